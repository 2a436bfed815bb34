"""A cell as written with what it means: the value goes to the file, the meaning to the truth."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

Value = str | int | float | date | datetime | None


class State(Enum):
    """What a status cell says, as far as the rules ask."""

    DONE = "done"
    OPEN = "open"
    ONGOING = "ongoing"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Written:
    """A value and its number format; `missing`: it counts as missing; `echo`: a ditto mark (同上)."""

    value: Value = None
    shown: str = "General"
    missing: bool = False
    echo: bool = False


@dataclass(frozen=True)
class Deadline(Written):
    """A deadline. `arguable`: the contract does not say whether it counts as assumed; `yearless`: only its year is."""

    kind: str = "date"
    day: date | None = None
    then_ongoing: bool = False
    assumed: bool = False
    arguable: bool = False
    yearless: bool = False


@dataclass(frozen=True)
class Status(Written):
    """A status."""

    state: State = State.OPEN


@dataclass(frozen=True)
class Finished(Written):
    """A day of completion, or none."""

    day: date | None = None


@dataclass(eq=False)
class Slot:
    """One physical cell (or merged range of rows) of a column, shared by the measures it speaks for."""

    row: int
    last_row: int
    written: Written


@dataclass
class Item:
    """One row of measures, or `count` measures of a numbered list in its cell."""

    row: int
    slots: dict[str, Slot] = field(default_factory=dict)
    count: int = 1
