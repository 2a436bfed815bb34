"""How boxes are dealt out to pages."""

from dataclasses import replace

import pytest
from lxml import etree

from app.word.ooxml.lengths import pt
from app.word.ooxml.wml import w
from app.word.preview.line_box import LineBox
from app.word.preview.paging import Pager
from app.word.preview.paper import Paper, paper_of
from app.word.reading.sections import sections_of

[(LETTER, _)] = sections_of(etree.Element(w("document")))
SECTION = replace(LETTER, height=pt(300), top=pt(100), bottom=pt(100), footer=pt(0))
PAPER = paper_of(SECTION, centred=False)


def dealt(*boxes: LineBox, paper: Paper = PAPER) -> list[list[LineBox]]:
    pager = Pager()
    pager.section(paper, boxes)
    return [[one.box for one in page.placed] for page in pager.pages]


def sizes(*boxes: LineBox) -> list[list[float]]:
    return [[one.height for one in page] for page in dealt(*boxes)]


def test_a_page_is_filled_to_its_last_line() -> None:
    assert sizes(*(LineBox(25) for _ in range(4))) == [[25, 25, 25, 25]]
    assert sizes(*(LineBox(25) for _ in range(5))) == [[25, 25, 25, 25], [25]]
    assert sizes(LineBox(60), LineBox(40.2)) == [[60], [40.2]]


def test_what_is_kept_together_goes_on_together() -> None:
    assert sizes(LineBox(50), LineBox(10), LineBox(20, keep=True), LineBox(30)) == [[50, 10], [20, 30]]
    assert sizes(LineBox(50), LineBox(10, keep=True), LineBox(20, keep=True), LineBox(30)) == [[50], [10, 20, 30]]


def test_a_chain_longer_than_a_page_is_parted_all_the_same() -> None:
    assert sizes(*(LineBox(40, keep=True) for _ in range(4))) == [[40, 40], [40, 40]]


def test_room_above_is_dropped_at_a_page_s_top_but_not_where_the_document_begins() -> None:
    pager = Pager()
    pager.section(PAPER, [LineBox(60, before=20), LineBox(50, before=20)])
    assert [one.top for page in pager.pages for one in page.placed] == [20, 0]


def test_room_below_never_makes_a_page() -> None:
    assert sizes(LineBox(100), LineBox(0, before=30)) == [[100, 0]]


def test_a_page_is_turned_where_it_is_asked_for() -> None:
    assert sizes(LineBox(10), LineBox(10, new_page=True)) == [[10], [10]]
    assert sizes(LineBox(10, new_page=True), LineBox(10)) == [[10, 10]]


def test_a_header_is_repeated_and_kept_with_its_row() -> None:
    header = LineBox(20, keep=True)
    rows = [LineBox(50, header=(header,)) for _ in range(3)]
    assert sizes(LineBox(40), header, *rows) == [[40], [20, 50], [20, 50], [20, 50]]


def halves(height: float) -> LineBox:
    def parted(room: float) -> tuple[LineBox, LineBox] | None:
        fits = room // 10 * 10
        return (halves(fits), halves(height - fits)) if fits else None

    return LineBox(height, parted=parted)


def test_a_row_is_cut_only_where_no_page_holds_it() -> None:
    assert sizes(LineBox(50), halves(100)) == [[50], [100]]
    assert sizes(LineBox(50), halves(110)) == [[50, 50], [60]]
    assert sizes(LineBox(50), halves(260)) == [[50, 50], [100], [100], [10]]
    cut = halves(60)
    cut.whole = False
    assert sizes(LineBox(50), cut) == [[50, 50], [10]]


def test_what_is_too_high_and_cannot_be_cut_has_a_page_of_its_own() -> None:
    assert sizes(LineBox(50), LineBox(130), LineBox(10)) == [[50], [130], [10]]
    assert sizes(LineBox(130)) == [[130]]


def test_sections_count_anew_and_find_their_side() -> None:
    pager = Pager()
    pager.section(PAPER, [LineBox(10)])
    pager.section(paper_of(replace(SECTION, kind="oddPage"), centred=False), [LineBox(10)])
    pager.section(paper_of(replace(SECTION, first_number=1), centred=False), [LineBox(10)])
    pager.section(paper_of(replace(SECTION, kind="continuous"), centred=False), [LineBox(10)])
    assert [(page.number, len(page.placed)) for page in pager.pages] == [(1, 1), (2, 0), (3, 1), (1, 2)]


def on_grid(pitch: float, footer: float) -> Paper:
    return paper_of(replace(SECTION, grid="lines", grid_pitch=pt(pitch), footer=pt(footer)), centred=True)


def test_a_centred_grid_holds_whole_lines() -> None:
    assert (on_grid(30, 20).room, on_grid(30, 20).top) == (90, 105)
    # The footer takes a millimetre of the text; the line it cuts is gone.
    assert on_grid(25, 100).room == pytest.approx(75)
    assert paper_of(SECTION, centred=True) == PAPER
