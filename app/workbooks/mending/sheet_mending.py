"""Edits of one sheet: what stands in the way of each, how its cell is spelt then, and the worksheet part with all of them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from app.core.days import read_day
from app.core.grid import Cell, Grid
from app.core.mending.edit import Edit, Former, Mend, Obstacle
from app.workbooks.book import Book
from app.workbooks.cells import plain_xml
from app.workbooks.mending.columns import SheetColumn, read_columns
from app.workbooks.mending.limits import read_limits
from app.workbooks.mending.room import make_room
from app.workbooks.mending.validation import ListedValues, allows, describe
from app.workbooks.notes import Place
from app.workbooks.package import parse
from app.workbooks.raw import Held, Raw, RawReader, raw_cells, replace_cells
from app.workbooks.references import is_within, ranges_in
from app.workbooks.safe_fixes import serials

_LONGEST = 32_767  # characters Excel keeps in a cell
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
_FIRST_SERIAL = 61  # 1900-03-01: before it Excel counts a day that never was


class SheetMending:
    """`grid`: the sheet as it was read; `heading`: the last row of its heading. A column is looked at when it is asked for."""

    def __init__(self, book: Book, reader: RawReader, grid: Grid, heading: int, lists: ListedValues) -> None:
        self.part = book.sheets()[grid.name]
        self._grid, self._heading, self._lists = grid, heading, lists
        self._reader, self._styles = reader, book.styles
        self._content = plain_xml(book.package.read(self.part))
        root = parse(self._content)
        self._limits = read_limits(book, self.part, root)
        self._merges = [merge for one in root.iter("{*}mergeCell") for merge in ranges_in(one.get("ref", ""))]
        self._columns: dict[int, SheetColumn] = {}

    def plan(self, edits: Sequence[Edit]) -> list[Mend]:
        """Each edit as it would be made, or with what stands in its way."""
        new = {self._home(edit)[1] for edit in edits} - self._columns.keys()
        if new:
            self._columns |= read_columns(self._content, new, self._heading, self._reader, self._styles)
        return [self._plan(edit) for edit in edits]

    def patch(self, edits: Sequence[Edit]) -> tuple[bytes, list[Mend]]:
        """The part with every edit made that nothing stands in the way of, and each of these with the way back."""
        made = [(edit, mend) for edit, mend in zip(edits, self.plan(edits), strict=True) if not mend.obstacle]
        places = {_place(mend): (edit, mend) for edit, mend in made}
        missing = {place: self._style(place) for place in places if self._raw(place) is None}
        content = make_room(self._content, missing)
        cells = list(raw_cells(content, places))
        new = {raw.place: self._spell(raw, *places[raw.place]) for raw in cells}
        return replace_cells(content, cells, new), [self._with_way_back(mend, new) for _, mend in made]

    def _plan(self, edit: Edit) -> Mend:
        row, column = place = self._home(edit)
        text = edit.value.replace("\r\n", "\n").replace("\r", "\n")
        day = None if self._goes_back(edit) else self._day(place, text)
        obstacle = self._obstacle(place, text, day, free=self._goes_back(edit))
        before = self._grid.text(row, column) if row <= self._grid.height else ""
        allowed = describe(self._limits.validations, place, self._lists, self._grid.name)
        shown_by = self._styles.format_shown(self._style_for(place, day))
        return Mend(Cell(self._grid.name, row, column), before, text, day, obstacle, allowed=allowed, format=shown_by)

    def _obstacle(self, place: Place, text: str, day: date | None, *, free: bool) -> Obstacle | None:
        """`free`: a value that stood there before may do so again, whatever is allowed."""
        raw = self._raw(place)
        limit = self._limits.obstacle(place, raw, self._reader.read(raw) if raw else Held())
        if limit:
            return limit
        if self._limits.protected and self._styles.is_locked(self._style(place)):
            return Obstacle.PROTECTED
        if len(text) > _LONGEST or _UNWRITABLE.search(text):
            return Obstacle.UNWRITABLE
        if text and self._styles.strikes_out(self._style_for(place, day)):
            return Obstacle.STRUCK
        serial = self._serial(day) if day else None
        allowed = free or allows(self._limits.validations, place, text, serial, self._lists, self._grid.name)
        return None if allowed else Obstacle.VALIDATED

    def _spell(self, raw: Raw, edit: Edit, mend: Mend) -> bytes:
        if edit.former and edit.former.before and self._goes_back(edit):
            return edit.former.before.encode()
        if mend.day:
            return raw.with_number(self._serial(mend.day), self._style_for(raw.place, mend.day))
        return raw.with_text(mend.text) if mend.text else raw.without_value()

    def _with_way_back(self, mend: Mend, new: Mapping[Place, bytes]) -> Mend:
        place = _place(mend)
        raw = self._raw(place)
        former = Former(raw.spelt.decode() if raw else "", new[place].decode())
        return replace(mend, back=Edit(mend.cell, mend.before, former))

    def _goes_back(self, edit: Edit) -> bool:
        """Whether it takes an edit back that the file still has as it was made; what saved it since spells all anew."""
        raw = self._raw(self._home(edit))
        return edit.former is not None and raw is not None and raw.spelt == edit.former.since.encode()

    def _day(self, place: Place, text: str) -> date | None:
        """The day it is written as: where the column's days are days, and the calendar of the workbook has it."""
        day = read_day(text)
        if day is None or self._columns[place[1]].dated_style(place[0]) is None:
            return None
        return day if self._serial(day) >= (0 if self._grid.from_1904 else _FIRST_SERIAL) else None

    def _style_for(self, place: Place, day: date | None) -> int:
        dated = self._columns[place[1]].dated_style(place[0]) if day else None
        return self._style(place) if dated is None else dated

    def _serial(self, day: date) -> int:
        return serials(day)[self._grid.from_1904]

    def _style(self, place: Place) -> int:
        return self._columns[place[1]].style(place[0])

    def _raw(self, place: Place) -> Raw | None:
        return self._columns[place[1]].cells.get(place[0])

    def _home(self, edit: Edit) -> Place:
        """The cell that shows for this one; also where a merged range reaches below all that the sheet holds."""
        place = edit.cell.row, edit.cell.column
        return next(((merge.top, merge.left) for merge in self._merges if is_within(place, [merge])), place)


def _place(mend: Mend) -> Place:
    return mend.cell.row, mend.cell.column
