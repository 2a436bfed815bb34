"""What is 持续推进 up to a day: no standing task, though the status alone would say so; documents count it as unfinished, and late after it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.core.columns import Column
from app.core.deadline import OnDate, Relative
from app.core.finding import Advice, Finding, Level, Report
from app.core.grid import Cell
from app.core.ledger import Ledger, Measure, Problem
from app.core.status import Status, combine

# 长期坚持, 常态化推进 are told to have no end.
_WITHOUT_END = re.compile("长期|常态|经常|坚持|日常")


def with_dated(ledger: Ledger) -> Ledger:
    """The ledger with what goes on to a day of its own told as under way."""
    return replace(ledger, problems=tuple(map(_problem, ledger.problems)))


def with_overdue(report: Report, ledger: Ledger, as_of: date | None) -> Report:
    """The report with what documents count as overdue beyond it: the check leaves out whatever goes on (contract).

    `ledger`: as it was read.
    """
    found = dict(_overdue(ledger, as_of)) if as_of else {}
    late = (Finding("overdue", Level.WARN, cell, values={"told": told}) for cell, told in found.items())
    return replace(report, advice=(*report.advice, *(Advice(one, "", "") for one in late)))


def _overdue(ledger: Ledger, as_of: date) -> Iterator[tuple[Cell, str]]:
    """The cells of the deadlines, and how late it is."""
    for measure, entry in ledger.measures_with(Column.DEADLINE):
        day = measure.last_day
        if day and day < as_of and _ends(measure):
            yield entry.cell, f"已逾期{(as_of - day).days}天，状态是“{measure.status_said}”"


def _problem(problem: Problem) -> Problem:
    measures = tuple(replace(one, status=Status.IN_PROGRESS) if _ends(one) else one for one in problem.measures)
    if measures == problem.measures:
        return problem
    return replace(problem, measures=measures, status=combine(one.status for one in measures))


def _ends(measure: Measure) -> bool:
    if measure.status is not Status.ONGOING or _WITHOUT_END.search(measure.status_text or measure.progress):
        return False
    due = measure.deadline
    return isinstance(due, OnDate | Relative) and due.day is not None and not due.then_ongoing
