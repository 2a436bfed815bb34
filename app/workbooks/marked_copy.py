"""The marked copy (标注副本): the ledger's package with its faulty cells filled and commented, the rest untouched."""

from collections.abc import Mapping, Sequence

from app.core.errors import CannotWrite
from app.core.finding import Advice, Level
from app.core.grid import Cell, column_number
from app.core.ledger import Ledger
from app.workbooks import results, shapes
from app.workbooks.book import MAIN, Book, own_sheet
from app.workbooks.cells import plain_xml, restyle
from app.workbooks.drawings import drawing_id, with_drawing
from app.workbooks.notes import Notes, Place
from app.workbooks.package import BROKEN, Package, serialise

_VML = "application/vnd.openxmlformats-officedocument.vmlDrawing"


def make_marked_copy(data: bytes, ledger: Ledger, advice: Sequence[Advice], summary: str) -> bytes:
    """The marked package. `data`: the ledger's bytes. Raises CannotWrite for a package that cannot be patched."""
    try:
        return _MarkedCopy(Book(Package(data)), ledger).mark(advice, summary)
    except BROKEN as error:
        raise CannotWrite(
            f"“{ledger.file}”的内部结构不常见，不能在副本上标注；请用 Excel 或 WPS 另存一次再试，也可以写问题清单。"
        ) from error


class _MarkedCopy:
    """One package on its way to being marked."""

    def __init__(self, book: Book, ledger: Ledger) -> None:
        self._book, self._package, self._ledger = book, book.package, ledger

    def mark(self, advice: Sequence[Advice], summary: str) -> bytes:
        """The bytes of the whole."""
        book = self._book
        own = own_sheet({sheet.name: sheet.grid for sheet in self._ledger.sheets}, results.NAME, results.TITLE)
        for name, part in book.sheets().items():
            if name != own:
                self._mark_sheet(part, [one for one in advice if _sheet(one) == name])
        book.put_sheet(own, results.results_part(book.namespace, summary, advice, book.styles))
        return book.to_bytes()

    def _mark_sheet(self, part: str, advice: Sequence[Advice]) -> None:
        levels: dict[Place, Level] = {}
        sentences: dict[Place, str] = {}
        for one in advice:
            cell = one.finding.origin
            if isinstance(cell, Cell):
                place = (cell.row, cell.column)
                # The gravest comes first (Report).
                levels.setdefault(place, one.finding.level)
                said = f"{one.finding.level.label}：{one.message}\n改法：{one.fix}"
                sentences[place] = f"{sentences[place]}\n{said}" if place in sentences else said
            for meant in one.finding.cells:
                levels.setdefault((meant.row, meant.column), one.finding.level)
        if not levels and not self._book.styles.marked:
            return
        old = self._package.read(part)
        new = restyle(plain_xml(old), levels, self._book.styles.marked, self._book.styles.fill)
        new = self._comment(part, new, sentences)
        if new != old:
            self._package.write(part, new)

    def _comment(self, part: str, sheet: bytes, sentences: Mapping[Place, str]) -> bytes:
        comments = next((one.part for one in self._package.relations(part) if one.kind == "comments"), "")
        if not comments and not sentences:
            return sheet
        notes = Notes(self._package.read(comments) if comments else None, self._book.namespace)
        gone = {_place(address) for address in notes.clear()}
        places = notes.add(sentences)
        if gone or sentences:
            self._package.write(comments or self._new_comments(part), serialise(notes.root()))
            return self._draw(part, sheet, gone, places)
        return sheet

    def _draw(self, part: str, sheet: bytes, gone: set[Place], places: Sequence[Place]) -> bytes:
        relation = drawing_id(sheet)
        known = {one.id: one.part for one in self._package.relations(part)}
        if relation in known:
            drawing = known[relation]
            old = self._package.read(drawing)
        else:
            drawing, old = self._package.free("xl/drawings/vmlDrawing{}.vml"), shapes.EMPTY
            self._package.declare_ending("vml", _VML)
            sheet = with_drawing(sheet, self._package.relate(part, "vmlDrawing", drawing), self._package.office)
        self._package.write(drawing, shapes.add_boxes(shapes.remove_boxes(old, gone), places))
        return sheet

    def _new_comments(self, sheet: str) -> str:
        part = self._package.free("xl/comments{}.xml")
        self._package.relate(sheet, "comments", part)
        self._package.declare(part, f"{MAIN}.comments+xml")
        return part


def _sheet(advice: Advice) -> str:
    origin = advice.finding.origin
    return origin.sheet if isinstance(origin, Cell) else ""


def _place(address: str) -> Place:
    letters = address.rstrip("0123456789")
    return int(address[len(letters) :]), column_number(letters)
