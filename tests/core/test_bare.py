"""A bare status word is no text; a short report is one."""

import pytest

from app.core.bare import is_bare_status


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "已完成", "已完成。", "整改中", "是", "否", "100%", "√", "无", "/", "已整改到位", "按序时进度推进", "持续整改", "未完成",
        "已销号", "完成 80%", "2025年12月已完成整改", "2025.12.31", "阶段性整改任务已完成，需长期坚持事项持续推进", "长期\n坚持",
    ],
)  # fmt: skip
def test_a_status_alone(text: str) -> None:
    assert is_bare_status(text)


@pytest.mark.parametrize(
    "text",
    [
        "已召开会议3次", "已完成档案清查12卷", "制定制度1项", "党组会研究了整改方案", "已完成，印发《管理办法》",
        "已完成。" * 10,
    ],
)  # fmt: skip
def test_a_report(text: str) -> None:
    assert not is_bare_status(text)
