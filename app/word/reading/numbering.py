"""The numbers Word writes itself (自动编号), in the form the first one of a level has: 一、 （一） 1."""

import re

from lxml import etree

from app.word.ooxml.wml import value, w

_CHINESE = ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital", "taiwaneseCounting")


class Numbering:
    """The levels of a document's numberings."""

    def __init__(self, part: etree._Element | None) -> None:
        self._abstract: dict[str, etree._Element] = {}
        self._numbers: dict[str, str] = {}
        for one in () if part is None else part:
            if one.tag == w("abstractNum"):
                self._abstract[one.get(w("abstractNumId"), "")] = one
            elif one.tag == w("num"):
                self._numbers[one.get(w("numId"), "")] = value(one, "abstractNumId")

    def level(self, number: str, level: str, style: str) -> etree._Element | None:
        """The level of a numbering; where none is named, the one that names the style, else the first."""
        abstract = self._abstract.get(self._numbers.get(number, ""))
        levels = [] if abstract is None else list(abstract.iter(w("lvl")))
        named = next((one for one in levels if style and value(one, "pStyle") == style), None)
        if named is not None and not level:
            return named
        return next((one for one in levels if one.get(w("ilvl")) == (level or "0")), None)


def label(level: etree._Element | None) -> str:
    """The first label of a level; empty for bullets and where the file does not say."""
    kind = "none" if level is None else value(level, "numFmt")
    if level is None or kind in ("bullet", "none"):
        return ""
    return re.sub(r"%\d", "一" if kind in _CHINESE else "1", value(level, "lvlText"))
