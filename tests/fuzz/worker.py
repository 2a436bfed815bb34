"""The limited process that takes damaged files, one after the other, as the command line does.

The cells are read in it instead of in a process of their own for each file, which would take minutes; what would end
that process ends this one, and whoever started it (crowd.py) hears where it stood.
"""

import contextlib
import io
import json
import logging
import os
import traceback
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from app.cli import run as cli
from app.cli.parser import parser
from app.ledger import child
from app.ledger.formats import COPY_ENDINGS
from app.ledger.reading_program import _packed
from app.ledger.workbook import read_workbook
from app.service import Office
from tests.fuzz.corpus import Seed, case

AS_OF = date(2026, 6, 30)
BYTES, SECONDS = 1 << 30, 10
COPIES = ("", "mark", "", "fix")
"""By which command the ledgers are copied that can be read, in turn: copying takes longer than checking."""
NO_COPY = -2
TURNS = 8
"""After so many cases of one file everything has been done with it."""


class Reading:
    """In place of the process that reads: fails as it does, with a code and a traceback."""

    returncode = 0

    def __init__(self, data: bytes, kind: str) -> None:
        self._data, self._kind = data, kind

    def communicate(self, timeout: float) -> tuple[bytes, bytes]:
        tell("reading")
        try:
            answer = read_workbook(self._data, self._kind, _packed)
            return json.dumps(answer, ensure_ascii=False, allow_nan=False).encode(), b""
        except BaseException:  # noqa: BLE001 - whatever ends the process; a panic of Rust is no Exception
            self.returncode = 1
            return b"", traceback.format_exc().encode("utf-8", "replace")
        finally:
            tell("read")


@contextlib.contextmanager
def started(data: bytes, kind: str) -> Iterator[Any]:
    yield Reading(data, kind)


_told = [1]


def tell(what: str, *more: object) -> None:
    """A line to whoever started this."""
    os.write(_told[0], (json.dumps([what, *more]) + "\n").encode())


def _check(file: Path, office: Office, copy: str) -> tuple[int, str]:
    """The exit code of `check`, and what is wrong where it is none of those it may have.

    What is read is copied by the command `copy` as well, if any and where its format allows that, and the copy is checked.
    """
    code, told = command(office, "check", "--json", str(file))
    out = file.with_stem("副本")
    if copy and code in (0, 1) and file.suffix in COPY_ENDINGS:
        copied, words = command(office, copy, str(file), "--overwrite", "-o", str(out))
        if copied not in (0, 1, 2):
            return copied, words
        if out.exists():
            again, words = command(office, "check", "--json", str(out))
            out.unlink()
            if again not in (0, 1):
                return NO_COPY, f"{copy} wrote what check refuses: {again} {words}"
    return code, told


def check_ledger(file: Path, office: Office, turn: int) -> tuple[int, str]:
    """Checked, and copied by the command whose turn it is."""
    return _check(file, office, COPIES[turn % len(COPIES)])


def look_at_document(file: Path, office: Office, turn: int) -> tuple[int, str]:
    """Looked at as a template and as a document, some filled or mended; the worst exit code. Filling takes longest."""
    out = file.with_name("写出.docx")
    lines = [["template", "--json", str(file)], ["layout", "--no-render", "--json", str(file)]]
    match turn % TURNS:
        case 1:
            ledger = file.with_name("ledger.xlsx")
            lines.append(["notice", str(ledger), "--template", str(file), "--despite-findings", "-o", str(out)])
        case 3 | 7:
            lines.append(["layout", "--no-render", "--fix", "-o", str(out), str(file)])
    found = []
    for line in lines:
        found.append(command(office, *line))
        out.unlink(missing_ok=True)
    return max(found, key=lambda one: (one[0] not in (0, 1, 2), one[0]))


Job = Callable[[Path, Office, int], tuple[int, str]]
JOBS: dict[str, Job] = {"ledgers": check_ledger, "documents": look_at_document}
# A template is not mended: 2.
WHOLE = {"ledgers": (0, 1), "documents": (0, 1, 2)}


def command(office: Office, *arguments: str) -> tuple[int, str]:
    """The exit code of a command, and what it told, the traceback too where it ended in one."""
    told = io.StringIO()
    handler = logging.StreamHandler(told)
    handler.setLevel(logging.ERROR)
    logging.getLogger().addHandler(handler)
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(told):
            code = cli.run(arguments, office, AS_OF)
    except BaseException:  # noqa: BLE001 - what the command line itself lets through is what is looked for
        code = -1
        told.write(traceback.format_exc())
    finally:
        logging.getLogger().removeHandler(handler)
    return code, told.getvalue()


def allow(seconds: int) -> None:
    """So many more seconds of work, then the end: SIGXCPU."""
    import resource  # Windows has none, and must be able to load this to leave it out

    spent = resource.getrusage(resource.RUSAGE_SELF)
    until = int(spent.ru_utime + spent.ru_stime) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def load(folder: Path, job: str) -> None:
    """Take each whole file once: all that is loaded on the way is there for the workers forked from this process."""
    setattr(child, "started", started)  # noqa: B010 - a plain assignment would be one of another type
    setattr(cli, "parser", cache(parser))  # noqa: B010 - building it takes as long as checking a small ledger
    logging.getLogger().setLevel(logging.INFO)
    _told[0] = os.open(os.devnull, os.O_WRONLY)
    for file in folder.glob("whole.*"):
        code, told = max(JOBS[job](file, Office(folder / "own"), turn) for turn in range(TURNS))
        if code not in WHOLE[job]:
            raise RuntimeError(f"{file} is no whole file: {told}")


def work(folder: Path, numbers: range, seed: int, told: int, job: str) -> None:
    """Take the damaged files of these numbers, telling it there; the whole ones lie in that folder."""
    import resource

    _told[0] = told
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    office = Office(folder / "own")
    whole = read_seeds(folder)
    for number in numbers:
        damaged = case(whole, number, seed)
        file = folder / f"坏.{damaged.kind}"
        # Some file systems wait for the disk where a file is written over.
        file.unlink(missing_ok=True)
        file.write_bytes(damaged.data)
        allow(SECONDS)
        tell("begun", number)
        code, words = JOBS[job](file, office, number // len(whole))
        tell("ended", code, words if code not in (0, 1, 2) else "")


def read_seeds(folder: Path) -> list[Seed]:
    """The whole files, in their order."""
    return [Seed(file.suffix[1:], file.read_bytes()) for file in sorted(folder.glob("whole.*"))]
