"""Which of two columns of one meaning a document is written from, in Chinese: the other names other bodies, people or days."""

from collections.abc import Iterator, Sequence

from app.core.ledger import Ledger, Unsettled
from app.core.told.sourced import OriginPiece

_SAID = (
    "{headings}和{rivals}写的不一样，文中的“{column}”照的是{rivals}：要照另一列的，"
    "在“核对列”里选定（命令行用 --columns {option}），再生成一次。"
)


def list_twice(ledger: Ledger, paragraphs: Sequence[Sequence[OriginPiece]]) -> Iterator[str]:
    """A line for each column that is printed and has such another."""
    places = {one.origin.cell for pieces in paragraphs for one in pieces if one.origin}
    printed = {(cell.sheet, cell.column) for cell in places if cell}
    seconds = {
        second: (guess.cell.sheet, guess.cell.column)
        for sheet in ledger.sheets
        for table in sheet.tables
        for guess in table.columns.values()
        for second in guess.seconds
    }
    for trouble in ledger.troubles:
        if trouble.what is Unsettled.COLUMN_TWICE and trouble.cell and seconds.get(trouble.cell) in printed:
            yield _SAID.format_map(trouble.values)
