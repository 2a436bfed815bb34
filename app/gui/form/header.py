"""The line above the form: the kind of document, whether its page is shown beside, and the button that writes it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.gui.form import strings
from app.gui.shell import looks
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
    """`kind_chosen` tells the name of a kind of document; `fold` is checked while the page beside the form is wanted."""

    kind_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.write = QPushButton()
        self.fold = QPushButton(strings.FOLD)
        self.fold.setCheckable(True)
        self.fold.setChecked(True)
        self.fold.setToolTip(strings.FOLD_TIP)
        self._must = 0
        self.kinds = Kinds()
        self.kinds.setSizeAdjustPolicy(Kinds.SizeAdjustPolicy.AdjustToContents)
        # An office may give its template a long name.
        self.kinds.setMaximumWidth(self.kinds.fontMetrics().horizontalAdvance(_LONGEST_KIND))
        self.kinds.setToolTip(strings.KIND_TIP)
        self.kinds.setAccessibleName(strings.KIND_TIP)
        self.kinds.textActivated.connect(self.kind_chosen)
        self.write.setToolTip(strings.WRITE_TIP)
        self.write.setDefault(True)
        label = QLabel(strings.KIND_LABEL)
        label.setBuddy(self.kinds)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(looks.GAP)
        row.addWidget(label)
        row.addWidget(self.kinds)
        row.addStretch()
        row.addWidget(self.fold)
        row.addWidget(self.write)
        self._label_button()

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
