"""What stands for nothing, and what asks for the value above."""

import pytest

from app.core.placeholders import is_ditto, is_missing


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
