"""Proves of a mended package that every other part is byte for byte the same, and every other cell of the changed ones."""

from collections.abc import Collection, Mapping
from itertools import zip_longest

from lxml import etree

from app.core.files.archive import Archive, Damaged, ZipPiece
from app.core.grid import Cell, column_number
from app.workbooks.book import Book
from app.workbooks.notes import Place
from app.workbooks.package import Package, parse

_OFFSET = slice(42, 46)  # of a directory record: where the entry begins in the file


def is_only_mended(before: bytes, after: bytes, cells: Collection[Cell]) -> bool:
    """Whether the two packages differ in nothing but these cells.

    It parses what the patching never parsed, so that it does not repeat its mistakes.
    """
    try:
        return _differ_in_cells(before, after, cells)
    except (Damaged, KeyError, ValueError, etree.LxmlError):
        return False


def _differ_in_cells(before: bytes, after: bytes, cells: Collection[Cell]) -> bool:
    book = Book(Package(before))
    places: dict[str, set[Place]] = {}
    for name, part in book.sheets().items():
        places.setdefault(part.lower(), set()).update((one.row, one.column) for one in cells if one.sheet == name)
    old, new = Archive(before), Archive(after)
    return all(
        one is not None and other is not None and _is_same(one, other, old, new, places)
        for one, other in zip_longest(old.pieces(), new.pieces())
    )


def _is_same(
    one: ZipPiece, other: ZipPiece, old: Archive, new: Archive, places: Mapping[str, Collection[Place]]
) -> bool:
    changed = places.get(one.name.replace("\\", "/").lower())
    if not changed:
        return (one.name, one.body, _said(one)) == (other.name, other.body, _said(other))
    return one.name == other.name and _rest(old.read(one.name), changed) == _rest(new.read(one.name), changed)


def _said(piece: ZipPiece) -> bytes:
    return piece.record[: _OFFSET.start] + piece.record[_OFFSET.stop :]


def _rest(content: bytes, places: Collection[Place]) -> bytes:
    """A worksheet part without these cells, in one spelling; rows that hold nothing and say nothing are left out."""
    root, number = parse(content), 0
    for row in list(root.iterfind("{*}sheetData/{*}row")):
        number = int(row.get("r") or number + 1)
        _drop_cells(row, number, places)
        row.attrib.pop("spans", "")
        if len(row) == 0 and set(row.attrib) <= {"r"}:
            _drop(row)
    return etree.tostring(root, method="c14n")


def _drop_cells(row: etree._Element, number: int, places: Collection[Place]) -> None:
    column = 0
    for cell in list(row.iterfind("{*}c")):
        letters = cell.get("r", "").rstrip("0123456789")
        column = column_number(letters) if letters else column + 1
        if (number, column) in places:
            _drop(cell)


def _drop(element: etree._Element) -> None:
    """Without the blanks behind it, which are laid out with it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
