"""Who and when in one column (责任人/期限)."""

from datetime import date

import pytest

from app.core.deadline import Immediate, Missing, OnDate
from app.core.grid import Value
from app.ledger.people.with_deadline import part
from tests.tables import grid, ledger


@pytest.mark.parametrize(
    ("cell", "named", "when"),
    [
        ("王建国/2026年5月31日", "王建国", "2026年5月31日"),
        ("王建国—6月15日", "王建国", "6月15日"),
        ("王建国|2026-06-15", "王建国", "2026-06-15"),
        ("财务科王建国/2026年6月", "财务科王建国", "2026年6月"),
        ("责任人：王建国\n时限：2026年6月15日", "王建国", "2026年6月15日"),
        ("王建国／2026/5/31", "王建国", "2026/5/31"),
        ("王建国 2026-05-31", "王建国", "2026-05-31"),
        ("王建国（2026年5月31日）", "王建国", "2026年5月31日"),
        ("王建国2026年5月31日", "王建国", "2026年5月31日"),
        ("2026年5月31日，王建国、李秀英", "王建国、李秀英", "2026年5月31日"),
        ("王建国\n立行立改", "王建国", "立行立改"),
        ("办公室：6月底前，并长期坚持", "办公室", "6月底前，并长期坚持"),
        ("周敏/2个工作日", "周敏", "周敏/2个工作日"),
        ("王建国", "王建国", None),
        ("2026年5月31日", "", "2026年5月31日"),
        (date(2026, 5, 31), "", date(2026, 5, 31)),
        (None, "", None),
    ],
)
def test_a_cell_for_both_is_parted(cell: Value, named: str, when: Value) -> None:
    assert part(cell) == (named, when)


@pytest.mark.parametrize("heading", ["责任人/期限", "责任人及整改时限", "整改时限和责任人"])
def test_owner_and_deadline_are_read_from_one_column(heading: str) -> None:
    rows = [
        ["序号", "具体问题", "整改措施", heading],
        [1, "授权委托书未归档", "补扫并归档", "王建国/2026年5月31日"],
        [2, "会议记录缺签字", "补签", "李秀英/立行立改"],
        [3, "任务未分解", "细化分工", "周敏"],
    ]
    measures = [problem.measures[0] for problem in ledger(grid(rows)).problems]
    assert [one.owners for one in measures] == [("王建国",), ("李秀英",), ("周敏",)]
    assert isinstance(measures[0].deadline, OnDate) and measures[0].deadline.day == date(2026, 5, 31)
    assert isinstance(measures[1].deadline, Immediate) and isinstance(measures[2].deadline, Missing)
