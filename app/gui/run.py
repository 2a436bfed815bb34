"""Starts the window: Qt, its Chinese, the session; the one function main calls."""

import os
import sys
from datetime import date
from pathlib import Path

from app.gui.ready import require_window
from app.service import Office

# Imports stand inside: without a display or one of its libraries Qt cannot even be imported.


def run(ledger: Path | None, office: Office, today: date) -> int:
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
    office.file.finish(today)
    window = MainWindow(Session(office, today))
    sizes.show(window)
    # Once the window is up: parsers take longer to load than the window.
    QTimer.singleShot(0, lambda: window.runner.prepare(office.load))
    if ledger:
        QTimer.singleShot(0, lambda: window.open(ledger))
    return app.exec()
