"""What a column can hold: the table of what is asked about, with its boundaries."""

import pytest

from app.core.columns import Column
from app.core.ledger import Ledger, Problem
from app.core.status import Status
from app.service.mending.fitting import fits


@pytest.mark.parametrize(
    ("column", "text", "fitting"),
    [
        (Column.NUMBER, "27", True),
        (Column.NUMBER, "（二十七）", True),
        (Column.NUMBER, "27、", True),
        (Column.NUMBER, "９", True),
        (Column.NUMBER, "2026年9月30日", False),
        (Column.NUMBER, "9.30", False),
        (Column.NUMBER, "2026-12-31", False),
        (Column.NUMBER, "叶青禾", False),
        (Column.NUMBER, "ZG-02", True),
        (Column.NUMBER, "AB-02", False),
        (Column.OWNER, "叶青禾", True),
        (Column.OWNER, "9月30日", False),
        (Column.OWNER, "12月底前", False),
        (Column.OWNER, "长期坚持", False),
        (Column.OWNER, "12", False),
        (Column.DEPARTMENT, "办公室", True),
        (Column.DEPARTMENT, "2026-9-30", False),
        (Column.DEADLINE, "尽快", True),  # found by the check as soon as it is noted
        (Column.STATUS, "已完成", True),
        (Column.STATUS, "√", True),
        (Column.STATUS, "2026年6月18日", False),
        (Column.PROGRESS, "2026年6月18日", True),
    ],
)
def test_what_a_column_cannot_hold_is_asked_about(column: Column, text: str, fitting: bool) -> None:
    assert fits(numbered("ZG-01"), column, text) is fitting


def test_a_date_that_stands_as_a_number_already_does_not_make_another_one() -> None:
    assert not fits(numbered("9.20"), Column.NUMBER, "9.30")


def numbered(number: str) -> Ledger:
    problem = Problem(number, "台账", (3, 3), "", "", "问题", "", "", Status.DONE, (), {})
    return Ledger("台账.xlsx", "", "xlsx", (), (problem,))
