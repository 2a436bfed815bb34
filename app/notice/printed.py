"""The ledger as documents print it: a day in full (2026年10月31日) however its cell shows it, a month without a day."""

from collections.abc import Mapping
from dataclasses import replace

from app.core.columns import Column
from app.core.days import write_day
from app.core.deadline import Deadline, OnDate
from app.core.ledger import Entry, Ledger, Measure, Problem
from app.core.text import one_line

_Entries = Mapping[Column, Entry]


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
        entries=_entries(problem.entries, {}),
    )


def _measure(measure: Measure) -> Measure:
    readings = {Column.DEADLINE: measure.deadline, Column.FINISHED: measure.finished}
    bare = {column: day for column, reading in readings.items() if (day := _bare_day(measure.entries, column, reading))}
    if not (bare or _differs(measure.entries)):
        return measure
    entries = _entries(measure.entries, bare)
    return replace(
        measure,
        text=_said(measure, Column.MEASURE, measure.text),
        progress=_said(measure, Column.PROGRESS, measure.progress),
        deadline=_deadline(measure.deadline, measure.entries, entries, Column.DEADLINE),
        finished=_deadline(measure.finished, measure.entries, entries, Column.FINISHED),
        entries=entries,
    )


def _differs(entries: _Entries) -> bool:
    return any(one.dated for one in entries.values())


def _said(measure: Measure, column: Column, text: str) -> str:
    entry = measure.entries.get(column)
    return entry.printed if entry and entry.dated else text


def _bare_day(entries: _Entries, column: Column, reading: Deadline) -> str:
    """The day a bare number in a column of days is (46295, 20260930), which nobody can read in a document."""
    entry = entries.get(column)
    bare = entry is not None and entry.text.isdigit() and isinstance(reading, OnDate) and reading.since is None
    return write_day(reading.day) if bare and isinstance(reading, OnDate) else ""


def _entries(entries: _Entries, bare: Mapping[Column, str]) -> dict[Column, Entry]:
    return {column: one._replace(text=bare.get(column) or one.printed) for column, one in entries.items()}


def _deadline(reading: Deadline, before: _Entries, after: _Entries, column: Column) -> Deadline:
    if column not in before or before[column].text == after[column].text:
        return reading
    return replace(reading, text=after[column].text)
