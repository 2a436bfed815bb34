"""Values and facts of a sheet joined: what each cell shows, without struck-out words and pictures."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from math import isfinite
from typing import Any

from app.core.grid import Doubt, Value, text_of
from app.core.text import clean
from app.ledger.facts.sheet_facts import Place, Runs, SheetFacts
from app.ledger.shown.cell import show, show_text, show_written

# WPS 把单元格图片存成公式 =DISPIMG("ID_0A1B…",1)，别的程序打开后另存，公式或编号就成了文字
_PICTURE = re.compile(r'=?\s*(?:_xlfn\.)*DISPIMG\s*\([^()]*\)|^\s*"?ID_[0-9A-F]{32}"?\s*$', re.IGNORECASE)


@dataclass
class SheetLooks:
    """One sheet on its way home. `shown`, `struck`, `doubts`: what the Grid says of its cells beside their values.

    `packed`: how a value travels that is no text.
    """

    facts: SheetFacts
    from_1904: bool
    packed: Callable[[Value], Any]
    shown: dict[Place, str] = field(default_factory=dict)
    struck: dict[Place, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.doubts = dict(self.facts.doubts)
        self._plain: set[Value] = set()
        self._looked_at: dict[int, set[int]] = {}
        for row, column in chain(self.facts.formats, self.facts.shown, self.facts.struck):
            self._looked_at.setdefault(row, set()).add(column)

    def row(self, number: int, cells: Sequence[Value]) -> list[Any]:
        """The values of a row as they go home."""
        columns = self._looked_at.get(number)
        if columns is None:
            return self._usual(number, cells)
        usual = [None if column in columns else value for column, value in enumerate(cells, 1)]
        values = self._usual(number, usual)
        for column in columns:
            if column <= len(cells):
                values[column - 1] = self.packed(self._value(cells[column - 1], (number, column)))
        return values

    def _usual(self, number: int, cells: Sequence[Value]) -> list[Any]:
        """The same where no cell looks different. Most columns repeat a few texts over thousands of rows."""
        plain, other = self._plain, self._other
        return [
            value if value is None or value in plain else other(value, (number, column))
            for column, value in enumerate(cells, 1)
        ]

    def _other(self, value: Value, place: Place) -> Any:
        if isinstance(value, str):
            return self._text(value, place)
        return None if self._is_no_number(value, place) else self.packed(value)

    def _is_no_number(self, value: Value, place: Place) -> bool:
        """Whether it is what calculating gives where there is no number (NaN, infinity): an error by another name."""
        if not isinstance(value, float) or isfinite(value):
            return False
        self.doubts[place] = Doubt.ERROR
        return True

    def _text(self, value: str, place: Place) -> Value:
        """The text without what no printer shows and without pictures, which have no words."""
        text, dropped = clean(value)
        if ("DISPIMG" in text.upper() or "ID_" in text) and _PICTURE.search(text):
            self.doubts[place] = Doubt.PICTURE
            return clean(_PICTURE.sub("", text))[0] or None
        if dropped:
            self.doubts[place] = Doubt.CLEANED
        elif text == value:
            self._plain.add(text)
        return text or None

    def _value(self, value: Value, place: Place) -> Value:
        """The value of a cell that looks different."""
        if value is None or self._is_no_number(value, place):
            return None
        if place in self.facts.struck:
            value = self._unstruck(value, place, self.facts.struck[place])
        known = self._show(value, place)
        return self._text(known, place) if isinstance(known, str) else known

    def _show(self, value: Value, place: Place) -> Value:
        text: str | None = None
        if place in self.facts.shown:
            value, text = show_written(value, *self.facts.shown[place])
        elif place in self.facts.formats:
            code = self.facts.formats[place]
            value, text = (
                (show_text(value, code), None) if isinstance(value, str) else show(value, code, self.from_1904)
            )
        if text is not None:
            self.shown[place] = clean(text)[0]
        return value

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
        known = self._show(value, place)
        text = self.shown.pop(place, "")
        return text or text_of(known)
