"""Where lines may end, and where they do."""

import pytest

from app.word.ooxml.package import read_parts
from app.word.ooxml.wml import DOCUMENT, SETTINGS, STYLES, parse
from app.word.preview import LIBREOFFICE, WORD, LayoutEngine, lay_out
from app.word.preview.breaking import break_lines, may_begin, stand_apart
from app.word.standard import layout
from tools.templates.blank import package


def lines(text: str, squares: float, *, hanging: bool = False, indent: float = 0) -> list[str]:
    """The lines in a column so many full squares wide; ASCII is half as wide."""

    def advance(at: int, place: float, begins: bool) -> float:
        return 0.5 if text[at].isascii() else 1.0

    return [text[begin:end] for begin, end in break_lines(text, advance, squares, (indent, 0), hanging)]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("汉，", 1), ("汉。", 1), ("汉》", 1), ("汉”", 1), ("汉）", 1), ("汉、", 1), ("汉；", 1), ("汉：", 1),
        ("“汉", 1), ("《汉", 1), ("（汉", 1), ("〔2", 1), ("2026", 2), ("17.6", 2), ("17.6", 3), ("7%", 1), ("——", 1),
        ("……", 1), ("a@b", 1), ("汉 ", 1),
    ],
)  # fmt: skip
def test_no_line_begins_here(text: str, at: int) -> None:
    assert not may_begin(text, at)


@pytest.mark.parametrize(
    ("text", "at"),
    [("汉字", 1), ("，汉", 1), ("》汉", 1), ("汉《", 1), ("汉2", 1), ("6年", 1), ("1.关", 2), ("a b", 2)],
)
def test_a_line_may_begin_here(text: str, at: int) -> None:
    assert may_begin(text, at)


def first_signs(engine: LayoutEngine) -> set[str]:
    """Of the lines of paragraphs in which numbers, their 年 and a dash come to the end of a line, one after the other."""
    texts = [(layout.BODY, "汉" * at + "自2026年3月5日至2026—2030年每年") for at in range(10, 28)]
    parts = read_parts(package(texts))
    pages = lay_out({name: parse(parts[name]) for name in (DOCUMENT, STYLES, SETTINGS)}, engine)
    lines = {(page, span.baseline): span.text for page, one in enumerate(pages) for span in reversed(one.spans)}
    return {text[0] for text in lines.values()}


def test_a_number_is_not_parted_from_its_year_and_no_dash_begins_a_line() -> None:
    """As the document itself says in a list that LibreOffice passes over."""
    assert not first_signs(WORD) & set("年月日—")
    assert first_signs(LIBREOFFICE) & set("年月日")


def test_a_full_line_ends_on_its_last_square() -> None:
    assert lines("汉" * 28, 28) == ["汉" * 28]
    assert lines("汉" * 29, 28) == ["汉" * 28, "汉"]
    assert lines("汉" * 27, 28, indent=2) == ["汉" * 26, "汉"]


def test_a_point_takes_its_character_along_or_hangs() -> None:
    assert lines("一二三四，五", 4) == ["一二三", "四，五"]
    assert lines("一二三四，五", 4, hanging=True) == ["一二三四，", "五"]
    # Only one hangs, and none whose character does not fit itself.
    assert lines("一二三四。”五", 4, hanging=True) == ["一二三", "四。”五"]


def test_numbers_stay_whole_and_titles_keep_their_marks() -> None:
    assert lines("一二三2026年", 4) == ["一二三", "2026年"]
    assert lines("一二三《通报》", 4) == ["一二三", "《通报》"]
    assert lines("一二三《通", 4) == ["一二三", "《通"]


def test_what_is_longer_than_a_line_is_broken_somewhere() -> None:
    assert lines("1" * 10, 4) == ["1" * 8, "11"]
    assert lines("2026-01-31", 4) == ["2026-01-", "31"]
    assert lines("，" * 6, 4) == ["，" * 4, "，，"]


def test_spaces_hang_and_line_ends_count() -> None:
    assert lines("汉汉汉汉  汉", 4) == ["汉汉汉汉  ", "汉"]
    assert lines("一\n二\n", 4) == ["一", "二", ""]
    assert lines("", 4) == [""]


def test_letters_and_digits_stand_apart_from_chinese() -> None:
    assert stand_apart("年", "6")
    assert stand_apart("6", "月")
    assert not any(stand_apart(*pair) for pair in ("，6", "6%", "%的", "年月", "62", "（1"))
