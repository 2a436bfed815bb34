"""The ledger as documents print it: a day in full (2026年10月31日) however its cell shows it, a month without a day."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from app.core.columns import Column
from app.core.deadline import Deadline
from app.core.ledger import Entry, Ledger, Measure, Problem
from app.core.text import one_line
from app.notice.days import in_full, joined

_Entries = Mapping[Column, Entry]
_READ: Mapping[Column, Callable[[Measure], Deadline]] = {
    Column.DEADLINE: lambda measure: measure.deadline,
    Column.FINISHED: lambda measure: measure.finished,
}


def printed(ledger: Ledger) -> Ledger:
    """The ledger with the words of a document in the place of what its date cells show; the one given stays as it is."""
    return replace(ledger, problems=tuple(map(_problem, ledger.problems)))


def _problem(problem: Problem) -> Problem:
    measures = tuple(map(_measure, problem.measures))
    if not _differs(problem.entries):
        return problem if measures == problem.measures else replace(problem, measures=measures)
    said = {one.text: one.printed for one in problem.entries.values() if one.dated}
    said |= {one_line(shown): day for shown, day in said.items()}
    return replace(
        problem,
        category=said.get(problem.category, problem.category),
        group=said.get(problem.group, problem.group),
        text=said.get(problem.text, problem.text),
        detail=said.get(problem.detail, problem.detail),
        goal=said.get(problem.goal, problem.goal),
        measures=measures,
        entries={column: one._replace(text=one.printed) for column, one in problem.entries.items()},
    )


def _measure(measure: Measure) -> Measure:
    entries = _entries(measure)
    readings = _reading(measure, Column.DEADLINE), _reading(measure, Column.FINISHED)
    if readings == (measure.deadline, measure.finished) and entries == measure.entries:
        return measure
    return replace(
        measure,
        text=_said(measure, Column.MEASURE, measure.text),
        progress=_said(measure, Column.PROGRESS, measure.progress),
        deadline=readings[0],
        finished=readings[1],
        entries=entries,
    )


def _differs(entries: _Entries) -> bool:
    return any(one.dated for one in entries.values())


def _said(measure: Measure, column: Column, text: str) -> str:
    entry = measure.entries.get(column)
    return entry.printed if entry and entry.dated else text


def _entries(measure: Measure) -> dict[Column, Entry]:
    return {column: one._replace(text=_text(measure, column, one)) for column, one in measure.entries.items()}


def _text(measure: Measure, column: Column, entry: Entry) -> str:
    if entry.dated or column not in _READ:
        return entry.printed
    return in_full(entry.text, _READ[column](measure))


def _reading(measure: Measure, column: Column) -> Deadline:
    """The reading with its own words as documents print them; a number in a list has but its own part of the cell."""
    reading, entry = _READ[column](measure), measure.entries.get(column)
    text = entry.printed if entry and entry.dated else joined(in_full(reading.text, reading))
    return reading if text == reading.text else replace(reading, text=text)
