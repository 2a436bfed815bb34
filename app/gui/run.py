"""Starts the window: Qt, its Chinese, the session; the one function main calls."""

import os
import signal
import sys
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.errors import AppError
from app.core.progress import when_ended, without_collection
from app.gui.shell.ready import own_plugins, platform_arguments, require_window

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.gui.shell.session import Session
    from app.gui.window import MainWindow

RUNNING = "TaizhangChengwen"
"""By this mark Windows' setup program sees that a window is open, and asks for it to be closed."""

# Windows waits no shorter.
TURN = 0.001 if sys.platform == "win32" else 0.0001

# Imports stand inside: without a display or one of its libraries Qt cannot even be imported.


def run(ledger: Path | None, own: Path, today: date) -> int:
    """Show the window until it is closed; Qt's exit code. `own`: the folder of all that the office keeps.

    Raises NoWindow where no window can be shown.
    """
    require_window(os.environ)
    mark_running()
    keep_in(own)
    # Drawing hands the interpreter on a hundred times: at 5 ms each the window stood still while a ledger is read, at 1 ms
    # painting took twice as long beside other work.
    sys.setswitchinterval(TURN)
    app, window = _show()
    _end_with_the_system(app)
    window.seen.connect(lambda: _complete(window, own, today))
    window.whole.connect(lambda: _load_the_parsers(window))
    if ledger:
        window.open(ledger)
    code = app.exec()
    if window.isVisible():
        # Ended without the window being closed: what is under way must not outlive it.
        window.close()
    return code


# Loading and building make hundreds of thousands of objects that stay: nothing of them is rubbish.
@without_collection()
def _show() -> "tuple[QApplication, MainWindow]":
    """The application and its window, shown: with no more in it than the first page."""
    from PySide6.QtWidgets import QApplication

    from app.gui.shell import chinese, crash, looks, strings, theme
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
    crash.install(is_start=True)
    window = MainWindow()
    window.whole.connect(crash.install)
    sizes.show(window)
    return app, window


def _complete(window: "MainWindow", own: Path, today: date) -> None:
    """Put in all that a ledger needs, now that somebody looks at the first page."""
    window.runner.run_beside(
        partial(_load, own, today), succeeded=partial(_furnish, window), failed=partial(_give_up, window)
    )


def _load(own: Path, today: date) -> "Session":
    """Away from the window: the modules of its features, which take longer to load than Qt, and what the office keeps."""
    import app.gui.controllers  # noqa: F401 - what MainWindow.furnish imports is loaded by then
    from app.gui.shell.session import Session
    from app.service import Office

    office = Office(own)
    office.file.finish(today)
    office.finish_mending()
    return Session(office, today)


def _furnish(window: "MainWindow", session: "Session") -> None:
    from app.gui.slices import Slices

    Slices(window.furnish(session), window)


def _load_the_parsers(window: "MainWindow") -> None:
    from PySide6.QtCore import QTimer

    window.runner.prepare(window.session.office.load_with_templates)
    # Behind it: the system may take its time to tell its fonts.
    QTimer.singleShot(0, window.controllers.fonts.look)


def _give_up(window: "MainWindow", error: AppError) -> None:
    """The office's own files cannot be used as they are: said, and no more."""
    from PySide6.QtWidgets import QApplication

    from app.gui.shell import dialogs

    dialogs.warn(window, error.message)
    QApplication.exit(2)


def keep_in(folder: Path) -> None:
    """Where Qt itself draws the dialog for files, it remembers the folders it showed: with all else that is kept."""
    from PySide6.QtCore import QSettings

    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder))


def _end_with_the_system(app: "QApplication") -> None:
    """Close when a session ends without asking its windows; Windows asks each.

    Python hears of a signal only between two steps of its own, and a window that waits makes none: a byte in a pipe wakes it.
    """
    if sys.platform == "win32":
        return
    from PySide6.QtCore import QSocketNotifier

    heard, said = os.pipe()
    os.set_blocking(said, False)
    signal.set_wakeup_fd(said)
    waking = QSocketNotifier(heard, QSocketNotifier.Type.Read, app)
    waking.activated.connect(lambda: os.read(heard, 1))
    when_ended(lambda *_: app.quit())


def mark_running() -> None:
    """Set the mark where there is such a setup program."""
    if sys.platform == "win32":
        from ctypes import windll

        # Nobody closes it: Windows does, when the program ends.
        windll.kernel32.CreateMutexW(None, False, RUNNING)
