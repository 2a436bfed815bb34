"""What stands for nothing, what asks for the value above, what is a bare status word and no text."""

import pytest

from app.core.placeholders import is_bare_status, is_ditto, is_missing


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "　",
        "/",
        "-",
        "—",
        "——",
        "无",
        "暂无",
        "待定",
        "待补",
        "待确认",
        "xx",
        "××",
        "XX",
        "2025年X月",
        "（待定）",
    ],
)
def test_missing(text: str) -> None:
    assert is_missing(text)


@pytest.mark.parametrize("text", ["周敏", "无锡办事处", "待定岗位人员", "x光室", "2025年6月", "同上", "各部门"])
def test_not_missing(text: str) -> None:
    assert not is_missing(text)


@pytest.mark.parametrize(
    ("text", "ditto"), [("同上", True), ("〃", True), ('"', True), (" 同上 ", True), ("同上述措施", False), ("", False)]
)
def test_ditto(text: str, ditto: bool) -> None:
    assert is_ditto(text) is ditto


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


@pytest.mark.parametrize(
    ("told", "bare"),
    [
        ("整改中", True),
        ("办理中。", True),
        ("正在办理", True),
        ("化解中", True),
        ("治理中", True),
        ("已办复", True),
        ("已当面答复提案人", False),
        ("正在办理用地手续", False),
    ],
)
def test_a_state_is_no_progress(told: str, bare: bool) -> None:
    assert is_bare_status(told) is bare
