"""The mended workbook: its package with chosen cells changed, and no other part of it touched."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from app.core.errors import BadOption, CannotWrite
from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.mending.edit import Edit, Mend, Obstacle
from app.workbooks.book import Book
from app.workbooks.cells import plain_xml
from app.workbooks.mending.sheet_mending import SheetMending
from app.workbooks.mending.validation import ListedValues
from app.workbooks.package import BROKEN, Package, parse
from app.workbooks.raw import RawReader
from app.workbooks.references import columns_in_formulas

_UNUSUAL = "“{file}”的内部结构不常见，不能补正；请用 Excel 或 WPS 另存一次再试。"
_MOST_ROWS, _MOST_COLUMNS = 1 << 20, 1 << 14
Answer = TypeVar("Answer")


@dataclass(frozen=True)
class MendedWorkbook:
    """`parts`: the worksheet parts that were changed. `in_formulas`: whether a formula may read a cell that was."""

    content: bytes
    parts: tuple[str, ...]
    made: tuple[Mend, ...]
    left: tuple[Mend, ...]
    in_formulas: bool


def mend_workbook(data: bytes, ledger: Ledger, edits: Sequence[Edit]) -> MendedWorkbook:
    """The package with every edit made that nothing stands in the way of. Raises as Mending.plan."""
    return Mending(data, ledger).mend(edits)


class Mending:
    """The workbook of a ledger, opened to be asked again and again. Raises CannotWrite for a package that cannot be patched."""

    def __init__(self, data: bytes, ledger: Ledger) -> None:
        self.ledger = ledger
        self._data = data
        self._known = {sheet.name: sheet for sheet in ledger.sheets if sheet.grid}
        self._sheets: dict[str, SheetMending] = {}
        self._unbroken(self._open)

    def _open(self) -> None:
        self._book = Book(Package(self._data))
        self._signed = any(one.kind == "origin" for one in self._book.package.relations(""))
        self._reader = RawReader(self._book.package, self._book.namespace, self._book.part("sharedStrings"))
        self._grids = {name: sheet.grid for name, sheet in self._known.items() if sheet.grid}
        self._lists = ListedValues(self._grids, self._defined_names())

    def plan(self, edits: Sequence[Edit]) -> tuple[Mend, ...]:
        """Each edit as it would be made, or with what stands in its way.

        Raises BadOption for a cell that is none of the ledger's or is named twice, CannotWrite.
        """
        return self._unbroken(lambda: self._plan(edits))

    def mend(self, edits: Sequence[Edit]) -> MendedWorkbook:
        """The package with every edit made that nothing stands in the way of. Raises as plan."""
        return self._unbroken(lambda: self._mend(edits))

    def _plan(self, edits: Sequence[Edit]) -> tuple[Mend, ...]:
        planned = tuple(self._sign(mend) for sheet, own in self._by_sheet(edits) for mend in sheet.plan(own))
        twice = [str(cell) for cell, times in Counter(mend.cell for mend in planned).items() if times > 1]
        if twice:
            raise BadOption(f"{'、'.join(twice)} 写了两次，一个单元格只能补正一次；合并的单元格算一个。")
        return planned

    def _mend(self, edits: Sequence[Edit]) -> MendedWorkbook:
        """Into a package of its own: the one a workbook is read from stays as it is."""
        left, package = tuple(mend for mend in self._plan(edits) if mend.obstacle), Package(self._data)
        made: list[Mend] = []
        sheets = list(self._by_sheet(edits))
        for sheet, own in () if self._signed else sheets:
            content, mends = sheet.patch(own)
            if mends:
                package.write(sheet.part, content)
                made += mends
        parts = tuple(sheet.part for sheet, _ in sheets)
        return MendedWorkbook(package.to_bytes(), parts, tuple(made), left, self._in_formulas(made))

    def _unbroken(self, work: Callable[[], Answer]) -> Answer:
        try:
            return work()
        except BROKEN as error:
            raise CannotWrite(_UNUSUAL.format(file=self.ledger.file)) from error

    def _sign(self, mend: Mend) -> Mend:
        return replace(mend, obstacle=Obstacle.SIGNED) if self._signed else mend

    def _by_sheet(self, edits: Sequence[Edit]) -> Iterator[tuple[SheetMending, Sequence[Edit]]]:
        for edit in edits:
            _refuse_unknown(edit.cell, self._known)
        for name in dict.fromkeys(edit.cell.sheet for edit in edits):
            if name not in self._sheets:
                heading = max(self._known[name].header_rows, default=0)
                self._sheets[name] = SheetMending(self._book, self._reader, self._grids[name], heading, self._lists)
            yield self._sheets[name], [edit for edit in edits if edit.cell.sheet == name]

    def _defined_names(self) -> dict[str, str]:
        """What a name of the workbook refers to; one that is given twice, for a sheet of its own, is left out."""
        found = parse(self._book.package.read(self._book.package.workbook)).iter("{*}definedName")
        named = [(one.get("name", ""), one.text or "") for one in found]
        once = {name for name, times in Counter(name for name, _ in named).items() if times == 1}
        return {name: text for name, text in named if name in once}

    def _in_formulas(self, made: Sequence[Mend]) -> bool:
        read = self._book.package.read
        columns = columns_in_formulas(plain_xml(read(part)) for part in self._book.sheets().values())
        return any(mend.cell.column in columns for mend in made)


def _refuse_unknown(cell: Cell, known: Collection[str]) -> None:
    if cell.sheet not in known:
        raise BadOption(f"没有可以补正的工作表“{cell.sheet}”；有的是：{'、'.join(known)}。")
    if cell.row > _MOST_ROWS or cell.column > _MOST_COLUMNS:
        raise BadOption(f"没有单元格 {cell}：工作表没有这么大。")
