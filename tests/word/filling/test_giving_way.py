"""Blank lines go only where that keeps an imprint or a receipt from a page of its own."""

from collections.abc import Mapping
from typing import Any

import pytest

from app.core.errors import Cancelled
from app.core.progress import Progress
from app.word.filling.document import write
from app.word.ooxml.package import read_parts
from app.word.ooxml.wml import DOCUMENT, STYLES, parse
from app.word.preview import LIBREOFFICE, begin_on_pages
from app.word.reading.styles import Styles
from app.word.standard import layout
from tests.word.conftest import TEMPLATE
from tests.word.documents import notice_fields
from tests.word.formal import FORMAL
from tests.word.kinds import ROOT

TOLD = "未收到移交的问题线索。"


def styles_by_page(content: bytes) -> list[list[str]]:
    parts = read_parts(content)
    styles = Styles(parse(parts[STYLES]))
    pages = begin_on_pages({name: parse(parts[name]) for name in (DOCUMENT, STYLES)}, LIBREOFFICE)
    return [[styles.of(one) for one in page] for page in pages]


def ended(lines: int) -> list[list[str]]:
    """A notice whose text is so many lines longer, unsealed and with an imprint."""
    plain = {"附注": "", "附件行": [], "印章": "不加盖"}
    texts: dict[str, object] = {"问题线索处理情况": TOLD + "".join("市委" for _ in range(14 * lines))}
    return styles_by_page(write(TEMPLATE, notice_fields(1, 1) | FORMAL | plain | texts))


@pytest.fixture(scope="module")
def ends() -> list[list[list[str]]]:
    return [ended(lines) for lines in range(24)]


def test_no_page_holds_the_imprint_alone(ends: list[list[list[str]]]) -> None:
    for pages in ends:
        assert layout.IMPRINT_SPACE.name in pages[-1]
        assert layout.DATE.name in pages[-1]
        assert pages[-1][0] != layout.DATE.name


def test_the_line_above_the_issuer_goes_only_where_that_saves_a_page(ends: list[list[list[str]]]) -> None:
    given = [lines for lines, pages in enumerate(ends) if not _is_spaced(pages)]
    more = [lines for lines, pages in enumerate(ends) if lines and len(pages) > len(ends[lines - 1])]
    # Of all lengths, the one or two (in LibreOffice, in Word) that just do not fit.
    assert given
    assert all(any(0 < first - lines <= 2 for first in more) for lines in given)
    assert len(given) <= 2 * len(more)


def _is_spaced(pages: list[list[str]]) -> bool:
    styles = [style for page in pages for style in page]
    return styles[styles.index(layout.SIGNATURE.name) - 1] == layout.BLANK.name


def slip(fields: Mapping[str, Any], characters: int) -> list[list[str]]:
    """A slip whose one problem was told at such length."""
    sheet = dict(fields["督办单"][0])
    sheet["事项"] = [{**sheet["事项"][0], "进展": "查" * characters}]
    return styles_by_page(write(ROOT / "templates" / "督办通知单.docx", {**fields, "督办单": [sheet]}))


def test_a_slip_stays_on_one_page_where_its_blank_lines_make_it_fit(fields: dict[str, object]) -> None:
    slips = {characters: slip(fields, characters) for characters in range(40, 800, 40)}
    blanks = {at: sum(page.count(layout.BLANK.name) for page in pages) for at, pages in slips.items()}
    whole = [at for at, pages in slips.items() if len(pages) == 1]
    assert {blanks[at] for at in whole} == {0, 1, 2}
    assert all(blanks[at] == 2 for at, pages in slips.items() if len(pages) > 1)
    # The receipt is never without its head, nor the issuer without what it signs: then the whole table goes along.
    ends = [pages[1] for pages in slips.values() if len(pages) > 1]
    assert all(end[end.index(layout.TABLE_LINE.name) + 1 :] == [""] * 4 for end in ends)
    assert {end[0] for end in ends} == {layout.TABLE_LINE.name, ""}


def test_it_can_be_given_up_while_the_pages_are_looked_up(fields: dict[str, object]) -> None:
    asked = iter([False] * 30)
    with pytest.raises(Cancelled):
        write(ROOT / "templates" / "督办通知单.docx", fields, progress=Progress(stopped=lambda: next(asked, True)))
