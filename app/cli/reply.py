"""What a command answers: its data for --json, its lines for the terminal, what is said beside it, its exit code."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

# contract.md, exit codes. INTERRUPTED is what shells give a program ended by Ctrl-C.
DONE, FINDINGS, FAILED, FAULT, INTERRUPTED = 0, 1, 2, 3, 130


@dataclass(frozen=True)
class Reply:
    """`lines` and `data` say the same; `beside` goes to stderr, a line each."""

    data: Mapping[str, object]
    lines: Iterable[str]
    code: int = DONE
    beside: Iterable[str] = ()
