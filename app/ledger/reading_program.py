"""The program of the reading process, loading nothing else: a workbook's bytes from stdin, its cells as JSON to stdout."""

import gc
import json
import os
import sys
from datetime import date, datetime, timedelta
from datetime import time as clock
from typing import Any

from app.core.days import ShownDay
from app.core.grid import Value

_SECONDS_OF_WORK, _BYTES = 60, 1 << 30


def main() -> None:
    """Read one workbook and end. Dies with a traceback on stderr."""
    _limit()
    # Nothing here lives in cycles, and looking for them takes a fifth of the time.
    gc.disable()
    from app.ledger.workbook import read_workbook

    answer = read_workbook(sys.stdin.buffer.read(), sys.argv[-1], _packed)
    # As bytes: a frozen program on Windows writes text in the system's own encoding.
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False, allow_nan=False).encode())
    sys.stdout.flush()
    # Without taking apart one by one the values it leaves behind.
    os._exit(0)


def _packed(value: Value) -> Any:
    """JSON knows no days: they travel as [tag, text]. Whole floats become integers, as Excel shows them."""
    if isinstance(value, str):  # nearly always
        return value
    match value:
        case ShownDay():
            return ["H", value.day.isoformat(), value.shown, value.unit]
        case datetime():
            return ["T", value.isoformat()]
        case date():
            return ["D", value.isoformat()]
        case clock():
            return ["C", value.isoformat()]
        case timedelta():
            return ["S", value.total_seconds()]
        case float():
            return int(value) if value.is_integer() else value
        case _:
            return value


def _limit() -> None:
    # Windows has no such limits; there the time limit alone holds.
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
        # The first limit ends it by its own signal, the second by force.
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS_OF_WORK, _SECONDS_OF_WORK + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
