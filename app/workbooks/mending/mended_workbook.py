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


def plan_mends(data: bytes, ledger: Ledger, edits: Sequence[Edit]) -> tuple[Mend, ...]:
    """Each edit of a ledger, given its bytes, as it would be made, or with what stands in its way.

    Raises BadOption for a cell that is none of the ledger's or is named twice, CannotWrite for a package that cannot be
    patched.
    """
    return _unbroken(ledger, lambda: _Mender(data, ledger, edits).plan())


def mend_workbook(data: bytes, ledger: Ledger, edits: Sequence[Edit]) -> MendedWorkbook:
    """The package with every edit made that nothing stands in the way of. Raises as plan_mends."""
    return _unbroken(ledger, lambda: _Mender(data, ledger, edits).mend())


def _unbroken(ledger: Ledger, work: Callable[[], Answer]) -> Answer:
    try:
        return work()
    except BROKEN as error:
        raise CannotWrite(_UNUSUAL.format(file=ledger.file)) from error


class _Mender:
    """Opens the package twice: the one a workbook is read from, and the one that is written."""

    def __init__(self, data: bytes, ledger: Ledger, edits: Sequence[Edit]) -> None:
        self._package, self._book = Package(data), Book(Package(data))
        self._signed = any(one.kind == "origin" for one in self._package.relations(""))
        self._sheets = list(self._of_sheets(ledger, edits))
        twice = [str(cell) for cell, times in Counter(mend.cell for mend in self.plan()).items() if times > 1]
        if twice:
            raise BadOption(f"{'、'.join(twice)} 写了两次，一个单元格只能补正一次；合并的单元格算一个。")

    def plan(self) -> tuple[Mend, ...]:
        return tuple(self._sign(mend) for sheet in self._sheets for mend in sheet.plan())

    def mend(self) -> MendedWorkbook:
        left = tuple(mend for mend in self.plan() if mend.obstacle)
        made: list[Mend] = []
        for sheet in () if self._signed else self._sheets:
            content, mends = sheet.patch()
            if mends:
                self._package.write(sheet.part, content)
                made += mends
        parts = tuple(sheet.part for sheet in self._sheets)
        return MendedWorkbook(self._package.to_bytes(), parts, tuple(made), left, self._in_formulas(made))

    def _sign(self, mend: Mend) -> Mend:
        return replace(mend, obstacle=Obstacle.SIGNED) if self._signed else mend

    def _of_sheets(self, ledger: Ledger, edits: Sequence[Edit]) -> Iterator[SheetMending]:
        known = {sheet.name: sheet for sheet in ledger.sheets if sheet.grid}
        for edit in edits:
            _refuse_unknown(edit.cell, known)
        reader = RawReader(self._book.package, self._book.namespace, self._book.part("sharedStrings"))
        grids = {name: sheet.grid for name, sheet in known.items() if sheet.grid}
        lists = ListedValues(grids, self._defined_names())
        for name in dict.fromkeys(edit.cell.sheet for edit in edits):
            heading = max(known[name].header_rows, default=0)
            own = [edit for edit in edits if edit.cell.sheet == name]
            yield SheetMending(self._book, reader, grids[name], heading, own, lists)

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
