"""What a column holds: how much of what stands in the first rows below its heading are days, names, states, accounts."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from app.core.columns import Column
from app.core.grid import Grid, Value
from app.core.office.batch import names_batch
from app.core.placeholders import is_ditto, is_missing
from app.core.status import Status
from app.ledger.deadlines import is_day, is_due
from app.ledger.heading.header import SAMPLED, Header
from app.ledger.items.around import is_footer
from app.ledger.owners import read_owners
from app.ledger.people.naming import is_person, name_of
from app.ledger.people.words import is_unit
from app.ledger.status.column import StatusColumn
from app.ledger.status.options import is_tick

_FEWEST, _MOST, _ALL = 2, 0.6, 0.8
_PROSE, _LONG, _WORDS = 12, 20, 4
_DAY = re.compile(r"[\d年月日号./\-\s:：]+")
_HAN = re.compile("[一-鿿]{3}")
_FIGURES = re.compile(r"[\d\s.,%%:：/\-—~万千百亿元个项次人天]*")


@dataclass(frozen=True)
class ColumnContent:
    """The filled cells of a column. `blanks`: how many are blank where an item of the sheet begins; `nothings`: say 无."""

    values: tuple[Value, ...]
    texts: tuple[str, ...]
    blanks: int
    nothings: int
    states: StatusColumn

    @property
    def tells(self) -> bool:
        """Whether there is enough to judge by."""
        return len(self.texts) >= _FEWEST

    @cached_property
    def days(self) -> float:
        """The share of days."""
        return self._share(map(is_day, self.values))

    @property
    def holds_days(self) -> bool:
        """Whether it plainly holds days."""
        return self._share(map(is_day, self.values), _ALL) > 0

    @property
    def named(self) -> float:
        """The share of cells that name somebody, and hardly anything else."""
        return self._share(map(_names_somebody, self.texts))

    @property
    def dues(self) -> float:
        """The share of what can be read as a deadline, 立行立改 and 长期坚持 too."""
        return self._share(map(is_due, self.values))

    @cached_property
    def said(self) -> float:
        """The share of states."""
        return self._share(map(self._is_state, self.texts))

    @property
    def dated(self) -> float:
        """The share of cells with a figure in them."""
        return self._share(re.search(r"\d", text) is not None for text in self.texts)

    @property
    def only_days(self) -> bool:
        """Whether it holds days and no word beside them."""
        return self.tells and self.days == 1 and all(map(_DAY.fullmatch, self.texts))

    @property
    def hollow(self) -> bool:
        """Whether half of the items say nothing here."""
        silent = self.blanks + self.nothings
        return silent > 0 and silent >= len(self.texts)

    @property
    def is_short(self) -> bool:
        """Whether it holds words and no sentences."""
        return self.width < _PROSE * len(self.texts)

    def share_of(self, pattern: re.Pattern[str]) -> float:
        """The share of cells that hold such words and nothing else."""
        return self._share(pattern.fullmatch(text) is not None for text in self.texts)

    @property
    def is_ticked(self) -> bool:
        """Whether it holds nothing but ticks."""
        return bool(self.texts) and all(map(is_tick, self.texts))

    @property
    def width(self) -> int:
        """How much is written in it."""
        return sum(map(len, self.texts))

    @property
    def different(self) -> int:
        """How many different texts there are."""
        return len(set(self.texts))

    @cached_property
    def names_items(self) -> bool:
        """Whether its texts are words, hardly two the same: they may say what each row is about."""
        if not self.texts or self.different < _ALL * len(self.texts) or self.width < _WORDS * len(self.texts):
            return False
        figures = (_FIGURES.fullmatch(text) is not None for text in self.texts)
        return self._likeliest(_MOST) is None and self._share(figures, _MOST) < _MOST

    @cached_property
    def is_prose(self) -> bool:
        """Whether it holds accounts: long texts that are no names, no deadlines and more than a state."""
        accounts = (
            len(text) >= _PROSE and _HAN.search(text) is not None and not names_batch(text) for text in self.texts
        )
        if not self.tells or self._share(accounts, _MOST) < _MOST:
            return False
        cells = zip(self.texts, self.values, strict=True)
        others = (
            map(self.states.names, self.texts),
            map(_names_somebody, self.texts),
            (len(text) < _LONG and is_due(value) for text, value in cells),
        )
        return all(self._share(kinds, 1 - _MOST) < 1 - _MOST for kinds in others)

    @cached_property
    def holds(self) -> Column | None:
        """Whose cells are such: days, persons, bodies or states, where it plainly holds one of them."""
        return self._likeliest(_ALL) if self.tells and not self.is_ticked else None

    @property
    def looks_like(self) -> Column | None:
        """The column such cells stand in, where they plainly stand in one."""
        return Column.PROGRESS if self.is_prose else self.holds

    def _likeliest(self, least: float) -> Column | None:
        """Which of days, persons, bodies and states it holds most of, where that is at least such a share."""
        shares = {
            Column.DEADLINE: self._share(map(is_day, self.values), least),
            Column.OWNER: self._share((_names(text, people=True) for text in self.texts), least),
            Column.DEPARTMENT: self._share((_names(text, people=False) for text in self.texts), least),
            Column.STATUS: self._share(map(self._is_state, self.texts), least),
        }
        column = max(shares, key=lambda one: shares[one])
        return column if shares[column] >= least else None

    def _is_state(self, text: str) -> bool:
        return self.states.read(text) is not Status.UNKNOWN

    def _share(self, kinds: Iterable[bool], least: float = 0) -> float:
        """The share of cells of a kind; none as soon as it is plain that it is smaller than the least that counts."""
        count, held = len(self.texts), 0
        for seen, holds in enumerate(kinds, 1):
            held += holds
            if (held + count - seen) / count < least:
                return 0.0
        return held / count if count else 0.0


def contents(grid: Grid, header: Header, states: StatusColumn, number: int | None) -> Mapping[int, ColumnContent]:
    """What the columns below the headings hold. `number`: the column whose filled cells begin an item, if there is one."""
    return {index: _content(grid, header, index, states, number) for index in header.headings}


def _content(grid: Grid, header: Header, index: int, states: StatusColumn, number: int | None) -> ColumnContent:
    first = header.rows[-1] + 1
    rows = range(first, min(grid.height, header.rows[-1] + SAMPLED) + 1)
    places = [
        (row, index) for row in rows if grid.home(row, index) == (row, index) and not is_footer(grid.texts[row - 1])
    ]
    filled = {place: text for place in places if _says(text := grid.text(*place))}
    empty = [place for place in places if place not in filled]
    nothings = sum(bool(text) and not is_ditto(text) for text in (grid.text(*place) for place in empty))
    blanks = sum(not grid.text(*place) and _begins_item(grid, *place, states, number) for place in empty)
    values = tuple(grid.shown.get(place) or grid.raw(*place) for place in filled)
    texts = tuple(filled.values())
    return ColumnContent(values, texts, blanks, nothings, states.under(header.headings[index][-1], texts))


def _begins_item(grid: Grid, row: int, index: int, states: StatusColumn, number: int | None) -> bool:
    """Whether an item begins in this row, which is blank here: it has a number of its own and words that are no state."""
    texts = grid.texts[row - 1]
    if number is None or index == number or not texts[number - 1]:
        return False
    others = (text for at, text in enumerate(texts, 1) if at not in (index, number) and len(text) >= _WORDS)
    return any(_HAN.search(text) and not states.names(text) for text in others)


def _says(text: str) -> bool:
    return not is_missing(text) and not is_ditto(text)


def _names(text: str, *, people: bool) -> bool:
    """Whether a cell names persons, or bodies, and nothing else."""
    named = read_owners(text)
    kind = is_person if people else _is_body
    return bool(named) and all(map(kind, named))


def _names_somebody(text: str) -> bool:
    named = read_owners(text)
    return 2 * sum(is_person(one) or is_unit(one) for one in named) > len(named)


def _is_body(name: str) -> bool:
    return is_unit(name) and name_of(name).name == name
