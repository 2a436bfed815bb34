"""The same on printed pages: heights, lengths, lines and what stands alone, as LibreOffice prints them."""

import pytest
from docx.shared import Mm, Pt

from app.core.clause import Verdict
from tests.word.inspect.conftest import Checked, differing
from tests.word.inspect.letters import Letter, drop, exact, ind, write

LONG = 24  # paragraphs, enough for inner pages


def letter(body: int = LONG) -> Letter:
    return Letter(body, imprint=False)


def found(report_of: Checked, one: Letter, clause: str) -> str:
    return next(judged.found for judged in report_of(one.content()).clauses if judged.id == clause)


def test_a_letter_in_order(as_printed: Checked) -> None:
    report = as_printed(letter().content())
    assert differing(report) == set()
    assert not report.of(Verdict.UNMEASURED)
    assert report.measurement.program.startswith("LibreOffice ")


def test_stand_ins_are_named(as_printed: Checked) -> None:
    assert "方正小标宋简体" in as_printed(letter(1).content()).measurement.stand_ins


@pytest.mark.parametrize(("before", "expected"), [(98.3, set()), (92, {"mark-top"}), (105, {"mark-top"})])
def test_the_mark_stands_too_high_or_too_low(as_printed: Checked, before: float, expected: set[str]) -> None:
    one = letter()
    exact(one.mark, 52, before=before)
    assert differing(as_printed(one.content())) == expected


def test_a_red_line_too_short(as_printed: Checked) -> None:
    one = letter()
    ind(one.line, left=200, right=200)
    assert differing(as_printed(one.content())) == {"red-line-length"}


def test_a_red_line_too_far_below(as_printed: Checked) -> None:
    one = letter()
    exact(one.line, 12)
    assert differing(as_printed(one.content())) == {"red-line-gap"}


def test_no_red_line(as_printed: Checked) -> None:
    one = letter()
    drop(one.line, "pBdr")
    assert differing(as_printed(one.content())) == {"red-line"}


def test_page_numbers_too_low(as_printed: Checked) -> None:
    one = letter()
    one.document.sections[0].footer_distance = Mm(18)
    assert differing(as_printed(one.content())) == {"number-height"}


def test_margins_that_print_right_are_right(as_printed: Checked) -> None:
    one = letter()
    section = one.document.sections[0]
    section.top_margin, section.bottom_margin = Mm(34.58), Mm(32.58)
    exact(one.mark, 52, before=98.3 + 6.9)
    one.document.styles["Normal"].paragraph_format.line_spacing = Pt(29.45)
    section._sectPr[-1].set(section._sectPr[-1].tag.replace("docGrid", "linePitch"), "589")
    assert differing(as_printed(one.content())) == set()


def test_margins_that_print_too_high(as_printed: Checked) -> None:
    one = letter()
    section = one.document.sections[0]
    section.top_margin = Mm(31)
    # LibreOffice centres a grid in its type area, and the first line would stand lower.
    for grid in section._sectPr.findall("{*}docGrid"):
        section._sectPr.remove(grid)
    exact(one.mark, 52, before=98.3 + 17)
    assert differing(as_printed(one.content())) == {"margin-top"}


def test_lines_that_follow_the_font_are_counted(as_printed: Checked) -> None:
    one = letter()
    one.document.styles["Normal"].paragraph_format.line_spacing = 1.5
    assert "lines-per-page" in differing(as_printed(one.content()))
    assert "行" in found(as_printed, one, "lines-per-page")


def test_an_imprint_that_follows_the_text(as_printed: Checked) -> None:
    assert differing(as_printed(Letter(LONG).content())) == {"imprint-foot"}


def test_a_signature_alone_on_its_page(as_printed: Checked) -> None:
    one = letter()
    one.signature.paragraph_format.page_break_before = True
    assert differing(as_printed(one.content())) == {"signature-alone"}


def test_no_body_on_the_first_page(as_printed: Checked) -> None:
    one = letter()
    one.levels[0].paragraph_format.page_break_before = True
    assert differing(as_printed(one.content())) == {"body-on-first-page"}


def test_a_heading_at_a_pages_foot(as_printed: Checked) -> None:
    one = letter()
    # Three lines of text before the last heading leave it the page's last line.
    one.levels[3].paragraph_format.keep_with_next = False
    write(one.body[0], one.body[0].text[:70])
    one.levels[3]._p.addprevious(one.body[0]._p)
    report = as_printed(one.content())
    judged = next(one for one in report.clauses if one.id == "heading-last")
    assert differing(report) == {"heading-last"}
    assert judged.place.page == 1


def test_lines_that_may_not_end_before_a_sign_are_no_measure_of_the_characters(as_printed: Checked) -> None:
    one = letter()
    for paragraph in one.body:
        write(paragraph, "字" * 26 + "文" * 27 + "末”》，后面的话")
    write(one.body[0], "字" * 26 + "文" * 28 + "末。")
    assert "characters-per-line" not in differing(as_printed(one.content()))
    write(one.body[0], "字" * 26 + "文" * 27 + "末”》，后面的话")
    assert found(as_printed, one, "characters-per-line") == "每行 27 个字"
