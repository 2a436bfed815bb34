"""How a paragraph and a run look: effective properties in points, indents in characters (字) too, fonts by name."""

from dataclasses import dataclass

from app.word.ooxml.lengths import Length, twips
from app.word.reading.cascade import Properties, is_on
from app.word.reading.theme import Theme

# Word's own answers where a document says nothing: 10 pt, single lines.
_SIZE, _LINE = "20", "240"
LINE = Length(int(_LINE))
"""What 段前1行 comes to where the page has no grid of lines."""
# What 自动 comes to above and below a paragraph (Word's and LibreOffice's 14 pt).
_AUTOSPACING = Length(280)
# What holds where a document is silent.
_SWITCHED_ON: Properties = {"autoSpaceDE": {}, "overflowPunct": {}, "snapToGrid": {}, "widowControl": {}}
_SIDES = {"start": "left", "end": "right"}


@dataclass(frozen=True, slots=True)
class Border:
    """A line beside a paragraph or cell: thickness and distance in points, colour as six digits, empty for automatic.

    `kind` is the file's word for it: single, double, thickThinSmallGap…
    """

    points: float
    space: float
    colour: str
    kind: str = "single"


@dataclass(frozen=True, slots=True)
class RunLook:
    """Fonts as written in the file; sizes and spacing in points; `colour` empty for automatic.

    `as_chinese`: signs such as “” are set in the Chinese font; `highlight`, `underline` and `dots` (着重号) are the file's
    words, empty for none; `shade` is the colour behind the words; `struck` words have one line
    through them or two; `hidden` ones are not printed.
    """

    chinese: str
    latin: str
    size: float
    bold: bool
    colour: str
    spacing: float
    as_chinese: bool
    highlight: str
    underline: str
    dots: str
    shade: str
    italic: bool
    struck: bool
    hidden: bool

    @property
    def pitch(self) -> float:
        """From one 汉字 to the next, in points, without a grid."""
        return self.size + self.spacing


@dataclass(frozen=True, slots=True)
class Indent:
    """An indent in points, and in characters (字) of the paragraph."""

    points: float = 0
    characters: float = 0


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop, so many points from the left edge of the text; `align` is the file's word for it."""

    at: float
    align: str


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """`first` is added to `left` in the first line, below zero where the others hang.

    `line` is in points, or in lines where `rule` is auto; `before` and `after` are what is left empty above and below,
    in points. `align`: left, right, center, both, distribute…; empty where nobody said.
    """

    align: str
    left: Indent
    right: Indent
    first: Indent
    line: float
    rule: str
    before: float
    after: float
    widows: bool
    keep_next: bool
    keep_lines: bool
    on_new_page: bool
    on_grid: bool
    is_spaced: bool
    hangs: bool
    above: Border | None
    below: Border | None
    tabs: tuple[Tab, ...]


def run_look(properties: Properties, theme: Theme) -> RunLook:
    """The look of a run."""
    colour = _value(properties, "color", "auto")
    return RunLook(
        chinese=theme.font_of(properties, "eastAsia"),
        latin=theme.font_of(properties, "ascii") or theme.font_of(properties, "hAnsi"),
        size=_size(_value(properties, "sz", _SIZE)),
        bold=is_on(properties, "b"),
        colour="" if colour == "auto" else colour.upper(),
        spacing=_points(_value(properties, "spacing", "0")),
        as_chinese=properties.get("rFonts", {}).get("hint") == "eastAsia",
        highlight=_drawn(properties, "highlight"),
        underline=_drawn(properties, "u"),
        dots=_drawn(properties, "em"),
        shade=_shade(properties),
        italic=is_on(properties, "i"),
        struck=is_on(properties, "strike") or is_on(properties, "dstrike"),
        hidden=is_on(properties, "vanish"),
    )


@dataclass(frozen=True, slots=True)
class Units:
    """What 字 and 行 come to: `pitch` is a character's of the paragraph, in points; `line` is a line's of the page.

    `counts`: whether they go before the lengths written beside them, as they do in Word.
    """

    pitch: float
    line: Length = LINE
    counts: bool = True


def paragraph_look(written: Properties, units: Units) -> ParagraphLook:
    """The look of a paragraph with these properties."""
    properties = {**_SWITCHED_ON, **written}
    spacing, indents = properties.get("spacing", {}), properties.get("ind", {})
    rule = spacing.get("lineRule", "auto")
    pitch = spacing.get("line", _LINE)
    align = _value(properties, "jc", "")
    return ParagraphLook(
        align=_SIDES.get(align, align),
        left=_indent(indents, "left", units),
        right=_indent(indents, "right", units),
        first=_first_line(indents, units),
        line=number(pitch) / LINE.twips if rule == "auto" else _points(pitch),
        rule=rule,
        before=_gap(spacing, "before", units),
        after=_gap(spacing, "after", units),
        widows=is_on(properties, "widowControl"),
        keep_next=is_on(properties, "keepNext"),
        keep_lines=is_on(properties, "keepLines"),
        on_new_page=is_on(properties, "pageBreakBefore"),
        on_grid=is_on(properties, "snapToGrid"),
        is_spaced=is_on(properties, "autoSpaceDE"),
        hangs=is_on(properties, "overflowPunct"),
        above=border(properties, "pBdr.top"),
        below=border(properties, "pBdr.bottom"),
        tabs=_tabs(properties),
    )


def border(properties: Properties, name: str) -> Border | None:
    """The line of that name, such as pBdr.top; None where none is drawn."""
    found = properties.get(name, {})
    if found.get("val", "none") in ("none", "nil"):
        return None
    colour = found.get("color", "auto")
    return Border(
        number(found.get("sz", "4")) / 8,
        number(found.get("space", "0")),
        "" if colour == "auto" else colour.upper(),
        found.get("val", ""),
    )


def number(text: str) -> float:
    """A number as files have it; nonsense is none."""
    try:
        return float(text)
    except ValueError:
        return 0.0


def _shade(properties: Properties) -> str:
    fill = properties.get("shd", {}).get("fill", "auto").upper()
    return "" if fill in ("AUTO", "FFFFFF") else fill


def _drawn(properties: Properties, name: str) -> str:
    written = _value(properties, name, "")
    return "" if written == "none" else written


def _size(written: str) -> float:
    """Half points, or a length with its unit, in points."""
    return number(written) / 2 or _points(written)


def _first_line(indents: dict[str, str], units: Units) -> Indent:
    """The standard of the format: where lines hang, a first-line indent is not looked at."""
    hanging = _indent(indents, "hanging", units)
    if hanging.points:
        return Indent(-hanging.points, -hanging.characters)
    return _indent(indents, "firstLine", units)


def _indent(indents: dict[str, str], side: str, units: Units) -> Indent:
    """firstLineChars="200" beside firstLine="420" is 2 字: Word follows the characters where both are given."""
    characters = number(indents.get(f"{side}Chars", "0")) / 100
    if characters and units.counts:
        return Indent(characters * units.pitch, characters)
    points = _points(indents.get(side, "0"))
    return Indent(points, points / (units.pitch or 1))


def _gap(spacing: dict[str, str], side: str, units: Units) -> float:
    """In points; Word follows its own choice first, then the lines where both are given."""
    if spacing.get(f"{side}Autospacing", "0") not in ("0", "false", "off"):
        return _AUTOSPACING.points
    lines = number(spacing.get(f"{side}Lines", "0")) / 100
    counts = units.counts or side not in spacing
    return lines * units.line.points if lines and counts else _points(spacing.get(side, "0"))


def _tabs(properties: Properties) -> tuple[Tab, ...]:
    stops = [value for name, value in properties.items() if name.startswith("tabs.") and value.get("val") != "clear"]
    made = (Tab(_points(one.get("pos", "0")), _SIDES.get(one.get("val", ""), one.get("val", ""))) for one in stops)
    return tuple(sorted(made, key=lambda tab: tab.at))


def _points(written: str) -> float:
    return twips(written).points


def _value(properties: Properties, name: str, otherwise: str) -> str:
    return properties.get(name, {}).get("val", otherwise)
