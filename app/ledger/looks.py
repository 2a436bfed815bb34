"""Values and facts of a sheet joined: what each cell shows, without struck-out words and pictures."""

import re
from dataclasses import dataclass, field
from functools import cache

from app.core.grid import Doubt, Value, text_of
from app.core.text import clean
from app.ledger.facts.sheet_facts import Place, Runs, SheetFacts
from app.ledger.shown.cell import show, show_text, show_written
from app.ledger.shown.codes import text_section

# WPS 把单元格图片存成公式 =DISPIMG("ID_0A1B…",1)，别的程序打开后另存，公式或编号就成了文字
_PICTURE = re.compile(r'=?\s*(?:_xlfn\.)*DISPIMG\s*\([^()]*\)|^\s*"?ID_[0-9A-F]{32}"?\s*$', re.IGNORECASE)


@dataclass
class SheetLooks:
    """One sheet on its way home. `shown`, `struck`, `doubts`: what the Grid says of its cells beside their values."""

    facts: SheetFacts
    from_1904: bool
    shown: dict[Place, str] = field(default_factory=dict)
    struck: dict[Place, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.doubts = dict(self.facts.doubts)
        self._read = cache(_read_text)  # most columns repeat a few texts over thousands of rows
        self._ordinary = not (self.facts.struck or self.facts.shown or self.facts.formats)
        self._shown = self.facts.shown or self.facts.formats
        self._worded = {place for place, code in self.facts.formats.items() if text_section(code)}

    def value(self, value: Value, row: int, column: int) -> Value:
        """The value as it goes home."""
        if self._ordinary and isinstance(value, str):  # nearly always
            return self._text(value, row, column)
        struck = self.facts.struck
        if struck and (row, column) in struck:
            value = self._unstruck(value, (row, column), struck[row, column])
        if isinstance(value, str):
            if (row, column) in self._worded or (row, column) in self.facts.shown:
                value = self._show_text(value, (row, column))
            return self._text(value, row, column)
        return self._show(value, (row, column)) if (row, column) in self._shown else value

    def _text(self, value: str, row: int, column: int) -> str | None:
        text, doubt = self._read(value)
        if doubt:
            self.doubts[row, column] = doubt
        return text or None

    def _show_text(self, value: str, place: Place) -> str:
        if place in self.facts.shown:
            return self.facts.shown[place][0] or value
        return show_text(value, self.facts.formats[place])

    def _show(self, value: Value, place: Place) -> Value:
        if place in self.facts.shown:
            known, text = show_written(value, *self.facts.shown[place])
        else:
            known, text = show(value, self.facts.formats[place], self.from_1904)
        if text is not None:
            self.shown[place] = clean(text)[0]
        return known

    def _unstruck(self, value: Value, place: Place, runs: Runs) -> Value:
        """What is left of the value; a number or a day is struck out as a whole."""
        words = "".join(text for text, struck in runs if struck) or self._words(value, place)
        words = clean(words)[0]
        if not words:
            return value
        self.struck[place] = words
        left = "".join(text for text, struck in runs if not struck)
        if not left.strip():
            self.doubts[place] = Doubt.STRUCK
        return left or None

    def _words(self, value: Value, place: Place) -> str:
        shown = self._show(value, place) if place in self._shown and not isinstance(value, str) else value
        text = self.shown.pop(place, "")
        return text or text_of(shown)


def _read_text(value: str) -> tuple[str, Doubt | None]:
    """The text without what no printer shows and without pictures, which have no words."""
    text, dropped = clean(value)
    if ("DISPIMG" in text or "ID_" in text) and _PICTURE.search(text):
        return clean(_PICTURE.sub("", text))[0], Doubt.PICTURE
    return text, Doubt.CLEANED if dropped else None
