"""A day that is none of completion is called what it is on the forms."""

import pytest

from app.notice.forms.attached import rows
from app.notice.forms.other_days import name_other_days
from tests.tables import grid, ledger


@pytest.mark.parametrize(
    ("heading", "written", "printed"),
    [
        ("完成时间", "2026年4月5日", "2026年4月5日"),
        ("办结日期", "2026年4月5日", "2026年4月5日"),
        ("验收日期", "2026年4月5日", "2026年4月5日（验收日期）"),
        ("验收合格时间", "2026年4月5日", "2026年4月5日（验收合格时间）"),
        ("销号\n时间", "2026年4月5日", "2026年4月5日（销号时间）"),
        ("销号日期（年月日）", "2026年4月5日", "2026年4月5日（销号日期）"),
        ("验收日期", "", "—"),
        ("验收日期", "无", "无"),
    ],
)
def test_a_day_of_acceptance_is_no_day_of_completion(heading: str, written: str, printed: str) -> None:
    head = ["序号", "具体问题", "整改措施", "责任部门", "整改时限", "整改进展", "完成状态", heading]
    first = [1, "票据没有登记", "登记票据", "财务科", "2026年3月30日", "登记12张", "已完成", written]
    second = [2, "账目没有公开", "公开账目", "财务科", "2026年3月30日", "公开12次", "已完成", "2026年4月6日"]
    made = rows(name_other_days(ledger(grid([head, first, second]))))
    assert made[0]["措施"][0]["完成时间"] == printed  # type: ignore[index]
