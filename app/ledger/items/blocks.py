"""The rows of a table sorted out: those of a problem, how they hang together, and the texts that are none."""

from dataclasses import dataclass, field
from enum import Enum


class Bond(Enum):
    """What ties a row to the problem above it, which decides where its blanks take their values from."""

    FIRST = "first"
    MERGED = "merged"
    BELOW = "below"
    FILLED = "filled"


@dataclass(frozen=True)
class Row:
    """One row that belongs to a problem; `actual`: the row 实际 below it, where it is the row 计划."""

    number: int
    bond: Bond
    actual: int | None = None


@dataclass
class Block:
    """The rows of one problem with the section headings (章节行) they stand under."""

    sections: tuple[str, ...]
    rows: list[Row] = field(default_factory=list)


@dataclass(frozen=True)
class Note:
    """A row that is no problem but says something: a footer, a section heading."""

    row: int
    column: int
    text: str
