"""Mending (补正): the clerk's values written into exactly the chosen cells, in a copy or in the ledger itself."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.errors import BadOption, CannotWrite, UnreadableLedger
from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.mending.edit import Edit, Mend, Obstacle
from app.core.progress import SILENT, Progress, uninterrupted
from app.ledger import gate
from app.ledger.formats import FORMATS, refuse_ending
from app.service.examining import Examination
from app.service.mending.proof import is_proven
from app.store import decisions
from app.store.mending.in_use import refuse_in_use
from app.store.mending.pending import Pending, PendingNote, tidy
from app.store.mending.writing_back import keep_backup, put_back, replace_ledger
from app.store.outputs import refuse_outputs, write_whole
from app.store.paths import own_files
from app.store.records import Records

if TYPE_CHECKING:
    from app.workbooks.mending.mended_workbook import MendedWorkbook, Mending

_COPY = "补正副本"


@dataclass(frozen=True)
class MendedLedger:
    """Where it stands, the edits made and those left to the clerk; `backup`: of a ledger written back.

    `in_formulas`: whether a formula may read a changed cell; it says what it said until Excel or WPS calculates anew.
    `troubles`: what could not be recorded, in Chinese.
    """

    path: Path
    made: tuple[Mend, ...]
    left: tuple[Mend, ...]
    in_formulas: bool
    backup: Path | None = None
    troubles: tuple[str, ...] = ()

    @property
    def undo(self) -> tuple[Edit, ...]:
        """The edits that make the ledger say again what it said."""
        return tuple(mend.back for mend in self.made if mend.back)


class LedgerMending:
    """`own`: the office's folder, none of whose files a copy is written over."""

    def __init__(self, records: Records, own: Path) -> None:
        self._records = records
        self._own = own
        self._note = PendingNote(records.file)
        self._opened: Mending | None = None

    def finish(self) -> None:
        """Before anything is read: tidy up after a program that was killed while it wrote back."""
        if self._note.is_there():
            # Another is at it, or the store cannot be written: the next start looks again.
            with suppress(CannotWrite), self._note.alone():
                self._settle()

    def hindrance(self, examination: Examination) -> Obstacle | None:
        """What stands in the way of writing into any cell of it, as can be told without reading it again."""
        return None if FORMATS[examination.ledger.kind].writable else Obstacle.FORMAT

    def plan(self, examination: Examination, edits: Sequence[Edit], *, progress: Progress = SILENT) -> tuple[Mend, ...]:
        """Each edit as it would be made, or with what stands in its way; sheet by sheet. Nothing is written.

        Raises BadOption (an unknown cell, one named twice), UnreadableLedger, CannotWrite, Cancelled.
        """
        from app.workbooks.mending.mended_workbook import Mending

        progress.step("正在核对要补正的单元格")
        data, ledger = _bytes(examination), examination.of_file.ledger
        if self.hindrance(examination):
            return _plan_nothing(ledger, edits)
        # The clerk comes from one cell to the next.
        if self._opened is None or self._opened.ledger is not ledger:
            self._opened = Mending(data, ledger)
        return self._opened.plan(edits)

    def write_copy(
        self,
        examination: Examination,
        edits: Sequence[Edit],
        out: Path,
        *,
        day: date,
        overwrite: bool = False,
        progress: Progress = SILENT,
    ) -> MendedLedger:
        """Write a copy of the ledger in which exactly the cells differ that nothing stands in the way of.

        Raises BadOption (ending, an unknown cell, nothing to write), UnreadableLedger, CannotWrite, Cancelled.
        """
        examination = examination.of_file
        _, draft = self._draft(examination, edits, progress)
        refuse_ending(examination.ledger.kind, out.name, _COPY)
        inputs = {**own_files(self._own), examination.path: "台账本身", self._records.file: "记录库"}
        refuse_outputs([out], inputs, overwrite=overwrite)
        progress.step("正在保存")
        with uninterrupted():
            number = self._begin(examination, draft, out, day)
            try:
                path = write_whole(out, draft.content, overwrite=overwrite, never=examination.path)
            except CannotWrite:
                self._withdraw(number)
                raise
            return self._told(number, draft, path)

    def write_back(
        self, examination: Examination, edits: Sequence[Edit], *, now: datetime, progress: Progress = SILENT
    ) -> MendedLedger:
        """Write into the ledger itself, of which a dated backup stands beside it then; a link is followed.

        Raises as write_copy; whatever it raises, the ledger says what it said.
        """
        examination = examination.of_file
        refuse_in_use(examination.path)
        before, draft = self._draft(examination, edits, progress)
        file = examination.path.resolve()
        progress.step("正在写回台账")
        with uninterrupted(), self._note.alone():
            self._settle()
            number = self._begin(examination, draft, file, now.date())
            try:
                self._note.write(Pending(str(file), _digest(before), _digest(draft.content), number))
                backup = self._replace(examination, before, draft, now)
            except CannotWrite:
                self._withdraw(number)
                self._note.clear()
                raise
            done = self._told(number, draft, file, backup)
            if not done.troubles:
                self._note.clear()
        return done

    def _draft(
        self, examination: Examination, edits: Sequence[Edit], progress: Progress
    ) -> tuple[bytes, "MendedWorkbook"]:
        """What the ledger holds, and what it is to hold: proven before a byte of it is written."""
        from app.workbooks.mending.mended_workbook import mend_workbook

        before = _bytes(examination)
        progress.step("正在补正单元格")
        if self.hindrance(examination):
            raise _nothing_to_write(_plan_nothing(examination.ledger, edits))
        draft = mend_workbook(before, examination.ledger, edits)
        if not draft.made:
            raise _nothing_to_write(draft.left)
        progress.step("正在核对补正的结果")
        if not is_proven(examination.ledger, before, draft.content, draft.made, progress):
            raise CannotWrite(
                f"“{examination.ledger.file}”补正以后再读，与要改的不一致，什么都没有写；"
                "请在 Excel 或 WPS 里手工改，或另存为新的 .xlsx 再试。"
            )
        return before, draft

    def _replace(self, examination: Examination, before: bytes, draft: "MendedWorkbook", now: datetime) -> Path:
        """The ledger replaced, read again and proven; where the backup stands. Raises CannotWrite, and then it is what it was."""
        file = examination.path.resolve()
        backup = keep_backup(file, before, now)
        try:
            replace_ledger(file, before, draft.content)
        except CannotWrite:
            # Nothing was replaced: it would be a second file of the same content.
            with suppress(OSError):
                backup.unlink()
            raise
        if not _stands(examination, before, draft):
            put_back(file, before, backup)
            raise CannotWrite(
                f"“{file.name}”写回以后再读，与要改的不一致，已经用备份恢复原样，没有补正；"
                f"备份“{backup.name}”仍留在旁边。请检查磁盘或网络位置后再试。"
            )
        return backup

    def _begin(self, examination: Examination, draft: "MendedWorkbook", out: Path, day: date) -> int:
        return decisions.begin_mending(
            self._records, examination.path, examination.ledger.digest, out, draft.made, day=day
        )

    def _withdraw(self, number: int) -> None:
        with suppress(CannotWrite):  # then it stays as one that was begun and not finished
            self._records.withdraw(number)

    def _told(self, number: int, draft: "MendedWorkbook", path: Path, backup: Path | None = None) -> MendedLedger:
        done = MendedLedger(path, draft.made, draft.left, draft.in_formulas, backup)
        try:
            decisions.finish_mending(self._records, number, path, backup)
        except CannotWrite as error:
            return replace(done, troubles=(f"已经补正，但没有全部记录下来：{error.message}",))
        return done

    def _settle(self) -> None:
        """What a killed program has begun: taken back where the ledger says what it said, else completed. Raises CannotWrite."""
        pending = self._note.read()
        if pending:
            held = tidy(pending)
            if not held:
                return  # out of reach for now
            if held == pending.before:
                self._records.withdraw(pending.record)
            elif held == pending.after:
                decisions.finish_mending(self._records, pending.record)
        self._note.clear()


def _stands(examination: Examination, before: bytes, draft: "MendedWorkbook") -> bool:
    """Whether the file itself, read from the disk, is the mended ledger."""
    try:
        after = gate.read_bytes(examination.path)
    except UnreadableLedger:
        return False
    return is_proven(examination.ledger, before, after, draft.made)


def _bytes(examination: Examination) -> bytes:
    data = gate.read_bytes(examination.path)
    if _digest(data) != examination.ledger.digest:
        raise CannotWrite(f"台账“{examination.ledger.file}”检查之后又改过，没有补正；请重新检查后再补正。")
    return data


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def _plan_nothing(ledger: Ledger, edits: Sequence[Edit]) -> tuple[Mend, ...]:
    """Every edit left to the clerk: the format is none that can be written."""
    return tuple(Mend(edit.cell, _shown(ledger, edit.cell), edit.value, obstacle=Obstacle.FORMAT) for edit in edits)


def _shown(ledger: Ledger, cell: Cell) -> str:
    grid = next((sheet.grid for sheet in ledger.sheets if sheet.name == cell.sheet), None)
    return grid.text(cell.row, cell.column) if grid and cell.row <= grid.height else ""


def _nothing_to_write(left: Sequence[Mend]) -> BadOption:
    why = "".join(f"{mend.cell}：{mend.obstacle.reason}。" for mend in left if mend.obstacle)
    return BadOption(f"没有可以补正的单元格，什么都没有写。{why}")
