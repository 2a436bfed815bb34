"""The line on top: open, check again, the as-of date (核对日期), the kind of document, and the button that writes it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.gui.form import strings
from app.gui.shell import looks
from app.gui.shell.theme.icon import icon
from app.gui.widgets.calendar import DayEdit
from app.gui.widgets.drop_down import DropDown

_LONGEST_KIND = "汉" * 22


class Kinds(DropDown):
    """`opening` tells that the list is about to drop down."""

    opening = Signal()

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Tell before it is shown."""
        self.opening.emit()
        super().showPopup()


class DocumentHeader(QWidget):
    """`day_chosen` tells a new as-of date, `kind_chosen` the name of a kind of document."""

    day_chosen = Signal(date)
    kind_chosen = Signal(str)

    def __init__(self, as_of: date) -> None:
        super().__init__()
        self.open = QPushButton(strings.HEADER_OPEN)
        self.recheck = QPushButton(strings.HEADER_RECHECK)
        self.open.setIcon(icon("open"))
        self.recheck.setIcon(icon("recheck"))
        self.recheck.setToolTip(strings.RECHECK_TIP)
        self.write = QPushButton()
        self._must = 0
        self.kinds = Kinds()
        self.kinds.setSizeAdjustPolicy(Kinds.SizeAdjustPolicy.AdjustToContents)
        # An office may give its template a long name.
        self.kinds.setMaximumWidth(self.kinds.fontMetrics().horizontalAdvance(_LONGEST_KIND))
        self.kinds.setToolTip(strings.KIND_TIP)
        self.kinds.setAccessibleName(strings.KIND_TIP)
        self.kinds.textActivated.connect(self.kind_chosen)
        self.open.setToolTip(strings.OPEN_TIP)
        self.write.setToolTip(strings.WRITE_TIP)
        self.write.setDefault(True)
        self.day = DayEdit(QDate(as_of.year, as_of.month, as_of.day))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy年M月d日")
        self.day.setToolTip(strings.AS_OF_TIP)
        self.day.setKeyboardTracking(False)
        self.day.dateChanged.connect(lambda day: self.day_chosen.emit(date(day.year(), day.month(), day.day())))
        label = QLabel(strings.AS_OF)
        label.setBuddy(self.day)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(looks.GAP)
        for widget in (self.open, self.recheck):
            row.addWidget(widget)
        row.addSpacing(looks.MARGIN * 2)
        row.addWidget(label)
        row.addWidget(self.day)
        row.addStretch()
        row.addWidget(self.kinds)
        row.addWidget(self.write, 0, Qt.AlignmentFlag.AlignRight)
        self._label_button()

    def take_day(self) -> None:
        """Take an as-of date that was typed and not yet left."""
        self.day.interpretText()

    def show_must(self, count: int) -> None:
        """Say on the button how many findings stop the notice."""
        self._must = count
        self._label_button()

    def show_kinds(self, names: Sequence[str], current: str) -> None:
        """Offer the kinds of document and show the chosen one."""
        self.kinds.clear()
        self.kinds.addItems(names)
        self.kinds.setCurrentIndex(max(0, self.kinds.findText(current)))
        self._label_button()

    def _label_button(self) -> None:
        self.write.setText(strings.write_button(self.kinds.currentText(), self._must))
