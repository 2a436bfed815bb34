"""Started from the menu, the program that can show no window says so by the desktop's own means."""

import io
import sys
from pathlib import Path

import pytest

from app.gui.shell.telling import tell

SENTENCE = "缺少系统库 libxcb-cursor.so.0，窗口无法显示。"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the desktop's tools were handed, each in a file of its name."""
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("kdialog", "notify-send"):
        (tmp_path / name).write_text(f'#!/bin/sh\necho "$@" > "{tmp_path}/{name}.shown"\n', encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    return tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are scripts")
@pytest.mark.parametrize("stderr", [None, io.StringIO()])
def test_without_a_terminal_one_box_of_the_desktop_says_it(
    stderr: io.StringIO | None, shown: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", stderr)
    tell(SENTENCE)
    assert (shown / "kdialog.shown").read_text(encoding="utf-8") == f"--title 台账成文 --sorry {SENTENCE}\n"
    assert not (shown / "notify-send.shown").exists()
    assert stderr is None or stderr.getvalue() == f"{SENTENCE}\n"


def test_at_a_terminal_it_is_said_there_alone(shown: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    tell(SENTENCE)
    assert terminal.getvalue() == f"{SENTENCE}\n"
    assert list(shown.glob("*.shown")) == []


def test_a_desktop_that_has_none_is_no_further_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "stderr", None)
    tell(SENTENCE)
