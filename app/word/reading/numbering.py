"""The numbers Word writes itself (自动编号), in the form the first one of a level has: 一、 （一） 1."""

import re

from lxml import etree

from app.word.ooxml.wml import value, w

_CHINESE = ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital", "taiwaneseCounting")


class Numbering:
    """Labels of numbered paragraphs; `styles` are the ids of styles that are numbered themselves."""

    def __init__(self, part: etree._Element | None, sheet: etree._Element | None) -> None:
        self._abstract: dict[str, etree._Element] = {}
        self._numbers: dict[str, str] = {}
        for one in () if part is None else part:
            if one.tag == w("abstractNum"):
                self._abstract[one.get(w("abstractNumId"), "")] = one
            elif one.tag == w("num"):
                self._numbers[one.get(w("numId"), "")] = value(one, "abstractNumId")
        styles = () if sheet is None else sheet.iter(w("style"))
        found = {one.get(w("styleId"), ""): one.find(f"{w('pPr')}/{w('numPr')}") for one in styles}
        self.styles = {ident: number for ident, number in found.items() if number is not None}

    def label(self, properties: etree._Element | None, style: str) -> str:
        """The first label of the paragraph's level; empty for bullets and where the file does not say."""
        own = None if properties is None else properties.find(w("numPr"))
        number = own if own is not None else self.styles.get(style)
        if number is None:
            return ""
        abstract = self._abstract.get(self._numbers.get(value(number, "numId"), ""))
        level = value(number, "ilvl") or "0"
        levels = () if abstract is None else abstract.iter(w("lvl"))
        found = next((one for one in levels if one.get(w("ilvl")) == level), None)
        return "" if found is None else _shown(found)


def _shown(level: etree._Element) -> str:
    kind = value(level, "numFmt")
    if kind in ("bullet", "none"):
        return ""
    return re.sub(r"%\d", "一" if kind in _CHINESE else "1", value(level, "lvlText"))
