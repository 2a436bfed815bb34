"""Headings weighed with what stands below them: small sheets of a table written from the contract before the code."""

from pathlib import Path

import pytest

from app.core.columns import Column
from app.core.grid import column_letters
from app.ledger.heading.columns import recognise
from app.ledger.heading.header import Header
from app.ledger.status.column import StatusColumn
from tests.tables import AS_OF, grid

TABLE = Path(__file__).parents[1] / "cases" / "columns.txt"
SHEETS = [sheet.splitlines() for sheet in TABLE.read_text(encoding="utf-8").split("\n\n")[1:]]


@pytest.mark.parametrize("lines", SHEETS, ids=[lines[0] for lines in SHEETS])
def test_columns_by_heading_and_content(lines: list[str]) -> None:
    *rows, right = lines[1:]
    cells = [row.split("|") for row in rows]
    header = Header((1,), {at: (heading,) for at, heading in enumerate(cells[0], 1)})
    found = recognise(grid(cells), header, {}, StatusColumn(AS_OF))
    wanted = dict(one.split("=") for one in right.removeprefix("=> ").split())
    asked = {column for column in wanted.pop("asked").split(",") if column}
    read = {name: column_letters(found[Column(name)].cell.column) if name in found else "-" for name in wanted}
    assert read == wanted
    assert {str(column) for column, guess in found.items() if not guess.sure} == asked
