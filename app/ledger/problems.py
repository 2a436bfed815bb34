"""Blocks of rows become problems with their measures, each cell read once for its meaning."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from app.core.columns import Column, Guess
from app.core.deadline import Deadline, Missing, Unreadable, last_day
from app.core.grid import Grid
from app.core.ledger import Entry, Measure, Problem
from app.core.numbering import items, strip_marks
from app.core.status import Status, combine
from app.core.text import one_line
from app.ledger.calendar import Year
from app.ledger.deadlines import read_deadline
from app.ledger.durations import rest_of
from app.ledger.entries import EntryTable, RowEntries
from app.ledger.owners import is_unit, read_owners
from app.ledger.rows import Block
from app.ledger.statuses import leading_status, read_status


def problems_of(
    grid: Grid, columns: Mapping[Column, Guess], blocks: Sequence[Block], year: Year, feedback: date | None
) -> Iterator[Problem]:
    """The problems of a sheet in its order. `feedback`: the day relative deadlines count from."""
    above: RowEntries | None = None
    table = EntryTable(grid, {column: guess.cell.column for column, guess in columns.items()})
    for block in blocks:
        lines = list(table.lines(block, above))
        yield _problem(grid, block, lines, year, feedback)
        above = lines[-1]


def _problem(grid: Grid, block: Block, lines: Sequence[RowEntries], year: Year, feedback: date | None) -> Problem:
    measures = tuple(
        measure
        for row, line in zip(block.rows, lines, strict=True)
        for measure in _measures(row.number, line, year, feedback)
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


def _measures(row: int, line: RowEntries, year: Year, feedback: date | None) -> Iterator[Measure]:
    """One measure, or one a number of the list in its cell; a list of as many progress texts is paired."""
    entries, values = line
    texts = items(_text(entries, Column.MEASURE))
    progress = _text(entries, Column.PROGRESS)
    accounts = items(progress)
    paired = accounts if len(accounts) == len(texts) else (progress,) * len(texts)
    deadline = read_deadline(values[Column.DEADLINE], year, feedback) if Column.DEADLINE in values else Missing()
    finished = read_deadline(values[Column.FINISHED], year) if Column.FINISHED in values else Missing()
    departments, owners = _responsible(entries, deadline)
    due = last_day(deadline)
    for text, account in zip(texts, paired, strict=True):
        yield Measure(
            row=row,
            text=text,
            progress=account,
            leaders=read_owners(_text(entries, Column.LEADER)),
            departments=departments,
            owners=owners,
            deadline=deadline,
            status=_status(line, account, not isinstance(finished, Missing)),
            finished=finished,
            entries=entries,
            rest=rest_of(due) if due else "",
            signed_off=_read_signed_off(line),
        )


def _read_signed_off(line: RowEntries) -> bool | None:
    """What a column 是否销号 beside the status says; None for a blank or a wording nobody knows."""
    status = read_status(line.values[Column.SIGNED_OFF]) if Column.SIGNED_OFF in line.values else Status.UNKNOWN
    return None if status is Status.UNKNOWN else status is Status.DONE


def _responsible(entries: Mapping[Column, Entry], deadline: Deadline) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Departments and owners; a column or a merged cell for both is told apart by the names themselves."""
    owners = read_owners(_text(entries, Column.OWNER))
    department, owner = entries.get(Column.DEPARTMENT), entries.get(Column.OWNER)
    if owner and _is_deadline(owner, entries, deadline):
        return (), ()
    if department and owner and owner.cell == department.cell:
        owners = tuple(word for name in owners for word in _apart(name))
    elif department:
        return read_owners(_text(entries, Column.DEPARTMENT)), owners
    people = tuple(name for name in owners if not is_unit(name))
    units = tuple(name for name in owners if is_unit(name))
    return units, people or owners


def _is_deadline(owner: Entry, entries: Mapping[Column, Entry], deadline: Deadline) -> bool:
    """Whether one cell merged over both columns says when, not who: 立行立改，长期坚持."""
    due = entries.get(Column.DEADLINE)
    return due is not None and due.cell == owner.cell and not isinstance(deadline, Missing | Unreadable)


def _apart(name: str) -> list[str]:
    """办公室 张晓明 in a cell merged over department and owner are two."""
    words = name.split()
    return words if any(map(is_unit, words)) else [name]


def _status(line: RowEntries, account: str, has_day: bool) -> Status:
    """From the status column; where the sheet has none, from what progress begins with; else by the day of completion."""
    said = line.entries.get(Column.STATUS)
    if said and said.text:
        return read_status(line.values[Column.STATUS])
    leading = Status.UNKNOWN if said else leading_status(account)
    if leading is Status.UNKNOWN and has_day:
        return Status.DONE
    return leading
