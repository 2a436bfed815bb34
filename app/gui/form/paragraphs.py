"""The input of a text of several paragraphs, into which the ledger's numbers are put by name (插入数字)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton

from app.core.field import Particular
from app.core.finding import Level
from app.gui.form import strings
from app.gui.shell import looks
from app.gui.widgets.inputs import LongInput


class ParagraphsInput(LongInput):
    """`asked` tells that the list of numbers is wanted; it drops down once they are shown."""

    asked = Signal()
    lines = 7

    def __init__(self, particular: Particular) -> None:
        super().__init__(particular)
        self.insert = QPushButton(strings.INSERT)
        self.insert.setToolTip(strings.INSERT_TIP)
        self.numbers = QMenu(self.insert)
        self.insert.clicked.connect(self.asked)
        self.unknown = QLabel(wordWrap=True)
        self.unknown.setTextFormat(Qt.TextFormat.PlainText)
        self.unknown.setMargin(looks.GAP // 2)
        # Beside its bar, not on it.
        self.unknown.setIndent(looks.GAP)
        self.unknown.hide()
        row = QHBoxLayout()
        row.addWidget(self.insert, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.unknown, 1)
        # Without it the button would stand in the middle while there is nothing to say.
        row.addStretch()
        self.box.addLayout(row)

    def show_numbers(self, numbers: Sequence[tuple[str, str]]) -> None:
        """Drop down a list of these, by name and present value; not where one has gone elsewhere meanwhile."""
        self.numbers.clear()
        for name, value in numbers:
            action = self.numbers.addAction(strings.number(name, value).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, one=name: self._put_in(one))
        if self.insert.isVisible():
            self.numbers.popup(self.insert.mapToGlobal(self.insert.rect().bottomLeft()))

    def show_unknown(self, names: Sequence[str]) -> None:
        """Say which names in it are those of no field; none: say nothing."""
        self.unknown.setText(strings.unknown_names(names) if names else "")
        looks.paint(self.unknown, looks.of_level(Level.WARN))
        self.unknown.setVisible(bool(names))

    def _put_in(self, name: str) -> None:
        self.area.insertPlainText(strings.by_name(name))
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)
