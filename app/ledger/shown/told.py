"""What a table's cells keep from the reading, told cell by cell: errors, missing results, pictures, struck-out words."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from app.core.columns import Column
from app.core.grid import Cell, Doubt, Grid
from app.core.ledger import Trouble, Unsettled
from app.core.text import shorten

_DOUBTFUL = {
    Doubt.ERROR: Unsettled.CELL_ERROR,
    Doubt.NOT_CALCULATED: Unsettled.CELL_NOT_CALCULATED,
    Doubt.CLEANED: Unsettled.CELL_CLEANED,
    Doubt.PICTURE: Unsettled.CELL_PICTURE,
}
_COUNTED = (Column.PROBLEM, Column.MEASURE)
_LEFT_OUT, _LONGEST = "划掉的字没有读", 40


@dataclass(frozen=True)
class TableCells:
    """One table: the rows of its header, its last row, what its columns mean, the rows read as problems.

    `left_out`: the rows in which problem and measure are struck out.
    """

    grid: Grid
    header: tuple[int, ...]
    last: int
    columns: Mapping[int, Column]
    read: Set[int]
    left_out: Set[int]

    def told(self) -> Iterator[Trouble]:
        """Every cell that does not say all it holds."""
        meant, counted = self.columns, self._counted()
        for (row, at), doubt in sorted(self.grid.doubts.items()):
            # A row whose problem nobody could read is none of those read, and would be passed over.
            lost = doubt is not Doubt.CLEANED and at in counted and self.header[-1] < row <= self.last
            if doubt in _DOUBTFUL and at in meant and (row in self.read or lost):
                yield Trouble(_DOUBTFUL[doubt], Cell(self.grid.name, row, at), {"column": meant[at].label})
        yield from self._struck(meant)

    def _counted(self) -> list[int]:
        return [at for column in _COUNTED for at, meant in self.columns.items() if meant is column]

    def _struck(self, meant: Mapping[int, Column]) -> Iterator[Trouble]:
        rows: dict[int, list[int]] = {}
        for row, at in sorted(self.grid.struck):
            if row in self.header:
                yield self._cell(row, at, "表头的这个单元格里，")
            elif self.header[-1] < row <= self.last and at in meant:
                rows.setdefault(row, []).append(at)
        for row, struck in rows.items():
            if row in self.left_out:
                yield self._row(row, [at for at in self._counted() if at in struck], meant)
            else:
                yield from (self._cell(row, at, f"“{meant[at].label}”一列的这个单元格里，") for at in struck)

    def _row(self, row: int, gone: list[int], meant: Mapping[int, Column]) -> Trouble:
        names = "和".join("措施" if meant[at] is Column.MEASURE else "问题" for at in gone)
        words = "；".join(shorten(self.grid.struck[row, at]) for at in gone)
        values = {"part": f"第 {row} 行的{names}", "text": words, "rest": f"{_LEFT_OUT}，这一行没有计入问题和措施"}
        return Trouble(Unsettled.CELL_STRUCK, Cell(self.grid.name, row, gone[0]), values, grave=True)

    def _cell(self, row: int, at: int, where: str) -> Trouble:
        words = shorten(self.grid.struck[row, at], _LONGEST)
        values = {"part": where, "text": words, "rest": _LEFT_OUT}
        return Trouble(Unsettled.CELL_STRUCK, Cell(self.grid.name, row, at), values)
