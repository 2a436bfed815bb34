"""The groups of the form's fields: what is still to be filled in first, then each kind of field; arranged anew when asked."""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGroupBox, QVBoxLayout, QWidget

from app.core.field import Scope
from app.gui.form import strings
from app.gui.form.field_row import FieldRow
from app.gui.shell import looks

_BY_TAB = Qt.FocusPolicy.TabFocus
_TITLES = {Scope.INSPECTION: strings.FORM_INSPECTION, Scope.OFFICE: strings.FORM_OFFICE}


class FieldGroups(QWidget):
    """Between two arrangements no field changes its place, whatever is typed. A group without a field is hidden."""

    def __init__(self, rows: Mapping[str, FieldRow]) -> None:
        super().__init__()
        self._rows = rows
        self._first, *others = (QGroupBox(title) for title in (strings.FORM_MISSING, *_TITLES.values()))
        self._of_scope = dict(zip(_TITLES, others, strict=True))
        self._columns = {box: QVBoxLayout(box) for box in (self._first, *others)}
        self._wanted: Collection[str] = rows
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for box in self._columns:
            self._columns[box].setSpacing(looks.GAP)
            column.addWidget(box)
        column.addStretch()
        self.arrange(())

    def arrange(self, missing: Collection[str]) -> None:
        """Put these first, and mark them."""
        for name, row in self._rows.items():
            self._columns[self._first if name in missing else self._of_scope[row.particular.scope]].addWidget(row)
            if name in missing:
                row.show_missing(True)
            else:
                row.show_no_mark()
        self._walk()
        self._show_wanted()

    def stand_first(self, names: Collection[str]) -> bool:
        """Whether all of these do."""
        return all(self._rows[name].parent() is self._first for name in names)

    def show_missing(self, missing: Collection[str]) -> None:
        """Mark what is missing now, and what was and is no longer, each where it stands."""
        for name, row in self._rows.items():
            if name in missing or row.parent() is self._first:
                row.show_missing(name in missing)
            else:
                row.show_no_mark()

    def show_only(self, names: Collection[str]) -> None:
        """Show the fields of these names; out of sight, once they are arranged."""
        self._wanted = names
        if self.isVisible():
            self._show_wanted()

    def _show_wanted(self) -> None:
        for name, row in self._rows.items():
            row.setVisible(name in self._wanted)
        for box in self._columns:
            self._show_if_filled(box)

    def reveal(self, name: str) -> None:
        """Show a field whatever the kind of document: a finding may speak of one that is not printed."""
        row = self._rows[name]
        row.show()
        self._box_of(row).show()

    def after(self, name: str) -> str:
        """The field in sight that stands below this one; empty: it is the last."""
        names = [one for one in self._in_order() if not self._rows[one].isHidden()]
        following = names.index(name) + 1
        return names[following] if following < len(names) else ""

    def _in_order(self) -> Sequence[str]:
        return [name for box in self._columns for name, row in self._rows.items() if row.parent() is box]

    def _show_if_filled(self, box: QGroupBox) -> None:
        box.setVisible(any(row.parent() is box and name in self._wanted for name, row in self._rows.items()))

    def _box_of(self, row: FieldRow) -> QGroupBox:
        return next(box for box in self._columns if row.parent() is box)

    def _walk(self) -> None:
        """Let the tabulator go from field to field as they stand."""
        rows = [self._rows[name] for name in self._in_order()]
        # One by one: a field of several parts has the keyboard for none of them itself, and Qt would pass it over.
        inside = [part for row in rows for part in row.findChildren(QWidget) if part.window() is self.window()]
        parts = [part for part in inside if part.focusPolicy() & _BY_TAB]
        for before, after in pairwise(parts):
            QWidget.setTabOrder(before, after)
