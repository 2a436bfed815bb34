"""Which problems slips and sheets of close-out are written for: all, or those of the numbers a clerk chose."""

from collections.abc import Collection

from app.core.errors import BadOption
from app.core.ledger import Ledger, Problem


def is_chosen(problem: Problem, chosen: Collection[str]) -> bool:
    """Whether the problem is meant; where no number was chosen, every one is."""
    return not chosen or problem.number in chosen


def refuse_unknown(ledger: Ledger, chosen: Collection[str]) -> None:
    """Raises BadOption for a number no problem has."""
    known = dict.fromkeys(problem.number for problem in ledger.problems if problem.number)
    unknown = [one for one in chosen if one not in known]
    if unknown:
        raise BadOption(f"台账里没有编号是“{'”“'.join(unknown)}”的问题，现有：{'、'.join(known) or '都没有编号'}。")
