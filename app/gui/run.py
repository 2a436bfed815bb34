"""Starts the window: Qt, its Chinese, the session; the one function main calls."""

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.gui.ready import require_window

# Imports stand inside: without a display or one of its libraries Qt cannot even be imported.

if TYPE_CHECKING:
    from app.gui.ports import Memory, Service, Settings


def run(ledger: Path | None, memory: "Memory", settings: "Settings", today: date) -> int:
    """Show the window until it is closed; Qt's exit code. Raises NoWindow where none can be shown."""
    require_window(os.environ)
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from app.gui import chinese, crash, sizes, strings
    from app.gui.session import Session
    from app.gui.window import MainWindow

    chinese.choose_input_method(os.environ)
    app = QApplication(sys.argv[:1])
    app.setApplicationName(strings.APP)
    chinese.speak_chinese(app)
    crash.install()
    window = MainWindow(Session(the_service, memory, settings, today))
    sizes.show(window)
    if ledger:
        window.open(ledger)
    else:
        QTimer.singleShot(0, lambda: window.runner.prepare(the_service))
    return app.exec()


def the_service() -> "Service":
    """The service, loaded when it is first asked for: parsers take longer to load than the window."""
    from app import service

    return service
