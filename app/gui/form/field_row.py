"""One field of the form with its name, whether it is still to be filled in, and what is offered for it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from app.core.field import Kind, Particular
from app.core.particulars import IN_PARAGRAPHS, PARTICULARS
from app.gui.form import strings
from app.gui.form.paragraphs import ParagraphsInput
from app.gui.shell.theme.icon import icon
from app.gui.shell.theme.tokens import ICON, TIGHT
from app.gui.widgets.inputs import input_for

_LABEL_WIDTH = "汉" * 11
_SIGN = QSize(ICON * 3 // 4, ICON * 3 // 4)


def all_rows() -> "list[FieldRow]":
    """One for each particular (要素), as they are declared; a window that is shown already makes them by themselves."""
    return [FieldRow(one) for one in PARTICULARS]


class FieldRow(QWidget):
    """`taken` tells the text that was offered and is wanted. Neither the mark nor the offer changes the row's size."""

    taken = Signal(str)

    def __init__(self, particular: Particular) -> None:
        super().__init__()
        self.particular = particular
        self.field = ParagraphsInput(particular) if particular in IN_PARAGRAPHS else input_for(particular)
        self.label = QLabel()
        self.call(particular)
        self.label.setBuddy(self.field)
        self.mark = QLabel()
        self.mark.setFixedWidth(_SIGN.width())
        self.offer, self.other = QPushButton(self), QPushButton(self)
        self._flaw = ""
        self._offered = {self.offer: "", self.other: ""}
        for button in self._offered:
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            button.setMinimumWidth(1)
            # As past the calendar: the tabulator goes from field to field, where the same can be typed.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.hide()
            button.clicked.connect(lambda _checked=False, one=button: self.taken.emit(self._offered[one]))
        self.field.edited.connect(lambda _: self.compare())
        self.field.edited.connect(lambda _: self.take_flaw(""))
        self._lay_out()

    def call(self, particular: Particular) -> None:
        """Show the field under the name its matter (事项) has for it."""
        self.particular = particular
        self.field.call(particular)
        self.label.setText(particular.label + (strings.OPTIONAL if particular.optional else ""))
        self.label.setToolTip(particular.meaning)

    def show_missing(self, missing: bool) -> None:
        """Mark that the document would print 【待补】 for it, or that it no longer would."""
        self._mark("warn" if missing or self._flaw else "good", strings.FIELD_MISSING if missing else self._flaw)

    def show_no_mark(self) -> None:
        """Leave out the mark: it was never missing, or the document does not print it. What was found in it is marked."""
        if self._flaw:
            self._mark("warn", self._flaw)
        else:
            self.mark.clear()
            self.mark.setToolTip("")

    def take_flaw(self, told: str) -> None:
        """Take what was found in the field, to be marked with what is missing; empty: nothing. Edited, it may hold no more."""
        self._flaw = told

    def _mark(self, sign: str, why: str) -> None:
        self.mark.setPixmap(icon(sign).pixmap(_SIGN, self.devicePixelRatio()))
        self.mark.setToolTip(why)

    def show_offers(self, *offers: tuple[str, str]) -> None:
        """Offer up to two texts beneath the field, each by what its button says; none that stands there already."""
        listed = [*offers, *[("", "")] * len(self._offered)]
        for button, (label, text) in zip(self._offered, listed, strict=False):
            self._offered[button] = text
            button.setText(label.replace("&", "&&"))
            button.setToolTip(text)
            button.setVisible(bool(text) and text != self.field.text())
        self.compare()

    def compare(self) -> None:
        """An offer that stands in the field now cannot be taken again, but keeps its place under the mouse."""
        for button, text in self._offered.items():
            button.setEnabled(text != self.field.text())

    def _lay_out(self) -> None:
        """A longer text has its name above it, all others beside it; an offer stands below the field."""
        is_long = self.particular.kind is Kind.LONG_TEXT
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(TIGHT)
        grid.setVerticalSpacing(TIGHT)
        grid.addWidget(self.mark, 0, 0)
        grid.addWidget(self.label, 0, 1)
        if is_long:
            grid.addWidget(self.field, 1, 1)
        else:
            self.label.setFixedWidth(self.label.fontMetrics().horizontalAdvance(_LABEL_WIDTH))
            grid.addWidget(self.field, 0, 2)
            # From below the name on, and cut where it is longer still: else the longest offer makes the whole form as wide.
            offers = QHBoxLayout()
            for button in self._offered:
                offers.addWidget(button)
            offers.addStretch()
            grid.addLayout(offers, 1, 1, 1, 2)
            grid.setColumnStretch(2, 1)
