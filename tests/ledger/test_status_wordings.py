"""The status of every wording of a table written from the contract before the code, read as a ledger of its own."""

from datetime import date
from pathlib import Path

import pytest

from app.core.grid import Grid
from app.core.ledger import Measure
from app.core.office.words import NO_WORDS, OfficeWords
from app.ledger.request import Request
from app.ledger.sheets import ledger_of
from tests.tables import rows_of

AS_OF = date(2026, 6, 30)
TABLES = Path(__file__).parent / "cases"
ROWS = [
    *rows_of(TABLES / "statuses.tsv"),
    *rows_of(TABLES / "statuses_more.tsv"),
    *rows_of(TABLES / "statuses_known.tsv"),
]


def measure_with(heading: str, cell: str, words: OfficeWords = NO_WORDS) -> Measure:
    """The one measure of a ledger with such a column."""
    sheet = Grid(
        "台账",
        (
            ("序号", "存在问题", "整改措施", "责任人", "整改时限", heading),
            (1, "值班制度不健全", "修订值班制度", "张晓明", "2026年5月31日", cell or None),
        ),
    )
    return ledger_of([sheet], "台账.xlsx", "", "xlsx", Request(AS_OF, words=words)).problems[0].measures[0]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['heading']}:{row['cell']}")
def test_reading(row: dict[str, str]) -> None:
    assert measure_with(row["heading"], row["cell"]).status.value in row["reading"].split("|"), row["why"]


def test_the_table_is_as_large_as_promised() -> None:
    assert len(ROWS) >= 900
