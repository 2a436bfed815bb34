"""The dialog 关于台账成文: what this is, which version, under which licence, and where it keeps its files."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.core.shipped import version
from app.gui.help import strings
from app.gui.help.licences_dialog import LicencesDialog
from app.gui.help.version_info import version_info
from app.gui.shell import looks
from app.gui.shell.strings import APP, CLOSE
from app.gui.shell.theme.tokens import Type
from app.gui.widgets.dialog import Dialog

_WIDTH = "汉" * 34
_ICON = 64


class AboutDialog(Dialog):
    """`own`: the program's own folder; `home`: the user's, whose name is not copied."""

    def __init__(self, parent: QWidget, own: Path, log: Path, home: Path) -> None:
        super().__init__(parent)
        self.setWindowTitle(strings.TITLE)
        self._window = parent
        self._info = version_info(own, home)
        self.copied = looks.mute(_text(""))
        self.licences, self.copy, self.leave = map(QPushButton, (strings.LICENCES, strings.COPY, CLOSE))
        self.licences.clicked.connect(self._show_licences)
        self.copy.clicked.connect(self._copy)
        self.leave.clicked.connect(self.reject)
        for button in (self.licences, self.copy):
            button.setAutoDefault(False)
        self.leave.setDefault(True)
        self._lay_out({strings.OWN_FOLDER: own, strings.LOG: log})

    def _show_licences(self) -> None:
        dialog = LicencesDialog(self._window)
        dialog.exec()
        dialog.deleteLater()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._info)
        self.copied.setText(strings.COPIED)

    def _lay_out(self, places: dict[str, Path]) -> None:
        icon, name = QLabel(), QLabel(f"{APP} {version()}")
        icon.setPixmap(looks.program_icon().pixmap(_ICON))
        name.setFont(looks.sized(name.font(), Type.PAGE_TITLE))
        said, rows, buttons, top = QVBoxLayout(), QFormLayout(), QHBoxLayout(), QHBoxLayout()
        for place, path in places.items():
            rows.addRow(f"{place}：", _text(str(path)))
        for widget in (name, _text(strings.WHAT), _text(strings.LICENCE)):
            said.addWidget(widget)
        said.addLayout(rows)
        said.addWidget(self.copied)
        top.setSpacing(2 * looks.MARGIN)
        top.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(said, 1)
        buttons.addWidget(self.licences)
        buttons.addWidget(self.copy)
        buttons.addStretch()
        buttons.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.addLayout(top, 1)
        column.addLayout(buttons)


def _text(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setMinimumWidth(label.fontMetrics().horizontalAdvance(_WIDTH))
    return label
