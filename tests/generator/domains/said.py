"""What stands in a cell and what it means, and a shape: which columns a ledger has and how they lie."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from random import Random

AS_OF = date(2026, 6, 30)

Value = str | int | float | date | datetime | None
Means = frozenset[str]
"""The readings that are true, in the contract's words: done, in_progress; date 2026-08-31, immediate; 张晓明、李建国."""

NOTHING: Means = frozenset()


@dataclass(frozen=True)
class Cell:
    """A value, its number format, and the words struck out before it."""

    value: Value = None
    shown: str = "General"
    struck: str = ""


@dataclass(frozen=True)
class Drawn:
    """The cells of one row in one part of the table, what they mean together, and the rule that must speak there."""

    cells: tuple[Cell, ...]
    means: Means = NOTHING
    told: str = ""

    @property
    def blank(self) -> bool:
        """Whether nothing at all is written."""
        return all(cell.value is None for cell in self.cells)


Draw = Callable[[Random], Drawn]


@dataclass(frozen=True)
class Part:
    """Neighbouring columns that say one thing: `aspect` is status, deadline or owner, or nothing is asked of them.

    `over`: a heading merged above theirs.
    """

    aspect: str
    heads: tuple[str, ...]
    draw: Draw
    over: str = ""


@dataclass(frozen=True)
class Shape:
    """How the ledger of one domain lies.

    `layout`: one row a problem ("one"), its cells merged ("merged"), left blank below ("blank") or filled down
    ("filled") over its measures, or numbered lists within cells ("listed"). `lead`: a line between title and heading;
    `foot`: a line below the table; `implied`: what the sheet's name says of every status; `twin`: what the name of a
    second sheet says; `wide`: the last part is merged across one more column; `struck_row`: a row is struck whole.
    """

    name: str
    domain: str
    parts: tuple[Part, ...]
    layout: str = "one"
    lead: str = ""
    foot: str = ""
    sheet: str = ""
    implied: Means = NOTHING
    twin: tuple[str, Means] = ("", NOTHING)
    wide: bool = False
    struck_row: bool = False
    dated_title: bool = True


@dataclass
class Row:
    """One row's measures: for each aspect the true readings a measure, where their cell stands, what is written there.

    `told`: the rules that must speak at this row; `optional`: whether it counts at all, the contract leaves open.
    """

    sheet: str
    row: int
    means: dict[str, tuple[Means, ...]] = field(default_factory=dict)
    stands: dict[str, int] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    optional: bool = False


@dataclass
class Truth:
    """What is true of one ledger; `columns`: the letters of each aspect."""

    file: Path
    shape: str
    seed: int
    rows: list[Row] = field(default_factory=list)
    columns: dict[str, set[str]] = field(default_factory=dict)


def means(*readings: str) -> Means:
    """A set of readings, each of them true."""
    return frozenset(readings)


def one(value: Value, *readings: str, shown: str = "General", told: str = "") -> Drawn:
    """One cell and its meaning."""
    return Drawn((Cell(value, shown),), means(*readings), told)


def some(*draws: Draw) -> Draw:
    """One of several, each as likely."""
    return lambda rng: rng.choice(draws)(rng)


def sometimes(share: float, rare: Draw, usual: Draw) -> Draw:
    """The rare one in that share of the rows."""
    return lambda rng: (rare if rng.random() < share else usual)(rng)


def words(reading: str | Means, *texts: str) -> Draw:
    """One of these texts, all meaning the same."""
    said = reading if isinstance(reading, frozenset) else means(reading)
    return lambda rng: Drawn((Cell(rng.choice(texts)),), said)


def beside(first: Draw, *others: Callable[[Random, Drawn], Cell]) -> Draw:
    """A meaning in its own cell with further cells beside it that follow from it."""

    def draw(rng: Random) -> Drawn:
        drawn = first(rng)
        return Drawn((*drawn.cells, *(other(rng, drawn) for other in others)), drawn.means, drawn.told)

    return draw
