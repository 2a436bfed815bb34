"""What of a cell for measures and progress (整改措施及进展情况) is open where no label of its own parts it: by its tenses."""

from collections.abc import Callable
from dataclasses import replace

from app.core.ledger import Ledger, Measure, Problem
from app.core.placeholders import is_bare_status
from app.core.prose.two_in_one import is_unclear, shares_a_column
from app.core.status import Status
from app.core.told.sourced import keep
from app.notice.sentences import items_of
from app.notice.unfinished.tenses import deeds_in, is_bare, planned_in, progress_in, tells_deeds


def part_combined(ledger: Ledger) -> Ledger:
    """The ledger with what is still to be done as measures, with what was done as progress; done work stays as it is."""
    return replace(ledger, problems=tuple(_problem(ledger, one) for one in ledger.problems))


def in_one(ledger: Ledger, problem: Problem) -> tuple[Measure, ...]:
    """The measures of a problem that share a column with their progress, and no label in the cell parts them."""
    shared = shares_a_column(ledger, problem.sheet)
    return tuple(one for one in problem.measures if shared and not one.text)


def _problem(ledger: Ledger, problem: Problem) -> Problem:
    shared = in_one(ledger, problem)
    return replace(problem, measures=tuple(_measure(one) if one in shared else one for one in problem.measures))


def _measure(measure: Measure) -> Measure:
    """What may be meant either way stands in both, but not as progress of what was not begun."""
    told = measure.progress
    if measure.status.closed or is_bare_status(told) or is_unclear(told):
        return measure
    done = deeds_in if measure.status is Status.NOT_STARTED else progress_in
    parted = replace(measure, text=_each(told, _planned_among(items_of(told))))
    if measure.status is Status.UNKNOWN:
        return parted
    claims = tuple(filter(None, map(done, measure.claims)))
    return replace(parted, progress=_each(told, done), claims=claims)


def _planned_among(items: list[str]) -> Callable[[str], str]:
    """Beside items that tell what was done, one that may be meant either way tells it too: 成立专班。／已注销4家。"""
    told = any(map(tells_deeds, items))
    return lambda item: "" if told and is_bare(item) else planned_in(item)


def _each(text: str, part: Callable[[str], str]) -> str:
    """That part of every item of the text, numbered anew; the text itself where that is all of it."""
    found = items_of(text)
    parts = [said for item in found if (said := part(item))]
    if parts == found:
        return text
    numbered = "\n".join(f"（{at}）{said}" for at, said in enumerate(parts, 1)) if len(parts) > 1 else "".join(parts)
    return keep(numbered, text)
