"""Titles break at words only, in the shapes the standard allows."""

import pytest

from app.notice.title import broken_title, is_shapely, width

GENRE = "关于巡察整改进展情况的通报"


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (GENRE, [GENRE]),
        (f"中共云川市城管局党组{GENRE}", ["中共云川市城管局党组", GENRE]),
        (f"【待补：发文机关】{GENRE}", ["【待补：发文机关】", GENRE]),
        (f"中共云川市城市管理综合行政执法局党组{GENRE}", ["中共云川市城市管理综合行政执法局党组", GENRE]),
        # Two lines of equal length would be a block, which is neither trapezoid nor diamond.
        (f"中共云川市科学技术协会党组{GENRE}", ["中共云川市科学技术协会党组关于巡察", "整改进展情况的通报"]),
        (
            "中共云川市生态环境局党组关于落实《中国共产党巡视工作条例》巡察整改进展情况的通报",
            ["中共云川市生态环境局党组", "关于落实《中国共产党巡视工作条例》", "巡察整改进展情况的通报"],
        ),
    ],
)
def test_lines(title: str, lines: list[str]) -> None:
    assert broken_title(title) == lines


@pytest.mark.parametrize("length", range(1, 30))
def test_every_issuer_keeps_the_rules(length: int) -> None:
    issuer = "中共" + "甲" * length + "党组"
    lines = broken_title(issuer + GENRE)
    assert "".join(lines) == issuer + GENRE
    if width(issuer) <= 20:
        assert all(3 <= width(line) <= 20 for line in lines)
        assert is_shapely([width(line) for line in lines])
        assert not any(line.startswith("的") or line.endswith("关于") for line in lines)


def test_a_title_without_words_we_know_stays_whole() -> None:
    assert broken_title("甲" * 30) == ["甲" * 30]


@pytest.mark.parametrize(
    ("widths", "shapely"), [([9, 13], True), ([13, 9], True), ([5, 9, 7], True), ([9, 9], False), ([9, 5, 9], False)]
)
def test_shapes(widths: list[float], shapely: bool) -> None:
    assert is_shapely(widths) is shapely
