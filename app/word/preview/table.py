"""Sets a table into boxes, one a row: fixed columns, heights from content, merged cells, repeated headers."""

from dataclasses import dataclass, field, replace
from itertools import accumulate

from lxml import etree

from app.core.page import Bar
from app.word.ooxml.lengths import twips
from app.word.ooxml.wml import local
from app.word.preview.content import ContentReader
from app.word.preview.line_box import LineBox, Tall, stack_height
from app.word.preview.looks import BLACK
from app.word.preview.paragraph import set_paragraph
from app.word.reading.blocks import blocks
from app.word.reading.cascade import Properties
from app.word.reading.looks import Border, border
from app.word.reading.tables import WordCell, WordRow, WordTable
from app.word.standard.layout import Align

_SIDES = ("top", "left", "bottom", "right")
_DEFAULT_SIDE = twips("108").points  # room at the sides of a cell that nobody asked for otherwise


@dataclass
class TableCell:
    """A cell as read; places in points from the table's left edge."""

    left: float
    right: float
    margins: tuple[float, float, float, float]
    properties: Properties
    lines: list[LineBox]
    merge: str  # "" for none, "restart", "continue"

    @property
    def height(self) -> float:
        """What its content needs, its margins included."""
        return self.margins[0] + stack_height(self.lines) + self.margins[2]


@dataclass
class TableRow:
    """A row as read; `least` is the height it has at any rate, `exact` that it has no other."""

    cells: list[TableCell]
    least: float
    exact: bool
    header: bool
    whole: bool
    tall: list[Tall] = field(default_factory=list)


class TableSetter:
    """One table being set in a column of a width, all in points."""

    def __init__(self, table: WordTable, reader: ContentReader, width: float) -> None:
        self._reader = reader
        self._table = table
        self._edges = [0.0, *accumulate(one.points for one in table.columns)]
        self._left = self._place(width)
        self._rows = [self._read(one) for one in table.rows]

    def boxes(self) -> list[LineBox]:
        """The rows one below the other."""
        heights = [self._height(row) for row in self._rows]
        self._reach(heights)
        made = [self._box(at, row, height) for at, (row, height) in enumerate(zip(self._rows, heights, strict=True))]
        headers = tuple(box for box, row in zip(made, self._rows, strict=True) if row.header)
        for box, row in zip(made, self._rows, strict=True):
            box.header = () if row.header else headers
        return made

    def _place(self, width: float) -> float:
        align = self._table.properties.get("jc", {}).get("val", "")
        spare = width - self._edges[-1]
        if align == Align.CENTER:
            return spare / 2
        if align in (Align.RIGHT, "end"):
            return spare
        return _points(self._table.properties.get("tblInd", {})) - self._margin("left", {})

    def _read(self, row: WordRow) -> TableRow:
        cells, at = [], row.skipped
        for one in row.cells:
            last = min(at + one.span, len(self._edges) - 1)
            cells.append(self._cell(one, self._edges[min(at, last)], self._edges[last]))
            at = last
        return TableRow(cells, row.height.points, row.is_exact, row.is_header, row.is_whole or row.is_header)

    def _cell(self, cell: WordCell, left: float, right: float) -> TableCell:
        above, before, below, behind = (self._margin(side, cell.properties) for side in _SIDES)
        width = right - left - before - behind
        lines = [] if cell.merge == "continue" else set_blocks(cell.element, self._reader, width)
        return TableCell(left, right, (above, before, below, behind), cell.properties, lines, cell.merge)

    def _margin(self, side: str, properties: Properties) -> float:
        for found in (properties.get(f"tcMar.{side}"), self._table.properties.get(f"tblCellMar.{side}")):
            if found:
                return _points(found)
        return _DEFAULT_SIDE if side in ("left", "right") else 0

    def _height(self, row: TableRow) -> float:
        if row.exact:
            return row.least
        content = max((cell.height for cell in row.cells if not cell.merge), default=0.0)
        return max(row.least, content) + self._line()

    def _line(self) -> float:
        """What a row is higher by for its line."""
        line = self._border("top")
        return line.points if line else 0

    def _reach(self, heights: list[float]) -> None:
        """Join cells over several rows; where their text needs more, the last of these rows grows."""
        for first, row in enumerate(self._rows):
            for cell in (one for one in row.cells if one.merge == "restart"):
                last = first
                while last + 1 < len(self._rows) and _continues(self._rows[last + 1], cell):
                    last += 1
                middle = cell.properties.get("vAlign", {}).get("val") == "center"
                tall = Tall(tuple(cell.lines), self._left + cell.left + cell.margins[1], *cell.margins[::2], middle)
                heights[last] += max(tall.height - sum(heights[first : last + 1]), 0)
                for one in self._rows[first : last + 1]:
                    one.tall.append(tall)

    def _box(self, at: int, row: TableRow, height: float) -> LineBox:
        box = LineBox(height, tall=tuple(row.tall), whole=row.whole, edge=self._edge())
        for cell in row.cells:
            self._draw(box, cell, height)
            self._frame(box, at, cell, height)
        if not row.exact:
            box.parted = lambda room: self._part(at, row, height, room)
        box.keep = row.header or any(line.keep for cell in row.cells for line in cell.lines)
        return box

    def _draw(self, box: LineBox, cell: TableCell, height: float) -> None:
        if cell.merge:
            return
        place = cell.properties.get("vAlign", {}).get("val", "top")
        spare = max(height - cell.height, 0)
        top = cell.margins[0] + {"center": spare / 2, "bottom": spare}.get(place, 0.0)
        put(box, cell.lines, self._left + cell.left + cell.margins[1], top)

    def _frame(self, box: LineBox, at: int, cell: TableCell, height: float) -> None:
        left, right = self._left + cell.left, self._left + cell.right
        if (one := self._border("left" if not cell.left else "insideV", cell)) is not None:
            box.bars.append(Bar(left - one.points / 2, 0, left + one.points / 2, height, one.colour or BLACK))
        if cell.right == self._rows[at].cells[-1].right and (one := self._border("right", cell)) is not None:
            box.bars.append(Bar(right - one.points / 2, 0, right + one.points / 2, height, one.colour or BLACK))
        if at == 0 and (one := self._border("top", cell)) is not None:
            box.bars.append(Bar(left, 0, right, one.points, one.colour or BLACK))
        last = at == len(self._rows) - 1
        one = self._border("bottom" if last else "insideH", cell)
        if one is not None and (last or not _continues(self._rows[at + 1], cell)):
            box.bars.append(Bar(left, height, right, height + one.points, one.colour or BLACK))

    def _border(self, side: str, cell: TableCell | None = None) -> Border | None:
        own = f"tcBorders.{side.replace('insideH', 'bottom').replace('insideV', 'left')}"
        if cell is not None and own in cell.properties:
            return border(cell.properties, own)
        return self._table.line(side)

    def _edge(self) -> Bar | None:
        line = self._border("insideH")
        return Bar(self._left, 0, self._left + self._edges[-1], line.points, line.colour or BLACK) if line else None

    def _part(self, at: int, row: TableRow, height: float, room: float) -> tuple[LineBox, LineBox] | None:
        """The row cut so that its first part is no higher than the room; nothing where no line fits."""
        parts: list[list[TableCell]] = [[], []]
        for cell in row.cells:
            fits = _count_fitting(cell, room)
            for part, lines in zip(parts, (cell.lines[:fits], cell.lines[fits:]), strict=True):
                part.append(replace(cell, lines=lines))
        if not row.tall and not any(cell.lines for cell in parts[0]):
            return None
        # A cell over several rows fills what this row leaves it on either page.
        least = (room - self._line(), height - room - self._line()) if row.tall else (0.0, 0.0)
        first, rest = (replace(row, cells=cells, least=one) for cells, one in zip(parts, least, strict=True))
        return self._box(at, first, self._height(first)), self._box(at, rest, self._height(rest))


def set_blocks(holder: etree._Element, reader: ContentReader, width: float, grid: float = 0) -> list[LineBox]:
    """The paragraphs and tables in a cell, a box, a header or footer, one below the other."""
    return [box for one in blocks(holder) for box in set_block(one, reader, width, grid)]


def set_block(block: etree._Element, reader: ContentReader, width: float, grid: float) -> list[LineBox]:
    """One paragraph or table."""
    if local(block) == "tbl":
        return TableSetter(reader.table(block), reader, width).boxes()
    return set_paragraph(reader.read(block), width, grid)


def put(onto: LineBox, lines: list[LineBox] | tuple[LineBox, ...], left: float, top: float) -> None:
    """Draw lines onto a box, from a place on downwards."""
    for line in lines:
        top += line.before
        onto.spans += [span.move(left, top) for span in line.spans]
        onto.bars += [bar.move(left, top) for bar in line.bars]
        onto.drawings += line.drawings
        top += line.height


def _continues(row: TableRow, cell: TableCell) -> bool:
    return bool(cell.merge) and any(one.merge == "continue" and one.left == cell.left for one in row.cells)


def _count_fitting(cell: TableCell, room: float) -> int:
    used = cell.margins[0] + cell.margins[2]
    for at, line in enumerate(cell.lines):
        used += line.before + line.height
        if used > room:
            return at
    return len(cell.lines)


def _points(attributes: dict[str, str]) -> float:
    return twips(attributes.get("w", "0")).points
