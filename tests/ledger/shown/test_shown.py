"""What a cell shows, held against a table written by hand: value, number format, text, unit, last day."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from app.core.grid import ShownDay, text_of
from app.ledger.shown.cell import show

TABLE = Path(__file__).parents[1] / "cases" / "shown.tsv"


@dataclass(frozen=True)
class Row:
    value: str
    code: str
    shown: str
    unit: str
    last_day: str

    def __str__(self) -> str:
        return f"{self.value} {self.code}"


def rows() -> list[Row]:
    _, *lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [Row(*line.split("\t")) for line in lines if not line.startswith("#")]


NUMBERS = [row for row in rows() if not row.unit]
DAYS = [row for row in rows() if row.unit]


def number(text: str) -> int | float:
    return float(text) if "." in text else int(text)


def test_the_table_is_whole() -> None:
    assert (len(NUMBERS), len(DAYS)) == (261, 106)


@pytest.mark.parametrize("row", NUMBERS, ids=str)
def test_a_number_is_shown(row: Row) -> None:
    """What the format hides is shown plain: a hidden value would be left out in silence."""
    value = number(row.value)
    kept, text = show(value, row.code, False)
    assert kept == value
    assert (text or text_of(value)) == (row.shown.strip() or text_of(value))


@pytest.mark.parametrize("row", DAYS, ids=str)
def test_a_day_is_shown(row: Row) -> None:
    kept, text = show(date.fromisoformat(row.value), row.code, False)
    if row.unit == "none":
        assert (text or kept) == row.shown
        assert not isinstance(kept, ShownDay | date)
    else:
        assert isinstance(kept, ShownDay)
        assert (kept.shown, kept.unit, kept.last.isoformat()) == (row.shown, row.unit, row.last_day)
        assert text is None
