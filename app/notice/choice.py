"""Which problems slips and sheets of close-out are written for: all, or those a clerk chose by number or by place."""

from collections.abc import Collection

from app.core.errors import BadOption
from app.core.ledger import Ledger, Problem


def place_of(problem: Problem) -> str:
    """Sheet and row (整改台账!12): the problem's own also where its number is blank or stands twice."""
    return f"{problem.sheet}!{problem.rows[0]}"


def is_chosen(problem: Problem, chosen: Collection[str]) -> bool:
    """Whether the problem is meant; where none was chosen, every one is."""
    return not chosen or problem.number in chosen or place_of(problem) in chosen


def refuse_unknown(ledger: Ledger, chosen: Collection[str]) -> None:
    """Raises BadOption for what no problem has for a number or place."""
    numbers = dict.fromkeys(problem.number for problem in ledger.problems if problem.number)
    known = {*numbers, *map(place_of, ledger.problems)}
    unknown = [one for one in chosen if one not in known]
    if unknown:
        raise BadOption(f"台账里没有编号是“{'”“'.join(unknown)}”的问题，现有：{'、'.join(numbers) or '都没有编号'}。")
