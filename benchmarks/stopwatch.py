"""The shortest time a piece of work takes, the time a process takes until it has something to say, and ratios of sizes."""

import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path


def seconds(work: Callable[[], object], times: int = 3) -> float:
    """The shortest of so many runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def until_it_says(start: Callable[[], "subprocess.Popen[str]"]) -> tuple[float, str]:
    """From the beginning of a process to its first line, and what it says besides until its end."""
    began = time.perf_counter()
    process = start()
    assert process.stdout
    process.stdout.readline()
    taken = time.perf_counter() - began
    rest, _ = process.communicate()
    return taken, rest


def all_below(bound: float, measure: Callable[[int, Path], float], sizes: Iterable[int]) -> int:
    """The exit code of a benchmark: 1 where the ratio measured at one of the sizes, in a folder of its own, is not below."""
    with tempfile.TemporaryDirectory() as folder:
        ratios = [measure(size, Path(folder)) for size in sizes]
    return 0 if max(ratios) < bound else 1
