"""Cells, columns and merged ranges."""

from collections.abc import Iterable
from datetime import date, datetime

import pytest

from app.core.grid import Cell, Value, column_letters, column_number, list_cells, text_of
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


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (" 甲\n", "甲"),
        (3, "3"),
        (3.5, "3.5"),
        (True, "是"),
        (date(2026, 6, 30), "2026年6月30日"),
        (datetime(2026, 6, 30), "2026年6月30日"),
        (datetime(2026, 6, 30, 9, 5), "2026年6月30日 09:05"),
    ],
)
def test_a_value_as_the_text_a_clerk_reads(value: Value, text: str) -> None:
    assert text_of(value) == text


def test_texts_fill_the_width_of_the_sheet() -> None:
    sheet = grid([["甲", 1, "乙"], ["", "丙"]], merges=["A1:A2"])
    assert sheet.texts == (("甲", "1", "乙"), ("", "丙", ""))
    assert (sheet.text(2, 1), sheet.text(2, 3), sheet.text(2, 9)) == ("甲", "", "")


def test_a_range_that_goes_on_to_the_last_column_takes_no_more_than_the_sheet() -> None:
    sheet = grid([["甲", "乙"] for _ in range(300)], merges=["A1:XFD300", "K2:XFD300"])
    assert (sheet.value(300, 2), sheet.merge(300, 11)) == ("甲", sheet.merges[1])
    assert len(sheet._merge_of) == 300 * 2 + 299
    assert sheet.merged_rows == frozenset(range(1, 301))


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([], ""),
        ([4], "甲!J4"),
        ([4, 5], "甲!J4、J5"),
        ([4, 5, 6], "甲!J4–J6"),
        ([4, 5, 6, 8, 10, 12, 14, 29], "甲!J4–J6、J8、J10、J12、J14、J29"),
        ([6, 5, 5, 4], "甲!J6、J5、J4"),
        (range(2, 82, 2), "甲!" + "、".join(f"J{row}" for row in range(2, 82, 2))),
        (range(2, 84, 2), "甲!" + "、".join(f"J{row}" for row in range(2, 82, 2)) + "等41处"),
    ],
)
def test_a_list_of_cells_hides_none(rows: Iterable[int], told: str) -> None:
    assert list_cells(Cell("甲", row, 10) for row in rows) == told


def test_the_sheet_is_named_where_it_changes() -> None:
    cells = [Cell("甲", 4, 10), Cell("乙", 5, 10), Cell("乙", 6, 10), Cell("乙", 7, 10), Cell("乙", 7, 11)]
    assert list_cells(cells, "甲") == "J4、乙!J5–J7、K7"
