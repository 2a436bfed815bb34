"""GB/T 9704-2012 as numbers: the only place a millimetre, a point size or a font's name is written."""

from dataclasses import dataclass
from enum import StrEnum

from app.core.errors import BadOption
from app.word.lengths import Length, mm, pt

PAGE_WIDTH, PAGE_HEIGHT = mm(210), mm(297)
LINES_A_PAGE, CHARACTERS_A_LINE = 22, 28
# 28 characters of 16 pt need 448 pt where the type area has 442.2: a quarter point less each.
SQUEEZE = pt(-0.25)
TITLE_SIZE, BODY_SIZE, NUMBER_SIZE = pt(22), pt(16), pt(14)  # 2号, 3号, 4号
BODY_CHARACTER = pt(15.75)
# From the page's foot: the dash of a 14 pt line then stands 7 mm below the standard's type area (262 mm).
NUMBER_FROM_FOOT = mm(25.5)
HEADER_FROM_TOP = mm(15)


@dataclass(frozen=True)
class Preset:
    """Margins and line pitch that give 22 lines of 28 characters; `why` is for the clerk."""

    name: str
    label: str
    why: str
    top: Length
    bottom: Length
    left: Length
    right: Length
    pitch: Length


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


def preset_named(name: str) -> Preset:
    """The preset of that name, the ink-true one for an empty name. Raises BadOption for an unknown one."""
    for preset in PRESETS:
        if name in (preset.name, preset.label):
            return preset
    if not name:
        return INK_TRUE
    known = "、".join(f"{preset.name}（{preset.label}）" for preset in PRESETS)
    raise BadOption(f"没有名为“{name}”的版面。可用的版面：{known}。")


class Role(StrEnum):
    """A class of typeface, as the standard names it."""

    FANGSONG = "仿宋"
    KAI = "楷体"
    HEI = "黑体"
    SONG = "宋体"
    TITLE = "小标宋"


@dataclass(frozen=True)
class Typeface:
    """The font written into the file, and others that may stand in for it."""

    name: str
    instead: tuple[str, ...]


TYPEFACES = {
    Role.FANGSONG: Typeface("仿宋", ("FangSong", "仿宋_GB2312", "方正仿宋_GBK", "方正仿宋简体", "华文仿宋")),
    Role.KAI: Typeface("楷体", ("KaiTi", "楷体_GB2312", "方正楷体_GBK", "方正楷体简体", "华文楷体")),
    Role.HEI: Typeface("黑体", ("SimHei", "方正黑体_GBK", "方正黑体简体", "华文黑体")),
    Role.SONG: Typeface("宋体", ("SimSun", "方正书宋_GBK", "方正书宋简体", "华文宋体")),
    Role.TITLE: Typeface("方正小标宋简体", ("FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "华文中宋")),
}


class Align(StrEnum):
    """How the lines of a paragraph stand (w:jc)."""

    BOTH = "both"
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True)
class Style:
    """A paragraph style by the trade's name. `chars` characters are left empty at the first line's start."""

    name: str
    ident: str
    role: Role = Role.FANGSONG
    size: Length = BODY_SIZE
    align: Align = Align.BOTH
    chars: int = 2
    keep_next: bool = False
    outline: int | None = None


TITLE = Style("公文标题", "GwTitle", Role.TITLE, TITLE_SIZE, Align.CENTER, 0, True)
ADDRESSEE = Style("主送机关", "GwAddressee", align=Align.LEFT, chars=0, keep_next=True)
HEADING_1 = Style("一级标题", "GwHeading1", Role.HEI, keep_next=True, outline=0)
HEADING_2 = Style("二级标题", "GwHeading2", Role.KAI, keep_next=True, outline=1)
HEADING_3 = Style("三级标题", "GwHeading3", keep_next=True, outline=2)
BODY = Style("公文正文", "GwBody")
BLANK = Style("公文空行", "GwBlank", chars=0, keep_next=True)
SIGNATURE = Style("署名", "GwSignature", align=Align.RIGHT, chars=0, keep_next=True)
DATE = Style("成文日期", "GwDate", align=Align.RIGHT, chars=0)
NUMBER_ODD = Style("页码", "GwNumber", Role.SONG, NUMBER_SIZE, Align.RIGHT, 0)
NUMBER_EVEN = Style("双页页码", "GwNumberEven", Role.SONG, NUMBER_SIZE, Align.LEFT, 0)
STYLES: tuple[Style, ...] = (
    TITLE, ADDRESSEE, HEADING_1, HEADING_2, HEADING_3, BODY, BLANK, SIGNATURE, DATE, NUMBER_ODD, NUMBER_EVEN,
)  # fmt: skip

SIGNATURE_RIGHT = 2  # characters left empty to the right of the issuer, without seal (7.3.5.2)
DATE_INDENT = 2  # the date begins so many characters to the right of the issuer's first one


@dataclass(frozen=True)
class Place:
    """A line set from one side of the type area, with so many characters left empty there."""

    align: Align
    empty: float


def signature_places(issuer: float, date: float) -> tuple[Place, Place]:
    """Where issuer and date stand, by their widths in 字 (7.3.5.2, without seal).

    A date under a longer issuer is set from the left: its digits differ in width from font to font, and its first
    character has to stand two characters to the right of the issuer's.
    """
    issuer = min(issuer, CHARACTERS_A_LINE - SIGNATURE_RIGHT)
    right = Place(Align.RIGHT, SIGNATURE_RIGHT)
    if issuer >= date:
        return right, Place(Align.LEFT, CHARACTERS_A_LINE - SIGNATURE_RIGHT - issuer + DATE_INDENT)
    return Place(Align.RIGHT, SIGNATURE_RIGHT + DATE_INDENT + date - issuer), right
