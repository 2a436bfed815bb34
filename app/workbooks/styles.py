"""The styles part of a workbook: the fill of each level on top of whatever style a cell has."""

from copy import deepcopy

from lxml import etree

from app.core.finding import Level
from app.core.mending.edit import NumberFormat
from app.workbooks.day_formats import USUAL, shows_day
from app.workbooks.package import parse, serialise

EMPTY = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b'<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    b'<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    b'</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    b'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    b'<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'
)
COLOURS = {Level.MUST: "FFFFC7CE", Level.WARN: "FFFFEB9C", Level.INFO: "FFDDEBF7"}
# A solid fill never shows its second colour: there it says that the mark is ours.
_OURS = "FF7A6863"
_TRUE = ("1", "true", "on")


class CellStyles:
    """Cell styles by index, with new ones added only where no equal one is there."""

    def __init__(self, content: bytes) -> None:
        self._root = parse(content)
        self._space = etree.QName(self._root).namespace or ""
        self._xfs = self._part("cellXfs")
        self._fills = self._part("fills")
        self._known = {_spell(one): index for index, one in reversed(list(enumerate(self._xfs)))}
        self._answers: dict[tuple[int, Level | None], int] = {}
        self._texts: dict[tuple[bool, bool], int] = {}
        ours = {str(index) for index, fill in enumerate(self._fills) if self._is_ours(fill)}
        self.marked = frozenset(index for index, one in enumerate(self._xfs) if one.get("fillId") in ours)

    def fill(self, base: int, level: Level | None) -> int:
        """The style like `base` with the level's fill; without any fill for None."""
        key = (base, level)
        if key not in self._answers:
            style = deepcopy(self._xfs[base if base < len(self._xfs) else 0])
            style.set("fillId", str(self._fill(level)) if level else "0")
            style.set("applyFill", "1")
            self._answers[key] = self._style(style)
        return self._answers[key]

    def format_of(self, style: int) -> int:
        """The id of the style's number format."""
        return int(self._xfs[style if style < len(self._xfs) else 0].get("numFmtId", "0"))

    def format_shown(self, style: int) -> NumberFormat | None:
        """The style's number format; None for the plain one."""
        number = self.format_of(style)
        return NumberFormat(number, self._codes().get(number)) if number else None

    def shows_day(self, style: int) -> bool:
        """Whether the style shows a number as a day."""
        number = self.format_of(style)
        return shows_day(number, self._codes().get(number))

    def find_dated(self, base: int, usual: int) -> int | None:
        """The style like `base` that shows a number as a day, by its own format or by `usual`, an id; none is added."""
        if self.shows_day(base):
            return base
        wanted = deepcopy(self._xfs[base if base < len(self._xfs) else 0])
        wanted.set("numFmtId", str(usual))
        like = _without_format_flags(wanted)
        return next((index for index, one in enumerate(self._xfs) if _without_format_flags(one) == like), None)

    def is_locked(self, style: int) -> bool:
        """Whether the protection of a sheet holds for a cell of this style."""
        protection = self._xfs[style if style < len(self._xfs) else 0].find(f"{{{self._space}}}protection")
        return protection is None or protection.get("locked", "1") in _TRUE

    def strikes_out(self, style: int) -> bool:
        """Whether whatever a cell of this style says is struck out."""
        fonts, font = self._part("fonts"), int(self._xfs[style if style < len(self._xfs) else 0].get("fontId", "0"))
        strike = fonts[font].find(f"{{{self._space}}}strike") if font < len(fonts) else None
        return strike is not None and strike.get("val", "1") in _TRUE

    def make_dated(self, base: int, usual: int | None) -> int:
        """The style like `base` that shows a number as a day: by its own format, else by `usual`, an id."""
        style = deepcopy(self._xfs[base if base < len(self._xfs) else 0])
        if not self.shows_day(base):
            style.set("numFmtId", str(self._usual_format() if usual is None else usual))
        style.set("applyNumberFormat", "1")
        style.attrib.pop("quotePrefix", "")
        alignment = style.find(f"{{{self._space}}}alignment")
        if alignment is None:
            alignment = self._add(style, "alignment")
            style.insert(0, alignment)
        # A day too wide for its column shows as ####, where its text broke or ran on.
        alignment.attrib.pop("wrapText", "")
        alignment.set("shrinkToFit", "1")
        style.set("applyAlignment", "1")
        return self._style(style)

    def _codes(self) -> dict[int, str]:
        return {
            int(one.get("numFmtId", "0")): one.get("formatCode", "")
            for one in self._root.iterfind(f"{{{self._space}}}numFmts/{{{self._space}}}numFmt")
        }

    def _usual_format(self) -> int:
        codes = self._codes()
        known = next((number for number, code in codes.items() if code == USUAL), None)
        if known is not None:
            return known
        formats = self._root.find(f"{{{self._space}}}numFmts")
        if formats is None:
            formats = self._add(self._root, "numFmts")
            self._root.insert(0, formats)
        number = max([163, *codes]) + 1
        self._add(formats, "numFmt", numFmtId=str(number), formatCode=USUAL)
        formats.set("count", str(len(formats)))
        return number

    def text(self, *, bold: bool = False, link: bool = False) -> int:
        """A style for the sheet of results: wrapped text at the top of its cell."""
        key = (bold, link)
        if key not in self._texts:
            self._texts[key] = self._text(bold, link)
        return self._texts[key]

    def _text(self, bold: bool, link: bool) -> int:
        style = deepcopy(self._xfs[0])
        style.set("fontId", str(self._font(bold, link)))
        style.set("applyFont", "1")
        style.set("applyAlignment", "1")
        for old in list(style):
            style.remove(old)
        self._add(style, "alignment", vertical="top", wrapText="1")
        return self._style(style)

    def to_bytes(self) -> bytes:
        """The part."""
        return serialise(self._root)

    def _part(self, name: str) -> etree._Element:
        return next(self._root.iter(f"{{{self._space}}}{name}"))

    def _add(self, parent: etree._Element, name: str, **values: str) -> etree._Element:
        child = etree.SubElement(parent, f"{{{self._space}}}{name}")
        for key, value in values.items():
            child.set(key, value)
        return child

    def _is_ours(self, fill: etree._Element) -> bool:
        return any(colour.get("rgb") == _OURS for colour in fill.iter(f"{{{self._space}}}bgColor"))

    def _fill(self, level: Level) -> int:
        fill = self._add(self._fills, "fill")
        pattern = self._add(fill, "patternFill", patternType="solid")
        self._add(pattern, "fgColor", rgb=COLOURS[level])
        self._add(pattern, "bgColor", rgb=_OURS)
        return _settle(self._fills)

    def _font(self, bold: bool, link: bool) -> int:
        fonts = self._part("fonts")
        font = self._add(fonts, "font")
        if bold:
            self._add(font, "b")
        if link:
            self._add(font, "u")
        self._add(font, "sz", val="11")
        self._add(font, "color", rgb="FF0563C1" if link else "FF000000")
        self._add(font, "name", val="宋体")
        return _settle(fonts)

    def _style(self, style: etree._Element) -> int:
        spelled = _spell(style)
        if spelled not in self._known:
            self._xfs.append(style)
            self._xfs.set("count", str(len(self._xfs)))
            self._known[spelled] = len(self._xfs) - 1
        return self._known[spelled]


def _settle(parent: etree._Element) -> int:
    """The index of the child added last; where an equal one stands before it, of that one alone."""
    *before, last = parent
    spelled = _spell(last)
    for index, one in enumerate(before):
        if _spell(one) == spelled:
            parent.remove(last)
            return index
    parent.set("count", str(len(parent)))
    return len(before)


def _without_format_flags(style: etree._Element) -> bytes:
    alone = deepcopy(style)
    for flag in ("applyNumberFormat", "quotePrefix"):
        alone.attrib.pop(flag, "")
    return _spell(alone)


def _spell(element: etree._Element) -> bytes:
    """The element in a spelling that does not depend on prefixes in scope or on its neighbours."""
    alone = deepcopy(element)
    alone.tail = None
    return etree.tostring(alone, method="c14n", exclusive=True)
