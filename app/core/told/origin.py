"""What a piece of a document comes from."""

from dataclasses import dataclass
from enum import StrEnum

from app.core.grid import Cell


class OriginKind(StrEnum):
    """What it is; the one named first speaks for a sentence that has several."""

    CELL = "cell"
    FIGURE = "figure"
    PARTICULAR = "particular"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True)
class Origin:
    """One cell of the ledger, or one figure or particular by its field's name; the template has neither."""

    kind: OriginKind
    name: str = ""
    cell: Cell | None = None


TEMPLATE = Origin(OriginKind.TEMPLATE)


def from_cell(cell: Cell) -> Origin:
    """What comes from this cell."""
    return Origin(OriginKind.CELL, cell=cell)
