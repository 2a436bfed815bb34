"""What was read of a ledger (读取情况), in words: sheets, header rows, rows, columns, and what was left out."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.core.grid import Cell, column_letters
from app.core.ledger import Ledger
from app.core.office.words import OfficeWords
from app.core.sheet import Sheet, Table
from app.core.text import one_line
from app.gui.ledger import strings
from app.gui.ledger.columns import columns_of
from app.gui.shell.strings import CLOSE
from app.gui.widgets.dialog import Dialog
from app.gui.widgets.sizes import fit

_MOST_NAMED = 3
_SIZE = (640, 520)


def in_brief(ledger: Ledger) -> str:
    """The used sheets with their rows; of many only the sums."""
    used = [sheet for sheet in ledger.sheets if sheet.used]
    if len(used) > _MOST_NAMED:
        return strings.read_sheets(len(used), sum(s.rows_read for s in used), sum(s.hidden_rows for s in used))
    return "".join(_sentence(sheet) for sheet in used)


def left_out(ledger: Ledger) -> str:
    """The sheets that were not read and why; empty where all were."""
    others = [(sheet.name, sheet.why_not or "") for sheet in ledger.sheets if not sheet.used]
    return strings.left_out(others) if others else ""


def in_full(ledger: Ledger) -> str:
    """Every sheet with its columns and why each is read so."""
    return "\n\n".join(
        "\n".join((_sentence(sheet), *_columns(sheet)))
        if sheet.used
        else strings.left_out([(sheet.name, sheet.why_not or "")])
        for sheet in ledger.sheets
    )


def by_words(words: OfficeWords) -> str:
    """The office's words by which something was read; empty where there was none."""
    said = [strings.word(one.kind.label, one.word, one.meaning.label) for one in words]
    return strings.read_by_words(said) if said else ""


def _sentence(sheet: Sheet) -> str:
    if sheet.tables[0].is_form:
        return strings.read_form(sheet.name, sheet.problems)
    return strings.read_sheet(sheet.name, sheet.header_rows, sheet.rows_read, sheet.hidden_rows)


def _columns(sheet: Sheet) -> Iterator[str]:
    if sheet.tables[0].is_form:
        yield from _labels(sheet)
        return
    yield strings.read_counts(sheet.problems, sheet.measures)
    for table in sheet.tables:
        if sheet.further:
            yield strings.read_table(Cell(sheet.name, *table.first).address, table.header_rows)
        yield from _table(sheet, table)


def _labels(sheet: Sheet) -> Iterator[str]:
    """The labels of the first form: those of the others are the same, or say it otherwise."""
    for column, guess in sheet.columns.items():
        yield strings.read_label(guess.cell.address, one_line(guess.heading), column.label, guess.reason)


def _table(sheet: Sheet, table: Table) -> Iterator[str]:
    for column, guess in table.columns.items():
        letters = column_letters(guess.cell.column)
        yield strings.read_column(letters, one_line(guess.heading), column.label, guess.reason)
    others = [(strings.column(one.letters, one.heading.replace("\n", " ")), one) for one in columns_of(sheet, table)]
    for name, one in others:
        if one.beside:
            yield f"　{name}{one.why}"
    unread = [name for name, one in others if not (one.guess or one.beside)]
    if unread:
        yield strings.unread_columns(unread)


class ReadingDialog(Dialog):
    """读取情况 in full, to read and to copy."""

    def __init__(self, parent: QWidget, ledger: Ledger, words: OfficeWords) -> None:
        super().__init__(parent)
        self.setWindowTitle(strings.READING_TITLE)
        fit(self, _SIZE)
        self.text = QPlainTextEdit("\n\n".join(filter(None, (in_full(ledger), by_words(words)))))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(strings.READING_TITLE)
        self.close_button = QPushButton(CLOSE)
        self.close_button.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(self.text, 1)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
