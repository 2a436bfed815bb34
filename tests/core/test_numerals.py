"""Chinese numerals, written and read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.numerals import chinese, number_of


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "零"), (1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (27, "二十七"), (100, "一百"), (105, "一百零五"),
     (110, "一百一十"), (1001, "一千零一"), (1010, "一千零一十"), (9999, "九千九百九十九")],
)  # fmt: skip
def test_numbers_as_headings_write_them(number: int, text: str) -> None:
    assert chinese(number) == text


@pytest.mark.parametrize("number", [-1, 10000])
def test_out_of_range(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        chinese(number)


@given(st.integers(0, 9999))
def test_what_is_written_reads_back(number: int) -> None:
    assert number_of(chinese(number)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("二〇二六", 2026), ("二○○七", 2007), ("两", 2), ("壹", 1), ("贰拾", 20), ("12", 12), ("", None), ("甲", None)],
)
def test_other_ways_to_write_numbers(text: str, number: int | None) -> None:
    assert number_of(text) == number
