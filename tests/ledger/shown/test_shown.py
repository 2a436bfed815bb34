"""What a cell shows, held against a table written by hand: value, number format, text, unit, last day."""

import math
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.days import ShownDay
from app.core.grid import text_of
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


# What a table written for Excel leaves open, as LibreOffice shows it.
@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (-3, '[<0]"欠"0;0', "欠3"),
        (0.001, "# ?/?", "0"),
        (12, "#0.#0", "12.00"),
        (0.5, ".00", ".50"),
        (100203, "[DBNum2][$-804]General", "壹拾万零贰佰零叁"),
        (-5, '"合格"', "-合格"),
    ],
)
def test_what_the_table_leaves_open(value: float, code: str, shown: str) -> None:
    assert show(value, code, False)[1] == shown


PARTS = [*'0#?.,%/E+-;"[]\\_*@!ymdhsaeq年月日 :<>=', "General", "AM/PM", "[DBNum1]", "[h]", "[>1]", "[$-804]"]
CODES = st.lists(st.sampled_from(PARTS), max_size=14).map("".join)
VALUES = st.floats(allow_nan=False, allow_infinity=False) | st.dates() | st.datetimes() | st.timedeltas() | st.times()


@given(CODES, VALUES)
def test_no_code_whatever_makes_it_fail(code: str, value: Any) -> None:
    kept, text = show(value, code, False)
    assert text != ""
    assert kept is not None
    assert not isinstance(kept, float) or math.isclose(kept, value)
