"""Measures how soon a noted change counts: planned and checked with the ledger as read, against reading the ledger anew.

Run `python -m benchmarks.counting`; it makes ledgers of 3,000 and 10,000 rows × 12 columns, prints seconds and ratios
(best of three, taken in turn, in one run), and ends with 1 when a ratio is not below 1.
"""

import sys
from datetime import date
from functools import partial
from pathlib import Path

from app.core.check_context import CheckContext
from app.core.grid import Cell
from app.core.mending.edit import Edit
from app.service import Office
from app.service.examining import Examination
from benchmarks.reading import make
from benchmarks.stopwatch import all_below, seconds

SIZES = (3_000, 10_000)
ROUNDS = 3
LOOKED_AT, NOTED = Edit(Cell("整改台账", 51, 8), ""), Edit(Cell("整改台账", 51, 8), "待定")


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
        times.append((seconds(partial(count, examination), 1), seconds(read, 1)))
    counted, reading = min(one for one, _ in times), min(other for _, other in times)
    print(f"{rows:>6} rows: counted in {counted:.2f} s, read anew {reading:.2f} s, ratio {counted / reading:.2f}")
    return counted / reading


def main() -> int:
    """Measure every size."""
    return all_below(1, measure, SIZES)


if __name__ == "__main__":
    sys.exit(main())
