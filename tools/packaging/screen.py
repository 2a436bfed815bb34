"""A screen without a monitor (Xvfb), and how long a program takes until its window stands on it."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tools.packaging.errors import PackagingError

Start = Callable[[str], "subprocess.Popen[bytes]"]
"""Starts a program on that display, in a process group of its own."""
_SIZE = "1366x768x24"
_PATIENCE = 30.0
_PAUSE = 0.01


@contextmanager
def screen() -> Iterator[str]:
    """Its DISPLAY, as long as the block lasts."""
    # Else it begins anew when the last window is gone, and refuses whoever comes meanwhile.
    command = ["Xvfb", "-displayfd", "1", "-noreset", "-screen", "0", _SIZE]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        assert server.stdout
        yield f":{server.stdout.readline().decode().strip()}"
    finally:
        server.terminate()
        server.wait()


def seconds_to_window(start: Start, display: str, title: str, picture: Path | None = None) -> float:
    """From the start until a window of that title is shown; ends the program. Raises PackagingError where none comes."""
    began = time.monotonic()
    program = start(display)
    try:
        while not _is_shown(display, title):
            if program.poll() is not None or time.monotonic() - began > _PATIENCE:
                raise PackagingError(f"no window “{title}” came: {_said(program)}")
            time.sleep(_PAUSE)
        took = time.monotonic() - began
        if picture:
            time.sleep(2)
            subprocess.run(["import", "-display", display, "-window", "root", picture], check=True)
        return took
    finally:
        _end(program)
        # The screen takes a moment to notice: the next window must not be taken for this one.
        while _is_shown(display, title):
            time.sleep(_PAUSE)


def _is_shown(display: str, title: str) -> bool:
    search = ["xdotool", "search", "--onlyvisible", "--name", title]
    return subprocess.run(search, env={"DISPLAY": display}, capture_output=True, check=False).returncode == 0


def _end(program: "subprocess.Popen[bytes]") -> None:
    """In a namespace of its own it is a child of a child, which no signal to the first one reaches."""
    with suppress(ProcessLookupError):  # it ended by itself
        os.killpg(program.pid, signal.SIGKILL)
    program.wait()


def _said(program: "subprocess.Popen[bytes]") -> str:
    _end(program)
    return program.communicate()[1].decode(errors="replace") if program.stderr else ""
