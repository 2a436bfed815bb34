"""Effective properties of paragraphs, runs and tables: document defaults, the chain of styles, what stands directly."""

from lxml import etree

from app.word.ooxml.wml import local, value, w
from app.word.reading.numbering import Numbering
from app.word.reading.theme import Theme

Properties = dict[str, dict[str, str]]

_LONGEST_CHAIN = 100  # of styles based on each other; Word allows 11
_PARTS = ("pPr", "rPr", "tblPr")
_BY_ATTRIBUTE = ("ind", "spacing", "rFonts")
_NESTED = ("pBdr", "tblBorders", "tcBorders", "tblCellMar", "tcMar", "tabs", "numPr")
# What an attribute given later puts out of force, besides itself: indents by the first letters of their names.
_ENDS = {"ascii": "asciiTheme", "hAnsi": "hAnsiTheme", "eastAsia": "eastAsiaTheme"}
_OPPOSITES = {"firstLine": "hanging", "hanging": "firstLine"}
_SYNONYMS = {"start": "left", "end": "right", "startChars": "leftChars", "endChars": "rightChars"}


class Cascade:
    """The styles of a document; every style is put together once."""

    def __init__(self, sheet: etree._Element | None, theme: Theme, numbering: Numbering) -> None:
        self.theme = theme
        self._numbering = numbering
        styles = [] if sheet is None else list(sheet.iter(w("style")))
        self._styles = {one.get(w("styleId"), ""): one for one in styles}
        self._normal = next((_id(one) for one in styles if _is_default(one)), "")
        self._defaults = tuple(_default(sheet, kind) for kind in ("pPr", "rPr"))
        self._chains: dict[str, dict[str, Properties]] = {}

    def paragraph(self, ident: str, direct: etree._Element | None) -> Properties:
        """The properties of a paragraph in a style, with its own pPr."""
        chain = self._chain(ident if ident in self._styles else self._normal)["pPr"]
        return self._over(merge(self._defaults[0], chain), flat(direct), ident)

    def level(self, properties: Properties, style: str) -> etree._Element | None:
        """The level of the numbering (自动编号) that a paragraph with these properties has."""
        number, level = (properties.get(f"numPr.{name}", {}).get("val", "") for name in ("numId", "ilvl"))
        return self._numbering.level(number, level, style)

    def run(self, ident: str, direct: etree._Element | None) -> Properties:
        """The properties of a run in a paragraph of that style, with its own rPr."""
        base = merge(self._defaults[1], self._chain(ident if ident in self._styles else self._normal)["rPr"])
        own = flat(direct)
        character = own.get("rStyle", {}).get("val", "")
        return merge(merge(base, self._chain(character)["rPr"]) if character else base, own)

    def table(self, direct: etree._Element | None) -> Properties:
        """The properties of a table with this tblPr, which names its style."""
        own = flat(direct)
        return merge(self._chain(own.get("tblStyle", {}).get("val", ""))["tblPr"], own)

    def _chain(self, ident: str, seen: tuple[str, ...] = ()) -> dict[str, Properties]:
        if ident not in self._chains:
            style = self._styles.get(ident)
            if style is None or ident in seen or len(seen) > _LONGEST_CHAIN:
                return {part: {} for part in _PARTS}
            above = self._chain(value(style, "basedOn"), (*seen, ident))
            self._chains[ident] = {part: self._over(above[part], flat(style.find(w(part))), ident) for part in _PARTS}
        return self._chains[ident]

    def _over(self, base: Properties, own: Properties, style: str) -> Properties:
        """Where these properties name a numbering, its indents stand between them and what they go over."""
        merged = merge(base, own)
        numbered = any(name.startswith("numPr.") for name in own)
        level = self.level(merged, style) if numbered else None
        return merged if level is None else merge(merge(base, flat(level.find(w("pPr")))), own)


def merge(base: Properties, over: Properties) -> Properties:
    """The properties with later ones put over them; tab stops of their own leave none of the others."""
    tabs = any(name.startswith("tabs.") for name in over)
    out = {name: one for name, one in base.items() if not (tabs and name.startswith("tabs."))} | over
    for name in _BY_ATTRIBUTE:
        if name in base and name in over:
            out[name] = {
                **{key: one for key, one in base[name].items() if not _is_ended(key, over[name])},
                **over[name],
            }
    return out


def _is_ended(inherited: str, over: dict[str, str]) -> bool:
    """firstLine ends hanging and hangingChars, and the other way round; a font's name ends the theme's for its slot."""
    ended = tuple(other for first, other in _OPPOSITES.items() if any(one.startswith(first) for one in over))
    return inherited.startswith(ended) or any(_ENDS.get(one) == inherited for one in over)


def flat(element: etree._Element | None) -> Properties:
    """Properties as names and attributes; what stands within borders, margins and tab stops as pBdr.top, tabs.0."""
    found: Properties = {}
    for one in () if element is None else element:
        name = local(one)
        if name in _NESTED:
            for at, inner in enumerate(one):
                found[f"{name}.{at if name == 'tabs' else local(inner)}"] = _attributes(inner)
        elif name:
            found[name] = _attributes(one)
    return found


def is_on(properties: Properties, name: str, otherwise: bool = False) -> bool:
    """Whether a switch (w:b, w:widowControl…) is on."""
    if name not in properties:
        return otherwise
    return properties[name].get("val", "1") not in ("0", "false", "off")


def _attributes(element: etree._Element) -> dict[str, str]:
    names = {key: str(key).rsplit("}", 1)[-1] for key in element.attrib}
    return {_SYNONYMS.get(name, name): str(element.get(key)) for key, name in names.items()}


def _id(style: etree._Element) -> str:
    return style.get(w("styleId"), "")


def _is_default(style: etree._Element) -> bool:
    return style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true", "on")


def _default(sheet: etree._Element | None, kind: str) -> Properties:
    if sheet is None:
        return {}
    return flat(sheet.find(f"{w('docDefaults')}/{w(f'{kind}Default')}/{w(kind)}"))
