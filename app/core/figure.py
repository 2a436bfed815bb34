"""A number that knows the cells it was counted from, and the proof that a set of them adds up."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.core.grid import Cell


@dataclass(frozen=True, slots=True)
class Source:
    """What one cell adds to a figure."""

    cell: Cell
    amount: Decimal


@dataclass(frozen=True)
class Figure:
    """A number of the notice by its field's name.

    It is the sum of its sources, of its `parts` (other figures, by name) too where it has some; or the `quotient`
    of two figures in hundredths.
    """

    name: str
    value: Decimal
    unit: str
    sources: tuple[Source, ...] = ()
    parts: tuple[str, ...] = ()
    quotient: tuple[str, str] | None = None


def rate(done: Decimal, total: Decimal) -> Decimal:
    """Per cent with two decimals; nought of nothing is nought."""
    return (done * 100 / total).quantize(Decimal("0.01")) if total else Decimal(0)


def prove(figures: Sequence[Figure]) -> None:
    """Raises RuntimeError where a figure is not what its cells, parts or quotient say: then our own code miscounted."""
    values = {one.name: one.value for one in figures}
    if len(values) != len(figures):
        raise RuntimeError("two figures of one name")
    for one in figures:
        counted = sum((source.amount for source in one.sources), Decimal(0))
        expected = [rate(*(values[name] for name in one.quotient)) if one.quotient else counted]
        if one.parts:
            expected.append(sum((values[part] for part in one.parts), Decimal(0)))
        if any(value != one.value for value in expected):
            raise RuntimeError(f"{one.name} is {one.value}, its cells and parts say {expected}")
