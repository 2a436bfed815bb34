"""The fields of a form: each label with the cell its value stands in, beside it, below it, or in the same cell."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple

from app.core.columns import Column
from app.core.grid import Grid
from app.ledger.facts.sheet_facts import Place
from app.ledger.forms.labels import Label, is_signed, label_of, may_be_label

_SAMPLED = 60
_NAMES_A_PROBLEM = {Column.PROBLEM, Column.DETAIL, Column.GROUP}
# 责任人：张三 in one cell.
_TOLD = re.compile(r"\s*([^:：\n]{2,12})[:：]\s*(\S.*)", re.DOTALL)


@dataclass(frozen=True)
class FormField:
    """A label and the place of its value; `said`: the value where it is only part of that cell. `row`: which row of a
    small table within the form it stands in, counted over the sheet; None outside of one.
    """

    label: Label
    at: Place
    value: Place
    said: str | None = None
    row: int | None = None


class _Token(NamedTuple):
    """A cell of a row as seen: merged cells once. `group`: the label merged down beside it, which heads it."""

    home: Place
    text: str
    right: int
    bottom: int
    label: Label | None
    group: str = ""

    @property
    def strong(self) -> bool:
        return self.label is not None and self.label.strong


class Ordinary(Exception):
    """The sheet is a table with a heading, and no form."""


@dataclass
class FieldReader:
    """Reads the columns from `left` to `right` of a sheet, row by row. Raises Ordinary."""

    grid: Grid
    left: int
    right: int
    tables: int = 0
    _label_columns: set[int] = field(default_factory=set)
    _met: set[tuple[Place, Place]] = field(default_factory=set)

    def read(self) -> Iterator[FormField]:
        """The fields in the order of their rows."""
        rows = range(1, min(self.grid.height, _SAMPLED) + 1)
        known = Counter(
            token.home[1] for row in rows for token in self._tokens(row) if token.label and token.label.known
        )
        self._label_columns = {column for column, times in known.items() if times > 1}
        row = 1
        while row <= self.grid.height:
            tokens = self._tokens(row)
            heading = self._heading(tokens, row)
            if heading:
                last = self._last_below(row, heading)
                yield from self._small_table(heading, row, last)
                row = last + 1
                continue
            for one in self._beside(tokens) or self._below(tokens, row):
                if (one.at, one.value) not in self._met:
                    self._met.add((one.at, one.value))
                    yield one
            row += 1

    def labels(self, row: int) -> list[tuple[int, str]]:
        """The columns and words of the labels in a row that surely are some."""
        tokens = self._tokens(row)
        labels = [(token, told.label if (told := _told(token)) else token.label) for token in tokens]
        return [(token.home[1], label.words) for token, label in labels if label and label.strong]

    def _tokens(self, row: int) -> list[_Token]:
        """The cells of a row; a label merged down over several rows beside others only heads a group of them."""
        tokens: list[_Token] = []
        group = ""
        for column in range(self.left, self.right + 1):
            merge = self.grid.merge(row, column)
            if merge and column > max(merge.left, self.left):
                continue
            home = self.grid.home(row, column)
            bottom, right = (merge.bottom, merge.right) if merge else (row, column)
            text = self.grid.text(row, column)
            tokens.append(_Token(home, text, right, bottom, label_of(text, group) if may_be_label(text) else None))
            if len(tokens) > 1 and _heads(tokens[-2], tokens[-1]):
                group = tokens.pop(-2).text
                tokens[-1] = tokens[-1]._replace(label=label_of(text, group), group=group)
        return tokens

    def _beside(self, tokens: Sequence[_Token]) -> list[FormField]:
        """Labels with their values to the right: 责任人 | 张三 | 整改时限 | 2026年5月31日."""
        found: list[FormField] = []
        waiting: _Token | None = None
        for token in tokens:
            if waiting and waiting.label and not token.strong:
                if _is_value(token, waiting):
                    found.append(FormField(waiting.label, waiting.home, token.home))
                waiting = None
            elif told := _told(token):
                found.append(told)
                waiting = None
            else:
                waiting = token if self._is_label(token) else None
        if waiting and waiting.label and found and waiting.right == self.right:
            found.append(FormField(waiting.label, waiting.home, (waiting.home[0], waiting.right + 1)))
        return found

    def _is_label(self, token: _Token) -> bool:
        """Words no ledger is known to use are a label where known ones stand above or below them."""
        label = token.label
        return label is not None and (label.known or token.home[1] in self._label_columns)

    def _below(self, tokens: Sequence[_Token], row: int) -> list[FormField]:
        """A label alone in its row, with what stands below it until the next one."""
        filled = [token for token in tokens if token.text]
        alone = filled[0] if len(filled) == 1 else None
        if alone is None or alone.label is None or not alone.label.known or alone.home[0] < row:
            return []
        found: list[FormField] = []
        for below in range(alone.bottom + 1, self.grid.height + 1):
            said = [token for token in self._tokens(below) if token.text]
            if len(said) != 1 or said[0].strong or _told(said[0]) or is_signed(said[0].text):
                break
            found.append(FormField(alone.label, alone.home, said[0].home))
        # Only measures stand in several rows below one label.
        return found if alone.label.column is Column.MEASURE else found[:1]

    def _last_below(self, row: int, heading: Sequence[_Token]) -> int:
        """The last row of the small table with this heading. Raises Ordinary where it is all the sheet holds."""
        names_problem = any(token.label and token.label.column in _NAMES_A_PROBLEM for token in heading)
        last = row
        for below in range(row + 1, self.grid.height + 1):
            # Not what is merged down beside them: 整改措施 over all the rows of its table.
            tokens = [token for token in self._tokens(below) if token.text and token.home[0] > row]
            if not tokens or tokens[0].strong or self._heading(tokens, below) or _closes(tokens):
                break
            if names_problem and last > row:
                raise Ordinary
            last = below
        if names_problem and not (last > row and last < self.grid.height and self._goes_on(last + 1, heading)):
            raise Ordinary
        return last

    def _heading(self, tokens: Sequence[_Token], row: int) -> list[_Token]:
        """The labels of a row that holds little else, each over its values; empty where it is no such row."""
        own = [token for token in tokens if token.home[0] == row]
        filled = [token for token in own if token.text]
        labels = [token for token in filled if token.label and token.label.column]
        beside = [(one.label, other.label) for one, other in pairwise(own) if one.label and other.label]
        if not beside or 2 * len(labels) < len(filled):
            return []
        sure = any(one.strong and other.strong for one, other in beside)
        likely = len(labels) == len(filled) and any(token.label and token.label.known for token in labels)
        return _below_group(filled) if sure or (likely and self._stands_over_values(row)) else []

    def _stands_over_values(self, row: int) -> bool:
        below = [token for token in self._tokens(row + 1) if token.text] if row < self.grid.height else []
        return bool(below) and not any(token.label and token.label.known for token in below)

    def _goes_on(self, row: int, heading: Sequence[_Token]) -> bool:
        """Whether further labels follow, other ones: the form has its labels above their values."""
        words = [token.label.words for token in self._tokens(row) if token.label and token.label.known]
        return bool(words) and not {token.label.words for token in heading if token.label} & set(words)

    def _small_table(self, heading: Sequence[_Token], row: int, last: int) -> Iterator[FormField]:
        """Every row below the heading as fields of its own."""
        columns = {token.label.column for token in heading if token.label}
        is_list = Column.MEASURE in columns or last > row + 1
        for below in range(row + 1, last + 1):
            fields = [
                FormField(token.label, token.home, self.grid.home(below, token.home[1]))
                for token in heading
                if token.label and token.label.column and not (is_list and token.label.column is Column.NUMBER)
            ]
            if any(self.grid.text(*one.value) for one in fields):
                self.tables += 1
                yield from (replace(one, row=self.tables) if is_list else one for one in fields)


def _is_value(token: _Token, label: _Token) -> bool:
    """Whether a cell is what a label beside it asks for; nobody has to fill in where only somebody signs."""
    if label.label and label.label.column:
        return bool(token.text) or label.home[0] == token.home[0]
    return bool(token.text) and not is_signed(token.text)


def _heads(group: _Token, label: _Token) -> bool:
    """Whether a label merged down stands over several labels beside it."""
    height = group.bottom - group.home[0]
    known = label.label is not None and label.label.known
    return bool(group.text) and known and height > label.bottom - label.home[0]


def _below_group(heading: Sequence[_Token]) -> list[_Token]:
    """The labels of a heading; one merged down beside its rows says what is in the column that has no known label of its own:
    整改措施 | 内容 | 责任人.
    """
    first, *others = heading
    merged = first.bottom > min(token.bottom for token in heading)
    group, own = (first.label, others) if merged else (label_of(first.group), list(heading))
    missing = group is not None and group.column not in {token.label.column for token in own if token.label}
    unnamed = next((token for token in own if missing and token.label and token.label.column is None), None)
    named = [token._replace(label=group) if token is unnamed else token for token in own]
    return [token for token in named if token.label and token.label.column]


def _closes(tokens: Sequence[_Token]) -> bool:
    """Whether a row is none of a table's: one text across it, or a signature."""
    return is_signed(tokens[0].text) or (len(tokens) == 1 and tokens[0].right > tokens[0].home[1])


def _told(token: _Token) -> FormField | None:
    found = _TOLD.fullmatch(token.text)
    label = label_of(found[1]) if found else None
    return FormField(label, token.home, token.home, found[2]) if found and label and label.strong else None
