"""Starts the window: Qt, its Chinese, the session; the one function main calls."""

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.gui.shell.ready import own_plugins, platform_arguments, require_window
from app.service import Office
from app.service.garbage import without_collection

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.gui.window import MainWindow

RUNNING = "TaizhangChengwen"
"""By this mark Windows' setup program sees that a window is open, and asks for it to be closed."""

TURN = 0.001

# Imports stand inside: without a display or one of its libraries Qt cannot even be imported.


def run(ledger: Path | None, office: Office, today: date) -> int:
    """Show the window until it is closed; Qt's exit code. Raises NoWindow where none can be shown."""
    require_window(os.environ)
    from PySide6.QtCore import QTimer

    mark_running()
    keep_in(office.folder)
    # Drawing hands the interpreter on a hundred times: at 5 ms each the window stood still while a ledger is read.
    sys.setswitchinterval(TURN)
    app, window = _show(office, today)
    # Once the window is up: parsers take longer to load than the window.
    QTimer.singleShot(0, lambda: window.runner.prepare(office.load_with_templates))
    if ledger:
        QTimer.singleShot(0, lambda: window.open(ledger))
    # Behind both: the system may take its time to tell its fonts.
    QTimer.singleShot(0, window.controllers.fonts.look)
    code = app.exec()
    if window.isVisible():
        # Ended without the window being closed: what is under way must not outlive it.
        window.close()
    return code


# Loading and building make hundreds of thousands of objects that stay: nothing of them is rubbish.
@without_collection()
def _show(office: Office, today: date) -> "tuple[QApplication, MainWindow]":
    """The application and its window, shown."""
    from PySide6.QtWidgets import QApplication

    from app.gui.shell import chinese, crash, looks, strings, theme
    from app.gui.shell.session import Session
    from app.gui.tidying import Tidying
    from app.gui.widgets import sizes
    from app.gui.window import MainWindow

    with own_plugins(os.environ), chinese.input_method(os.environ):
        app = QApplication([*sys.argv[:1], *platform_arguments(os.environ)])
    app.setApplicationName(strings.APP)
    app.setWindowIcon(looks.program_icon())
    # By this name a task bar on Wayland finds the icon of the package.
    app.setDesktopFileName("cn.taizhang.chengwen")
    chinese.speak_chinese(app)
    theme.apply(app)
    Tidying(app)
    crash.install()
    office.file.finish(today)
    office.finish_mending()
    window = MainWindow(Session(office, today))
    sizes.show(window)
    return app, window


def keep_in(folder: Path) -> None:
    """Where Qt itself draws the dialog for files, it remembers the folders it showed: with all else that is kept."""
    from PySide6.QtCore import QSettings

    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder))


def mark_running() -> None:
    """Set the mark where there is such a setup program."""
    if sys.platform == "win32":
        from ctypes import windll

        # Nobody closes it: Windows does, when the program ends.
        windll.kernel32.CreateMutexW(None, False, RUNNING)
