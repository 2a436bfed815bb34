"""Proves that kill -9 loses nothing that was confirmed and leaves nothing half, at whatever moment it comes.

Run by hand on Linux: python -m tools.proofs.kills [TIMES [SEED]]. A process writes one thing after another and tells each that
was confirmed; it is killed at a random moment, and another process looks.
"""

import json
import os
import random
import shutil
import signal
import sys
import time
from pathlib import Path
from tempfile import mkdtemp

from app.core.errors import AppError
from tools.proofs.desk import DEEDS, Count, Deed, Desk, ask, fork

_TIMES, _SEED = 200, 20260630
_LONGEST = 0.25  # seconds


def write_on(desk: Desk, deed: Deed, number: int, told: int) -> None:
    """One write after another until it is killed; each is told before it is begun and when it is confirmed."""
    while True:
        aim = deed.aim(desk, number)
        _tell(told, ["begun", *aim])
        try:
            _tell(told, ["confirmed", aim[0], deed.do(desk, number)])
        except AppError as error:
            _tell(told, ["refused", error.message, ""])
        number += 1


def _tell(told: int, line: list[str]) -> None:
    os.write(told, (json.dumps(line) + "\n").encode())


def kill_one(desk: Desk, deed: Deed, number: int, after: float) -> list[list[str]]:
    """Kill a writing process after so many seconds; what it told."""
    reading, writing = os.pipe()
    child = fork(lambda: write_on(desk, deed, number, writing))
    os.close(writing)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, encoding="utf-8") as told:
        return [json.loads(line) for line in told if line.endswith("\n")]


def kill_often(desk: Desk, times: int, seed: int) -> Count:
    """Kill so many; what came of it."""
    chance, count = random.Random(seed), Count()
    expected, _ = ask(desk)
    number = 0
    for round_ in range(times):
        deed = DEEDS[round_ % len(DEEDS)]
        told = kill_one(desk, deed, number, chance.uniform(0, _LONGEST))
        number += sum(line[0] == "begun" for line in told)
        count.add("kills")
        count.add("confirmed", sum(line[0] == "confirmed" for line in told))
        count.add("refused", sum(line[0] == "refused" for line in told))
        expected |= {name: value for kind, name, value in told if kind == "confirmed"}
        under_way = told[-1] if told and told[-1][0] == "begun" else None
        if under_way:
            count.add(f"during {deed.name}")
        seen = ask(desk)
        # What was under way may be there or not; all else stands as it was confirmed.
        aim = (under_way[1], under_way[2]) if under_way else ("", "")
        count.compare(f"kill {round_ + 1}", seen, expected, aim, None)
        # From now on as it was found.
        if under_way:
            found = seen[0].get(aim[0])
            expected = {name: value for name, value in {**expected, aim[0]: found or ""}.items() if value}
    return count


if __name__ == "__main__":
    folder = Path(mkdtemp())
    try:
        given = [int(text) for text in sys.argv[1:]]
        how_often, first = (given + [_TIMES, _SEED][len(given) :])[:2]
        sys.exit(kill_often(Desk(folder / "desk"), how_often, first).tell(f"killed {how_often} times, seed {first}"))
    finally:
        shutil.rmtree(folder)
