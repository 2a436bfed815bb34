"""The line above the form: matter and kind of the document, whether its page is shown, and the button that writes it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.gui.form import strings
from app.gui.shell import looks
from app.gui.widgets.drop_down import DropDown

_LONGEST_MATTER, _LONGEST_KIND, _SHORTEST = "汉" * 14, "汉" * 22, "汉" * 7


class Offered(DropDown):
    """`opening` tells that the list is about to drop down."""

    opening = Signal()

    def __init__(self, tip: str, longest: str) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToContents)
        # An office may give its own a long name.
        self.setMaximumWidth(self.fontMetrics().horizontalAdvance(longest))
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(_SHORTEST))
        self.setToolTip(tip)
        self.setAccessibleName(tip)

    def offer(self, names: Sequence[str], current: str) -> None:
        """Offer these instead and show the chosen one."""
        self.clear()
        self.addItems(names)
        self.setCurrentIndex(max(0, self.findText(current)))

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Tell before it is shown."""
        self.opening.emit()
        super().showPopup()


class DocumentHeader(QWidget):
    """`matter_chosen`, `kind_chosen` tell the name of a matter (事项), of a kind of document; `fold` is checked while
    the page beside the form is wanted.
    """

    matter_chosen, kind_chosen = Signal(str), Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.write = QPushButton()
        self.fold = QPushButton(strings.FOLD)
        self.fold.setCheckable(True)
        self.fold.setChecked(True)
        self.fold.setToolTip(strings.FOLD_TIP)
        self._must = 0
        self.matters = Offered(strings.MATTER_TIP, _LONGEST_MATTER)
        self.matters.textActivated.connect(self.matter_chosen)
        self.kinds = Offered(strings.KIND_TIP, _LONGEST_KIND)
        self.kinds.textActivated.connect(self.kind_chosen)
        self.write.setToolTip(strings.WRITE_TIP)
        self.write.setDefault(True)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(looks.GAP)
        for text, choices in ((strings.MATTER_LABEL, self.matters), (strings.KIND_LABEL, self.kinds)):
            label = QLabel(text)
            label.setBuddy(choices)
            row.addWidget(label)
            row.addWidget(choices)
        row.addStretch()
        row.addWidget(self.fold)
        row.addWidget(self.write)
        self.setMinimumWidth(1)
        self._label_button()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give up words for room."""
        super().resizeEvent(event)
        self._label_button()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Out of sight it had no width of its own."""
        super().showEvent(event)
        self._label_button()

    def show_must(self, count: int) -> None:
        """Say on the button how many findings stop the notice."""
        self._must = count
        self._label_button()

    def show_kinds(self, names: Sequence[str], current: str) -> None:
        """Offer the kinds of document and show the chosen one."""
        self.kinds.offer(names, current)
        self._label_button()

    def _label_button(self) -> None:
        """The kind stands beside it: where it is narrow the button need not name it."""
        self.write.setText(strings.write_button(self.kinds.currentText(), self._must))
        if self.isVisible() and self._row.totalMinimumSize().width() > self.width():
            self.write.setText(strings.write_button("", self._must))
