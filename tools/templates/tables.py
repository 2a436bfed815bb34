"""Tables of a document of our own: a list with a repeated header, and a sheet to be filled in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from app.word.ooxml.lengths import Length
from app.word.standard import layout
from app.word.standard.layout import Style
from tools.templates.blocks import Paragraph


@dataclass(frozen=True)
class Column:
    """A column of a table: its share of the width, its heading, what stands in each row, in a paragraph a line.

    `merged`: what stands in one cell for several rows, where those are one.
    """

    share: float
    heading: str
    cell: str
    merged: str = ""


@dataclass(frozen=True)
class Table:
    """A ruled table whose header is repeated on each page and whose rows are not parted.

    `loops` are the loops over its rows from the outer to the inner one, as a template writes them: 行 in 台账. `below`
    stands under each row over the whole width, on the same page: what is too long for a column. `merged_if`: when a row
    is one with those above it in the columns that have `merged`.
    """

    columns: tuple[Column, ...]
    loops: tuple[str, ...]
    width: Length
    below: str = ""
    merged_if: str = ""

    def xml(self) -> str:
        """The w:tbl."""
        widths = [self.width.times(one.share / sum(column.share for column in self.columns)) for one in self.columns]
        grid = "".join(f'<w:gridCol w:w="{one.twips}"/>' for one in widths)
        head = _row([one.heading for one in self.columns], widths, layout.TABLE_HEAD, header=True)
        body = _row([one.cell for one in self.columns], widths, layout.TABLE_CELL, keep_next=bool(self.below))
        if self.merged_if:
            merged = _row([one.merged or one.cell for one in self.columns], widths, layout.TABLE_CELL)
            marks = (self._mark(f"{{%tr {mark} %}}") for mark in (f"if {self.merged_if}", "else", "endif"))
            body = "".join(chain(*zip(marks, (merged, body, ""), strict=True)))
        if self.below:
            body += _row([self.below], [self.width], layout.TABLE_CELL, span=len(self.columns))
        first = "".join(self._mark(f"{{%tr for {loop} %}}") for loop in self.loops)
        last = self._mark("{%tr endfor %}") * len(self.loops)
        return f"<w:tbl>{_table(self.width)}<w:tblGrid>{grid}</w:tblGrid>{head}{first}{body}{last}</w:tbl>"

    def _mark(self, text: str) -> str:
        return _row([text], [self.width], layout.TABLE_CELL)


@dataclass(frozen=True)
class Form:
    """A ruled sheet to be filled in: rows of cells, each with its share of the width and the lines it is high.

    `conditions`: what some rows are printed under, by their place from 0; `whole`: stays on one page.
    """

    rows: tuple[tuple["FormCell", ...], ...]
    width: Length
    heights: tuple[Length, ...]
    conditions: Mapping[int, str] = field(default_factory=dict)
    whole: bool = False

    def xml(self) -> str:
        """The w:tbl. All rows are cut from one grid, so that their lines meet."""
        edges = sorted({edge for row in self.rows for edge in _edges(row)})
        steps = [self.width.times(end - start) for start, end in zip([0.0, *edges], edges, strict=False)]
        grid = "".join(f'<w:gridCol w:w="{one.twips}"/>' for one in steps)
        last = len(self.rows) - 1
        made = [
            self._row(row, height, edges, keep_next=self.whole and at < last)
            for at, (row, height) in enumerate(zip(self.rows, self.heights, strict=True))
        ]
        for at, condition in self.conditions.items():
            made[at] = f"{self._mark(f'{{%tr if {condition} %}}')}{made[at]}{self._mark('{%tr endif %}')}"
        rows = "".join(made)
        return f"<w:tbl>{_table(self.width)}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"

    def _mark(self, text: str) -> str:
        return _row([text], [self.width], layout.TABLE_CELL)

    def _row(self, row: tuple["FormCell", ...], height: Length, edges: list[float], *, keep_next: bool) -> str:
        ends = _edges(row)
        starts = [0.0, *ends[:-1]]
        cells = "".join(
            cell.xml(self.width.times(end - start), sum(start < edge <= end for edge in edges), keep_next=keep_next)
            for cell, start, end in zip(row, starts, ends, strict=True)
        )
        # Twelve measures are longer than a page: kept whole, they would leave the page before them empty.
        whole = "" if any(cell.is_list for cell in row) else "<w:cantSplit/>"
        return f'<w:tr><w:trPr>{whole}<w:trHeight w:val="{height.twips}" w:hRule="atLeast"/></w:trPr>{cells}</w:tr>'


@dataclass(frozen=True)
class FormCell:
    """One cell of a form: a label or what is filled in, in one or more paragraphs."""

    share: int
    lines: tuple[str, ...]
    style: Style

    @property
    def is_list(self) -> bool:
        """Whether it is filled with a paragraph for each of several things; a label in lines is none."""
        return self.style is layout.TABLE_CELL and any("{%p for" in line for line in self.lines)

    def xml(self, width: Length, span: int, *, keep_next: bool) -> str:
        """The w:tc."""
        spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width.twips}" w:type="dxa"/>{spans}<w:vAlign w:val="center"/></w:tcPr>'
            f"{_paragraphs(self.lines, self.style, keep_next)}</w:tc>"
        )


def _edges(row: tuple[FormCell, ...]) -> list[float]:
    """Where its cells end, in hundredths of the width rounded: 100 shares are the whole."""
    ends, at = [], 0
    for cell in row:
        at += cell.share
        ends.append(at / 100)
    return ends


def _table(width: Length) -> str:
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    # Room above and below: fonts of this kind fill their line, and the last line would touch the rule.
    room = (("top", 40), ("left", 57), ("bottom", 80), ("right", 57))
    margins = "".join(f'<w:{side} w:w="{twips}" w:type="dxa"/>' for side, twips in room)
    return (
        f'<w:tblPr><w:tblW w:w="{width.twips}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
    )


def _row(
    texts: Sequence[str],
    widths: Sequence[Length],
    style: Style,
    *,
    header: bool = False,
    keep_next: bool = False,
    span: int = 1,
) -> str:
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width.twips}" w:type="dxa"/>{spans}<w:vAlign w:val="center"/></w:tcPr>'
        f"{_paragraphs(text.splitlines(), style, keep_next)}</w:tc>"
        for text, width in zip(texts, widths, strict=True)
    )
    repeated = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>"


def _paragraphs(lines: Sequence[str], style: Style, keep_next: bool = False) -> str:
    return "".join(Paragraph(style, (line,), keep_next=keep_next).xml() for line in lines)
