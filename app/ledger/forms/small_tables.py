"""Small tables within a form: a row of labels over the rows of their values, one a measure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from app.core.columns import Column
from app.ledger.forms.form_field import FormField
from app.ledger.forms.form_rows import FormCell, FormRows
from app.ledger.forms.labels import is_signed, label_of

_NAMES_A_PROBLEM = {Column.PROBLEM, Column.DETAIL, Column.GROUP}


class Ordinary(Exception):
    """The sheet is a table with a heading, and no form."""


@dataclass
class SmallTables:
    """Reads those of a sheet, one after the other. Raises Ordinary."""

    rows: FormRows
    count: int = 0

    def begun_in(self, row: int) -> tuple[int, list[FormField]] | None:
        """The last row and the fields of the table with this heading; None where the row is none."""
        deep = self._deep_heading(row)
        heading = deep or self._heading(self.rows.of(row), row)
        if not heading:
            return None
        bottom = row + 1 if deep else row
        last = self._last_below(bottom, heading)
        return last, list(self._fields(heading, bottom, last))

    def _last_below(self, row: int, heading: Sequence[FormCell]) -> int:
        """The last row of the small table with this heading. Raises Ordinary where it is all the sheet holds."""
        names_problem = any(token.label and token.label.column in _NAMES_A_PROBLEM for token in heading)
        last = row
        for below in range(row + 1, self.rows.grid.height + 1):
            # Not what is merged down beside them: 整改措施 over all the rows of its table.
            tokens = [token for token in self.rows.of(below) if token.text and token.home[0] > row]
            if not tokens or _is_labelled(tokens) or self._heading(tokens, below) or _closes(tokens):
                break
            if names_problem and last > row:
                raise Ordinary
            last = below
        if names_problem and not (last > row and last < self.rows.grid.height and self._goes_on(last + 1, heading)):
            raise Ordinary
        return last

    def _deep_heading(self, row: int) -> list[FormCell]:
        """The labels of a heading of two rows: 整改措施 beside 责任分工, which stands over 责任单位 and 责任人."""
        if row == self.rows.grid.height:
            return []
        filled = [cell for cell in self.rows.cells(row) if cell.text and cell.home[0] == row]
        whole = [cell for cell in filled if cell.bottom == row + 1 and cell.label and cell.label.known]
        groups = [cell for cell in filled if cell.bottom == row]
        parts = [
            cell._replace(label=label_of(cell.text, self.rows.grid.text(row, cell.home[1])))
            for cell in self.rows.cells(row + 1)
            if cell.text and cell.home[0] > row
        ]
        known = all(cell.label and cell.label.known for cell in parts)
        headed = all(any(one.home[1] <= cell.home[1] <= one.right for cell in parts) for one in groups)
        if not (whole and groups and known and headed and len(parts) > len(groups)):
            return []
        labels = [cell for cell in (*filled, *parts) if cell not in groups and cell.label and cell.label.column]
        return sorted(labels, key=lambda cell: cell.home[1])

    def _heading(self, tokens: Sequence[FormCell], row: int) -> list[FormCell]:
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
        below = [token for token in self.rows.of(row + 1) if token.text] if row < self.rows.grid.height else []
        return bool(below) and not any(token.label and token.label.known for token in below)

    def _goes_on(self, row: int, heading: Sequence[FormCell]) -> bool:
        """Whether further labels follow, other ones and no signatures: the form has its labels above their values."""
        tokens = [token for token in self.rows.of(row) if token.text]
        words = {token.label.words for token in tokens if token.label and token.label.known}
        known = {token.label.words for token in heading if token.label}
        return bool(words) and not words & known and not is_signed(tokens[0].text)

    def _fields(self, heading: Sequence[FormCell], row: int, last: int) -> Iterator[FormField]:
        """Every row below the heading as fields of its own."""
        columns = {token.label.column for token in heading if token.label}
        is_list = Column.MEASURE in columns or last > row + 1
        for below in range(row + 1, last + 1):
            fields = [
                FormField(token.label, token.home, self.rows.grid.home(below, token.home[1]))
                for token in heading
                if token.label and token.label.column and not (is_list and token.label.column is Column.NUMBER)
            ]
            if any(self.rows.grid.text(*one.value) for one in fields):
                self.count += 1
                yield from (replace(one, row=self.count) if is_list else one for one in fields)


def _below_group(heading: Sequence[FormCell]) -> list[FormCell]:
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


def _is_labelled(cells: Sequence[FormCell]) -> bool:
    """Whether a row begins with a label; 措施1 before texts that have none is the number of a row."""
    first, *others = cells
    numbered = first.label is not None and first.label.number is not None
    return first.strong and not (numbered and len(others) > 1 and not any(cell.strong for cell in others))


def _closes(tokens: Sequence[FormCell]) -> bool:
    """Whether a row is none of a table's: one text across it, or a signature."""
    return is_signed(tokens[0].text) or (len(tokens) == 1 and tokens[0].right > tokens[0].home[1])
