"""Which measures are beyond the results that a text which speaks of several numbers."""

import pytest

from app.core.ledger import Measure
from app.notice.items.shared import without_result
from tests.notice.ledgers import measure


def of_one_cell(progress: str, count: int, *, first: int = 2) -> list[Measure]:
    return [measure(str(row), progress, row=row, progress_row=first) for row in range(first, first + count)]


@pytest.mark.parametrize(
    ("progress", "count", "lacking"),
    [
        ("1.建了账。2.清了户。", 3, ["4"]),
        ("1.建了账。2.清了户。", 4, ["4", "5"]),
        ("1.建了账。2.清了户。", 2, []),
        ("1.建了账。2.清了户。3.学了。", 2, []),
        # One result, or none with a number, may be of all.
        ("建了账，清了户，学了条例。", 3, []),
        ("", 3, []),
    ],
)
def test_those_beyond_the_numbers_have_none(progress: str, count: int, lacking: list[str]) -> None:
    assert [one.text for one in without_result(of_one_cell(progress, count))] == lacking


def test_each_text_is_counted_for_its_own_measures() -> None:
    told = [*of_one_cell("1.建了账。2.清了户。", 3), *of_one_cell("1.学了条例。2.查了账。", 2, first=5)]
    assert [one.text for one in without_result(told)] == ["4"]
