"""Hands a written document to the system: open it, show its folder, print it with Word or WPS."""

import os
import subprocess
import sys
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QProcess, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

_PRINTERS = ("soffice", "libreoffice")


class PrintResult(Enum):
    """What became of a print."""

    SENT = "sent"
    BY_HAND = "by hand"
    FAILED = "failed"


def open_file(path: Path) -> bool:
    """Open a document in its program; False where the system has none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_folder(path: Path) -> bool:
    """Show the folder of a document, on Windows with the document selected."""
    if sys.platform == "win32":
        # Explorer parts its line at commas outside of quotes, so the path alone is quoted; its exit code says nothing.
        try:
            subprocess.Popen(f'explorer.exe /select,"{path}"')
        except OSError:
            return False
        return True
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def prints_with_libreoffice() -> bool:
    """Whether what is printed from here is set by LibreOffice: elsewhere Word or WPS stand behind it."""
    return sys.platform != "win32" and any(map(QStandardPaths.findExecutable, _PRINTERS))


def find_printer() -> str:
    """The printer that what is printed goes to: the system's default, else its first; empty where it has none.

    A printer of the network may keep the system waiting: to be asked beside the window.
    """
    from PySide6.QtPrintSupport import QPrinterInfo  # asks the system for its printing: only who prints waits for it

    return QPrinterInfo.defaultPrinterName() or next(iter(QPrinterInfo.availablePrinterNames()), "")


def print_file(path: Path, printer: str) -> PrintResult:
    """Print through the system's word processor; where none can be told to, open the document instead."""
    if sys.platform == "win32":
        try:
            os.startfile(path, "print")
        except OSError:
            # No program is registered for printing: open it, the clerk prints there.
            return PrintResult.BY_HAND if open_file(path) else PrintResult.FAILED
        return PrintResult.SENT
    for program in map(QStandardPaths.findExecutable, _PRINTERS):
        if program and QProcess.startDetached(program, ["--pt", printer, str(path)])[0]:
            return PrintResult.SENT
    return PrintResult.BY_HAND if open_file(path) else PrintResult.FAILED
