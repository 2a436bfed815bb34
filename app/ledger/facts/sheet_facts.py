"""What a sheet's values do not say: hidden parts, formulas without result, errors, filled cells, the epoch."""

from dataclasses import dataclass, field

from app.core.grid import Doubt, Merge

# Cells in a sheet's rectangle: beyond, calamine would not survive.
LARGEST_AREA = 20_000_000


@dataclass
class SheetFacts:
    """One sheet; rows and columns count from 1. `filled`: cells with a value other than an error.

    `merges` is None where the other reading knows the merged ranges.
    """

    name: str
    filled: int = 0
    height: int = 0
    width: int = 0
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    doubts: dict[tuple[int, int], Doubt] = field(default_factory=dict)
    merges: list[Merge] | None = None

    def reach(self, row: int, column: int) -> None:
        """Note that the sheet is filled as far as this cell."""
        self.height, self.width = max(self.height, row), max(self.width, column)


@dataclass(frozen=True)
class Facts:
    """A workbook; `from_1904` says that its days count from 1904, as those of old Mac files do."""

    sheets: tuple[SheetFacts, ...]
    from_1904: bool = False
