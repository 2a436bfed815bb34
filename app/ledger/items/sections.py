"""Section rows (章节行): a row that names what the items below it belong to, and which sections are open."""

import re
from collections.abc import Mapping, Sequence

from app.core.columns import Column
from app.core.grid import Grid
from app.core.text import narrow

_HAN = "一二三四五六七八九十"
_NUMBERED = re.compile(rf"[{_HAN}]+[、.．]|[(（][{_HAN}]+[)）]|第[{_HAN}]+[部类方章]")
_NUMERAL = re.compile(rf"(?:[(（][{_HAN}]+[)）]|第?[{_HAN}]+[、.．]?)")
_LIST_NUMBER = re.compile(r"[(（]?\d+[)）]?[、.．]?")
# 财务管理 in the column of numbers, but no 第三条.
_TITLE = re.compile(rf"^(?!第?[{_HAN}百\d]+[条项号个]?$|问题)(?:.*[一-鿿]{{3}}|[一-鿿]{{2}}$)")
_TITLES = re.compile("台账|清单|一览|[^代]表$|情况$")
_WIDE = 3
_LEVELS = (Column.CATEGORY, Column.GROUP)


class Sections:
    """Tells section rows from others and keeps those that are open; `index`: where the columns of the table stand.

    `opened`: those that go on from the table above, each with its style.
    """

    def __init__(
        self, grid: Grid, first: int, index: Mapping[Column, int], opened: Sequence[tuple[str, str]] = ()
    ) -> None:
        self._grid, self._index = grid, index
        self._left = min(index.values())
        self._levels = {index[column] for column in _LEVELS if column in index}
        self._number = index.get(Column.NUMBER, 0)
        self.opened = tuple(opened)
        numbers = (row[self._number - 1] for row in grid.texts[first - 1 :] if self._number)
        self._counts_in_digits = any(map(str.isdigit, numbers))

    @property
    def titles(self) -> tuple[str, ...]:
        """The sections that the next item stands under, the outer one first."""
        return tuple(text for _, text in self.opened)

    def spans(self, row: int, column: int) -> bool:
        """Whether the cell is merged over much of the table."""
        merge = self._grid.merge(row, column)
        return merge is not None and merge.right - merge.left + 1 >= _WIDE

    def title(self, row: int, own: Mapping[int, str]) -> str | None:
        """What a section row says; None where the row with these texts of its own is none."""
        if len(own) == 1:
            ((column, text),) = own.items()
            return text if self._is_title(row, column, text) else None
        if len(own) != 2 or not self._counts_in_digits or not _NUMERAL.fullmatch(number := own.get(self._number, "")):
            return None
        ((column, text),) = ((at, text) for at, text in own.items() if at != self._number)
        if column not in self._levels and column != self._index[Column.PROBLEM]:
            return None
        # 一 | 党建方面 above items numbered 1, 2, 3
        return number + text if number[-1] in ")）、.．" else f"{number}、{text}"

    def open_above(self, heading: int) -> None:
        """The section right above the first heading, where another one of its kind follows: （一）党建 … （二）作风."""
        above = [text for text in self._grid.texts[heading - 2] if text] if heading > 1 else []
        if self.opened or len(above) != 1 or not _NUMBERED.match(above[0]) or _TITLES.search(above[0]):
            return
        alone = (texts[0] for row in self._grid.texts[heading:] if len(texts := [text for text in row if text]) == 1)
        if any(_NUMBERED.match(text) and _style(text) == _style(above[0]) for text in alone):
            self.open(above[0])

    def open(self, text: str) -> None:
        """A title of a style met before replaces that one and all below it; a new style goes deeper."""
        style = _style(text)
        known = [kept for kept, _ in self.opened]
        depth = known.index(style) if style in known else len(known)
        self.opened = (*self.opened[:depth], (style, text))

    def _is_title(self, row: int, column: int, text: str) -> bool:
        if self.spans(row, column):
            return not _LIST_NUMBER.fullmatch(narrow(text))
        if column == self._number and _TITLE.search(text):
            return True
        if column in self._levels and self._grid.home(row, self._index[Column.PROBLEM])[0] == row:
            return True
        at_left = column <= max(self._left, self._index.get(Column.PROBLEM, 0))
        return at_left and bool(_NUMBERED.match(text) or text.endswith("方面"))


def _style(text: str) -> str:
    if re.match(r"[(（]", text):
        return "bracketed"
    if _NUMBERED.match(text):
        return "numeral"
    return "digit" if re.match(r"\d", text) else "plain"
