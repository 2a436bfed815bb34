"""The cells of a form's row as seen: merged cells once, each with the label it may be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from app.core.grid import Grid
from app.ledger.facts.sheet_facts import Place
from app.ledger.forms.form_field import FormField
from app.ledger.forms.labels import Label, is_signed, label_of, may_be_label

# 责任人：张三 in one cell.
_TOLD = re.compile(r"\s*([^:：\n]{2,12})[:：]\s*(\S.*)", re.DOTALL)


class FormCell(NamedTuple):
    """A cell of a row as seen: merged cells once. `group`: the label merged down beside it, which heads it."""

    home: Place
    text: str
    right: int
    bottom: int
    label: Label | None
    group: str = ""

    @property
    def strong(self) -> bool:
        """Whether it is surely a label, wherever it stands."""
        return self.label is not None and self.label.strong


@dataclass(frozen=True)
class FormRows:
    """Reads rows of a sheet from the column `left` to the column `right`."""

    grid: Grid
    left: int
    right: int

    def cells(self, row: int) -> Iterator[FormCell]:
        """The cells of a row."""
        for column in range(self.left, self.right + 1):
            merge = self.grid.merge(row, column)
            if merge and column > max(merge.left, self.left):
                continue
            bottom, right = (merge.bottom, merge.right) if merge else (row, column)
            text = self.grid.text(row, column)
            label = label_of(text) if may_be_label(text) else None
            yield FormCell(self.grid.home(row, column), text, right, bottom, label)

    def of(self, row: int) -> list[FormCell]:
        """The same; a label merged down over several rows beside others only heads a group of them."""
        cells: list[FormCell] = []
        group = ""
        for cell in self.cells(row):
            label = label_of(cell.text, group) if group and may_be_label(cell.text) else cell.label
            cells.append(cell._replace(label=label))
            if len(cells) > 1 and _heads(cells[-2], cells[-1]):
                group = cells.pop(-2).text
                cells[-1] = cells[-1]._replace(label=label_of(cell.text, group), group=group)
        return cells


def is_value(token: FormCell, label: FormCell) -> bool:
    """Whether a cell is what a label beside it asks for; nobody has to fill in where only somebody signs."""
    if label.label and label.label.column:
        return bool(token.text) or label.home[0] == token.home[0]
    return bool(token.text) and not is_signed(token.text)


def _heads(group: FormCell, label: FormCell) -> bool:
    """Whether a label merged down stands over several labels beside it."""
    height = group.bottom - group.home[0]
    known = label.label is not None and label.label.known
    return bool(group.text) and known and height > label.bottom - label.home[0]


def told_in(token: FormCell) -> FormField | None:
    """The label and value in one cell, if it is such a one."""
    found = _TOLD.fullmatch(token.text)
    label = label_of(found[1]) if found else None
    return FormField(label, token.home, token.home, found[2]) if found and label and label.known else None
