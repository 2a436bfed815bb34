"""Invented documents in the special formats as a clerk makes them in Word, nothing wrong in them; tests spoil one thing."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from tests.word.inspect.letters import CENTER, RIGHT, Letter, exact, face_of, ind, indented, remove, right, write

RED = RGBColor(0xFF, 0, 0)
UPPER = "thickThinSmallGap"
# 170 mm long, 20 mm from the page's foot, in the middle.
_DRAWN = (
    '<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0"'
    ' layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
    '<wp:positionH relativeFrom="page"><wp:posOffset>720000</wp:posOffset></wp:positionH>'
    '<wp:positionV relativeFrom="page"><wp:posOffset>9972000</wp:posOffset></wp:positionV>'
    '<wp:extent cx="6120000" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
    '<wp:docPr id="7" name="双线"/><wp:cNvGraphicFramePr/>'
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
    '<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="6120000" cy="0"/></a:xfrm>'
    '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
    '<a:ln w="57150" cmpd="thinThick"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln></wps:spPr>'
    "<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
)


class Reply(Letter):
    """A letter (信函, 10.1): mark and upper line in the first page's header, the lower line in its footer."""

    def __init__(self, body: int = 3) -> None:
        super().__init__(body, imprint=False)
        for one in (self.mark, self.blank, self.second_blank, self.line):
            remove(one)
        section = self.document.sections[0]
        section.different_first_page_header_footer = True
        section.header_distance = Mm(29)
        self.mark = section.first_page_header.paragraphs[0]
        self.mark.alignment = CENTER
        exact(self.mark, 46)
        face_of(self.mark.add_run("云川市档案馆"), "方正小标宋简体", 42, 0)
        self.mark.runs[0].font.color.rgb = RED
        self.line = double_line(self.mark, UPPER, 5)
        section.first_page_footer.paragraphs[0].add_run()._r.append(parse_xml(_DRAWN))
        self.number.alignment = RIGHT
        exact(self.number, 28.95, before=10)
        write(self.titles[1], "关于报送档案安全检查情况的函")
        self.copies = self._add("抄送：市委办公室，市政府办公室。", size=14)


class Decree(Letter):
    """An order (命令, 10.2): no title, no red line, signed by a person."""

    def __init__(self) -> None:
        super().__init__(1, imprint=False)
        for one in (
            self.line, *self.above_title, *self.titles, self.addressee, *self.levels, self.above_note, self.note, *self.above_closing
        ):  # fmt: skip
            remove(one)
        write(self.mark, "云川市人民政府令")
        exact(self.mark, 52, before=55.8)
        write(self.number, "第12号")
        self.number._p.addnext(self.below_title._p)
        self.second_below = self.document.add_paragraph()
        self.below_title._p.addnext(self.second_below._p)
        write(
            self.body[0],
            "《云川市档案管理办法》已经2026年6月1日市政府常务会议审议通过，现予公布，自2026年8月1日起施行。",
        )
        write(self.signature, "市　长　周某某")
        right(self.signature, 4)
        right(self.date, 4)


class Minutes(Letter):
    """Minutes (纪要, 10.3): who was there behind the text, neither issuer nor date."""

    def __init__(self) -> None:
        super().__init__(2, imprint=False)
        for one in (self.above_note, self.note, *self.above_closing, self.signature, self.date, self.addressee):
            remove(one)
        write(self.mark, "云川市档案馆办公会议纪要")
        write(self.number, "（第3期）")
        write(self.titles[1], "关于档案安全检查的会议纪要")
        self.above_attendance = self._add("")
        self.present = self._attendance("出席", "张某某、李某某、王某某。")
        self.excused = self._attendance("请假", "赵某某。")

    def _attendance(self, label: str, names: str) -> Paragraph:
        paragraph = indented(self._add(f"{label}：", face="黑体"))
        face_of(paragraph.add_run(names), "仿宋_GB2312", 16, -0.25)
        return paragraph


class Joint(Letter):
    """A document of two organs (联合行文): both in the mark, 文件 beside them, both below the text, no seal."""

    NAMES = ("云川市档案馆", "云川市教育局")

    def __init__(self) -> None:
        super().__init__(imprint=False)
        for one in self.levels[1:]:
            remove(one)
        table = self.document.add_table(1, 2)
        self.mark._p.addprevious(table._tbl)
        remove(self.mark)
        table.autofit = False
        for column, width in zip(table.columns, (106, 50), strict=True):
            column.width = Mm(width)
        for cell, width in zip(table.rows[0].cells, (106, 50), strict=True):
            cell.width = Mm(width)
        self.names, word = table.rows[0].cells[0], table.rows[0].cells[1]
        for name in self.NAMES:
            self.marked(self.names.paragraphs[-1], name)
            self.names.add_paragraph()
        remove(self.names.paragraphs[-1])
        exact(self.names.paragraphs[0], 52, before=85)
        self.word = self.marked(word.paragraphs[0], "文件")
        # In the middle of the two names: half a line below the first.
        exact(self.word, 52, before=85 + 26)
        self.second = self._add(self.NAMES[1], RIGHT)
        right(self.second, 5.5)
        self.signature._p.addnext(self.second._p)

    def marked(self, paragraph: Paragraph, text: str) -> Paragraph:
        """Red and large."""
        paragraph.alignment = CENTER
        exact(paragraph, 52)
        face_of(paragraph.add_run(text), "方正小标宋简体", 36, 0)
        paragraph.runs[0].font.color.rgb = RED
        return paragraph


def double_line(paragraph: Paragraph, kind: str, space: int) -> Paragraph:
    """A red pair of lines, 170 mm long, across the page, so many points below its words."""
    _outside(paragraph)
    border = f'<w:bottom w:val="{kind}" w:sz="18" w:space="{space}" w:color="FF0000"/>'
    paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:pBdr {nsdecls('w')}>{border}</w:pBdr>"))
    return paragraph


def _outside(paragraph: Paragraph) -> None:
    """From 20 mm to 190: the margins are 28 and 26."""
    ind(paragraph, left=-round(Mm(8).pt * 20), right=-round(Mm(6).pt * 20))
    paragraph.paragraph_format.space_after = Pt(0)
