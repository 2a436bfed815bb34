"""The last resort: a bug in the program is told in Chinese, with its traceback folded away."""

import logging
import sys
import traceback
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication, QMessageBox

from app.gui.shell import strings

_LOG = logging.getLogger(__name__)


def _program() -> tuple[int, int] | None:
    """Which file the program is; what is put in its place by an update (.deb) is another."""
    try:
        found = Path(sys.executable).stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns


_STARTED = _program()


def install(*, is_start: bool = False) -> None:
    """Show what nobody caught; a window in which nothing happens would leave the clerk guessing.

    `is_start`: half a window would do so, too, and the program ends.
    """
    sys.excepthook = partial(show, is_start=is_start)


def show(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None, *, is_start: bool = False
) -> None:
    """Write the traceback to the terminal, its kind to the log, and show the dialog, one at a time."""
    details = "".join(traceback.format_exception(kind, error, trace))
    _LOG.error("uncaught", exc_info=(kind, error, trace))
    if sys.stderr:
        sys.stderr.write(details)
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    if QApplication.activeModalWidget() is None or not isinstance(QApplication.activeModalWidget(), CrashBox):
        CrashBox(details, is_start=is_start).exec()
        if is_start:
            QApplication.exit(1)


class CrashBox(QMessageBox):
    """The dialog with the folded details."""

    def __init__(self, details: str, *, is_start: bool = False) -> None:
        super().__init__(QApplication.activeWindow())
        self.setIcon(QMessageBox.Icon.Critical)
        self.setWindowTitle(strings.CRASH_TITLE)
        # A frozen program loads its parts when they are needed, out of a file that is no longer the one it knows.
        replaced = _program() != _STARTED
        self.setText(strings.REPLACED if replaced else strings.CRASH_AT_START if is_start else strings.CRASH)
        self.setInformativeText(strings.REPLACED_HINT if replaced else strings.CRASH_HINT)
        self.setDetailedText(details)
        self.addButton(strings.CLOSE, QMessageBox.ButtonRole.AcceptRole)
