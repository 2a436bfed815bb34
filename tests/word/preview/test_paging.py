"""How strips are dealt out to pages."""

from dataclasses import replace

import pytest

from app.word.preview.line_box import Strip
from app.word.preview.paging import Pager
from app.word.preview.section import Section, centred, read_section

SECTION: Section = replace(read_section(None, None), height=300, top=100, bottom=100)


def dealt(*strips: Strip, section: Section = SECTION) -> list[list[Strip]]:
    pager = Pager()
    pager.section(section, strips)
    return [[one.strip for one in leaf.placed] for leaf in pager.leaves]


def sizes(*strips: Strip) -> list[list[float]]:
    return [[one.height for one in page] for page in dealt(*strips)]


def test_a_page_is_filled_to_its_last_line() -> None:
    assert sizes(*(Strip(25) for _ in range(4))) == [[25, 25, 25, 25]]
    assert sizes(*(Strip(25) for _ in range(5))) == [[25, 25, 25, 25], [25]]
    assert sizes(Strip(60), Strip(40.2)) == [[60], [40.2]]


def test_what_is_kept_together_goes_on_together() -> None:
    assert sizes(Strip(50), Strip(10), Strip(20, keep=True), Strip(30)) == [[50, 10], [20, 30]]
    assert sizes(Strip(50), Strip(10, keep=True), Strip(20, keep=True), Strip(30)) == [[50], [10, 20, 30]]


def test_a_chain_longer_than_a_page_is_parted_all_the_same() -> None:
    assert sizes(*(Strip(40, keep=True) for _ in range(4))) == [[40, 40], [40, 40]]


def test_room_above_is_dropped_at_a_page_s_top_but_not_where_the_document_begins() -> None:
    pager = Pager()
    pager.section(SECTION, [Strip(60, before=20), Strip(50, before=20)])
    assert [one.top for leaf in pager.leaves for one in leaf.placed] == [20, 0]


def test_room_below_never_makes_a_page() -> None:
    assert sizes(Strip(100), Strip(0, before=30)) == [[100, 0]]


def test_a_page_is_turned_where_it_is_asked_for() -> None:
    assert sizes(Strip(10), Strip(10, new_page=True)) == [[10], [10]]
    assert sizes(Strip(10, new_page=True), Strip(10)) == [[10, 10]]


def test_a_header_is_repeated_and_kept_with_its_row() -> None:
    header = Strip(20, keep=True)
    rows = [Strip(50, header=(header,)) for _ in range(3)]
    assert sizes(Strip(40), header, *rows) == [[40], [20, 50], [20, 50], [20, 50]]


def halves(height: float) -> Strip:
    def parted(room: float) -> tuple[Strip, Strip] | None:
        fits = room // 10 * 10
        return (halves(fits), halves(height - fits)) if fits else None

    return Strip(height, parted=parted)


def test_a_row_is_cut_only_where_no_page_holds_it() -> None:
    assert sizes(Strip(50), halves(100)) == [[50], [100]]
    assert sizes(Strip(50), halves(110)) == [[50, 50], [60]]
    assert sizes(Strip(50), halves(260)) == [[50, 50], [100], [100], [10]]
    cut = halves(60)
    cut.whole = False
    assert sizes(Strip(50), cut) == [[50, 50], [10]]


def test_what_is_too_high_and_cannot_be_cut_has_a_page_of_its_own() -> None:
    assert sizes(Strip(50), Strip(130), Strip(10)) == [[50], [130], [10]]
    assert sizes(Strip(130)) == [[130]]


def test_sections_count_anew_and_find_their_side() -> None:
    pager = Pager()
    pager.section(SECTION, [Strip(10)])
    pager.section(replace(SECTION, kind="oddPage"), [Strip(10)])
    pager.section(replace(SECTION, first=1), [Strip(10)])
    pager.section(replace(SECTION, kind="continuous"), [Strip(10)])
    assert [(leaf.number, len(leaf.placed)) for leaf in pager.leaves] == [(1, 1), (2, 0), (3, 1), (1, 2)]


def test_a_centred_grid_holds_whole_lines() -> None:
    on_grid = centred(replace(SECTION, grid=30, footer=20))
    assert (on_grid.room, on_grid.top) == (90, 105)
    # The footer takes a millimetre of the text; the line it cuts is gone.
    assert centred(replace(SECTION, grid=25, footer=100)).room == pytest.approx(75)
    assert centred(SECTION) == SECTION
