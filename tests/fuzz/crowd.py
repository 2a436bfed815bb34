"""Sends a crowd of damaged files through limited workers, each renewed after 200 or when it died, and tells how each ended."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.core.shipped import ROOT
from app.ledger.formats import FORMATS
from tests.fuzz import worker
from tests.fuzz.corpus import Case, Seed, case

SEED = 20260630
RENEWED_AFTER = 200
_PROGRAM = """
import sys
from pathlib import Path
from tests.fuzz import crowd, worker
folder, job, start, stop, seed = Path(sys.argv[1]), sys.argv[2], *map(int, sys.argv[3:])
worker.load(folder, job)
{fault}
crowd.send(folder, range(start, stop), seed, job)
"""
REFUSED = 2


@dataclass(frozen=True)
class Ended:
    """How one ended: its exit code, None where the worker died outside reading; and what was told of it.

    `read`: its cells were begun to be read. `killed`: reading ended the process, which the clerk is told as a sentence.
    """

    number: int
    code: int | None
    told: str = ""
    read: bool = False
    killed: bool = False

    @property
    def is_right(self) -> bool:
        return self.code in (0, 1, REFUSED)


def write_seeds(folder: Path, job: str = "ledgers") -> list[Seed]:
    """The whole files of a job, written where the workers find them: one ledger of each format, or Word files."""
    from tests.fuzz import seeds, word_files  # the workers need none of what makes them

    if job == "documents":
        (folder / "ledger.xlsx").write_bytes(seeds.xlsx())
        for name, content in word_files.word_files().items():
            (folder / f"whole.{name}.docx").write_bytes(content)
    else:
        for kind in FORMATS:
            (folder / f"whole.{kind}").write_bytes(seeds.SEEDS[kind]())
    return worker.read_seeds(folder)


def check_all(folder: Path, numbers: range, seed: int = SEED, fault: str = "", job: str = "ledgers") -> Iterator[Ended]:
    """How each of these ended, in their order. `fault`: code that puts a fault into the program, to see it noticed."""
    command = [
        sys.executable,
        "-c",
        _PROGRAM.format(fault=fault),
        str(folder),
        job,
        str(numbers.start),
        str(numbers.stop),
        str(seed),
    ]
    environment = {**os.environ, "RUST_BACKTRACE": "0"}
    with (
        (folder / "stderr").open("wb") as errors,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, cwd=ROOT, env=environment) as process,
    ):
        assert process.stdout
        for line in process.stdout:
            yield Ended(**json.loads(line))
    if process.returncode:
        raise ChildProcessError(process.returncode, (folder / "stderr").read_text(errors="replace"))


def send(folder: Path, numbers: range, seed: int, job: str) -> None:
    """Have the workers take these, each forked from this process, which has loaded all they need."""
    first = numbers.start
    while first < numbers.stop:
        last = min(first + RENEWED_AFTER, numbers.stop)
        for ended in _have_checked(folder, range(first, last), seed, job):
            os.write(1, (json.dumps(vars(ended)) + "\n").encode())
            first = ended.number + 1


def _have_checked(folder: Path, numbers: range, seed: int, job: str) -> Iterator[Ended]:
    """What one worker tells, until it is done or dead."""
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        try:
            os.close(reading)
            worker.work(folder, numbers, seed, writing, job)
        finally:
            # Whatever happened: there is one process that sends, and this is not the one.
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as lines:
        yield from _told(lines, numbers.start)
    os.waitpid(process, 0)


def _told(lines: Iterable[bytes], number: int) -> Iterator[Ended]:
    state, read = "", False
    for line in lines:
        state, *more = json.loads(line)
        if state == "begun":
            number, read = more[0], False
        elif state == "ended":
            yield Ended(number, more[0], more[1], read)
        read = read or state == "reading"
    if state == "reading":
        yield Ended(number, REFUSED, "", read=True, killed=True)
    elif state != "ended":
        yield Ended(number, None, f"the worker died: {state or 'before it began'}", read)


def describe(ended: Ended, seeds: list[Seed], folder: Path, seed: int = SEED, job: str = "ledgers") -> str:
    """What went wrong with one, its file written to the folder: the words for whoever mends it."""
    damaged: Case = case(seeds, ended.number, seed)
    file = folder / f"{seed}-{ended.number}-{damaged.way}.{damaged.kind}"
    file.write_bytes(damaged.data)
    return f"{file} (python -m tools.proofs.fuzz {job} 1 {seed} {ended.number}): exit {ended.code}\n{ended.told}"
