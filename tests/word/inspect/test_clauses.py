"""A letter with nothing wrong has no finding; with one thing spoilt it has exactly the findings that thing deserves."""

from collections.abc import Callable

import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from app.core.clause import Strength, Verdict
from app.word.inspect.clauses import CLAUSES
from tests.word.inspect.conftest import Checked, differing
from tests.word.inspect.letters import CENTER, LEFT, Letter, border, drop, face_of, fonts_of, ind, remove, right, write

Fault = Callable[[Letter], object]


def margin(side: str, millimetres: float) -> Fault:
    return lambda one: setattr(one.document.sections[0], f"{side}_margin", Mm(millimetres))


def paper(width: float, height: float) -> Fault:
    def spoil(one: Letter) -> None:
        section = one.document.sections[0]
        section.page_width, section.page_height = Mm(width), Mm(height)
        section.right_margin = Mm(width - 28 - 156)
        section.bottom_margin = Mm(35)

    return spoil


def comment(one: Letter) -> None:
    one.document.add_comment(one.body[0].runs, text="请核对", author="周敏")


def revision(name: str) -> Fault:
    """A run within w:ins or w:del, without words: what it says is judged elsewhere."""

    def spoil(one: Letter) -> None:
        mark = parse_xml(f'<w:{name} {nsdecls("w")} w:id="9" w:author="周敏"/>')
        one.body[0]._p.append(mark)

    return spoil


def pitch(points: float) -> Fault:
    def spoil(one: Letter) -> None:
        one.document.styles["Normal"].paragraph_format.line_spacing = Pt(points)

    return spoil


def face(name: str, of: Callable[[Letter], list[Paragraph]]) -> Fault:
    def spoil(one: Letter) -> None:
        for paragraph in of(one):
            run = paragraph.runs[0]
            face_of(run, name, (run.font.size or Pt(16)).pt, 0)

    return spoil


def size(points: float, of: Callable[[Letter], list[Paragraph]]) -> Fault:
    def spoil(one: Letter) -> None:
        for paragraph in of(one):
            paragraph.runs[0].font.size = Pt(points)

    return spoil


def bold(of: Callable[[Letter], Paragraph]) -> Fault:
    return lambda one: setattr(of(one).runs[0].font, "bold", True)


def words(text: str, of: Callable[[Letter], Paragraph]) -> Fault:
    return lambda one: write(of(one), text)


def theme_font(one: Letter) -> None:
    fonts = fonts_of(one.body[0].runs[0])
    for slot in ("ascii", "hAnsi"):
        del fonts.attrib[qn(f"w:{slot}")]
        fonts.set(qn(f"w:{slot}Theme"), "minorHAnsi")


def western_font(one: Letter) -> None:
    for slot in ("ascii", "hAnsi"):
        fonts_of(one.body[0].runs[0]).set(qn(f"w:{slot}"), "Times New Roman")


def spaces_for_indent(one: Letter) -> None:
    ind(one.body[0], firstLineChars=0, firstLine=0)
    write(one.body[0], "　　" + one.body[0].text)


def whole_indent(one: Letter) -> None:
    ind(one.body[0], left=630)


def no_number(one: Letter) -> None:
    for paragraph in (one.odd, one.even):
        for child in list(paragraph._p)[1:]:
            paragraph._p.remove(child)


def centred_numbers(one: Letter) -> None:
    one.document.settings.odd_and_even_pages_header_footer = False
    one.odd.alignment = CENTER
    ind(one.odd, right=0)


def no_dashes(one: Letter) -> None:
    for paragraph in (one.odd, one.even):
        for run in paragraph.runs:
            run.text = ""


def number_fonts(one: Letter) -> None:
    for paragraph in (one.odd, one.even):
        for run in paragraph._p.iter(qn("w:rFonts")):
            run.set(qn("w:ascii"), "Times New Roman")


def rule(side: str, eighths: int) -> Fault:
    def spoil(one: Letter) -> None:
        rules = next(one.imprint._tbl.iter(qn(f"w:{side}")))
        rules.set(qn("w:sz"), str(eighths))

    return spoil


def no_rules(one: Letter) -> None:
    for rules in one.imprint._tbl.tblPr.findall(qn("w:tblBorders")):
        one.imprint._tbl.tblPr.remove(rules)


def gone(*names: str) -> Fault:
    def spoil(one: Letter) -> None:
        for name in names:
            remove(getattr(one, name))

    return spoil


def title_words(*lines: str) -> Fault:
    def spoil(one: Letter) -> None:
        for title, line in zip(one.titles, lines, strict=True):
            write(title, line)

    return spoil


def run_in_list(one: Letter) -> None:
    write(one.body[0], "（二）压实责任。明确分工。")


def title_left(one: Letter) -> None:
    remove(one.titles[0])
    one.titles[1].alignment = LEFT


def red_line_black(one: Letter) -> None:
    drop(one.line, "pBdr")
    border(one.line, "bottom", 10, "000000")


def table(rows: int, *, head: bool, whole: bool) -> Fault:
    def spoil(one: Letter) -> None:
        made = one.document.add_table(rows, 3)
        one.date._p.addnext(made._tbl)
        for at, row in enumerate(made.rows):
            properties = row._tr.get_or_add_trPr()
            if whole:
                properties.append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
            if head and at == 0:
                properties.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))

    return spoil


def two_notes_with_points(one: Letter) -> None:
    write(one.note, "附件：1.检查情况表；")


def attachment(*, breaks: bool, name: str = "黑体", text: str = "附件") -> Fault:
    def spoil(one: Letter) -> None:
        mark = one._add(text, LEFT, name)
        one.date._p.addnext(mark._p)
        mark.paragraph_format.page_break_before = breaks

    return spoil


def signers(text: str, name_face: str) -> Fault:
    def spoil(one: Letter) -> None:
        one.number.alignment = LEFT
        ind(one.number, left=315)
        write(one.number, "云档〔2026〕12号　　　　　" + text)
        face_of(one.number.add_run("张一鸣"), name_face, 16, -0.25)

    return spoil


def secrecy(text: str) -> Fault:
    return lambda one: one.mark._p.addprevious(one._add(text, LEFT, "黑体")._p)


def closing(side: WD_ALIGN_PARAGRAPH) -> Fault:
    def spoil(one: Letter) -> None:
        for paragraph in (one.signature, one.date):
            right(paragraph, 0).alignment = side

    return spoil


def below_each(points: float) -> Fault:
    def spoil(one: Letter) -> None:
        for body in one.body:
            body.paragraph_format.space_after = Pt(points)

    return spoil


def blue_word(one: Letter) -> None:
    word = one.body[0].add_run("蓝")
    face_of(word, "仿宋_GB2312", 16, -0.25)
    word.font.color.rgb = RGBColor(0, 0, 0xFF)


def across(one: Letter) -> None:
    section = one.document.add_section()
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    section.top_margin = Mm(20)


def numbered_by_word(label: str) -> Fault:
    def spoil(one: Letter) -> None:
        numbering = one.document.part.numbering_part.element
        level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="{label}"/></w:lvl>'
        numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{level}</w:abstractNum>'))
        numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
        write(one.levels[0], "提高认识")
        number = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="90"/></w:numPr>'
        one.levels[0]._p.get_or_add_pPr().append(parse_xml(number))

    return spoil


def nothing(_: Letter) -> None:
    """The letter as it is."""


BODY: Callable[[Letter], list[Paragraph]] = lambda one: one.body  # noqa: E731
TITLES: Callable[[Letter], list[Paragraph]] = lambda one: one.titles  # noqa: E731

FAULTS: list[tuple[str, Fault, set[str]]] = [
    ("nothing", nothing, set()),
    ("top margin 30", margin("top", 30), {"margin-top"}),
    ("top margin 36.2", margin("top", 36.2), set()),
    ("top margin 38, a line short", margin("top", 38), {"lines-per-page"}),
    ("left margin 26.5", margin("left", 26.5), {"margin-left"}),
    ("left margin 31", margin("left", 31), {"margin-left", "characters-per-line"}),
    ("right margin 23", margin("right", 23), {"margin-right"}),
    ("bottom margin 25", margin("bottom", 25), {"margin-bottom", "lines-per-page"}),
    ("letter paper", paper(216, 279), {"paper-size", "lines-per-page", "margin-right"}),
    ("16 open paper", paper(184, 260), {"paper-size", "lines-per-page", "margin-right"}),
    ("line 30 pt", pitch(30), {"lines-per-page"}),
    ("line 29 pt", pitch(29), {"lines-per-page"}),
    ("line 28 pt", pitch(28), set()),
    ("10 pt below each paragraph", below_each(10), {"lines-per-page"}),
    ("line 27 pt", pitch(27), {"lines-per-page"}),
    ("title in 黑体", face("黑体", TITLES), {"title-font"}),
    ("title in 华文中宋", face("华文中宋", TITLES), set()),
    ("title 18 pt", size(18, TITLES), {"title-size"}),
    ("title bold", bold(lambda one: one.titles[0]), {"title-bold"}),
    ("title at the left", title_left, {"title-centred"}),
    ("title with a stop", words("关于档案安全检查情况的通报。", lambda one: one.titles[1]), {"title-stop"}),
    ("title as a block", words("关于档案检查的通报", lambda one: one.titles[1]), set()),
    ("title lines alike", words("中共云川市档案馆机关委员会", lambda one: one.titles[0]), {"title-shape"}),
    ("title breaks a name", title_words("云川市档案馆关于印发《档案安", "全办法》的通报"), {"title-break"}),
    ("title breaks a year", title_words("云川市档案馆关于20", "26年档案安全检查情况的通报"), {"title-break"}),
    ("one blank line above the title", lambda one: remove(one.above_title[0]), {"title-space"}),
    ("body in 宋体", face("宋体", BODY), {"body-font"}),
    ("body 15 pt", size(15, lambda one: one.body[1:2]), {"body-size"}),
    ("body in brown", lambda one: setattr(one.body[0].runs[0].font.color, "rgb", RGBColor(0x99, 0x33, 0)), {"text-colour"}),
    ("one word in blue", blue_word, {"text-colour"}),
    ("quotes in the theme's font", theme_font, {"quotes-font"}),
    ("quotes in Times", western_font, {"quotes-font"}),
    ("indent by spaces", spaces_for_indent, {"indent-by-spaces"}),
    ("no indent", lambda one: ind(one.body[0], firstLineChars=0, firstLine=0), {"body-indent"}),
    ("indent of a smaller size", lambda one: ind(one.body[0], firstLineChars=0, firstLine=480), {"body-indent"}),
    ("the whole paragraph in", whole_indent, {"body-indent"}),
    ("（一）、", words("（一）、压实责任", lambda one: one.levels[1]), {"heading-labels"}),
    ("1、", words("1、建立清单", lambda one: one.levels[2]), {"heading-labels"}),
    ("(1)", words("(1)逐项销号", lambda one: one.levels[3]), {"heading-labels"}),
    ("1．", words("1．建立清单", lambda one: one.levels[2]), {"heading-point"}),
    ("一. ", words("一.提高认识", lambda one: one.levels[0]), {"heading-labels"}),
    ("二、 first", words("二、提高认识", lambda one: one.levels[0]), {"heading-order"}),
    ("first level in 仿宋", face("仿宋", lambda one: one.levels[:1]), {"heading-font"}),
    ("third level in 黑体", face("黑体", lambda one: one.levels[2:3]), {"heading-font"}),
    ("second level in 黑体", face("黑体", lambda one: one.levels[1:2]), {"heading-font"}),
    ("text after a heading in its font", words("（一）压实责任。明确分工。", lambda one: one.levels[1]), {"body-font"}),
    ("list in 仿宋", run_in_list, {"heading-font-run-in"}),
    ("second level bold", bold(lambda one: one.levels[1]), {"heading-bold"}),
    ("heading with a stop", words("一、提高认识。", lambda one: one.levels[0]), {"heading-stop"}),
    ("numbered by Word", numbered_by_word("%1、"), set()),
    ("numbered by Word wrongly", numbered_by_word("（%1）、"), {"heading-labels", "heading-font"}),
    ("addressee without colon", words("各县（区）档案馆", lambda one: one.addressee), {"addressee-colon"}),
    ("addressee indented", lambda one: ind(one.addressee, firstLineChars=200, firstLine=640), {"addressee-flush"}),
    ("round brackets", words("云档（2026）12号", lambda one: one.number), {"document-number-form"}),
    ("square brackets", words("云档[2026]12号", lambda one: one.number), {"document-number-form"}),
    ("leading zero", words("云档〔2026〕012号", lambda one: one.number), {"document-number-form"}),
    ("第", words("云档〔2026〕第12号", lambda one: one.number), {"document-number-form"}),
    ("number at the left", lambda one: setattr(one.number, "alignment", LEFT), {"document-number-place"}),
    ("secrecy", secrecy("机密★1年"), set()),
    ("secrecy without its star", secrecy("机密1年"), {"secrecy"}),
    ("signers", signers("签发人：", "楷体"), set()),
    ("signers' half colon", signers("签发人:", "楷体"), {"signers-form"}),
    ("signers in 仿宋", signers("签发人：", "仿宋"), {"signers-form"}),
    ("mark in black", lambda one: setattr(one.mark.runs[0].font.color, "rgb", RGBColor(0, 0, 0)), {"mark-face"}),
    ("mark at the left", lambda one: setattr(one.mark, "alignment", LEFT), {"mark-centred"}),
    ("red line missing", lambda one: drop(one.line, "pBdr"), {"red-line", "title-space"}),
    ("red line black", red_line_black, {"red-line"}),
    ("note with a stop", words("附件：检查情况表。", lambda one: one.note), {"attachment-note-points"}),
    ("one note numbered, with a semicolon", two_notes_with_points, {"attachment-note-points"}),
    ("note with a half-width colon", words("附件:检查情况表", lambda one: one.note), {"attachment-note-points"}),
    ("two notes in one paragraph", words("附件：1.检查情况表\n2.整改台账", lambda one: one.note), set()),
    ("two notes with 、", words("附件：1、检查情况表\n2、整改台账", lambda one: one.note), {"attachment-note-points"}),
    ("note without blank line", gone("above_note"), {"attachment-note-space"}),
    ("padded date", words("2026年06月30日", lambda one: one.date), {"date-form"}),
    ("date in Chinese numerals", words("二〇二六年六月三十日", lambda one: one.date), {"date-form"}),
    ("date with points", words("2026.6.30", lambda one: one.date), {"date-form"}),
    ("closing at the left", closing(LEFT), {"closing-place"}),
    ("closing in the middle", closing(CENTER), {"closing-place"}),
    ("31 June", words("2026年6月31日", lambda one: one.date), {"date-form"}),
    ("closing at the edge", lambda one: [right(one.signature, 0), right(one.date, 0)], {"closing-place"}),
    ("closing sealed", lambda one: [right(one.signature, 4.75), right(one.date, 4)], set()),
    ("attachment", attachment(breaks=True), set()),
    ("attachment with colon", attachment(breaks=True, text="附件1："), {"attachment-mark"}),
    ("attachment not on a new page", attachment(breaks=False), {"attachment-mark"}),
    ("attachment in 仿宋", attachment(breaks=True, name="仿宋"), {"attachment-mark"}),
    ("thin first rule", rule("top", 4), {"imprint-rule-width"}),
    ("thick middle rule", rule("insideH", 8), {"imprint-rule-width"}),
    ("no rules", no_rules, {"imprint-rules"}),
    ("copies without stop", words("抄送：市委办公室", lambda one: one.copies), {"copies-form"}),
    ("printed padded", words("云川市档案馆办公室　2026年07月01日印发", lambda one: one.printed), {"printed-form"}),
    ("印发 forgotten", words("云川市档案馆办公室　　2026年7月1日", lambda one: one.printed), {"printed-form"}),
    ("imprint 16 pt", size(16, lambda one: [one.copies, one.printed]), {"imprint-face"}),
    ("no page number", no_number, {"number-present"}),
    ("page number centred", centred_numbers, {"number-sides"}),
    ("page number without dashes", no_dashes, {"number-dashes"}),
    ("page number in Times", number_fonts, {"number-face"}),
    ("page number at the edge", lambda one: ind(one.odd, right=0), {"number-sides"}),
    ("widow control", lambda one: setattr(one.document.styles["Normal"].paragraph_format, "widow_control", True), {"widow-control"}),
    ("table in order", table(12, head=True, whole=True), set()),
    ("table's head not repeated", table(12, head=False, whole=True), {"table-head"}),
    ("table's rows split", table(12, head=True, whole=False), {"table-rows"}),
    ("small table", table(4, head=False, whole=False), set()),
    ("page across", across, {"margins-across"}),
    ("a comment left", comment, {"editing-traces"}),
    ("a tracked insertion", revision("ins"), {"editing-traces"}),
    ("a tracked deletion", revision("del"), {"editing-traces"}),
    ("hidden words", lambda one: setattr(one.body[0].add_run("内部掌握").font, "hidden", True), {"editing-traces"}),
    ("words that are not hidden", lambda one: setattr(one.body[0].runs[0].font, "hidden", False), set()),
]  # fmt: skip


@pytest.mark.parametrize(("fault", "expected"), [one[1:] for one in FAULTS], ids=[one[0] for one in FAULTS])
def test_exactly_what_was_spoilt_is_found(as_written: Checked, fault: Fault, expected: set[str]) -> None:
    letter = Letter()
    fault(letter)
    assert differing(as_written(letter.content())) == expected


def test_ids_are_kebab_case_and_none_twice() -> None:
    ids = [one.id for one in CLAUSES]
    assert len(set(ids)) == len(ids)
    assert all(one.replace("-", "").isalpha() and one == one.lower() for one in ids)


def test_a_place_names_paragraph_and_words(as_written: Checked) -> None:
    letter = Letter()
    write(letter.levels[2], "1、建立清单")
    found = next(one for one in as_written(letter.content()).clauses if one.id == "heading-labels")
    assert (found.verdict, found.strength, str(found.place)) == (
        Verdict.DIFFERS,
        Strength.RECOMMENDED,
        "第 8 段“1、建立清单”",
    )
    assert "1." in found.found
