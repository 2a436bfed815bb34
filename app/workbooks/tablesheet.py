"""A worksheet part with one table of texts, ready to print: title, a sentence, headings, rows with links to cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from app.core.grid import Cell
from app.workbooks.heights import row_height
from app.workbooks.styles import CellStyles

HEADING_ROW = 3
Styled = tuple[str, int]


@dataclass(frozen=True)
class TableSheet:
    """The texts of the sheet. `headings`: each with its column's width; `nothing`: what stands there without rows.

    `data` is a text for each row that no one needs to see, in a hidden column of its own.
    """

    title: str
    summary: str
    headings: Sequence[tuple[str, int]]
    rows: Sequence[Sequence[Styled]]
    links: Sequence[Cell | None]
    nothing: str
    data: Sequence[str] = ()


def table_part(namespace: str, table: TableSheet, styles: CellStyles) -> bytes:
    """The worksheet part; links stand in its second column."""
    last = max(HEADING_ROW + 1, len(table.rows) + HEADING_ROW)
    end = "ABCDEFGH"[len(table.headings) - 1]
    merges = "".join(f'<mergeCell ref="A{row}:{end}{row}"/>' for row in ((1, 2) if table.rows else (1, 2, 4)))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<worksheet xmlns="{namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:{end}{last}"/>'
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" '
        'state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
        f"<cols>{''.join(_columns(table))}</cols><sheetData>{''.join(_rows(table, styles))}</sheetData>"
        f'<mergeCells count="{merges.count("ref")}">{merges}</mergeCells>{_links(table)}'
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
    ).encode()


def location(cell: Cell) -> str:
    """The cell as a link within a workbook names it."""
    quoted = cell.sheet.replace("'", "''")
    return f"'{quoted}'!{cell.address}"


def _columns(table: TableSheet) -> Iterator[str]:
    for index, (_, width) in enumerate(table.headings, 1):
        yield f'<col min="{index}" max="{index}" width="{width}" customWidth="1"/>'
    if table.data:
        yield f'<col min="{index + 1}" max="{index + 1}" width="9" hidden="1" customWidth="1"/>'


def _rows(table: TableSheet, styles: CellStyles) -> Iterator[str]:
    widths = [width for _, width in table.headings]
    whole, bold, plain = [sum(widths)], styles.text(bold=True), styles.text()
    yield _row(1, [(table.title, bold)], whole)
    yield _row(2, [(table.summary, plain)], whole)
    yield _row(HEADING_ROW, [(heading, bold) for heading, _ in table.headings], widths)
    for number, cells in enumerate(table.rows, HEADING_ROW + 1):
        hidden = table.data[number - HEADING_ROW - 1] if table.data else ""
        yield _row(number, cells, widths, hidden)
    if not table.rows:
        yield _row(HEADING_ROW + 1, [(table.nothing, plain)], whole)


def _row(number: int, cells: Sequence[Styled], widths: Sequence[float], hidden: str = "") -> str:
    height = row_height([text for text, _ in cells], widths)
    shown = [*cells, (hidden, 0)] if hidden else cells
    written = "".join(
        f'<c r="{letter}{number}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'
        for letter, (text, style) in zip("ABCDEFGH", shown, strict=False)
    )
    return f'<row r="{number}" ht="{height:g}" customHeight="1">{written}</row>'


def _links(table: TableSheet) -> str:
    links = "".join(
        f'<hyperlink ref="B{row}" location={quoteattr(location(cell))} display={quoteattr(str(cell))}/>'
        for row, cell in enumerate(table.links, HEADING_ROW + 1)
        if cell
    )
    return f"<hyperlinks>{links}</hyperlinks>" if links else ""
