"""What a package has to show on a bare system, one line printed for each thing tried."""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from app.core.shipped import ROOT
from tools.packaging.bare_system import HOME, BareSystem
from tools.packaging.errors import PackagingError
from tools.packaging.screen import screen, seconds_to_window

LEDGER = "整改台账.xlsx"
LONGEST_START = 2.5
"""Seconds until the window stands."""
SLOWEST = 1.3
"""How many times as long as from source."""
_TIMES = 5
_DAY = ("--as-of", "2026-06-30")
_CHECK = ("check", LEDGER, "--json", *_DAY)
_NOTICE = (
    "notice",
    LEDGER,
    "-o",
    "通报.docx",
    "--particulars",
    "要素.toml",
    *_DAY,
    "--despite-findings",
    "--overwrite",
)
_ASIDE = ("set-aside", LEDGER, "overdue", "整改台账!I36", "--reason", "已报领导同意", *_DAY)


def answers_as_the_source(system: BareSystem, program: str) -> None:
    """check and notice, byte for byte."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for one in (LEDGER, "要素.toml"):
            (folder / one).write_bytes((ROOT / "samples" / one).read_bytes())
            system.put(folder / one, f"{HOME}/{one}")
        for command in (_CHECK, _NOTICE):
            here = _from_source(command, folder)
            there = system.as_user(program, *command)
            demand(there.returncode == here.returncode, f"{command[0]} ends with {here.returncode}", there.stderr)
            demand(there.stdout == here.stdout, f"{command[0]} prints the same {len(here.stdout.encode())} bytes")
        written = (system.folder / f"{HOME}/通报.docx".lstrip("/")).read_bytes()
        same = written == (folder / "通报.docx").read_bytes()
        demand(same, f"the document is the same {len(written)} bytes")


def window_stands_in_time(system: BareSystem, program: str, picture: Path) -> None:
    """With the sample open, within the time, and against the source in turns."""
    title = f"^{LEDGER} - 台账成文$"
    with screen() as display:
        first = seconds_to_window(lambda _: system.start(program, LEDGER, display=display), display, title, picture)
        demand(True, f"the window with the sample, first start: {first:.2f} s; a picture: {picture}")
        pairs = [
            (
                seconds_to_window(lambda _: system.start(program, display=display), display, "^台账成文$"),
                seconds_to_window(_window_from_source, display, "^台账成文$"),
            )
            for _ in range(_TIMES)
        ]
    packed, source = (min(times) for times in zip(*pairs, strict=True))
    demand(packed <= LONGEST_START, f"the window stands after {packed:.2f} s (bound {LONGEST_START})")
    said = f"{packed / source:.2f} times as long as from source ({source:.2f} s; bound {SLOWEST}; best of {_TIMES})"
    demand(packed <= source * SLOWEST, said)


def decides(system: BareSystem, program: str) -> None:
    """Sets a finding aside, as a clerk would."""
    answer = system.as_user(program, *_ASIDE)
    demand(answer.returncode == 0, "a finding is set aside", answer.stderr)


def still_knows_the_decision(system: BareSystem, program: str) -> None:
    """After whatever was done to the program."""
    answer = system.as_user(program, "records", LEDGER)
    demand("已报领导同意" in answer.stdout, "the decision is still there", answer.stdout + answer.stderr)
    checked = system.as_user(program, *_CHECK)
    demand('"reason": "已报领导同意"' in checked.stdout, "and still holds in check", checked.stdout)


def leaves_nothing(system: BareSystem, before: set[str], remove: Callable[[], object]) -> None:
    """But the user's own folder, and what the user wrote."""
    remove()
    new = system.files() - before
    own = {one for one in new if one.startswith(f"{HOME}/.config/taizhang-chengwen/")}
    demand(bool(own), f"the user's own folder stays ({len(own)} files)")
    written = {f"{HOME}/{name}" for name in (LEDGER, "要素.toml", "通报.docx")}
    rest = sorted(new - own - written)
    demand(not rest, "nothing else is left", ", ".join(rest))
    demand(not before - system.files(), "and nothing that was there before is gone")


def demand(holds: bool, what: str, otherwise: str = "") -> None:
    """Print what was tried. Raises PackagingError where it does not hold."""
    if not holds:
        raise PackagingError(f"does not hold: {what} {otherwise}")
    print(f"  ok  {what}", flush=True)


def _from_source(command: tuple[str, ...], folder: Path) -> "subprocess.CompletedProcess[str]":
    line = [sys.executable, str(ROOT / "main.py"), *command]
    environment = {"HOME": str(folder), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    return subprocess.run(line, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)


def _window_from_source(display: str) -> "subprocess.Popen[bytes]":
    with tempfile.TemporaryDirectory() as home:
        environment = {"HOME": home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "DISPLAY": display}
        return subprocess.Popen(
            [sys.executable, ROOT / "main.py"], env=environment, stderr=subprocess.DEVNULL, start_new_session=True
        )
