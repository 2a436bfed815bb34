"""How the cells of one part lie over a problem's rows: a cell a row, merged over them, or left blank below."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from tests.generator.domains.said import Drawn, Part


@dataclass(frozen=True)
class Line:
    """One drawing in the rows `first` to `last`; it speaks for the rows down to `speaks_to`."""

    first: int
    last: int
    speaks_to: int
    drawn: Drawn


def lines(part: Part, rows: range, layout: str, rng: Random) -> list[Line]:
    """What stands in these rows of one problem."""
    if layout == "merged" and rng.random() < 0.5:
        return [Line(rows[0], rows[-1], rows[-1], part.draw(rng))]
    if layout == "blank" and part.aspect:
        return _carried(part, rows, rng)
    return [Line(row, row, row, part.draw(rng)) for row in rows]


def _carried(part: Part, rows: range, rng: Random) -> list[Line]:
    starts = [row for row in rows if row == rows[0] or rng.random() < 0.4]
    ends = [*(start - 1 for start in starts[1:]), rows[-1]]
    return [Line(start, start, end, part.draw(rng)) for start, end in zip(starts, ends, strict=True)]


def numbered(texts: Sequence[str], style: str) -> str:
    """A numbered list within one cell."""
    return "\n".join(style.format(number) + text for number, text in enumerate(texts, 1))
