"""The fixed copy (安全修正副本): chosen cells fixed, all else untouched; and the way back."""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from app.core.errors import CannotWrite
from app.core.fix import Fix, Slip
from app.core.grid import Cell, Grid
from app.core.ledger import Ledger
from app.workbooks import fix_list
from app.workbooks.book import Book, own_sheet
from app.workbooks.cells import plain_xml
from app.workbooks.fix_list import Record
from app.workbooks.package import BROKEN, Package
from app.workbooks.raw import Raw, RawReader, raw_cells, replace_cells
from app.workbooks.safe_fixes import Fixer, serials
from app.workbooks.text_fixes import certain_day

_UNUSUAL = "“{file}”的内部结构不常见，不能写修正副本；请用 Excel 或 WPS 另存一次再试。"


def find_fixes(data: bytes, ledger: Ledger) -> tuple[Fix, ...]:
    """What can be fixed without asking. `data`: the ledger's bytes. Raises CannotWrite as fixed_copy."""
    try:
        return tuple(Fixer(Book(Package(data)), ledger).fixes())
    except BROKEN as error:
        raise CannotWrite(_UNUSUAL.format(file=ledger.file)) from error


def make_fixed_copy(data: bytes, ledger: Ledger, chosen: Collection[Fix]) -> bytes:
    """The package with the chosen fixes made and listed. Raises CannotWrite for a package that cannot be patched."""
    try:
        return _fix(Book(Package(data)), ledger, chosen)
    except BROKEN as error:
        raise CannotWrite(_UNUSUAL.format(file=ledger.file)) from error


def _fix(book: Book, ledger: Ledger, chosen: Collection[Fix]) -> bytes:
    fixer = Fixer(book, ledger)
    grids = {sheet.name: sheet.grid for sheet in ledger.sheets}
    made: list[Record] = []
    wanted = {fix.cell: fix for fix in fixer.fixes() if fix in chosen and not fix.obstacle}
    for name, cells in fixer.raw.items():
        part, content = fixer.part(name)
        grid, new = grids[name], {}
        for raw in cells:
            fix = wanted.get(Cell(name, *raw.place))
            if fix:
                new[raw.place] = fixer.spell(fix, raw, from_1904=grid is not None and grid.from_1904)
                made.append(Record(fix, raw.spelt.decode(), _digest(new[raw.place])))
        if new:
            book.package.write(part, replace_cells(content, cells, new))
    return _list_fixes(book, grids, made)


def _list_fixes(
    book: Book, grids: Mapping[str, Grid | None], made: Collection[Record], gone: Collection[Cell] = ()
) -> bytes:
    """The package with its list of fixes: those listed before, but for the ones `gone`, and those made now."""
    own = own_sheet(grids, fix_list.NAME, fix_list.TITLE)
    before = {record.fix.cell: record for record in fix_list.read(grids.get(own)) if record.fix.cell not in gone}
    known = before | {record.fix.cell: record for record in made}
    book.put_sheet(own, fix_list.list_part(book.namespace, list(known.values()), book.styles))
    return book.to_bytes()


@dataclass(frozen=True)
class RestoredCopy:
    """A copy with fixes taken back; `left`: those whose cells say something else by now."""

    content: bytes
    left: tuple[Fix, ...]


def read_fixes(grids: Mapping[str, Grid]) -> tuple[Fix, ...]:
    """The fixes a copy's own sheet lists; none where it is no fixed copy."""
    return tuple(record.fix for record in fix_list.read(grids.get(own_sheet(grids, fix_list.NAME, fix_list.TITLE))))


def restore_cells(data: bytes, file: str, grids: Mapping[str, Grid], chosen: Collection[Cell]) -> RestoredCopy:
    """The copy with these cells as they were; byte for byte where the copy was not saved by another program since.

    Raises CannotWrite for a package that cannot be patched.
    """
    listed = fix_list.read(grids.get(own_sheet(grids, fix_list.NAME, fix_list.TITLE)))
    try:
        book = Book(Package(data))
        left = _restore(book, [one for one in listed if one.fix.cell in chosen])
        return RestoredCopy(_list_fixes(book, grids, (), set(chosen) - {fix.cell for fix in left}), tuple(left))
    except BROKEN as error:
        raise CannotWrite(_UNUSUAL.format(file=file)) from error


def _restore(book: Book, chosen: Sequence[Record]) -> list[Fix]:
    """Put back what stood in these cells; the fixes that could not be taken back."""
    reader = RawReader(book.package, book.namespace, book.part("sharedStrings"))
    put_back: set[Cell] = set()
    for name, part in book.sheets().items():
        own = {(one.fix.cell.row, one.fix.cell.column): one for one in chosen if one.fix.cell.sheet == name}
        if own:
            content = plain_xml(book.package.read(part))
            cells = list(raw_cells(content, own))
            new = {raw.place: old for raw in cells if (old := _old(raw, own[raw.place], reader))}
            book.package.write(part, replace_cells(content, cells, new))
            put_back.update(Cell(name, *place) for place in new)
    return [one.fix for one in chosen if one.fix.cell not in put_back]


def _old(raw: Raw, record: Record, reader: RawReader) -> bytes | None:
    """The cell's element as it was, or at least its text; None where it no longer says what the fix made of it."""
    fix, old = record.fix, replace(raw, spelt=record.old.encode())
    # Another program that saved the copy may count shared strings anew.
    if _digest(raw.spelt) == record.digest and reader.read(old).text == fix.before:
        return old.spelt
    held = reader.read(raw)
    day = certain_day(fix.before)
    same = held.number in serials(day) if day and Slip.DATE in fix.kinds else held.text == fix.after
    return raw.with_text(fix.before) if same else None


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:32]
