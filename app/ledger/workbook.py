"""Both readings of a workbook, held against each other: what the child process sends home."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from app.core.grid import Doubt, Value, column_letters
from app.ledger.facts import ods, xlsx
from app.ledger.facts.sheet_facts import LARGEST_AREA, MOST_COLUMNS, MOST_ROWS, Facts, SheetFacts
from app.ledger.formats import CSV, FORMATS, FactReading
from app.ledger.forms.text_table import read_text_table
from app.ledger.looks import SheetLooks
from app.ledger.package import ole
from app.ledger.package.plain import plain_ods, plain_workbook
from app.ledger.values import Locked, Refused, SheetValues, read_values


def read_workbook(data: bytes, kind: str, packed: Callable[[Value], Any]) -> dict[str, Any]:
    """{"sheets": […]} with values, merges, hidden parts and doubts; or {"refused": Chinese sentence}."""
    if FORMATS[kind].facts is FactReading.WHOLE:
        return _read_whole(data, kind, packed)
    facts, plain = _facts(data, kind)
    # calamine makes a full rectangle: two far-apart cells would abort the process.
    too_large = _too_large((sheet.name, sheet.height, sheet.width) for sheet in facts.sheets) if facts else None
    if too_large:
        return {"refused": too_large}
    try:
        values = read_values(plain)
    except Locked:
        return {"refused": "设有打开密码，请在 Excel 或 WPS 里取消密码，另存后再打开。"}
    too_large = _too_large((read.name, len(read.rows), len(read.rows[0])) for read in values if read.rows)
    if too_large:
        return {"refused": too_large}
    if facts is None:
        return {"sheets": [_sheet(read, SheetFacts(read.name), packed, verified=False) for read in values]}
    return _held_against(facts, values, packed)


def _held_against(facts: Facts, values: Sequence[SheetValues], packed: Callable[[Value], Any]) -> dict[str, Any]:
    """The sheets as both readings have them; a visible one on which they disagree is refused."""
    by_name = {sheet.name: sheet for sheet in facts.sheets}
    for read in values:
        _drop_errors(read, by_name.get(read.name))
    disputed = {read.name for read in values if not _agree(read, by_name.get(read.name))}
    for read in values:
        if read.visible and read.name in disputed:
            return {
                "refused": f"的工作表“{read.name}”两种读法结果不一致，为免读错没有打开；请用 Excel 或 WPS 另存为新的 .xlsx 后再试。"
            }
    return {
        "sheets": [
            _empty_sheet(read)
            if read.name in disputed
            else _sheet(read, by_name[read.name], packed, from_1904=facts.from_1904)
            for read in values
        ],
        "from_1904": facts.from_1904,
    }


def _read_whole(data: bytes, kind: str, packed: Callable[[Value], Any]) -> dict[str, Any]:
    """The same for a format that one reading tells all about."""
    try:
        read = _tables(data, kind)
    except Refused as refused:
        return {"refused": refused.args[0]}
    too_large = _too_large((facts.name, facts.height, facts.width) for _, facts in read)
    return {"refused": too_large} if too_large else {"sheets": [_sheet(*one, packed) for one in read]}


def _tables(data: bytes, kind: str) -> list[tuple[SheetValues, SheetFacts]]:
    if kind == CSV.kind:
        return read_text_table(data)
    from app.ledger.word_table import read_word_tables  # loads what reads Word files, which other ledgers do not need

    return read_word_tables(data)


def _facts(data: bytes, kind: str) -> tuple[Facts | None, bytes]:
    """The facts, or None where this format, or this very file, gives none; and the file as its values are read.

    Raises KeyError, Damaged for a package without what is needed.
    """
    match FORMATS[kind].facts:
        case FactReading.OOXML:
            plain = plain_workbook(data)
            return xlsx.read_facts(plain), plain
        case FactReading.ODF:
            plain = plain_ods(data)
            return ods.read_facts(plain), plain
        case FactReading.BIFF:
            return _facts_of_old_format(data), ole.plain(data)
        case FactReading.NONE:
            return None, plain_workbook(data)
        case FactReading.WHOLE:
            raise AssertionError(kind)  # read by one reading alone


def _facts_of_old_format(data: bytes) -> Facts | None:
    from app.ledger.facts import xls  # xlrd takes a while to load, and most ledgers do not need it

    try:
        return xls.read_facts(data)
    except Exception:  # noqa: BLE001 - xlrd meets what it cannot read with errors of every kind; the clerk is told
        return None


def _too_large(sheets: Iterable[tuple[str, int, int]]) -> str | None:
    """That one of the sheets (name, rows, columns) is larger than any program allows, or than can be read."""
    for name, height, width in sheets:
        if height * width > LARGEST_AREA or height > MOST_ROWS or width > MOST_COLUMNS:
            far = f"{column_letters(width)}{height}"
            named = f"的工作表“{name}”" if name else ""
            return f"{named}一直用到 {far}，大得不正常；请删去台账以外的行列，另存后再打开。"
    return None


def _drop_errors(read: SheetValues, facts: SheetFacts | None) -> None:
    """An error has no value; a number that is none (NaN) in a cell for days would be one of 1899."""
    for (row, column), doubt in facts.doubts.items() if facts else ():
        if doubt is Doubt.ERROR and row <= len(read.rows) and column <= len(read.rows[row - 1]):
            read.rows[row - 1][column - 1] = None


def _agree(read: SheetValues, facts: SheetFacts | None) -> bool:
    return facts is not None and facts.filled == sum(len(row) - row.count(None) for row in read.rows)


def _empty_sheet(read: SheetValues) -> dict[str, Any]:
    """A hidden sheet the two readings disagree on goes home without its values, which may be wrong."""
    return {
        **_sheet(SheetValues(read.name, False, [], ()), SheetFacts(read.name), lambda value: value),
        "disputed": True,
    }


def _sheet(
    read: SheetValues,
    facts: SheetFacts,
    packed: Callable[[Value], Any],
    *,
    verified: bool = True,
    from_1904: bool = False,
) -> dict[str, Any]:
    looks = SheetLooks(facts, from_1904, packed)
    merges = read.merges if facts.merges is None else facts.merges
    return {
        "name": read.name,
        "visible": read.visible,
        "verified": verified,
        "disputed": False,
        "rows": [looks.row(row, cells) for row, cells in enumerate(_drop_blank_rows(read), 1)],
        "merges": [[merge.top, merge.left, merge.bottom, merge.right] for merge in merges],
        "hidden_rows": sorted(facts.hidden_rows),
        "hidden_columns": sorted(facts.hidden_columns),
        "doubts": [[row, column, doubt] for (row, column), doubt in looks.doubts.items()],
        "shown": [[row, column, text] for (row, column), text in looks.shown.items()],
        "struck": [[row, column, words] for (row, column), words in looks.struck.items()],
        "around": [facts.above, facts.below],
    }


def _drop_blank_rows(read: SheetValues) -> list[list[Value]]:
    """The rows without the blank ones at the end, so that a phantom size costs nothing."""
    rows = read.rows
    last = len(rows)
    while last and not any(value is not None for value in rows[last - 1]):
        last -= 1
    return rows[:last]
