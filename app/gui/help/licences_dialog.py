"""The dialog 许可与第三方组件: the program's licence, the list of what others wrote, and the texts of their licences."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTabWidget, QTextBrowser, QVBoxLayout, QWidget

from app.core.errors import reason_of
from app.core.shipped import shipped
from app.gui.help import strings
from app.gui.shell.strings import CLOSE
from app.gui.widgets.dialog import Dialog
from app.gui.widgets.sizes import fit

_SIZE = (960, 600)
_THIRD_PARTY = "THIRD_PARTY.md"
_TEXTS = {
    "第三方组件": _THIRD_PARTY,
    "台账成文（MIT）": "LICENSE",
    **{name: f"docs/licences/{name}.txt" for name in ("LGPL-3.0", "LGPL-2.1", "GPL-3.0")},
}


class LicencesDialog(Dialog):
    """A tab a text, to read and to copy."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(strings.LICENCES_TITLE)
        fit(self, _SIZE)
        self.tabs = QTabWidget()
        for label, name in _TEXTS.items():
            self.tabs.addTab(_show(name), label)
        leave = QPushButton(CLOSE)
        leave.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.tabs, 1)
        column.addWidget(leave, 0, Qt.AlignmentFlag.AlignRight)


def _show(name: str) -> QTextBrowser:
    browser = QTextBrowser()
    # This program reaches no network, not by a browser either.
    browser.setOpenLinks(False)
    try:
        text = shipped(name).read_text(encoding="utf-8")
    except OSError as error:
        browser.setPlainText(strings.gone(name, reason_of(error)))
        return browser
    if name == _THIRD_PARTY:
        browser.setMarkdown(text)
    else:
        browser.setPlainText(text)
    return browser
