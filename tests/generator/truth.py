"""What is true of a generated ledger: counts, deadlines and faults, as the contract judges them."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

AS_OF = date(2026, 6, 30)

RULES = frozenset(
    {
        "owner-missing",
        "department-missing",
        "leader-missing",
        "deadline-missing",
        "deadline-unreadable",
        "deadline-assumed",
        "overdue",
        "due-soon",
        "column-unsure",
        "finished-missing",
        "finished-in-future",
        "number-duplicate",
        "number-gap",
    }
)


@dataclass(frozen=True, order=True)
class Fault:
    """One fault: the rule, and the cell its finding stands at."""

    rule: str
    sheet: str
    cell: str

    def __str__(self) -> str:
        return f"{self.rule} {self.sheet}!{self.cell}"


@dataclass(frozen=True)
class Standing:
    """How far the `count` measures of one row are, and the rows their status and deadline stand in.

    `echoes`: the deadline is a ditto mark below a missing one, which is told at the cell above alone.
    """

    state: str
    count: int
    status_row: int
    deadline_row: int
    echoes: bool = False


@dataclass
class Truth:
    """The truth of one ledger.

    `tolerated`: findings the contract neither asks for nor forbids. `either`: one of the cells of each
    group must be named, the contract does not say which (number-gap: before or behind the gap).
    """

    seed: int
    hard: bool
    file: Path
    shape: str
    problems: int = 0
    measures: int = 0
    done: int = 0
    deadlines: dict[str, tuple[str, date | None]] = field(default_factory=dict)
    states: dict[str, Standing] = field(default_factory=dict)
    faults: dict[Fault, str] = field(default_factory=dict)
    tolerated: set[Fault] = field(default_factory=set)
    either: list[frozenset[Fault]] = field(default_factory=list)

    def as_json(self) -> dict[str, object]:
        """The truth in plain types, in the form of the example ledgers' truth."""
        return {
            "seed": self.seed,
            "hard": self.hard,
            "file": self.file.name,
            "as_of": AS_OF.isoformat(),
            "shape": self.shape,
            "problems": self.problems,
            "measures": self.measures,
            "done": self.done,
            "deadlines": {where: [kind, day and day.isoformat()] for where, (kind, day) in self.deadlines.items()},
            "states": {where: [said.state] * said.count for where, said in self.states.items()},
            "faults": [[one.rule, one.sheet, one.cell, level] for one, level in sorted(self.faults.items())],
            "tolerated": [str(one) for one in sorted(self.tolerated)],
            "either": [[str(one) for one in sorted(group)] for group in self.either],
        }
