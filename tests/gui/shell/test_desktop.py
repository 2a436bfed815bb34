"""What is handed to Windows' own programs. Simulated: nothing was run there."""

import subprocess
from pathlib import PureWindowsPath
from types import SimpleNamespace
from typing import Any

import pytest

from app.gui.shell import desktop


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
