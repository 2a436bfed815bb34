"""Blocks of rows become problems with their measures, each cell read once for its meaning."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from app.core.columns import Column, Guess
from app.core.deadline import Deadline, Missing, Year, last_day
from app.core.grid import Grid, Value
from app.core.ledger import Entry, Measure, Problem
from app.core.numbering import items, strip_marks
from app.core.status import Status, combine
from app.core.text import one_line
from app.ledger.deadlines import read_deadline
from app.ledger.durations import rest_of
from app.ledger.entries import EntryTable, RowEntries
from app.ledger.owners import is_unit, read_owners
from app.ledger.rows import Block
from app.ledger.statuses import leading_status, read_status
from app.ledger.wording.listed import parts_for
from app.ledger.wording.numbers import counts_days

Due = Callable[[Value], Deadline]
_NUMBERED = (Column.PROGRESS, Column.LEADER, Column.DEPARTMENT, Column.OWNER)


def problems_of(
    grid: Grid, columns: Mapping[Column, Guess], blocks: Sequence[Block], year: Year, feedback: date | None
) -> Iterator[Problem]:
    """The problems of a sheet in its order. `feedback`: the day relative deadlines count from."""
    above: RowEntries | None = None
    heading = columns[Column.DEADLINE].heading if Column.DEADLINE in columns else ""
    due = partial(read_deadline, year=year, feedback=feedback, days=counts_days(heading))
    table = EntryTable(grid, {column: guess.cell.column for column, guess in columns.items()})
    for block in blocks:
        lines = list(table.lines(block, above))
        yield _problem(grid, block, lines, year, due)
        above = lines[-1]


def _problem(grid: Grid, block: Block, lines: Sequence[RowEntries], year: Year, due: Due) -> Problem:
    measures = tuple(
        measure
        for row, line in zip(block.rows, lines, strict=True)
        for measure in _measures(row.number, line, year, due)
    )
    first = measures[0].entries
    category, group = _levels(first, block.sections)
    text = _text(first, Column.PROBLEM)
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
        status=combine(measure.status for measure in measures),
        measures=measures,
        entries=first,
    )


def _text(entries: Mapping[Column, Entry], column: Column) -> str:
    return entries[column].text if column in entries else ""


def _levels(entries: Mapping[Column, Entry], sections: tuple[str, ...]) -> tuple[str, str]:
    """Category and group: from their columns, else from the section rows above, the outer one first."""
    category, group = (one_line(_text(entries, column)) for column in (Column.CATEGORY, Column.GROUP))
    levels = [section for section in sections if strip_marks(section) != strip_marks(category)]
    if not category and levels:
        category = levels.pop(0)
    if not group and levels:
        group = levels.pop(0)
    return category, group


def _measures(row: int, line: RowEntries, year: Year, due: Due) -> Iterator[Measure]:
    """One measure, or one a number of the list in its cell, each with the items of the same number (contract)."""
    texts = items(_text(line.entries, Column.MEASURE))
    count = len(texts)
    said = {column: parts_for(_text(line.entries, column), count) for column in _NUMBERED}
    told = {column: _shared(value, count) for column, value in line.values.items()}
    for at, text in enumerate(texts):
        own = {column: parts[at] for column, parts in said.items()}
        yield _measure(
            row, text, own, RowEntries(line.entries, {column: one[at] for column, one in told.items()}), year, due
        )


def _shared(value: Value, count: int) -> tuple[Value, ...]:
    return parts_for(value, count) if isinstance(value, str) else (value,) * count


def _measure(row: int, text: str, said: Mapping[Column, str], line: RowEntries, year: Year, due: Due) -> Measure:
    entries, values = line
    deadline = due(values[Column.DEADLINE]) if Column.DEADLINE in values else Missing()
    finished = read_deadline(values[Column.FINISHED], year) if Column.FINISHED in values else Missing()
    departments, owners = _responsible(said, Column.DEPARTMENT in entries)
    last = last_day(deadline)
    return Measure(
        row=row,
        text=text,
        progress=said[Column.PROGRESS],
        leaders=read_owners(said[Column.LEADER]),
        departments=departments,
        owners=owners,
        deadline=deadline,
        status=_status(line, said[Column.PROGRESS], not isinstance(finished, Missing)),
        finished=finished,
        entries=entries,
        rest=rest_of(last) if last else "",
        signed_off=_read_signed_off(line),
    )


def _read_signed_off(line: RowEntries) -> bool | None:
    """What a column 是否销号 beside the status says; None for a blank or a wording nobody knows."""
    status = read_status(line.values[Column.SIGNED_OFF]) if Column.SIGNED_OFF in line.values else Status.UNKNOWN
    return None if status is Status.UNKNOWN else status is Status.DONE


def _responsible(said: Mapping[Column, str], has_department: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Departments and owners; a column for both (责任单位及责任人) is told apart by the names themselves."""
    owners = read_owners(said[Column.OWNER])
    if has_department:
        return read_owners(said[Column.DEPARTMENT]), owners
    people = tuple(name for name in owners if not is_unit(name))
    units = tuple(name for name in owners if is_unit(name))
    return units, people or owners


def _status(line: RowEntries, account: str, has_day: bool) -> Status:
    """From the status column; where the sheet has none, from what progress begins with; else by the day of completion."""
    said = line.entries.get(Column.STATUS)
    if said and said.text:
        return read_status(line.values[Column.STATUS])
    leading = Status.UNKNOWN if said else leading_status(account)
    if leading is Status.UNKNOWN and has_day:
        return Status.DONE
    return leading
