"""A check as a value: a rule with its Chinese texts, and the function that finds its hits."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from app.core.finding import Level, Origin
from app.core.ledger import Ledger
from app.core.standpoint import Standpoint


@dataclass(frozen=True)
class Hit:
    """One place where the rule is broken; `level` where it differs from the rule's own."""

    origin: Origin
    values: Mapping[str, str] = field(default_factory=dict)
    level: Level | None = None


Find = Callable[[Ledger, Standpoint], Iterator[Hit]]


@dataclass(frozen=True)
class Check:
    """A rule (permanent kebab-case `id`) and how to find what breaks it.

    `says` is the finding's sentence, with the hit's values in braces; `fix` tells the next step.
    """

    id: str
    level: Level
    title: str
    why: str
    fix: str
    says: str
    find: Find


def check(rule: str, level: Level, *, title: str, why: str, fix: str, says: str) -> Callable[[Find], Check]:
    """Make a Check of the decorated function."""
    return lambda find: Check(rule, level, title, why, fix, says, find)
