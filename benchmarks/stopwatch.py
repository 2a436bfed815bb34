"""The shortest time a piece of work takes, and the time a process takes until it has something to say."""

import subprocess
import time
from collections.abc import Callable


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
