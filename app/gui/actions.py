"""What can be done, as menus with their keys; the window connects them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from app.gui import strings


class Actions:
    """The menus of the window."""

    def __init__(self, window: QMainWindow) -> None:
        self.open = _action(window, strings.OPEN, "Ctrl+O")
        self.forget = _action(window, strings.FORGET_RECENT)
        self.quit = _action(window, strings.QUIT, "Ctrl+Q")
        self.recheck = _action(window, strings.RECHECK, "F5")
        self.columns = _action(window, strings.CHECK_COLUMNS)
        self.reading = _action(window, strings.SHOW_READING)
        self.write = _action(window, strings.WRITE, "Ctrl+G")
        self.mark = _action(window, strings.MARK)
        self.issues = _action(window, strings.ISSUES)
        self.kinds = QMenu(strings.KIND, window)
        self.open_notice = _action(window, strings.OPEN_NOTICE)
        self.open_folder = _action(window, strings.OPEN_FOLDER)
        self.print = _action(window, strings.PRINT, "Ctrl+P")
        self.recent = QMenu(strings.OPEN_RECENT, window)
        self._fill(window)

    def show_recent(self, paths: Sequence[Path], chosen: Callable[[Path], None]) -> None:
        """Offer the ledgers opened last."""
        self.recent.clear()
        for path in paths:
            action = self.recent.addAction(str(path).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, one=path: chosen(one))
        self.recent.addSeparator()
        self.recent.addAction(self.forget)
        self.recent.setEnabled(bool(paths))

    def show_kinds(self, names: Sequence[str], current: str, chosen: Callable[[str], None]) -> None:
        """Offer the kinds of document, one of them chosen."""
        self.kinds.clear()
        group = QActionGroup(self.kinds)
        for name in names:
            action = group.addAction(QAction(name, self.kinds, checkable=True, checked=name == current))
            action.triggered.connect(lambda _checked=False, one=name: chosen(one))
        self.kinds.addActions(group.actions())

    def allow(self, *, ledger: bool, notice: bool) -> None:
        """Enable what makes sense: with a ledger open, with a notice written."""
        for action in (self.recheck, self.columns, self.reading, self.write, self.mark, self.issues):
            action.setEnabled(ledger)
        for action in (self.open_notice, self.open_folder, self.print):
            action.setEnabled(notice)

    def _fill(self, window: QMainWindow) -> None:
        bar = window.menuBar()
        files, check, notice = (
            bar.addMenu(title) for title in (strings.MENU_FILE, strings.MENU_CHECK, strings.MENU_NOTICE)
        )
        files.addAction(self.open)
        files.addMenu(self.recent)
        files.addSeparator()
        files.addAction(self.quit)
        check.addActions([self.recheck, self.columns, self.reading])
        check.addSeparator()
        check.addActions([self.mark, self.issues])
        notice.addMenu(self.kinds)
        notice.addAction(self.write)
        notice.addSeparator()
        notice.addActions([self.open_notice, self.open_folder, self.print])


def _action(window: QMainWindow, text: str, keys: str = "") -> QAction:
    action = QAction(text, window)
    if keys:
        action.setShortcut(QKeySequence(keys))
    return action
