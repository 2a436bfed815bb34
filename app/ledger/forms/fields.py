"""The fields of a form: each label with the cell its value stands in, beside it, below it, or in the same cell."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.core.columns import Column
from app.core.grid import Grid
from app.ledger.facts.sheet_facts import Place
from app.ledger.forms.form_field import FormField
from app.ledger.forms.form_rows import FormCell, FormRows, is_value, told_in
from app.ledger.forms.labels import Label, is_signed
from app.ledger.forms.small_tables import SmallTables

_SAMPLED = 60
_BEGINS = {Column.MEASURE, Column.PROBLEM}
# 1, （1）, ①, 措施一 before the words of a measure.
_MARK = re.compile(r"(?:第|措施)?[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[①-⑳])[)）.．、:：]?")


@dataclass
class FieldReader:
    """Reads the columns from `left` to `right` of a sheet, row by row. Raises Ordinary."""

    grid: Grid
    left: int
    right: int
    _label_columns: set[int] = field(default_factory=set)
    _further: set[int] = field(default_factory=set)
    _met: set[tuple[Place, Place]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._rows = FormRows(self.grid, self.left, self.right)

    def read(self) -> Iterator[FormField]:
        """The fields in the order of their rows."""
        rows = range(1, min(self.grid.height, _SAMPLED) + 1)
        known = Counter(
            token.home[1] for row in rows for token in self._rows.of(row) if token.label and token.label.known
        )
        self._label_columns = {column for column, times in known.items() if times > 1}
        row, tables = 1, SmallTables(self._rows)
        while row <= self.grid.height:
            table = tables.begun_in(row)
            if table:
                row = table[0] + 1
                yield from table[1]
                continue
            tokens = self._rows.of(row)
            for one in self._beside(tokens) or self._below(tokens, row):
                if (one.at, one.value) not in self._met:
                    self._met.add((one.at, one.value))
                    yield one
            row += 1

    def labels(self, row: int) -> list[tuple[int, str]]:
        """The columns and words of the labels in a row that surely are some."""
        tokens = self._rows.of(row)
        labels = [(token, told.label if (told := told_in(token)) else token.label) for token in tokens]
        return [(token.home[1], label.words) for token, label in labels if label and label.strong]

    def _beside(self, cells: Sequence[FormCell]) -> list[FormField]:
        """Labels with their values to the right: 责任人 | 张三 | 整改时限 | 2026年5月31日."""
        found: list[FormField] = []
        waiting: FormCell | None = None
        for cell, after in zip(cells, (*cells[1:], None), strict=True):
            told = told_in(cell)
            if told and (waiting is None or (told.label.strong and _is_blank(waiting))):
                found += [*_blank(waiting), told]
                waiting = None
            elif waiting and waiting.label and not cell.strong:
                if _counts(cell, after, waiting.label):
                    continue
                if is_value(cell, waiting):
                    found.append(FormField(waiting.label, waiting.home, cell.home))
                    self._begin_line(waiting.label)
                waiting = None
            elif found and self._is_further(cell, found[-1].label):
                found.append(FormField(found[-1].label, found[-1].at, cell.home))
            else:
                waiting = cell if self._is_label(cell) else None
        if waiting and waiting.label and found and waiting.right == self.right:
            found.append(FormField(waiting.label, waiting.home, (waiting.home[0], waiting.right + 1)))
        return found

    def _begin_line(self, label: Label) -> None:
        if label.column in (*_BEGINS, Column.NUMBER):
            self._further = set()

    def _is_further(self, cell: FormCell, label: Label) -> bool:
        """Whether a cell goes with the label of the one to its left: 整改措施 | 自查 | 培训, below it 责任人 | 周敏 | 李兵."""
        if (cell.label and cell.label.known) or is_signed(cell.text):
            return False
        if label.column is Column.MEASURE and cell.text:
            self._further.add(cell.home[1])
        return cell.home[1] in self._further

    def _is_label(self, token: FormCell) -> bool:
        """Words no ledger is known to use are a label where known ones stand above or below them."""
        label = token.label
        return label is not None and (label.known or token.home[1] in self._label_columns)

    def _below(self, tokens: Sequence[FormCell], row: int) -> list[FormField]:
        """A label alone in its row, with what stands below it until the next one."""
        filled = [token for token in tokens if token.text]
        alone = filled[0] if len(filled) == 1 else None
        if alone is None or alone.label is None or not alone.label.known or alone.home[0] < row:
            return []
        found: list[FormField] = []
        for below in range(alone.bottom + 1, self.grid.height + 1):
            said = [token for token in self._rows.of(below) if token.text]
            if len(said) != 1 or said[0].strong or told_in(said[0]) or is_signed(said[0].text):
                break
            found.append(FormField(alone.label, alone.home, said[0].home))
        # Only measures stand in several rows below one label.
        return found if alone.label.column is Column.MEASURE else found[:1]


def _is_blank(label: FormCell) -> bool:
    """Whether a label leaves room for its value in its own cell: 责任人：."""
    return label.text.rstrip().endswith((":", "："))


def _blank(waiting: FormCell | None) -> list[FormField]:
    return [FormField(waiting.label, waiting.home, waiting.home, "")] if waiting and waiting.label else []


def _counts(cell: FormCell, after: FormCell | None, label: Label) -> bool:
    """Whether a cell only numbers the text beside it: 整改措施 | 1 | 制定计划."""
    is_text = after is not None and bool(after.text) and not (after.label and after.label.known)
    return label.column in _BEGINS and is_text and bool(_MARK.fullmatch(cell.text))
