"""Signs and words that a line beside the table explains, and lines that only look like it."""

from datetime import date

import pytest

from app.core.status import Status
from app.ledger.status.legend import read_legend

DONE, GOING, BEFORE, ASKED = Status.DONE, Status.IN_PROGRESS, Status.NOT_STARTED, Status.UNKNOWN


@pytest.mark.parametrize(
    ("line", "legend"),
    [
        ("说明：●已完成 ◐正在推进 ○未启动", {"●": DONE, "◐": GOING, "○": BEFORE}),
        ("（●=已完成，○=未完成）", {"●": DONE, "○": GOING}),
        ("说明：√表示已完成，×表示未完成", {"√": DONE, "×": GOING}),
        ("绿色为已完成，黄色为正在推进，红色为未启动", {"绿色": DONE, "黄色": GOING, "红色": BEFORE}),
        ("注：A-已完成；B-推进中", {"a": DONE, "b": GOING}),
        ("甲表示正在整改", {"甲": GOING}),
        ("图例：● 已完成；◐ 正在推进；○ 未启动", {"●": DONE, "◐": GOING, "○": BEFORE}),
        ("●—已完成；◐—正在推进", {"●": DONE, "◐": GOING}),
        ("★为已完成事项，▲为正在推进的问题", {"★": DONE, "▲": GOING}),
        ("进度标识：◆已整改到位 ◇整改中", {"◆": DONE, "◇": GOING}),
        ("A类为已完成，B类为正在推进", {"a": DONE, "b": GOING}),
        # The office means another thing by the word: asked, or what it says.
        ("注：“已完成”指已报送整改报告", {"已完成": ASKED}),
        ("注：“已完成”指已报送整改报告但未销号", {"已完成": GOING}),
        # No legends.
        ("已完成：十二项，整改中：三项", {}),
        ("注：A已完成 B推进中", {}),
        ("状态分为已完成、整改中、未开始", {}),
        ("完成情况：良好", {}),
        ("填报单位：县科协", {}),
        ("2026年整改台账", {}),
    ],
)
def test_a_line_beside_the_table(line: str, legend: dict[str, Status]) -> None:
    assert read_legend([line], date(2026, 6, 30)) == legend
