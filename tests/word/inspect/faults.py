"""What a letter can be spoilt by, one thing at a time."""

from collections.abc import Callable
from copy import deepcopy

from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from tests.word.inspect.letters import (
    CENTER,
    LEFT,
    Letter,
    border,
    drop,
    exact,
    face_of,
    fonts_of,
    ind,
    remove,
    right,
    write,
)

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


def tab_for_indent(one: Letter) -> None:
    ind(one.body[0], firstLineChars=0, firstLine=0)
    write(one.body[0], "\t" + one.body[0].text)


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


def cell_rules(first: int, middle: int, last: int, *, above: int | None = None) -> Fault:
    """Borders of the cells, the last row two cells (印发机关 | 印发日期); `above`: the first row's lower line."""

    def spoil(one: Letter) -> None:
        no_rules(one)
        last_row = one.imprint.rows[1]._tr
        last_row.append(deepcopy(last_row.tc_lst[0]))
        issuer, day = last_row.tc_lst
        issuer.p_lst[0].r_lst[0].text, day.p_lst[0].r_lst[0].text = "云川市档案馆办公室", "2026年7月1日印发"
        one.imprint.rows[0]._tr.tc_lst[0].grid_span = 2
        grid = one.imprint._tbl.tblGrid
        grid.gridCol_lst[0].w //= 2
        grid.append(deepcopy(grid.gridCol_lst[0]))
        for cell in one.imprint._tbl.iter_tcs():
            at_top = cell not in (issuer, day)
            sizes = {"top": first, "bottom": above or middle} if at_top else {"top": middle, "bottom": last}
            lines = "".join(f'<w:{side} w:val="single" w:sz="{size}"/>' for side, size in sizes.items())
            cell.get_or_add_tcPr().append(parse_xml(f"<w:tcBorders {nsdecls('w')}>{lines}</w:tcBorders>"))

    return spoil


def in_text(blank_lines: int) -> Fault:
    """The imprint's table no longer floats, so many blank lines above it."""

    def spoil(one: Letter) -> None:
        properties = one.imprint._tbl.tblPr
        properties.remove(properties.find(qn("w:tblpPr")))
        for _ in range(blank_lines):
            one.imprint._tbl.addprevious(one._add("")._p)

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
        mark, blank = one._add(text, LEFT, name), one._add("")
        for made in (one._add("检查情况表", CENTER, "方正小标宋简体", 22), blank, mark):
            one.date._p.addnext(made._p)
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
    """A line above the mark, which stays at its height."""

    def spoil(one: Letter) -> None:
        one.mark._p.addprevious(one._add(text, LEFT, "黑体")._p)
        exact(one.mark, 52, before=98.3 - 28.95)

    return spoil


urgency = secrecy  # both stand above the mark, in 黑体


def gone_level_two(one: Letter) -> None:
    """（一） missing between 一、 and 1."""
    remove(one.levels[1])


def second_heading(text: str) -> Fault:
    """One more heading of the second level."""

    def spoil(one: Letter) -> None:
        made = deepcopy(one.levels[1]._p)
        one.body[0]._p.addprevious(made)
        write(Paragraph(made, one.levels[1]._parent), text)

    return spoil


def first_twice(one: Letter) -> None:
    """1. and again 1. under one heading."""
    for body in one.body[:2]:
        write(body, "1.逐项销号。")


def two_lists(one: Letter) -> None:
    """Two lists in the text below one heading."""
    for body, text in zip(one.body, ("2.压实责任。", "3.明确分工。", "1.逐项销号。"), strict=False):
        write(body, text)


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


def with_run(text: str, **font: object) -> Fault:
    """Words added to the first paragraph of the body, in the body's font, with one thing set."""

    def spoil(one: Letter) -> None:
        run = one.body[0].add_run(text)
        face_of(run, "仿宋_GB2312", 16, -0.25)
        for name, value in font.items():
            setattr(run.font, name, value)

    return spoil


def above(of: Callable[[Letter], Paragraph], text: str = "") -> Fault:
    """A paragraph above another."""

    def spoil(one: Letter) -> None:
        made = one._add(text)
        of(one)._p.addprevious(made._p)

    return spoil


def attached(*titles: str, note: str) -> Fault:
    """Attachments bound with the text, and what the note (附件说明) says of them."""

    def spoil(one: Letter) -> None:
        write(one.note, note)
        last = one.date
        for at, title in enumerate(titles, 1):
            mark = one._add(f"附件{at if len(titles) > 1 else ''}", LEFT, "黑体")
            mark.paragraph_format.page_break_before = True
            for made in (mark, one._add(""), *([one._add(title, CENTER, "方正小标宋简体", 22)] if title else [])):
                last._p.addnext(made._p)
                last = made

    return spoil


def footer_distance(one: Letter, millimetres: float) -> None:
    """How far the page number stands from the paper's lower edge."""
    one.document.sections[0].footer_distance = Mm(millimetres)


def wide_table(millimetres: float) -> Fault:
    """A small table of that width in the text."""

    def spoil(one: Letter) -> None:
        made = one.document.add_table(2, 2)
        for column in made._tbl.iter(qn("w:gridCol")):
            column.set(qn("w:w"), str(round(millimetres / 2 * 1440 / 25.4)))
        one.body[-1]._p.addnext(made._tbl)

    return spoil


def header_words(one: Letter) -> None:
    """Words above every page."""
    one.document.sections[0].header.paragraphs[0].text = "云川市档案馆"


def room_above_title(lines: int, blank: int) -> Fault:
    """So many lines left free above the title, and so many empty paragraphs."""

    def spoil(one: Letter) -> None:
        one.titles[0].paragraph_format.space_before = Pt(28.95 * lines)
        for paragraph in one.above_title[blank:]:
            remove(paragraph)

    return spoil
