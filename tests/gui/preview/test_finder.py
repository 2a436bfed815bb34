"""Which sentence stands at a place of a page; of what was changed after writing nothing is said."""

from dataclasses import replace

import pytest

from app.core.grid import Cell
from app.core.page import Face, Ink, Page, Span
from app.core.told.origin import TEMPLATE, from_cell
from app.core.told.sentence import PrintedGap, ToldDocument, ToldSentence
from app.gui.preview.finder import SentenceFinder

INK = Ink(Face(("仿宋",)), 16)
FIRST, SECOND = (
    ToldSentence(1, text, from_cell(Cell("台账", row, 10))) for row, text in ((5, "一是甲。"), (6, "二是乙。"))
)
LAST = ToldSentence(2, "特此报告。", TEMPLATE)
TOLD = ToldDocument((FIRST, SECOND, LAST), ())


def line(text: str, top: int, paragraph: int, begin: int = 0) -> Span:
    return Span(
        text, tuple(100 + 16 * at for at in range(len(text))), 100 + 16 * len(text), top, INK, False, paragraph, begin
    )


PAGE = Page(595, 842, 1, (line("一是甲。二", 148, 1), line("是乙。", 177, 1, 5), line("特此报告。", 206, 2)), ())


@pytest.mark.parametrize(
    ("x", "y", "found"),
    [
        (101, 140, FIRST), (163, 140, FIRST), (165, 140, SECOND), (101, 170, SECOND), (120, 200, LAST),
        (400, 140, None), (101, 60, None), (99, 140, None),
    ],
)  # fmt: skip
def test_a_place_on_a_page_is_of_one_sentence(x: float, y: float, found: ToldSentence | None) -> None:
    assert SentenceFinder(TOLD, [PAGE]).find(PAGE, x, y) == found


def test_a_paragraph_that_moved_is_known_by_its_words() -> None:
    moved = replace(PAGE, spans=(line("新加的一段。", 120, 1), line("一是甲。二是乙。", 148, 2)))
    finder = SentenceFinder(TOLD, [moved])
    assert finder.find(moved, 101, 140) == FIRST
    assert finder.find(moved, 101, 112) is None


def test_of_a_paragraph_that_was_changed_nothing_is_said() -> None:
    changed = replace(PAGE, spans=(line("一是丙。二是乙。", 148, 1),))
    assert SentenceFinder(TOLD, [changed]).find(changed, 101, 140) is None


def test_a_table_header_is_found_on_every_page_it_is_repeated_on() -> None:
    head = replace(PAGE, spans=(line("特此报告。", 148, 2),))
    assert SentenceFinder(TOLD, [head, head]).find(head, 101, 140) == LAST


def test_a_gap_over_two_lines_is_found_in_both_and_stands_where_it_begins() -> None:
    gap = PrintedGap(1, 2, 11, "整改时限", from_cell(Cell("台账", 5, 9)))
    words = ToldSentence(1, "应于【待补：整改时限】完成。", TEMPLATE)
    page = replace(PAGE, spans=(line("应于【待补：整", 148, 1), line("改时限】完成。", 177, 1, 7)))
    finder = SentenceFinder(ToldDocument((words,), (), printed_gaps=(gap,)), [replace(PAGE, spans=()), page])
    assert [finder.find_gap(page, x, y) for x, y in ((120, 140), (140, 140), (160, 170), (165, 170))] == [
        None, gap, gap, None,
    ]  # fmt: skip
    assert finder.spot(gap) == (1, 132, 132, 212, 148 + 0.3 * 16)


def test_a_gap_of_a_paragraph_that_was_changed_stands_nowhere() -> None:
    gap = PrintedGap(1, 0, 9, "整改时限", TEMPLATE)
    assert SentenceFinder(ToldDocument((), (), printed_gaps=(gap,)), [PAGE]).spot(gap) is None
