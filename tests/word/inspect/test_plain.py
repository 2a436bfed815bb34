"""What does not belong into running text is told, and what looks like it is not."""

import pytest
from docx.enum.text import WD_BREAK, WD_COLOR_INDEX
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from tests.word.inspect.conftest import Checked, differing
from tests.word.inspect.faults import Fault, above, attached, with_run, words
from tests.word.inspect.letters import CENTER, RIGHT, Letter, exact, face_of

YELLOW = WD_COLOR_INDEX.YELLOW


def double(one: Letter) -> None:
    one.body[1].paragraph_format.line_spacing = 2.0


def all_by_factor(one: Letter) -> None:
    one.document.styles["Normal"].paragraph_format.line_spacing = 1.5


def single_off_grid(one: Letter) -> None:
    one.document.styles["Normal"].paragraph_format.line_spacing = 1.0
    for grid in one.document.sections[0]._sectPr.findall(qn("w:docGrid")):
        grid.set(qn("w:type"), "default")


def bold_heading_and_text(one: Letter) -> None:
    paragraph = one.levels[1]
    face_of(paragraph.add_run("。明确分工。"), "仿宋_GB2312", 16, -0.25)
    paragraph.runs[1].font.bold = True


def on_grey(one: Letter) -> None:
    one.body[0].runs[0]._r.get_or_add_rPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="D9D9D9"/>'))


def dotted(one: Letter) -> None:
    one.body[0].runs[0]._r.get_or_add_rPr().append(parse_xml(f'<w:em {nsdecls("w")} w:val="dot"/>'))


def broken(one: Letter) -> None:
    one.body[1].runs[0].add_break(WD_BREAK.PAGE)


def spacing_of(paragraph: Paragraph, points: float) -> None:
    for mark in paragraph._p.xpath("./w:r/w:rPr/w:spacing"):
        mark.set(qn("w:val"), str(round(points * 20)))


def spaced(points: float, *places: int) -> Fault:
    def spoil(one: Letter) -> None:
        for place in places:
            spacing_of(one.body[place], points)

    return spoil


FAULTS: list[tuple[str, Fault, set[str]]] = [
    ("a word on yellow", with_run("重点", highlight_color=YELLOW), {"body-marked"}),
    ("a gap on yellow", with_run("【待补：联系人】", highlight_color=YELLOW), set()),
    ("a gap and more on yellow", with_run("联系人【待补：联系人】", highlight_color=YELLOW), set()),
    ("an underlined word", with_run("重点", underline=True), {"body-marked"}),
    ("an underlined blank", with_run("　", underline=True), set()),
    ("a word not underlined", with_run("重点", underline=False), set()),
    ("words in italics", with_run("重点", italic=True), {"body-marked"}),
    ("words on grey", on_grey, {"body-marked"}),
    ("words with dots", dotted, {"body-marked"}),
    ("words struck out", with_run("重点", strike=True), {"body-struck"}),
    ("words struck out twice", with_run("重点", double_strike=True), {"body-struck"}),
    ("words not struck out", with_run("重点", strike=False), set()),
    ("a struck blank", with_run("　", strike=True), set()),
    ("a paragraph set wide", spaced(1, 1), {"body-spacing"}),
    ("a paragraph set close", spaced(-0.8, 1), {"body-spacing"}),
    ("a paragraph set a little closer", spaced(-0.7, 1), set()),
    ("a heading set wide", lambda one: spacing_of(one.levels[1], 1), set()),
    ("the issuer on a new page", lambda one: setattr(one.signature.paragraph_format, "page_break_before", True), {"no-text-page"}),
    ("a break above the issuer", lambda one: one.above_closing[0].add_run().add_break(WD_BREAK.PAGE), {"no-text-page"}),
    ("a break behind the text", lambda one: one.body[-1].add_run().add_break(WD_BREAK.PAGE), {"page-break"}),
    ("an attachment on a new page", attached("检查情况表", note="附件：检查情况表"), set()),
    ("a line break at the end", with_run("\n"), {"blank-paragraphs"}),
    ("a page break in the text", broken, {"page-break"}),
    ("a paragraph on a new page", lambda one: setattr(one.body[1].paragraph_format, "page_break_before", True), {"page-break"}),
    ("a bold word", with_run("重点", bold=True), {"body-bold"}),
    ("bold text behind a heading", bold_heading_and_text, {"body-bold"}),
    ("a paragraph in the middle", lambda one: setattr(one.body[1], "alignment", CENTER), {"body-aside"}),
    ("a paragraph at the right", lambda one: setattr(one.body[1], "alignment", RIGHT), {"body-aside"}),
    ("one paragraph with double lines", double, {"body-pitch"}),
    ("one paragraph with 20 pt", lambda one: exact(one.body[1], 20), {"body-pitch"}),
    ("all lines by a factor", all_by_factor, {"lines-per-page"}),
    ("all lines as the font has them", single_off_grid, {"lines-per-page"}),
    ("a blank paragraph in the text", above(lambda one: one.body[1]), {"blank-paragraphs"}),
    ("a blank paragraph below a heading", above(lambda one: one.body[0]), {"blank-paragraphs"}),
    ("a blank paragraph below the title", above(lambda one: one.addressee), set()),
    ("straight quotes", words('对"重藏轻用"的问题。', lambda one: one.body[0]), {"straight-quotes"}),
    ("full-width straight quotes", words("对＂重藏轻用＂的问题。", lambda one: one.body[0]), {"straight-quotes"}),
    ("straight single quotes", words("对'重藏轻用'的问题。", lambda one: one.body[0]), {"straight-quotes"}),
    ("an apostrophe", words("用了People's一词。", lambda one: one.body[0]), set()),
    ("此页无正文", above(lambda one: one.signature, "（此页无正文）"), {"no-text-page"}),
]  # fmt: skip


@pytest.mark.parametrize(("fault", "expected"), [one[1:] for one in FAULTS], ids=[one[0] for one in FAULTS])
def test_exactly_what_was_spoilt_is_found(as_written: Checked, fault: Fault, expected: set[str]) -> None:
    letter = Letter()
    fault(letter)
    assert differing(as_written(letter.content())) == expected


def test_room_between_two_paragraphs_is_no_blank_one(as_written: Checked) -> None:
    letter = Letter()
    letter.body[1].paragraph_format.space_before = Pt(29)
    assert differing(as_written(letter.content())) == {"lines-per-page"}
