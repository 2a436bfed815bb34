"""What of a sheet nobody reads, and what is not checked because no column tells it: said, never passed over."""

from collections.abc import Iterator, Mapping
from operator import itemgetter

from app.core.claimed.headings import Claimed, claimed_heading
from app.core.columns import Column, Guess
from app.core.grid import Cell, Grid, column_letters
from app.core.ledger import Trouble, Unsettled
from app.core.office.words import ASKED, OfficeWords
from app.core.placeholders import is_missing
from app.core.text import one_line
from app.ledger.deadlines import is_day
from app.ledger.heading.header import Header
from app.ledger.heading.naming import find_column
from app.ledger.heading.pairs import pair_column
from app.ledger.status.sheet_statuses import is_closed

# What a sheet may tell, what is not checked without it, and the columns that tell it.
_TELLERS = (
    ("整改时限", "是否逾期", (Column.DEADLINE,)),
    ("责任人", "有没有责任人", (Column.OWNER, Column.DEPARTMENT)),
    ("完成状态", "是否完成", (Column.STATUS, Column.PROGRESS, Column.FINISHED)),
)


def unread(grid: Grid, header: Header, columns: Mapping[Column, Guess], words: OfficeWords) -> Iterator[Trouble]:
    """Filled columns nobody reads, and columns that are absent."""
    left = list(_unread_columns(grid, header, columns))
    blamed = Column.ACCOUNTABILITY in columns
    told = [
        (cell, heading) for cell, heading in left if not (words.leaves_out(heading) or _is_claimed(heading, blamed))
    ]
    if told:
        paths = {cell: header.headings.get(cell.column, ("",)) for cell, _ in told}
        names = (_name(cell, heading, _instead(columns, paths[cell])) for cell, heading in told)
        # What the program knows by itself cannot be filed: there 核对列 decides.
        asked = [heading for cell, heading in told if heading and not find_column(paths[cell])]
        yield Trouble(Unsettled.COLUMN_UNREAD, told[0][0], {"headings": "、".join(names), ASKED: "\n".join(asked)})
    yield from _twice(header, columns)
    yield from _absent(grid, header, columns, [cell.column for cell, _ in left])


def _twice(header: Header, columns: Mapping[Column, Guess]) -> Iterator[Trouble]:
    for guess in columns.values():
        for cell in guess.seconds:
            names = (_name(cell, one_line(header.headings[cell.column][-1]), ""), _name(guess.cell, guess.heading, ""))
            values = dict(zip(("headings", "rivals"), names, strict=True))
            values |= {"column": guess.column.label, "option": f"{guess.column}={column_letters(cell.column)}"}
            yield Trouble(Unsettled.COLUMN_TWICE, cell, values)


def _is_claimed(heading: str, blamed: bool) -> bool:
    """Whether the notice takes a figure from it: 完善制度情况; not 问责人数 where 问责情况 (`blamed`) tells the people."""
    found = claimed_heading(heading)
    return found is not None and not (blamed and found.counts is Claimed.PEOPLE)


def _name(cell: Cell, heading: str, instead: str) -> str:
    return f"“{heading or '没有表头的一列'}”（{_place(cell)}{instead}）"


def _place(cell: Cell) -> str:
    return f"{column_letters(cell.column)} 列"


def _instead(columns: Mapping[Column, Guess], path: tuple[str, ...]) -> str:
    """Which column is read as what this one could be too (攻坚举措 beside 整改措施)."""
    found = find_column(path)
    read = columns.get(found[0]) if found else None
    return f"；读作“{read.column.label}”的是 {_place(read.cell)}“{one_line(read.heading)}”" if read else ""


def _meant(columns: Mapping[Column, Guess]) -> set[int]:
    """The columns of the sheet that are read, and those another is read for."""
    further = {index for guess in columns.values() for index in (*dict(guess.options), *guess.earlier)}
    further |= {cell.column for guess in columns.values() for cell in guess.seconds}
    return further | {guess.cell.column for guess in columns.values()}


def _unread_columns(grid: Grid, header: Header, columns: Mapping[Column, Guess]) -> Iterator[tuple[Cell, str]]:
    passed = _meant(columns) | {index for run in header.parts.values() for index in run} | {pair_column(grid, header)}
    for index in range(1, grid.width + 1):
        row, left = grid.home(header.told_at, index)
        if index not in passed and left == index and _is_filled(grid, header, index):
            yield Cell(grid.name, row, index), one_line(header.headings.get(index, ("",))[-1])


def _absent(grid: Grid, header: Header, columns: Mapping[Column, Guess], unread: list[int]) -> Iterator[Trouble]:
    """What is not checked because no column tells it (contract, column-absent): one trouble a sheet."""
    lacks = [
        (name, what)
        for name, what, tellers in _TELLERS
        if not any(column in columns for column in tellers) and not (name == "完成状态" and is_closed(grid.name))
    ]
    if lacks:
        first = Cell(grid.name, *grid.home(header.told_at, min(header.headings)))
        values = {"columns": "、".join(name for name, _ in lacks), "unchecked": "、".join(what for _, what in lacks)}
        values["sheets"] = ""
        days = Column.DEADLINE not in columns and any(_holds_days(grid, header, index) for index in unread)
        yield Trouble(Unsettled.COLUMN_ABSENT, first, values, grave=days)


def _holds_days(grid: Grid, header: Header, index: int) -> bool:
    """Whether most of what stands in an unread column are days: it may well be the deadline."""
    values = [
        value for row in range(header.rows[-1] + 1, grid.height + 1) if (value := grid.raw(row, index)) is not None
    ]
    return bool(values) and sum(map(is_day, values)) * 2 > len(values)


def _is_filled(grid: Grid, header: Header, index: int) -> bool:
    """Whether it says enough to be missed; a single day does: few are done yet."""
    rows = grid.texts[header.rows[-1] :]
    said = [text for text in filter(None, map(itemgetter(index - 1), rows)) if not is_missing(text)]
    merged = any(merge.left <= index <= merge.right and merge.top > header.rows[-1] for merge in grid.merges)
    return bool(said) and (merged or len(said) >= max(2, len(rows) // 3) or _holds_days(grid, header, index))
