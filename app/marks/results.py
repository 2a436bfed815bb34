"""The sheet 检查结果 of a marked copy: one row a finding, each with a link to its cell."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from app.core.finding import Advice
from app.core.grid import Cell
from app.marks.heights import row_height
from app.marks.styles import Styles

TITLE = "台账检查结果"
NAME = "检查结果"
HEADINGS = ("级别", "位置", "检查出的情况", "怎么改", "规则")
_WIDTHS = (12, 18, 60, 50, 24)
NOTHING = "没有检查出需要处理的地方。"


def results_part(namespace: str, summary: str, advice: Sequence[Advice], styles: Styles) -> bytes:
    """The worksheet part; `summary` says what was checked, as of which day."""
    whole = (sum(_WIDTHS),)
    rows = [_row(1, [(TITLE, styles.text(bold=True))], whole), _row(2, [(summary, styles.text())], whole)]
    rows.append(_row(3, [(heading, styles.text(bold=True)) for heading in HEADINGS]))
    rows += [_row(number, list(_cells(one, styles))) for number, one in enumerate(advice, 4)]
    if not advice:
        rows.append(_row(4, [(NOTHING, styles.text())], whole))
    columns = "".join(
        f'<col min="{index}" max="{index}" width="{width}" customWidth="1"/>' for index, width in enumerate(_WIDTHS, 1)
    )
    last = max(4, len(advice) + 3)
    merges = "".join(f'<mergeCell ref="A{row}:E{row}"/>' for row in ((1, 2) if advice else (1, 2, 4)))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<worksheet xmlns="{namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:E{last}"/>'
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" '
        'state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
        f"<cols>{columns}</cols><sheetData>{''.join(rows)}</sheetData>"
        f'<mergeCells count="{merges.count("ref")}">{merges}</mergeCells>{_links(advice)}'
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
    ).encode()


def place_of(advice: Advice) -> str:
    """Where a finding stands, in words."""
    return str(advice.finding.origin or "整个台账")


def location(cell: Cell) -> str:
    """The cell as a link within a workbook names it."""
    quoted = cell.sheet.replace("'", "''")
    return f"'{quoted}'!{cell.address}"


def _cells(advice: Advice, styles: Styles) -> Iterator[tuple[str, int]]:
    plain, level = styles.text(), advice.finding.level
    yield level.label, styles.filled(plain, level)
    yield place_of(advice), styles.text(link=isinstance(advice.finding.origin, Cell))
    yield advice.message, plain
    yield advice.fix, plain
    yield advice.finding.rule, plain


def _row(number: int, cells: Sequence[tuple[str, int]], widths: Sequence[float] = _WIDTHS) -> str:
    height = row_height([text for text, _ in cells], widths)
    written = "".join(
        f'<c r="{letter}{number}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'
        for letter, (text, style) in zip("ABCDE", cells, strict=False)
    )
    return f'<row r="{number}" ht="{height:g}" customHeight="1">{written}</row>'


def _links(advice: Sequence[Advice]) -> str:
    links = "".join(
        f'<hyperlink ref="B{row}" location={quoteattr(location(one.finding.origin))} display={quoteattr(place_of(one))}/>'
        for row, one in enumerate(advice, 4)
        if isinstance(one.finding.origin, Cell)
    )
    return f"<hyperlinks>{links}</hyperlinks>" if links else ""
