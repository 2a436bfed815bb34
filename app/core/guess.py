"""What recognition concluded for a column of the ledger, why, and what else it might be."""

from dataclasses import dataclass

from app.core.columns import Column
from app.core.grid import Cell


@dataclass(frozen=True)
class Guess:
    """A column's meaning: the heading as written, the reason in Chinese, the rivals if unsure."""

    column: Column
    heading: str
    cell: Cell
    reason: str
    rivals: tuple[Cell, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether no other column could be meant as well."""
        return not self.rivals
