"""The fields of a form: each label with the cell its value stands in, beside it, below it, or in the same cell."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.core.columns import Column
from app.core.grid import Grid
from app.ledger.facts.sheet_facts import Place
from app.ledger.forms.form_field import FormField
from app.ledger.forms.form_rows import FormCell, FormRows, is_value, told_in
from app.ledger.forms.labels import is_signed
from app.ledger.forms.small_tables import SmallTables

_SAMPLED = 60


@dataclass
class FieldReader:
    """Reads the columns from `left` to `right` of a sheet, row by row. Raises Ordinary."""

    grid: Grid
    left: int
    right: int
    _label_columns: set[int] = field(default_factory=set)
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

    def _beside(self, tokens: Sequence[FormCell]) -> list[FormField]:
        """Labels with their values to the right: 责任人 | 张三 | 整改时限 | 2026年5月31日."""
        found: list[FormField] = []
        waiting: FormCell | None = None
        for token in tokens:
            if waiting and waiting.label and not token.strong:
                if is_value(token, waiting):
                    found.append(FormField(waiting.label, waiting.home, token.home))
                waiting = None
            elif told := told_in(token):
                found.append(told)
                waiting = None
            else:
                waiting = token if self._is_label(token) else None
        if waiting and waiting.label and found and waiting.right == self.right:
            found.append(FormField(waiting.label, waiting.home, (waiting.home[0], waiting.right + 1)))
        return found

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
