"""GB/T 9704-2012 as numbers: the only place a millimetre, a point size or a font's name is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.word.ooxml.lengths import Length, mm, pt

PAGE_WIDTH, PAGE_HEIGHT = mm(210), mm(297)
LINES_A_PAGE, CHARACTERS_A_LINE = 22, 28
# 28 characters of 16 pt need 448 pt where the type area has 442.2: a quarter point less each.
SQUEEZE = pt(-0.25)
TITLE_SIZE, BODY_SIZE, SMALL_SIZE = pt(22), pt(16), pt(14)  # 2号, 3号, 4号
NUMBER_SIZE = SMALL_SIZE
TABLE_SIZE = pt(12)  # 小四; the standard leaves it open
BODY_CHARACTER = pt(15.75)
# From the page's foot: the dash of a 14 pt line then stands 7 mm below the standard's type area (262 mm).
NUMBER_FROM_FOOT = mm(25.5)
HEADER_FROM_TOP = mm(15)
TYPE_WIDTH, TYPE_HEIGHT, TYPE_FOOT = mm(156), mm(225), mm(262)
# On a page across, the sheet's foot is on its left: the number's box ends where the number's line does upright.
NUMBER_ACROSS = mm(25.5)

# 版头. The mark's ink begins 35 mm below the standard's type area, which begins at 37 mm, whatever the preset's margin.
MARK_TOP = mm(72)
# Of the special formats: a letter's (信函, 10.1) from the page's edges, an order's (命令, 10.2) 20 mm below the type area's.
LETTER_MARK_TOP, LETTER_LINE, LETTER_FOOT_LINE = mm(30), mm(170), mm(20)
ORDER_MARK_TOP = mm(57)
# Below a mark's baseline its ink goes on a little; a pair of lines is the thick one, a gap and the thin one (measured).
INK_BELOW_BASELINE, PAIR = 0.09, pt(4.5)
LETTER_LINE_GAP, LETTER_FIRST_GAP = mm(4), BODY_SIZE.times(7 / 8)
MARK_SIZE = pt(45)  # shrunk where the name is longer than the type area is wide
RED = "FF0000"
# Of an exact line LibreOffice puts four fifths above the baseline; the ink of a 汉字 begins 0.85 em above it.
ABOVE_BASELINE, INK_ABOVE_BASELINE, MARK_LINE = 0.8, 0.85, 1.1
# What is left of the 4 mm between 发文字号 and the red line below the line's own foot (measured).
RED_LINE_GAP = mm(2.6)

# 版记
IMPRINT_LINE = pt(25)
RULE_LINE = pt(2)


class Role(StrEnum):
    """A class of typeface, as the standard names it."""

    FANGSONG = "仿宋"
    KAI = "楷体"
    HEI = "黑体"
    SONG = "宋体"
    TITLE = "小标宋"


# What an office's own preset may have: millimetres, points, lines, characters. The foot leaves room for the number.
MARGIN_LIMITS, FOOT_LIMITS, PITCH_LIMITS = (10, 60), (20, 60), (20, 40)
FEWEST_LINES, FEWEST_CHARACTERS = 15, 20


@dataclass(frozen=True)
class Preset:
    """Margins, line pitch and fonts of a page; `why` is for the clerk.

    The shipped ones give the standard's type area; an office's own is measured against the one it is derived from.
    """

    name: str
    label: str
    why: str
    top: Length
    bottom: Length
    left: Length
    right: Length
    pitch: Length
    base: "Preset | None" = None
    fonts: Mapping[Role, str] = field(default_factory=dict, hash=False)

    def margins(self, across: bool = False) -> tuple[Length, Length, Length, Length]:
        """Top, right, bottom, left; a page across lies with its top along the sheet's left edge, where it is bound."""
        if across:
            return self.left, self.top, self.right, self.bottom
        return self.top, self.right, self.bottom, self.left

    def font(self, role: Role) -> str:
        """The font it has for a role: the office's own, or the usual one."""
        return self.fonts.get(role, TYPEFACES[role].name)


INK_TRUE = Preset(
    "ink-true",
    "墨迹对齐",
    "Word 把行间的空白分在字的上下：上边距写 34.6 毫米，印出的第一行字才最接近标准的天头 37 毫米；"
    "每页仍是 22 行、每行 28 字。",
    mm(34.58), mm(32.58), mm(28), mm(26), pt(29.4),
)  # fmt: skip
LITERAL = Preset(
    "literal",
    "标准字面值",
    "页边距按标准的数字写（上 37 毫米、左 28 毫米）；印出的第一行字比标准的天头低约 4 毫米，"
    "每页仍是 22 行、每行 28 字。",
    mm(37), mm(35), mm(28), mm(26), pt(28.95),
)  # fmt: skip
PRESETS: tuple[Preset, ...] = (INK_TRUE, LITERAL)


@dataclass(frozen=True)
class Typeface:
    """The font written into the file, the name it has in an English system, and others that may stand in for it."""

    name: str
    english: str
    instead: tuple[str, ...]


TYPEFACES = {
    Role.FANGSONG: Typeface("仿宋", "FangSong", ("仿宋_GB2312", "方正仿宋_GBK", "方正仿宋简体", "华文仿宋")),
    Role.KAI: Typeface("楷体", "KaiTi", ("楷体_GB2312", "方正楷体_GBK", "方正楷体简体", "华文楷体")),
    Role.HEI: Typeface("黑体", "SimHei", ("方正黑体_GBK", "方正黑体简体", "华文黑体")),
    Role.SONG: Typeface("宋体", "SimSun", ("方正书宋_GBK", "方正书宋简体", "华文宋体")),
    Role.TITLE: Typeface("方正小标宋简体", "FZXiaoBiaoSong-B05S", ("方正小标宋_GBK", "华文中宋")),
}

# Free fonts that come near on the screen, where none of a typeface's own is there.
_SERIF = ("Noto Serif CJK SC", "Source Han Serif SC", "AR PL UMing CN")
ON_SCREEN = {
    Role.FANGSONG: ("FandolFang R", "FandolFang", *_SERIF),
    Role.KAI: ("FandolKai", "AR PL UKai CN", "AR PL KaitiM GB", *_SERIF),
    Role.HEI: ("Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Zen Hei", "Microsoft YaHei"),
    Role.SONG: _SERIF,
    Role.TITLE: _SERIF,
}


class Align(StrEnum):
    """How the lines of a paragraph stand (w:jc)."""

    BOTH = "both"
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True)
class RuleLine:
    """A line below a paragraph; `eighths` of a point thick; `kind` is the file's word for how it is drawn."""

    eighths: int
    colour: str = "000000"
    kind: str = "single"


@dataclass(frozen=True)
class Style:
    """A paragraph style; `name` is what Word shows (公文标题). `chars` characters are left empty at the first line's start.

    `line` is the exact pitch where it is not the preset's; `fitting` lines are as high as their text (in tables).
    `sides` are characters left empty on both sides.
    """

    name: str
    ident: str
    role: Role = Role.FANGSONG
    size: Length = BODY_SIZE
    align: Align = Align.BOTH
    chars: int = 2
    keep_next: bool = False
    outline: int | None = None
    line: Length | None = None
    fitting: bool = False
    new_page: bool = False
    sides: int = 0
    colour: str = ""
    rule: RuleLine | None = None


def _flush(name: str, ident: str, role: Role = Role.FANGSONG, keep_next: bool = True) -> Style:
    return Style(name, ident, role, align=Align.LEFT, chars=0, keep_next=keep_next)


def _ruled(name: str, ident: str, line: Length, rule: RuleLine | None) -> Style:
    return Style(name, ident, size=pt(1), align=Align.LEFT, chars=0, keep_next=True, line=line, rule=rule)


def _mark(name: str, ident: str, colour: str) -> Style:
    line = MARK_SIZE.times(MARK_LINE)
    return Style(name, ident, Role.TITLE, MARK_SIZE, Align.CENTER, 0, True, line=line, colour=colour)


def _small(name: str, ident: str) -> Style:
    return Style(name, ident, size=SMALL_SIZE, align=Align.LEFT, chars=0, line=IMPRINT_LINE, sides=1)


def _table(name: str, ident: str, role: Role, align: Align) -> Style:
    return Style(name, ident, role, TABLE_SIZE, align, 0, fitting=True)


COPY_NUMBER = _flush("份号", "GwCopyNumber")
SECRECY = _flush("密级和保密期限", "GwSecrecy", Role.HEI)
URGENCY = _flush("紧急程度", "GwUrgency", Role.HEI)
MARK = _mark("发文机关标志", "GwMark", RED)
MARK_SPACE = _mark("套打发文机关标志", "GwMarkSpace", "")
DOCUMENT_NUMBER = Style("发文字号", "GwDocumentNumber", align=Align.CENTER, chars=0, keep_next=True)
SIGNERS = Style("签发人", "GwSigners", align=Align.LEFT, chars=0, keep_next=True, sides=1)
RED_LINE = _ruled("红色分隔线", "GwRedLine", RED_LINE_GAP, RuleLine(10, RED))
RED_LINE_SPACE = _ruled("套打分隔线", "GwRedLineSpace", RED_LINE_GAP, None)
JOINT_MARK = _mark("联合发文机关标志", "GwJointMark", RED)
JOINT_WORD = _mark("联合文件", "GwJointWord", RED)
LETTER_MARK = _mark("信函发文机关标志", "GwLetterMark", RED)
LETTER_NUMBER = _flush("信函发文字号", "GwLetterNumber")
LETTER_UPPER = _ruled("信函上双线", "GwLetterUpper", RULE_LINE, RuleLine(24, RED, "thickThinSmallGap"))
LETTER_LOWER = _ruled("信函下双线", "GwLetterLower", RULE_LINE, RuleLine(24, RED, "thinThickSmallGap"))
TITLE = Style("公文标题", "GwTitle", Role.TITLE, TITLE_SIZE, Align.CENTER, 0, True)
ADDRESSEE = _flush("主送机关", "GwAddressee")
HEADING_1 = Style("一级标题", "GwHeading1", Role.HEI, keep_next=True, outline=0)
HEADING_2 = Style("二级标题", "GwHeading2", Role.KAI, keep_next=True, outline=1)
HEADING_3 = Style("三级标题", "GwHeading3", keep_next=True, outline=2)
BODY = Style("公文正文", "GwBody")
BLANK = Style("公文空行", "GwBlank", chars=0, keep_next=True)
# Neither stays with what follows: the page before the closing would lose more than four of its lines.
LOOSE_BLANK = Style("附件前空行", "GwLooseBlank", chars=0)
ATTACHMENTS = _flush("附件说明", "GwAttachments", keep_next=False)
SIGNATURE = Style("署名", "GwSignature", align=Align.RIGHT, chars=0, keep_next=True)
DATE = Style("成文日期", "GwDate", align=Align.RIGHT, chars=0)
SEALED_SIGNATURE = Style("盖章署名", "GwSealedSignature", align=Align.RIGHT, chars=0, keep_next=True)
SEALED_DATE = Style("盖章成文日期", "GwSealedDate", align=Align.RIGHT, chars=0)
NOTE = Style("附注", "GwNote")
ATTACHMENT = _flush("附件标记", "GwAttachment", Role.HEI)
COPIES_TO = _small("抄送机关", "GwCopiesTo")
PRINTED_BY = _small("印发机关", "GwPrintedBy")
THICK_RULE = _ruled("版记粗线", "GwThickRule", RULE_LINE, RuleLine(8))
THIN_RULE = _ruled("版记细线", "GwThinRule", RULE_LINE, RuleLine(6))
IMPRINT_SPACE = _ruled("版记", "GwImprint", RULE_LINE, None)
IMPRINT_PAGE = Style("版记页", "GwImprintPage", chars=0)
TABLE_HEAD = _table("表头", "GwTableHead", Role.HEI, Align.CENTER)
TABLE_CELL = _table("表格正文", "GwTableCell", Role.FANGSONG, Align.LEFT)
# What a cell over several rows says again where a page begins with it: no words of its own.
TABLE_AGAIN = _table("表格续行", "GwTableAgain", Role.FANGSONG, Align.LEFT)
TABLE_LINE = Style("表外说明", "GwTableLine", size=TABLE_SIZE, align=Align.LEFT, chars=0, line=IMPRINT_LINE)
SECTION_END = Style("分节", "GwSectionEnd", size=pt(1), align=Align.LEFT, chars=0, line=RULE_LINE)
NUMBER_ODD = Style("页码", "GwNumber", Role.SONG, NUMBER_SIZE, Align.RIGHT, 0, line=NUMBER_SIZE)
NUMBER_EVEN = Style("双页页码", "GwNumberEven", Role.SONG, NUMBER_SIZE, Align.LEFT, 0, line=NUMBER_SIZE)
STYLES: tuple[Style, ...] = (
    COPY_NUMBER, SECRECY, URGENCY, MARK, MARK_SPACE, DOCUMENT_NUMBER, SIGNERS, RED_LINE, RED_LINE_SPACE,
    JOINT_MARK, JOINT_WORD, LETTER_MARK, LETTER_NUMBER, LETTER_UPPER, LETTER_LOWER,
    TITLE, ADDRESSEE, HEADING_1, HEADING_2, HEADING_3, BODY, BLANK, LOOSE_BLANK, ATTACHMENTS, SIGNATURE, DATE,
    SEALED_SIGNATURE, SEALED_DATE, NOTE, ATTACHMENT, COPIES_TO, PRINTED_BY, THICK_RULE, THIN_RULE, IMPRINT_SPACE,
    IMPRINT_PAGE, TABLE_HEAD, TABLE_CELL, TABLE_AGAIN, TABLE_LINE, SECTION_END,
    NUMBER_ODD, NUMBER_EVEN,
)  # fmt: skip
