"""Ctrl-C while a frozen program is still being loaded: it ends at once, and nothing is told but what main.py tells."""

import signal
import subprocess
import sys

import pytest

from app.core.shipped import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to a whole console")
HOOK = ROOT / "tools" / "packaging" / "early_interrupt.py"
LOADING = f"import runpy, time; runpy.run_path({str(HOOK)!r}); print('loading', flush=True); time.sleep({{}})"


def started(seconds: float, handler: str) -> "subprocess.Popen[str]":
    """With that handler as Python has it by then: by default its own."""
    before = f"import signal; signal.signal(signal.SIGINT, signal.{handler})"
    line = [sys.executable, "-c", f"{before}; {LOADING.format(seconds)}"]
    process = subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline() == "loading\n"
    return process


def test_it_ends_without_a_traceback() -> None:
    process = started(60, "default_int_handler")
    process.send_signal(signal.SIGINT)
    assert process.communicate() == ("", "")
    assert process.returncode == -signal.SIGINT


def test_what_is_not_to_be_interrupted_is_not() -> None:
    """As nohup starts it."""
    process = started(0.1, "SIG_IGN")
    process.send_signal(signal.SIGINT)
    assert process.communicate() == ("", "")
    assert process.returncode == 0
