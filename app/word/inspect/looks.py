"""How a paragraph and a run look on paper: lengths in points, fonts by name, read out of their effective properties."""

from dataclasses import dataclass

from app.word.ooxml.lengths import Length
from app.word.reading.cascade import Properties, is_on
from app.word.reading.theme import Theme

# Word's own answers where a document says nothing: 10 pt, single lines.
_SIZE, _LINE = "20", "240"
_LINE_POINTS = Length(int(_LINE)).points  # of a line where gaps are given in lines


@dataclass(frozen=True, slots=True)
class Border:
    """A line above or below a paragraph: width in points, colour as six digits or auto."""

    points: float
    colour: str


@dataclass(frozen=True, slots=True)
class RunLook:
    """Fonts as written in the file; sizes and spacing in points; `colour` empty for automatic."""

    chinese: str
    latin: str
    size: float
    bold: bool
    colour: str
    spacing: float
    as_chinese: bool

    @property
    def pitch(self) -> float:
        """From one 汉字 to the next, in points, without a grid."""
        return self.size + self.spacing


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """Indents in 字 (characters of the paragraph); `line` in points, or in lines where `rule` is auto.

    `before` and `after` are what is left empty above and below it, in points.
    """

    align: str
    left: float
    right: float
    first: float
    line: float
    rule: str
    before: float
    after: float
    widows: bool
    on_new_page: bool
    above: Border | None
    below: Border | None


def run_look(properties: Properties, theme: Theme) -> RunLook:
    """The look of a run."""
    fonts = properties.get("rFonts", {})
    colour = properties.get("color", {}).get("val", "auto")
    return RunLook(
        chinese=theme.font_of(properties, "eastAsia"),
        latin=theme.font_of(properties, "ascii") or theme.font_of(properties, "hAnsi"),
        size=number(properties.get("sz", {}).get("val", _SIZE)) / 2,
        bold=is_on(properties, "b"),
        colour="" if colour == "auto" else colour.upper(),
        spacing=Length(round(number(properties.get("spacing", {}).get("val", "0")))).points,
        as_chinese=fonts.get("hint") == "eastAsia",
    )


def paragraph_look(properties: Properties, pitch: float) -> ParagraphLook:
    """The look of a paragraph whose characters stand at that pitch (points)."""
    spacing, indent = properties.get("spacing", {}), properties.get("ind", {})
    rule = spacing.get("lineRule", "auto")
    line = number(spacing.get("line", _LINE))
    first = _indent(indent, "firstLine", pitch) - _indent(indent, "hanging", pitch)
    return ParagraphLook(
        align=properties.get("jc", {}).get("val", "left"),
        left=_indent(indent, "left", pitch),
        right=_indent(indent, "right", pitch),
        first=first,
        line=line / float(_LINE) if rule == "auto" else Length(round(line)).points,
        rule=rule,
        before=_gap(spacing, "before"),
        after=_gap(spacing, "after"),
        widows=is_on(properties, "widowControl", otherwise=True),
        on_new_page=is_on(properties, "pageBreakBefore"),
        above=_border(properties.get("pBdr.top")),
        below=_border(properties.get("pBdr.bottom")),
    )


def _indent(indent: dict[str, str], side: str, pitch: float) -> float:
    """In 字; Word follows the characters where both are given."""
    characters = number(indent.get(f"{side}Chars", "0"))
    if characters:
        return characters / 100
    return Length(round(number(indent.get(side, "0")))).points / (pitch or 1)


def _gap(spacing: dict[str, str], side: str) -> float:
    """In points; Word follows its own choice first, then the lines where both are given."""
    if spacing.get(f"{side}Autospacing", "0") not in ("0", "false", "off"):
        return _LINE_POINTS
    lines = number(spacing.get(f"{side}Lines", "0"))
    return lines / 100 * _LINE_POINTS if lines else Length(round(number(spacing.get(side, "0")))).points


def _border(side: dict[str, str] | None) -> Border | None:
    if side is None or side.get("val", "none") in ("none", "nil"):
        return None
    return Border(number(side.get("sz", "0")) / 8, side.get("color", "auto").upper())


def number(text: str) -> float:
    """A number as files have it; "12pt" and nonsense count as what can be read of them."""
    try:
        return float(text.removesuffix("pt"))
    except ValueError:
        return 0.0
