"""A name is asked about only where one known is so near that it may have been meant."""

import pytest

from app.core.matters.near import is_it

KNOWN = (
    "检查机构",
    "部署机关",
    "反馈日期",
    "成文日期",
    "印发日期",
    "动作",
    "量词",
    "资金说法",
    "长期说法",
    "监督句",
    "督查督办",
)


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("检察机构", "是不是“检查机构”？"),
        ("检查机关", "是不是“检查机构”？"),
        ("动做", "是不是“动作”？"),
        ("督办督查", "是不是“督查督办”？"),
        ("日期", "是不是“反馈日期”或“成文日期”或“印发日期”？"),
        ("资金", "是不是“资金说法”？"),
        ("办结说法", ""),
        ("督办", "是不是“督查督办”？"),
        ("计量", ""),
        ("包案领导", ""),
        ("", ""),
    ],
)
def test_it_is_asked_about_what_is_near(name: str, asked: str) -> None:
    assert is_it(name, KNOWN) == asked


def test_where_too_much_is_as_near_nothing_is_asked() -> None:
    assert is_it("标题", ["通报标题", "报告标题", "线索标题", "问题标题"]) == ""
