"""The numbers Word writes itself (自动编号): the form the first one of a level has (一、 （一） 1.), and counted ones."""

import re
from collections.abc import Callable

from lxml import etree

from app.core.numbering import chinese
from app.word.ooxml.wml import value, w

_CHINESE = ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital", "taiwaneseCounting")


_MOST = 9999
_WRITTEN: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(_CHINESE, chinese),
    "decimal": str,
    "decimalZero": "{:02}".format,
    "decimalEnclosedCircle": lambda number: chr(ord("①") + number - 1) if number <= 20 else str(number),
    "lowerLetter": lambda number: chr(ord("a") + (number - 1) % 26),
    "upperLetter": lambda number: chr(ord("A") + (number - 1) % 26),
}


class Numbering:
    """The levels of a document's numberings."""

    def __init__(self, part: etree._Element | None) -> None:
        self._abstract: dict[str, etree._Element] = {}
        self._numbers: dict[str, str] = {}
        self._begun_anew: dict[str, etree._Element] = {}
        for one in () if part is None else part:
            if one.tag == w("abstractNum"):
                self._abstract[one.get(w("abstractNumId"), "")] = one
            elif one.tag == w("num"):
                self._numbers[one.get(w("numId"), "")] = value(one, "abstractNumId")
                if one.find(w("lvlOverride")) is not None:
                    self._begun_anew[one.get(w("numId"), "")] = one

    def counted_with(self, number: str) -> str:
        """The list that this numbering goes on with; its own where it begins anew."""
        return f"from {number}" if number in self._begun_anew else self._numbers.get(number, "")

    def start(self, number: str, level: etree._Element) -> int:
        """The first number of a level."""
        override = self._begun_anew.get(number)
        own = () if override is None else override.iterchildren(w("lvlOverride"))
        told = [value(one, "startOverride") for one in own if one.get(w("ilvl")) == level.get(w("ilvl"))]
        text = next((one for one in (*told, value(level, "start")) if one), "1")
        return int(text) if text.isdecimal() else 1

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


class LabelCount:
    """Counts the numbered paragraphs of a document, handed to it in their order."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._reached: dict[str, dict[int, int]] = {}

    def label(self, number: str, at: str, style: str) -> str:
        """The number of the next paragraph of that numbering and level; empty where it has none we can write."""
        level = self._numbering.level(number, at, style)
        if level is None:
            return ""
        depth = int(level.get(w("ilvl"), "0"))
        reached = self._reached.setdefault(self._numbering.counted_with(number), {})
        for deeper in [one for one in reached if one > depth]:
            del reached[deeper]
        reached[depth] = reached[depth] + 1 if depth in reached else self._numbering.start(number, level)
        return re.sub(r"%(\d)", lambda found: self._write(number, int(found[1]) - 1, reached), _text(level))

    def _write(self, number: str, depth: int, reached: dict[int, int]) -> str:
        level = self._numbering.level(number, str(depth), "")
        kind = "" if level is None else value(level, "numFmt")
        count = reached.get(depth, 1)
        return _WRITTEN[kind](count) if kind in _WRITTEN and 0 < count <= _MOST else ""


def _text(level: etree._Element) -> str:
    return "" if value(level, "numFmt") in ("bullet", "none") else value(level, "lvlText")
