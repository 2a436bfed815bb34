"""An invented office's letter as a clerk makes it in Word, none of our styles in it and nothing wrong; tests spoil one thing."""

import io
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

CENTER, RIGHT, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.LEFT
CLAUSE = "认真落实党组主体责任，定期研究部署，逐项对照检查，建立问题清单并明确责任科室和完成时限"
LEVELS = (
    ("一、提高认识", "黑体"),
    ("（一）压实责任", "楷体_GB2312"),
    ("1.建立清单", "仿宋_GB2312"),
    ("（1）逐项销号", "仿宋_GB2312"),
)


class Letter:
    """The letter, its elements by name; a fault changes one of them."""

    def __init__(self, body: int = 3, *, imprint: bool = True) -> None:
        self.document: Document = docx.Document()
        self._page()
        self._normal()
        self.mark = self._add("云川市档案馆文件", CENTER, "方正小标宋简体", 48, colour="FF0000")
        exact(self.mark, 52, before=98.3)
        self.blank, self.second_blank = self._add(""), self._add("")
        self.number = self._add("云档〔2026〕12号", CENTER)
        self.line = self._add("", LEFT, size=1)
        exact(self.line, 5)
        border(self.line, "bottom", 10, "FF0000")
        self.above_title = [self._add(""), self._add("")]
        self.titles = [
            self._add(text, CENTER, "方正小标宋简体", 22, spacing=0)
            for text in ("云川市档案馆", "关于档案安全检查情况的通报")
        ]
        self.below_title = self._add("")
        self.addressee = self._add("各县（区）档案馆：", LEFT)
        self.levels = [indented(self._add(text, face=face)) for text, face in LEVELS]
        for level in self.levels:
            level.paragraph_format.keep_with_next = True
        self.body = [indented(self._add(f"检查中发现“重藏轻用”的问题，{CLAUSE * 3}。")) for _ in range(body)]
        self.above_note = self._add("")
        self.note = indented(self._add("附件：检查情况表"))
        self.above_closing = [self._add(""), self._add("")]
        self.signature = self._add("云川市档案馆", RIGHT)
        self.date = self._add("2026年6月30日", RIGHT)
        # 署名 is 6 字 wide, the date 7.5: the date stands two from the right, 署名 4 + 7.5 - 6.
        right(self.signature, 5.5)
        right(self.date, 2)
        if imprint:
            self._imprint()

    def content(self) -> bytes:
        """The file's bytes."""
        out = io.BytesIO()
        self.document.save(out)
        return out.getvalue()

    def _page(self) -> None:
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin, section.bottom_margin = Mm(37), Mm(35)
        section.left_margin, section.right_margin = Mm(28), Mm(26)
        section.header_distance, section.footer_distance = Mm(15), Mm(25.5)
        grid = section._sectPr.find(qn("w:docGrid"))
        if grid is None:
            grid = OxmlElement("w:docGrid")
            section._sectPr.append(grid)
        grid.set(qn("w:type"), "lines")
        grid.set(qn("w:linePitch"), "579")
        self.document.settings.odd_and_even_pages_header_footer = True
        self.odd = self._number(section.footer.paragraphs[0], RIGHT)
        self.even = self._number(section.even_page_footer.paragraphs[0], LEFT)

    def _number(self, paragraph: Paragraph, side: WD_ALIGN_PARAGRAPH) -> Paragraph:
        paragraph.alignment = side
        exact(paragraph, 14)
        for text, field in (("— ", ""), ("", "PAGE"), (" —", "")):
            run = paragraph.add_run(text)
            face_of(run, "宋体", 14, 0)
            if field:
                holder = parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "/>')
                run._r.addprevious(holder)
                holder.append(run._r)
                run.text = "1"
        ind(paragraph, **({"right": 280} if side is RIGHT else {"left": 280}))
        return paragraph

    def _normal(self) -> None:
        style = self.document.styles["Normal"]
        style.paragraph_format.widow_control = False
        style.paragraph_format.line_spacing = Pt(28.95)
        style.paragraph_format.space_after = Pt(0)

    def _add(
        self,
        text: str,
        side: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.JUSTIFY,
        face: str = "仿宋_GB2312",
        size: float = 16,
        spacing: float = -0.25,
        colour: str = "",
    ) -> Paragraph:
        paragraph = self.document.add_paragraph()
        paragraph.alignment = side
        if size != 16:
            off_grid(paragraph)
        run = paragraph.add_run(text)
        face_of(run, face, size, spacing)
        if colour:
            run.font.color.rgb = docx.shared.RGBColor.from_string(colour)
        return paragraph

    def _imprint(self) -> None:
        self.imprint = self.document.add_table(2, 1)
        rules = {"top": 8, "bottom": 8, "insideH": 6}
        lines = "".join(f'<w:{side} w:val="single" w:sz="{size}" w:color="000000"/>' for side, size in rules.items())
        floats = f'<w:tblpPr {nsdecls("w")} w:vertAnchor="margin" w:horzAnchor="margin" w:tblpYSpec="bottom"/>'
        self.imprint._tbl.tblPr.insert(1, parse_xml(floats))
        self.imprint._tbl.tblPr.append(parse_xml(f"<w:tblBorders {nsdecls('w')}>{lines}</w:tblBorders>"))
        self.copies, self.printed = (row.cells[0].paragraphs[0] for row in self.imprint.rows)
        for paragraph, text in (
            (self.copies, "抄送：市委办公室，市政府办公室。"),
            (self.printed, "云川市档案馆办公室　　　　2026年7月1日印发"),
        ):
            face_of(paragraph.add_run(text), "仿宋_GB2312", 14, 0)


def face_of(run: Run, face: str, size: float, spacing: float) -> None:
    """Font, size (pt) and spacing (pt) of a run, in all four slots."""
    run.font.size = Pt(size)
    for slot in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts_of(run).set(qn(f"w:{slot}"), face)
    if spacing:
        mark = OxmlElement("w:spacing")
        mark.set(qn("w:val"), str(round(spacing * 20)))
        run._r.get_or_add_rPr().append(mark)


def fonts_of(run: Run) -> Any:
    """Its w:rFonts."""
    return run._r.get_or_add_rPr().get_or_add_rFonts()


def drop(paragraph: Paragraph, name: str) -> None:
    """Take a property out of a paragraph."""
    properties = paragraph._p.get_or_add_pPr()
    for one in properties.findall(qn(f"w:{name}")):
        properties.remove(one)


def remove(paragraph: Paragraph) -> None:
    """Take a paragraph out."""
    parent = paragraph._p.getparent()
    assert parent is not None
    parent.remove(paragraph._p)


def off_grid(paragraph: Paragraph) -> None:
    """Its lines do not snap to the grid."""
    paragraph._p.get_or_add_pPr().append(parse_xml(f'<w:snapToGrid {nsdecls("w")} w:val="0"/>'))


def exact(paragraph: Paragraph, points: float, before: float = 0) -> None:
    """An exact line, and room above it, in points."""
    paragraph.paragraph_format.line_spacing = Pt(points)
    paragraph.paragraph_format.space_before = Pt(before)


def border(paragraph: Paragraph, side: str, eighths: int, colour: str) -> None:
    """A line above or below."""
    paragraph._p.get_or_add_pPr().append(
        parse_xml(
            f'<w:pBdr {nsdecls("w")}><w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="{colour}"/></w:pBdr>'
        )
    )


def ind(paragraph: Paragraph, **values: int) -> Paragraph:
    """Indents as Word writes them."""
    element = paragraph._p.get_or_add_pPr().get_or_add_ind()
    for name, value in values.items():
        element.set(qn(f"w:{name}"), str(value))
    return paragraph


def indented(paragraph: Paragraph) -> Paragraph:
    """The first line two characters in."""
    return ind(paragraph, firstLineChars=200, firstLine=640)


def right(paragraph: Paragraph, characters: float) -> Paragraph:
    """So many 字 of 15.75 pt empty to the right."""
    return ind(paragraph, right=round(characters * 315))


def write(paragraph: Paragraph, text: str) -> None:
    """Other words in the same look."""
    paragraph.runs[0].text = text
