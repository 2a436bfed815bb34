"""Blocks of rows become problems with their measures, each cell read once for its meaning."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial

from app.core.columns import Column, Guess
from app.core.days import ShownDay
from app.core.deadline import Deadline, Missing, OnDate, Unreadable, Year, last_day
from app.core.grid import Grid, Value
from app.core.ledger import Entry, Measure, Problem
from app.core.office.words import NO_WORDS, OfficeWords
from app.core.status import combine
from app.ledger.deadlines import read_deadline
from app.ledger.durations import rest_of
from app.ledger.entries import EntryTable, RowEntries
from app.ledger.items.blocks import Block
from app.ledger.items.extended import as_day, put_off
from app.ledger.items.levels import Levels
from app.ledger.items.told_each import told_each
from app.ledger.owners import read_both, read_departments, read_owners
from app.ledger.people.with_deadline import parted, share_a_column
from app.ledger.status.sheet_statuses import SheetStatuses
from app.ledger.wording.ended import read_ended
from app.ledger.wording.listed import parts_by_number, parts_for
from app.ledger.wording.numbers import CountingIn

_NAMING = (Column.LEADER, Column.DEPARTMENT, Column.OWNER)
_NUMBERED = (Column.PROGRESS, Column.STATUS, Column.SIGNED_OFF, *_NAMING)


@dataclass(frozen=True)
class CellContext:
    """What cells are read with: the year to assume, the day relative deadlines count from, the sheet's statuses,
    what a bare number of its deadlines counts, and what the office calls kinds of deadline (本单位用语).
    `measures_lead`: the heading of its progress names measures too.
    """

    year: Year
    feedback: date | None
    statuses: SheetStatuses
    counts: CountingIn = CountingIn.DATES
    words: OfficeWords = NO_WORDS
    measures_lead: bool = False

    @cached_property
    def due(self) -> Callable[[Value, Year], Deadline]:
        """How a deadline's cell is read."""
        return partial(read_deadline, feedback=self.feedback, counts=self.counts)

    @cached_property
    def ended(self) -> Callable[[Value, Year], Deadline]:
        """How a cell with a day of completion is read."""
        return partial(read_ended, as_of=self.statuses.as_of)


def problems_of(
    grid: Grid, columns: Mapping[Column, Guess], blocks: Sequence[Block], context: CellContext
) -> Iterator[Problem]:
    """The problems of a sheet in its order."""
    above: RowEntries | None = None
    table, who = EntryTable(grid, columns), share_a_column(columns)
    levels = Levels(grid, columns, blocks)
    for block in blocks:
        lines = list(table.lines(block, above))
        yield _problem(grid, block, [parted(line, who) for line in lines] if who else lines, context, levels)
        above = lines[-1]


def _problem(grid: Grid, block: Block, lines: Sequence[RowEntries], context: CellContext, levels: Levels) -> Problem:
    measures = tuple(
        measure for row, line in zip(block.rows, lines, strict=True) for measure in _measures(row.number, line, context)
    )
    status = combine(measure.status for measure in measures)
    if not status.closed:
        measures = tuple(_with_claims(one, context) for one in measures)
    first = measures[0].entries
    text = _text(first, Column.PROBLEM)
    category, group = levels.of(first, block.sections, named=bool(text))
    if not text:  # the feedback's own words stand for a problem nobody has spelt out
        text, group = group, ""
    return Problem(
        number=_text(first, Column.NUMBER),
        sheet=grid.name,
        rows=(block.rows[0].number, block.rows[-1].actual or block.rows[-1].number),
        category=category,
        group=group,
        text=text,
        detail=_text(first, Column.DETAIL),
        goal=_text(first, Column.GOAL),
        status=status,
        measures=measures,
        entries=first,
    )


def _with_claims(measure: Measure, context: CellContext) -> Measure:
    claims = context.statuses.claims_of(measure.progress, measure.status)
    return replace(measure, claims=claims) if claims else measure


def _text(entries: Mapping[Column, Entry], column: Column) -> str:
    return entries[column].text if column in entries else ""


def _measures(row: int, line: RowEntries, context: CellContext) -> Iterator[Measure]:
    """One measure, or one a number or a label in its cell, each with the items of the same number (contract)."""
    line, texts, accounts = told_each(line, measures_lead=context.measures_lead)
    told_of = {Column.PROGRESS: accounts} if Column.PROGRESS in line.entries else {}
    count = len(texts)
    if count == 1:  # nearly always
        said = {column: entry.text for column, entry in line.entries.items() if column in _NUMBERED}
        yield _measure(row, texts[0], said | {column: one[0] for column, one in told_of.items()}, line, context)
        return
    parts = {column: _parts(column, entry, count) for column, entry in line.entries.items() if column in _NUMBERED}
    parts |= told_of
    told = {column: _shared(value, count) for column, value in line.values.items()}
    for at, text in enumerate(texts):
        own = {column: several[at] for column, several in parts.items()}
        own_line = line._replace(values={column: one[at] for column, one in told.items()})
        yield _measure(row, text, own, own_line, context, several=_speaks_of_several(own, parts))


def _speaks_of_several(said: Mapping[Column, str], parts: Mapping[Column, Sequence[str]]) -> bool:
    """Whether what tells the state of one measure of a list could not be parted with it."""
    column = Column.STATUS if said.get(Column.STATUS) else Column.PROGRESS
    return column in said and len(set(parts[column])) == 1


def _parts(column: Column, entry: Entry, count: int) -> tuple[str, ...]:
    """What each of the measures is told; a state or an account that numbers but some of them is read whole."""
    return (parts_by_number if column in _NAMING else parts_for)(entry.text, count)


def _shared(value: Value, count: int) -> tuple[Value, ...]:
    return parts_by_number(value, count) if isinstance(value, str) else (value,) * count


def _measure(
    row: int, text: str, said: Mapping[Column, str], line: RowEntries, context: CellContext, *, several: bool = False
) -> Measure:
    """`several`: what tells its state speaks of other measures of the cell too."""
    extended = put_off(line) if Column.EXTENDED in line.values else None
    original = _deadline(line, context) if extended else None
    line = extended or line
    entries = line.entries
    deadline = as_day(_deadline(line, context)) if extended else _deadline(line, context)
    ended = _ended(line, context)
    departments, owners = _responsible(said, entries, deadline)
    last = last_day(deadline)
    return Measure(
        row=row,
        text=text,
        progress=said.get(Column.PROGRESS, ""),
        leaders=read_owners(said.get(Column.LEADER, "")),
        departments=departments,
        owners=owners,
        deadline=deadline,
        status=context.statuses.of(said, ended, several=several),
        finished=ended,
        entries=entries,
        rest=rest_of(last) if last else "",
        signed_off=context.statuses.is_signed_off(said),
        original=original,
        earlier=line.earlier,
    )


def _deadline(line: RowEntries, context: CellContext) -> Deadline:
    if Column.DEADLINE not in line.values:
        return Missing()
    read = _as_worded(line.values[Column.DEADLINE], context.year, context.due)
    return (context.words.deadline_of(read.text) if isinstance(read, Unreadable) else None) or read


def _ended(line: RowEntries, context: CellContext) -> Deadline:
    if Column.FINISHED not in line.values:
        return Missing()
    return _as_worded(line.values[Column.FINISHED], context.year, context.ended)


def _as_worded(value: Value, year: Year, read: Callable[[Value, Year], Deadline]) -> Deadline:
    """The case a value is; words that a date cell's format adds (截至, 起) may make another case of its day."""
    told = read(value, year)
    if not (isinstance(value, ShownDay) and value.worded and isinstance(told, OnDate)):
        return told
    worded = read(value.shown, Year(value.day.year, year.source))
    return replace(told, then_ongoing=worded.then_ongoing) if isinstance(worded, OnDate) else worded


def _responsible(
    said: Mapping[Column, str], entries: Mapping[Column, Entry], deadline: Deadline
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Departments and owners; a column or a merged cell for both is told apart by the names themselves."""
    owner, department, due = entries.get(Column.OWNER), entries.get(Column.DEPARTMENT), entries.get(Column.DEADLINE)
    dated = due is not None and not isinstance(deadline, Missing | Unreadable)
    # A cell merged over the deadline says when, not who: 立行立改，长期坚持.
    owners = "" if dated and _is_one_cell(owner, due) else said.get(Column.OWNER, "")
    if department is None or _is_one_cell(owner, department):
        return read_both(owners)
    named = "" if dated and _is_one_cell(department, due) else said[Column.DEPARTMENT]
    return read_departments(named), read_owners(owners)


def _is_one_cell(one: Entry | None, other: Entry | None) -> bool:
    """Whether a cell is merged over both columns: it says the same in both."""
    return one is not None and other is not None and one.cell == other.cell and one.text == other.text
