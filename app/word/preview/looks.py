"""How a paragraph lies and how its text is set, in points, from their properties."""

from dataclasses import dataclass

from app.core.page import Face, Ink
from app.word.reading.cascade import Properties, is_on
from app.word.reading.theme import Theme
from app.word.standard.layout import ON_SCREEN, TYPEFACES, Align, Role

TWIPS, EIGHTHS, HALVES = 20, 8, 2  # to the point
_SINGLE = 240  # an automatic line pitch of one line
_DEFAULT_SIZE, _DEFAULT_TAB = 10.0, 21.0
_INDENT_UNIT = 100  # of a character
# How high a single line is to its size: measured in LibreOffice with the stand-ins of the tests.
SINGLE_LINE = {Role.FANGSONG: 1.2, Role.KAI: 1.2, Role.HEI: 1.37, Role.SONG: 1.44, Role.TITLE: 1.44}
_ROLES = {name: role for role, face in TYPEFACES.items() for name in (face.name, *face.instead)}
_FACES = {
    role: Face((face.name, *face.instead), ON_SCREEN[role], role is Role.TITLE, role is Role.HEI)
    for role, face in TYPEFACES.items()
}
_HIGHLIGHTS = {
    "yellow": "FFFF00", "green": "00FF00", "cyan": "00FFFF", "magenta": "FF00FF", "red": "FF0000", "lightGray": "C0C0C0",
}  # fmt: skip
_ALIGNS = {"center": Align.CENTER, "right": Align.RIGHT, "end": Align.RIGHT, "left": Align.LEFT, "start": Align.LEFT}


@dataclass(frozen=True, slots=True)
class Border:
    """A line beside a paragraph or cell: its thickness and its distance, in points."""

    thick: float
    space: float
    colour: str


@dataclass(frozen=True, slots=True)
class TextLook:
    """How a run is set: `ink` for full-width characters, `narrow` for others; `squeeze` is added to each width."""

    ink: Ink
    narrow: Ink
    role: Role
    squeeze: float
    hidden: bool

    @property
    def size(self) -> float:
        """The size in points."""
        return self.ink.size


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop, so far from the left edge of the text."""

    at: float
    align: Align


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """`first` is added to the left indent in the first line; `line` is exact, least or a factor by `rule`."""

    left: float
    right: float
    first: float
    before: float
    after: float
    line: float
    rule: str
    align: Align
    keep_next: bool
    keep_lines: bool
    new_page: bool
    on_grid: bool
    above: Border | None
    below: Border | None
    tabs: tuple[Tab, ...]

    def height(self, natural: float, grid: float) -> float:
        """How high a line is that needs so much by itself, on a grid of that pitch (0 for none)."""
        if self.rule == "exact":
            return self.line
        if self.rule == "atLeast":
            return max(self.line, natural)
        high = natural * self.line
        return -(-round(high, 2) // grid) * grid if self.on_grid and grid else high


def paragraph_look(properties: Properties, size: float) -> ParagraphLook:
    """`size` of its text, by which indents in characters are measured."""
    spacing, indent = properties.get("spacing", {}), properties.get("ind", {})
    rule = spacing.get("lineRule", "auto")
    line = _number(spacing, "line", _SINGLE) / (_SINGLE if rule == "auto" else TWIPS)
    hanging = _indent(indent, "hanging", size)
    return ParagraphLook(
        left=_indent(indent, "left", size),
        right=_indent(indent, "right", size),
        first=-hanging if hanging else _indent(indent, "firstLine", size),
        before=_number(spacing, "before") / TWIPS,
        after=_number(spacing, "after") / TWIPS,
        line=line,
        rule=rule,
        align=_ALIGNS.get(properties.get("jc", {}).get("val", ""), Align.BOTH if "jc" in properties else Align.LEFT),
        keep_next=is_on(properties, "keepNext"),
        keep_lines=is_on(properties, "keepLines"),
        new_page=is_on(properties, "pageBreakBefore"),
        on_grid=is_on(properties, "snapToGrid"),
        above=border(properties, "pBdr.top"),
        below=border(properties, "pBdr.bottom"),
        tabs=_tabs(properties),
    )


def text_look(properties: Properties, theme: Theme) -> TextLook:
    """How text with these properties is set."""
    east = theme.font_of(properties, "eastAsia") or TYPEFACES[Role.SONG].name
    size = _number(properties.get("sz", {}), "val", int(_DEFAULT_SIZE * HALVES)) / HALVES
    colour = properties.get("color", {}).get("val", "auto")
    ground = _HIGHLIGHTS.get(properties.get("highlight", {}).get("val", ""), "")

    def ink(font: str) -> Ink:
        shown = "000000" if colour == "auto" else colour
        return Ink(_face(font), size, shown, is_on(properties, "b"), ground)

    return TextLook(
        ink(east),
        ink(theme.font_of(properties, "ascii") or east),
        _ROLES.get(east, Role.SONG),
        _number(properties.get("spacing", {}), "val") / TWIPS,
        is_on(properties, "vanish"),
    )


def border(properties: Properties, name: str) -> Border | None:
    """A line of that name; none where it is not drawn."""
    found = properties.get(name, {})
    if found.get("val", "nil") in ("nil", "none"):
        return None
    colour = found.get("color", "auto")
    return Border(
        _number(found, "sz", 4) / EIGHTHS, float(_number(found, "space")), "000000" if colour == "auto" else colour
    )


def _face(font: str) -> Face:
    role = _ROLES.get(font)
    return _FACES[role] if role else Face((font,))


def _indent(indent: dict[str, str], name: str, size: float) -> float:
    twips = _number(indent, name)
    return twips / TWIPS if twips else _number(indent, f"{name}Chars") / _INDENT_UNIT * size


def _number(attributes: dict[str, str], name: str, default: int = 0) -> int:
    try:
        return round(float(attributes.get(name, default)))
    except ValueError:
        return default


def _tabs(properties: Properties) -> tuple[Tab, ...]:
    stops = [value for name, value in properties.items() if name.startswith("tabs.") and value.get("val") != "clear"]
    made = (Tab(_number(one, "pos") / TWIPS, _ALIGNS.get(one.get("val", ""), Align.LEFT)) for one in stops)
    return tuple(sorted(made, key=lambda tab: tab.at))


def next_tab(tabs: tuple[Tab, ...], at: float) -> Tab:
    """The stop after a place; beyond the paragraph's own ones those of the document."""
    own = next((tab for tab in tabs if tab.at > at), None)
    return own or Tab((at // _DEFAULT_TAB + 1) * _DEFAULT_TAB, Align.LEFT)
