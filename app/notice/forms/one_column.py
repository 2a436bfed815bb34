"""Forms of a ledger whose measures and progress share a column: where a measure would stand they say so."""

from dataclasses import replace

from app.core.columns import Column
from app.core.ledger import Ledger, Measure, Problem
from app.core.placeholders import is_bare_status
from app.notice.told.ledger import from_entry
from app.notice.unfinished.combined import is_combined

WITH_PROGRESS = "与整改进展合并填写"


def name_one_column(ledger: Ledger) -> Ledger:
    """The ledger with those words as the measure wherever its progress is told in such a column; a bare state tells none."""
    return replace(
        ledger, problems=tuple(_problem(one) if is_combined(ledger, one.sheet) else one for one in ledger.problems)
    )


def _problem(problem: Problem) -> Problem:
    return replace(problem, measures=tuple(map(_measure, problem.measures)))


def _measure(measure: Measure) -> Measure:
    if measure.text or is_bare_status(measure.progress):
        return measure
    return replace(measure, text=from_entry(WITH_PROGRESS, measure, Column.PROGRESS))
