"""What a sheet's values do not say: hidden parts, formulas without result, errors, formats, struck words, the epoch."""

from dataclasses import dataclass, field

from app.core.days import Unit
from app.core.grid import Doubt, Merge

Place = tuple[int, int]
"""Row and column of a cell, counted from 1."""
Runs = tuple[tuple[str, bool], ...]
"""A text in the parts that look alike, and whether each is struck out."""
# Cells in a sheet's rectangle: beyond, calamine would not survive.
LARGEST_AREA = 20_000_000
# What Excel, WPS and LibreOffice allow; a damaged file may say any number.
MOST_ROWS, MOST_COLUMNS = 1 << 20, 1 << 14


@dataclass
class SheetFacts:
    """One sheet; rows and columns count from 1. `filled`: cells with a value other than an error.

    `merges` is None where the other reading knows the merged ranges. `formats`: the number formats of cells that may
    hold a number or a day; `shown`: the text a cell shows, where the file itself holds it, with the smallest part of
    the date in it; `struck`: the runs of a text of which some are struck out, or nothing for a whole cell.
    """

    name: str
    filled: int = 0
    height: int = 0
    width: int = 0
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    doubts: dict[Place, Doubt] = field(default_factory=dict)
    formats: dict[Place, str] = field(default_factory=dict)
    shown: dict[Place, tuple[str, Unit | None]] = field(default_factory=dict)
    struck: dict[Place, Runs] = field(default_factory=dict)
    merges: list[Merge] | None = None
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()

    def reach(self, row: int, column: int) -> None:
        """Note that the sheet is filled as far as this cell."""
        self.height, self.width = max(self.height, row), max(self.width, column)


@dataclass(frozen=True)
class Facts:
    """A workbook; `from_1904` says that its days count from 1904, as those of old Mac files do."""

    sheets: tuple[SheetFacts, ...]
    from_1904: bool = False
