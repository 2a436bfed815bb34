"""Cells, columns and merged ranges."""

import pytest

from app.core.grid import Cell, column_letters, column_number
from tests.tables import grid


@pytest.mark.parametrize(
    ("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16384, "XFD")]
)
def test_letters_and_numbers_of_columns(number: int, letters: str) -> None:
    assert column_letters(number) == letters
    assert column_number(letters.lower()) == number


@pytest.mark.parametrize("text", ["A1", "甲", "ABCD"])
def test_what_is_no_column(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        column_number(text)


def test_a_cell_says_where_it_is() -> None:
    assert str(Cell("台账", 12, 8)) == "台账!H12"


def test_a_merged_range_shows_its_first_value_everywhere() -> None:
    sheet = grid([["甲", "乙"], ["", "丙"], ["", ""]], merges=["A1:A3"])
    assert [sheet.value(row, 1) for row in (1, 2, 3)] == ["甲", "甲", "甲"]
    assert [sheet.raw(row, 1) for row in (1, 2, 3)] == ["甲", None, None]
    assert sheet.home(3, 1) == (1, 1)
    assert (sheet.value(9, 9), sheet.width, sheet.height) == (None, 2, 3)
