"""The cleaner of text, the small readings beside it, and texts searched together, each giving what it gives alone."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.text import TextIndex, clean, narrow, one_line, quote, shorten, within_quotes


@pytest.mark.parametrize(
    ("raw", "text", "dropped"),
    [
        ("整改措施", "整改措施", False),
        ("　整改措施 \r\n 第二行 ", "整改措施\n第二行", False),
        ("整\u200b改\ufeff", "整改", False),
        ("整\x0b改", "整改", True),
        ("整_x000B_改", "整改", True),
        ("第_x0031_条", "第1条", False),
        ("\ud800整改", "整改", True),
        ("𠮷家村", "𠮷家村", False),
        ("A&B <张三> 《通知》", "A&B <张三> 《通知》", False),
    ],
)
def test_what_no_printer_shows_goes(raw: str, text: str, dropped: bool) -> None:
    assert clean(raw) == (text, dropped)


def test_narrow_is_for_comparing() -> None:
    assert narrow("２０２６年 ６月\n（一）") == "2026年6月(一)"


def test_one_line_joins_lines_without_a_gap() -> None:
    assert one_line("农产品流通工作\n专班  办公室") == "农产品流通工作专班 办公室"


def test_quotes_within_quotes_are_single() -> None:
    assert quote("“三会一课”不严") == "“‘三会一课’不严”"


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“以文件落实‘整改’”现象", "‘以文件落实“整改”’现象"),
        ("“管人与管事‘两张皮’”问题，“三会一课”不严", "‘管人与管事“两张皮”’问题，‘三会一课’不严"),
        ("‘两张皮’问题", "‘两张皮’问题"),
        ("“甲“乙‘丙’乙”甲”", "‘甲“乙‘丙’乙”甲’"),
        ("“甲‘乙”丙’", "‘甲‘乙’丙’"),
        ("it’s “甲”", "it’s ‘甲’"),
        ("“甲‘乙", "‘甲‘乙"),
        ("乙’甲”", "乙’甲’"),
    ],
)
def test_marks_alternate_by_how_deep_they_stand(text: str, inner: str) -> None:
    assert within_quotes(text) == inner


def test_shortened_keeps_the_first_words() -> None:
    assert shorten("一二三四五六", 6) == "一二三四五六"
    assert shorten("一二三四五六七", 6) == "一二三四五…"


TEXTS = st.lists(st.text(alphabet="ab。，12", min_size=1, max_size=6), max_size=12)
PATTERNS = st.sampled_from(["", "a", "。。", r"\d[ab]", "[，。][，。]", "b|12", "aa+"])


@given(TEXTS, PATTERNS)
def test_it_finds_what_a_search_of_each_text_finds(texts: list[str], pattern: str) -> None:
    found = TextIndex(list(range(len(texts))), texts).find(pattern)
    assert found == [index for index, text in enumerate(texts) if re.search(pattern, text)]


def test_nothing_is_found_across_two_texts() -> None:
    assert TextIndex(["一", "二"], ["完成。", "。整改"]).find("。。") == []
