"""Proves that no damaged ledger or Word file ends in a traceback: as many as wanted go through limited workers (tests/fuzz).

Run by hand on Linux: python -m tools.proofs.fuzz ledgers|documents [HOW_MANY [SEED [FIRST]]]. It prints the counts by exit code, format and way
of damage, and keeps the files that end wrong.
"""

import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import mkdtemp

from tests.fuzz.corpus import case
from tests.fuzz.crowd import SEED, check_all, describe, write_seeds

HOW_MANY = 50_000
_SHOWN = 1_000


def prove(folder: Path, job: str, numbers: range, seed: int) -> bool:
    """Take these; whether all of them ended as they may."""
    seeds, counts, wrong = write_seeds(folder, job), Counter[tuple[str, str]](), 0
    began = time.monotonic()
    for done, ended in enumerate(check_all(folder, numbers, seed, job=job), 1):
        damaged = case(seeds, ended.number, seed)
        how = "reading it killed the worker" if ended.killed else f"exit {ended.code}"
        counts.update([("all", how), (damaged.kind, how), (damaged.way, how)])
        if not ended.is_right:
            wrong += 1
            print(describe(ended, seeds, folder, seed, job))
        if done % _SHOWN == 0:
            print(
                f"{done} of {len(numbers)}: {done / (time.monotonic() - began):.0f} a second, {wrong} wrong", flush=True
            )
    for (what, how), count in sorted(counts.items()):
        print(f"{what:16} {how:30} {count:6}")
    spent = time.monotonic() - began
    print(
        f"{len(numbers)} damaged {job}, seed {seed}, in {spent:.0f} s: {len(numbers) / spent:.0f} a second, {wrong} wrong"
    )
    return not wrong


if __name__ == "__main__":
    job, given = sys.argv[1], [int(text) for text in sys.argv[2:]]
    how_many, chosen, first = (given + [HOW_MANY, SEED, 0][len(given) :])[:3]
    sys.exit(not prove(Path(mkdtemp(prefix="fuzz-")), job, range(first, first + how_many), chosen))
