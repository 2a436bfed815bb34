"""How wide texts are, counted by character."""

import pytest

from app.gui.shell.measure import extent, lines


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("整改", 2), ("abcd", 2.28), ("2026年9月", 4.85), ("“问题”", 3.14), ("é中", 1.57)]
)
def test_latin_takes_a_little_over_half_of_a_chinese_character(text: str, width: float) -> None:
    assert extent(text) == pytest.approx(width)


@pytest.mark.parametrize(
    ("text", "width", "count"),
    [("整改措施", 4.3, 1), ("整改措施", 4.2, 2), ("abcdef", 4, 1), ("一\n\n二", 20, 3), ("", 5, 1)],
)
def test_a_text_fills_as_many_lines_as_it_needs(text: str, width: float, count: int) -> None:
    assert lines(text, width) == count
