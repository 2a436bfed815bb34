"""Proves that processes at once lose nothing of each other: every write that ended with 0 is there afterwards.

Run by hand on Linux: python -m tools.proofs.crowd [SECONDS]. Every process is a command of its own, as a script starts it,
or keeps particulars as a window does; at the end another process looks for all that was confirmed.
"""

import contextlib
import io
import json
import os
import shutil
import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

from app.cli.run import run
from app.core.errors import AppError
from app.service import Office
from tools.proofs.desk import DAY, DEEDS, Count, Deed, Desk, State, ask, fork

PROCESSES = 8
_SECONDS = 60.0
_ASKED = ("set-aside", "rule", "preset", "particulars", "override", "notice")
_Confirmed = list[tuple[str, str]]


def command(desk: Desk, deed: Deed, number: int) -> list[str] | None:
    """The same as a command line; None where there is no command for it."""
    ledger, finding = str(desk.ledger), desk.left.report.advice[0].finding
    name, value = deed.aim(desk, number)
    out = str(desk.papers / f"{name}.docx")
    match deed.name:
        case "rule":
            return ["rules", name.removeprefix("rule "), "--level", value]
        case "preset":
            return ["presets", f"版式{number}", "--base", "literal", "--pitch", value]
        case "override":
            return ["notice", ledger, "-o", out, "--despite-findings", "--reason", str(number)]
        case "notice":
            # Declared, but for these: the other processes change the levels all the time.
            levels = [f"{one.finding.rule}=warn" for one in desk.must()]
            return ["notice", ledger, "-o", out, "--as-declared", *(text for one in levels for text in ("--rule", one))]
        case "set-aside":
            # Of a ledger of its own: what is set aside already cannot be set aside again.
            own = shutil.copy(desk.ledger, desk.root / f"台账{number}.xlsx")
            return ["set-aside", str(own), finding.rule, str(finding.origin), "--reason", str(number)]
        case _:
            return None


def carry_out(desk: Desk, deed: Deed, number: int) -> str | None:
    """What of it was confirmed, by exit code 0 where there is a command for it."""
    arguments = command(desk, deed, number)
    if arguments is None:
        try:
            return deed.do(desk, number)
        except AppError:
            return None
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = run(arguments, Office(desk.own), DAY)
    if code:
        return None
    return "file" if "没有记入记录" in said.getvalue() or "没有写完" in said.getvalue() else deed.aim(desk, number)[1]


def work(desk: Desk, of: int, until: float, log: Path) -> None:
    """One process: one write after another, each with a number that no other process uses."""
    deeds = [one for name in _ASKED for one in DEEDS if one.name == name]
    confirmed: _Confirmed = []
    refused = 0
    number = of
    while time.monotonic() < until:
        deed = deeds[number // PROCESSES % len(deeds)]
        value = carry_out(desk, deed, number)
        if value is None:
            refused += 1
        else:
            confirmed.append((deed.aim(desk, number)[0], value))
        number += PROCESSES
    log.write_text(json.dumps([refused, confirmed]), encoding="utf-8")


def crowd(desk: Desk, seconds: float) -> Count:
    """Let them all write for so long; what came of it."""
    until = time.monotonic() + seconds
    logs = [desk.root / f"{of}.log" for of in range(PROCESSES)]
    children = [fork(partial(work, desk, of, until, log)) for of, log in enumerate(logs)]
    for child in children:
        os.waitpid(child, 0)
    return judge(desk, logs)


def judge(desk: Desk, logs: Sequence[Path]) -> Count:
    """Whether all that was confirmed is there; a later write of the same name takes the place of the earlier."""
    count = Count()
    expected: State = {}
    for log in logs:
        refused, confirmed = json.loads(log.read_text(encoding="utf-8"))
        expected |= dict(confirmed)
        count.add("confirmed", len(confirmed))
        count.add("refused", refused)
        for name, _ in confirmed:
            count.add(name.split()[0])
    state, half = ask(desk)
    gone = [
        f"{name}: {value} confirmed, {state.get(name)} found"
        for name, value in expected.items()
        if state.get(name) != value
    ]
    count.add("half", len(half))
    count.add("confirmed but gone", len(gone))
    count.wrong += half + gone
    return count


if __name__ == "__main__":
    folder = Path(mkdtemp())
    try:
        length = float(sys.argv[1]) if sys.argv[1:] else _SECONDS
        sys.exit(crowd(Desk(folder / "desk"), length).tell(f"{PROCESSES} processes at once for {length:g} seconds"))
    finally:
        shutil.rmtree(folder)
