"""What is handed to Windows' own programs, and the system's printer. Simulated: nothing was run there."""

import subprocess
from pathlib import PureWindowsPath
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrinterInfo

from app.gui.shell import desktop

_find_printer = desktop.find_printer
"""Before the tests of the window put a printer in its place."""


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """The module as on Windows, with what it starts."""
    started: list[str] = []
    monkeypatch.setattr(desktop, "sys", SimpleNamespace(platform="win32"))
    system = SimpleNamespace(**{**vars(subprocess), "Popen": started.append}, started=started)
    monkeypatch.setattr(desktop, "subprocess", system)
    return system


def test_explorer_is_given_a_path_with_blanks_and_commas_in_quotes_of_its_own(windows: SimpleNamespace) -> None:
    path: Any = PureWindowsPath(r"D:\巡察 整改\通报,第1稿=.docx")
    assert desktop.open_folder(path)
    assert windows.started == [r'explorer.exe /select,"D:\巡察 整改\通报,第1稿=.docx"']


def test_a_missing_explorer_is_told(windows: SimpleNamespace) -> None:
    def missing(_: str) -> None:
        raise FileNotFoundError

    windows.Popen = missing
    path: Any = PureWindowsPath(r"C:\a.docx")
    assert not desktop.open_folder(path)


@pytest.mark.parametrize(
    ("default", "all_of_them", "found"),
    [
        ("二楼打印机", ["一楼打印机", "二楼打印机"], "二楼打印机"),
        ("", ["一楼打印机", "二楼打印机"], "一楼打印机"),  # none was made the default
        ("", [], ""),
    ],
)
def test_the_printer_is_what_the_system_names(
    monkeypatch: pytest.MonkeyPatch, default: str, all_of_them: list[str], found: str
) -> None:
    monkeypatch.setattr(QPrinterInfo, "defaultPrinterName", lambda: default)
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: all_of_them)
    assert _find_printer() == found
