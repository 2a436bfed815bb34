"""Measures how soon a noted change counts: planned and checked with the ledger as read, against reading the ledger anew.

Run `python -m benchmarks.counting`; it makes ledgers of 3,000 and 10,000 rows × 12 columns, prints seconds and ratios
(best of three, taken in turn, in one run), and ends with 1 when a ratio is not below 1.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from app.core.check_context import CheckContext
from app.core.grid import Cell
from app.core.mending.edit import Edit
from app.service import Office
from app.service.examining import Examination
from benchmarks.reading import make

SIZES = (3_000, 10_000)
ROUNDS = 3
LOOKED_AT, NOTED = Edit(Cell("整改台账", 51, 8), ""), Edit(Cell("整改台账", 51, 8), "待定")


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure(rows: int, folder: Path, rounds: int = ROUNDS) -> float:
    """The ratio of the best times at this size, printed with both."""
    path, office, times = folder / f"{rows}.xlsx", Office(folder / "own"), list[tuple[float, float]]()
    make(path, rows)
    office.load()

    def read() -> Examination:
        return office.examining.examine(path, CheckContext(date(2026, 6, 30)))

    def count(read: Examination) -> Examination:
        return office.examining.count_in(read, office.mending.plan(read, [NOTED]))

    for _ in range(rounds):
        examination = read()
        office.mending.plan(examination, [LOOKED_AT])  # as the window does when the cell is come to
        times.append((seconds(partial(count, examination)), seconds(read)))
    counted, reading = min(one for one, _ in times), min(other for _, other in times)
    print(f"{rows:>6} rows: counted in {counted:.2f} s, read anew {reading:.2f} s, ratio {counted / reading:.2f}")
    return counted / reading


def main() -> int:
    """Measure every size."""
    with tempfile.TemporaryDirectory() as folder:
        ratios = [measure(rows, Path(folder)) for rows in SIZES]
    return 0 if max(ratios) < 1 else 1


if __name__ == "__main__":
    sys.exit(main())
