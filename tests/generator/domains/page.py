"""Writes one sheet of a shape: what stands above the table, its headings, its rows, what stands below."""

from random import Random

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.generator.canvas import Canvas
from tests.generator.domains.offices import DOMAINS
from tests.generator.domains.rows import Line, lines, numbered
from tests.generator.domains.said import Cell, Drawn, Means, Part, Row, Shape, Truth, means
from tests.generator.written import Written

_FIRST_PART = 5


class Page:
    """One sheet being written; `implied`: what is true of every status where no column tells it."""

    def __init__(self, shape: Shape, sheet: Worksheet, rng: Random, truth: Truth, implied: Means) -> None:
        self.shape, self.rng, self.truth, self.implied = shape, rng, truth, implied
        self.domain = DOMAINS[shape.domain]
        self.canvas = Canvas(sheet)
        parts = list(shape.parts)
        if rng.random() < 0.3 and not shape.wide:
            rng.shuffle(parts)
        self.parts = parts
        self.row = 1

    def write(self, before: int) -> int:
        """Write the sheet, its problems numbered behind those `before`; how many there are then."""
        self._above()
        self._headings()
        said = [f"{unit}{item}" for unit in self.domain.units for item in self.domain.items]
        problems = self.rng.sample(said, self.rng.randint(5, 8) + before)[before:]
        for number, problem in enumerate(problems, before + 1):
            self._problem(number, problem)
        if self.shape.struck_row:
            self._struck(len(problems) + before + 1, "食堂台账未按月公示")
        if self.shape.foot:
            self.row += self.rng.randint(0, 1)
            self._line(self.shape.foot)
        return len(problems) + before

    @property
    def _width(self) -> int:
        return _FIRST_PART - 1 + sum(len(part.heads) for part in self.parts) + self.shape.wide

    def _line(self, text: str) -> None:
        self.canvas.put(self.row, 1, text)
        self.canvas.merge(self.row, 1, self.row, self._width)
        self.row += 1

    def _above(self) -> None:
        self._line(("2026年" if self.shape.dated_title else "") + self.domain.title)
        if self.rng.random() < 0.4:
            self._line("填报单位：综合科")
        if self.shape.lead:
            self._line(self.shape.lead)

    def _headings(self) -> None:
        """One row of headings, or two where a part has one merged over its own."""
        domain = self.domain
        deep = any(part.over for part in self.parts)
        common = (domain.number, domain.item, domain.measure, domain.unit)
        for place, text in enumerate(common, 1):
            self._heading(place, text, deep)
        place = _FIRST_PART
        for part in self.parts:
            if part.over:
                self.canvas.put(self.row, place, part.over)
                self.canvas.merge(self.row, place, self.row, place + len(part.heads) - 1)
            for offset, head in enumerate(part.heads):
                self._heading(place + offset, head or domain.owner, deep, below=bool(part.over))
                self.truth.columns.setdefault(part.aspect, set()).add(get_column_letter(place + offset))
            place += len(part.heads)
        if self.shape.wide:
            self.canvas.merge(self.row, self._width - 1, self.row + deep, self._width)
        self.row += 1 + deep

    def _heading(self, place: int, text: str, deep: bool, *, below: bool = False) -> None:
        self.canvas.put(self.row + (deep and below), place, text, bold=True)
        if deep and not below:
            self.canvas.merge(self.row, place, self.row + 1, place)

    def _problem(self, number: int, problem: str) -> None:
        rng, layout = self.rng, self.shape.layout
        if layout == "listed":
            self._listed(number, problem)
            return
        height = 1 if layout == "one" else rng.randint(1, 3)
        rows = range(self.row, self.row + height)
        for row in rows:
            first = row == self.row or layout == "filled"
            self._common(row, number if first else None, problem if first else None, rng.choice(self.domain.measures))
        if layout == "merged":
            for place in (1, 2):
                self.canvas.merge(rows[0], place, rows[-1], place)
        told = {row: Row(self.canvas.name, row) for row in rows}
        place = _FIRST_PART
        for part in self.parts:
            for line in lines(part, rows, layout, rng):
                self._put(line.first, line.last, place, line.drawn)
                for row in range(line.first, line.speaks_to + 1):
                    self._record(told[row], part, line)
            place += len(part.heads)
        self._keep(list(told.values()), 1)

    def _common(self, row: int, number: int | None, problem: str | None, measure: str) -> None:
        for place, value in enumerate((number, problem, measure, self.rng.choice(self.domain.units)), 1):
            self.canvas.put(row, place, value)

    def _put(self, first: int, last: int, place: int, drawn: Drawn) -> None:
        for offset, cell in enumerate(drawn.cells):
            self._cell(first, place + offset, cell)
            right = place + offset + (self.shape.wide and place + offset == self._width - 1)
            self.canvas.merge(first, place + offset, last, right)

    def _cell(self, row: int, place: int, cell: Cell) -> None:
        if cell.struck:
            gone = TextBlock(InlineFont(strike=True), cell.struck)
            self.canvas.sheet.cell(row, place).value = CellRichText(gone, str(cell.value))
        else:
            self.canvas.put(row, place, Written(cell.value, cell.shown))

    def _record(self, row: Row, part: Part, line: Line) -> None:
        if part.aspect:
            row.means[part.aspect] = (line.drawn.means,)
            row.stands[part.aspect] = line.first
            row.written[part.aspect] = " | ".join(_shown(cell) for cell in line.drawn.cells)
        if line.drawn.told and line.first == row.row:
            row.told.add(line.drawn.told)

    def _keep(self, rows: list[Row], count: int) -> None:
        """What no column tells, is implied or missing."""
        for row in rows:
            for aspect, said in (("status", self.implied), ("deadline", means("missing"))):
                if aspect not in row.means:
                    row.means[aspect] = (said,) * count
                    row.written[aspect] = "no such column"
        self.truth.rows += rows
        self.row += len(rows)

    def _listed(self, number: int, problem: str) -> None:
        """One row whose cells hold numbered lists: measures, and deadlines, owners and states of the same numbers."""
        rng = self.rng
        count, style = rng.randint(2, 3), rng.choice(("{}、", "（{}）", "{}. "))
        row = Row(self.canvas.name, self.row)
        self._common(self.row, number, problem, numbered(rng.sample(self.domain.measures, count), style))
        place = _FIRST_PART
        for part in self.parts:
            drawn = [part.draw(rng) for _ in range(count)]
            text = numbered([str(one.cells[0].value) for one in drawn], style)
            self.canvas.put(self.row, place, text)
            row.means[part.aspect] = tuple(one.means for one in drawn)
            row.stands[part.aspect] = self.row
            row.written[part.aspect] = text
            place += len(part.heads)
        self._keep([row], count)

    def _struck(self, number: int, problem: str) -> None:
        """A row every word of which is struck out."""
        self._common(self.row, number, problem, "公示台账")
        place = _FIRST_PART
        for part in self.parts:
            self._put(self.row, self.row, place, part.draw(self.rng))
            place += len(part.heads)
        for cell in self.canvas.sheet[self.row]:
            cell.value = str(cell.value) if isinstance(cell.value, CellRichText) else cell.value
            cell.font = Font(strike=True)
        gone = Row(self.canvas.name, self.row, told={"cell-struck"}, optional=True)
        gone.written["row"] = f"{number} {problem}"
        self.truth.rows.append(gone)
        self.row += 1


def _shown(cell: Cell) -> str:
    """What is written, for the message of a test."""
    text = "" if cell.value is None else str(cell.value)
    return text if cell.shown == "General" else f"{text} as {cell.shown}"
