"""Safe fixes (安全修正): listed, made in a copy, and taken back from it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.core.errors import BadOption, CannotWrite
from app.core.fix import Fix
from app.core.grid import Cell, Grid
from app.core.progress import SILENT, Progress
from app.ledger import child, gate
from app.ledger.formats import refuse_ending, refuse_kind
from app.service.examining import Examination, has_changed
from app.store.outputs import write_whole

_COPY = "修正副本"


class SafeFixing:
    """Finds safe fixes, makes them in a copy, and takes them back; the ledger stays as it is."""

    def find_fixes(self, examination: Examination, *, progress: Progress = SILENT) -> tuple[Fix, ...]:
        """What can be mended without asking, in the ledger's order; with an obstacle where it is left to the clerk.

        Raises BadOption (format), UnreadableLedger, CannotWrite, Cancelled.
        """
        from app.workbooks.fixed_copy import find_fixes

        refuse_kind(examination.ledger.kind, examination.ledger.file, _COPY)
        progress.step("正在找可以修正的单元格")
        fixes = find_fixes(_bytes(examination), examination.of_file.ledger)
        progress.check()
        return fixes

    def write_fixed(
        self,
        examination: Examination,
        fixes: Collection[Fix],
        out: Path,
        *,
        overwrite: bool = False,
        progress: Progress = SILENT,
    ) -> Path:
        """Write a copy of the ledger with these of its safe fixes made and listed; the path it stands under.

        Raises BadOption (format or ending, nothing to mend), UnreadableLedger, CannotWrite, Cancelled.
        """
        from app.workbooks.fixed_copy import make_fixed_copy

        ledger = examination.of_file.ledger
        refuse_kind(ledger.kind, ledger.file, _COPY)
        refuse_ending(ledger.kind, out.name, _COPY)
        if not any(not fix.obstacle for fix in fixes):
            raise BadOption("没有可以放心修正的单元格，没有写修正副本。")
        progress.step("正在修正副本")
        content = make_fixed_copy(_bytes(examination), ledger, fixes)
        progress.step("正在保存")
        return write_whole(out, content, overwrite=overwrite, never=examination.path)

    def read_fixes(self, copy: Path, *, progress: Progress = SILENT) -> tuple[Fix, ...]:
        """What was mended in a fixed copy, as its sheet 修正清单 lists it.

        Raises BadOption (no fixed copy), UnreadableLedger, Cancelled.
        """
        return _read(copy, progress).made

    def undo_fixes(
        self,
        copy: Path,
        out: Path,
        *,
        cells: Collection[str] = (),
        overwrite: bool = False,
        progress: Progress = SILENT,
    ) -> tuple[Path, tuple[Fix, ...]]:
        """Write a fixed copy with the fixes of these cells (整改台账!H5; none: all) taken back.

        Gives the path it stands under, and the fixes whose cells were changed since and stay as they are.
        Raises BadOption (no fixed copy, ending, a cell that was not mended), UnreadableLedger, CannotWrite, Cancelled.
        """
        from app.workbooks.fixed_copy import restore_cells

        book = _read(copy, progress)
        refuse_ending(book.kind, out.name, _COPY)
        chosen = _chosen({str(fix.cell): fix.cell for fix in book.made}, cells)
        progress.step("正在撤销修正")
        answer = restore_cells(book.data, copy.name, book.grids, chosen)
        progress.step("正在保存")
        return write_whole(out, answer.content, overwrite=overwrite, never=copy, called="要撤销修正的副本"), answer.left


@dataclass(frozen=True)
class _FixedCopy:
    """A fixed copy as read."""

    data: bytes
    kind: str
    grids: Mapping[str, Grid]
    made: tuple[Fix, ...]


def _read(copy: Path, progress: Progress) -> _FixedCopy:
    from app.workbooks.fixed_copy import read_fixes

    progress.step("正在打开副本")
    data = gate.read_bytes(copy)
    kind = gate.kind_of(data, copy.name)
    grids = {grid.name: grid for grid in child.read_grids(data, copy.name, kind, progress)}
    made = read_fixes(grids)
    if not made:
        raise BadOption(f"“{copy.name}”里没有可以撤销的修正；请选择写过的修正副本，其中要有工作表“修正清单”。")
    return _FixedCopy(data, kind, grids, made)


def _chosen(made: dict[str, Cell], cells: Collection[str]) -> list[Cell]:
    for cell in cells:
        if cell not in made:
            raise BadOption(f"修正清单里没有 {cell}。可以撤销的有：{'、'.join(made)}。")
    return [place for name, place in made.items() if not cells or name in cells]


def _bytes(examination: Examination) -> bytes:
    if has_changed(examination):
        raise CannotWrite(f"台账“{examination.ledger.file}”检查之后又改过，没有写{_COPY}；请重新检查后再写。")
    return gate.read_bytes(examination.path)
