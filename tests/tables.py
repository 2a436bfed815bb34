"""Small ledgers for tests, written as rows of cells."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from app.core.columns import Column
from app.core.grid import Doubt, Grid, Merge, column_number
from app.core.ledger import Ledger
from app.ledger.request import Request
from app.ledger.sheets import ledger_of

AS_OF = date(2026, 6, 30)


def merge(text: str) -> Merge:
    """A merged range as Excel writes it: A2:A4."""
    (left, top), (right, bottom) = (_place(corner) for corner in text.split(":"))
    return Merge(top, left, bottom, right)


def _by_place(told: Mapping[str, str] | None) -> dict[tuple[int, int], str]:
    return {(row, column): text for address, text in (told or {}).items() for column, row in [_place(address)]}


def _place(address: str) -> tuple[int, int]:
    letters = address.rstrip("0123456789")
    return column_number(letters), int(address[len(letters) :])


def grid(
    rows: Sequence[Any],
    *,
    name: str = "台账",
    merges: Sequence[str] = (),
    hidden_rows: Sequence[int] = (),
    hidden_columns: Sequence[str] = (),
    doubts: Mapping[str, str] | None = None,
    visible: bool = True,
    from_1904: bool = False,
    verified: bool = True,
    shown: Mapping[str, str] | None = None,
    struck: Mapping[str, str] | None = None,
) -> Grid:
    """A sheet; an empty text is a blank cell. `shown`, `struck`: by address what a cell shows, and its struck words."""
    return Grid(
        name,
        tuple(tuple(None if value == "" else value for value in row) for row in rows),
        tuple(merge(text) for text in merges),
        visible,
        frozenset(hidden_rows),
        frozenset(column_number(letters) for letters in hidden_columns),
        {place: Doubt(why) for place, why in _by_place(doubts).items()},
        from_1904,
        verified,
        shown=_by_place(shown),
        struck=_by_place(struck),
    )


def ledger(
    *grids: Grid,
    as_of: date = AS_OF,
    feedback: date | None = None,
    columns: Mapping[Column, str] | None = None,
    answers: Mapping[str, Mapping[Column, str]] | None = None,
    sheets: Sequence[str] = (),
    header_row: int | None = None,
) -> Ledger:
    """The ledger on these sheets, read without a file."""
    request = Request(as_of, sheets, columns or {}, answers or {}, feedback, header_row=header_row)
    return ledger_of(grids, "台账.xlsx", "0" * 64, "xlsx", request)


def rows_of(table: Path) -> Iterator[dict[str, str]]:
    """The rows of a table of cases (tab-separated, the names on top, # before a remark, \\n for a line break)."""
    names, *lines = table.read_text("utf-8").rstrip("\n").split("\n")
    for line in lines:
        if line and not line.startswith("#"):
            cells = (cell.replace("\\n", "\n") for cell in line.split("\t"))
            yield dict(zip(names.split("\t"), cells, strict=True))
