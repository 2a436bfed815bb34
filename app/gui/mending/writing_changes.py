"""The controller of 修改清单: shows the list, writes it into a copy or into the ledger, and takes that back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.core.errors import AppError, BadOption
from app.core.files.names import is_there
from app.core.progress import Progress
from app.gui.mending import in_place_strings as strings
from app.gui.mending.changes import Change
from app.gui.mending.changes_dialog import ChangesDialog
from app.gui.mending.in_place import InPlace
from app.gui.shell.controller import Context, Controller
from app.gui.shell.dialogs import ask_target
from app.gui.shell.entries import MenuEntry, Needs
from app.gui.shell.messages import Tone
from app.gui.shell.session import Checked

if TYPE_CHECKING:
    from app.service.mending.ledger_mending import MendedLedger

CHANGES = MenuEntry(strings.CHANGES, Needs.LEDGER, "Ctrl+L")
UNDO_LAST = MenuEntry(strings.UNDO_LAST, Needs.LEDGER, "Ctrl+Z")


@dataclass(frozen=True)
class _Writing:
    """What was written, the ledger it was written of, and the list as it stood before."""

    done: "MendedLedger"
    former: Path
    changes: Sequence[Change]


class WritingChanges(Controller):
    """What was written is open then; `mended` tells it, to be offered with 撤销, `goes_on_as` before that its name."""

    mended = Signal(str)
    goes_on_as = Signal(str)

    def __init__(self, context: Context, in_place: InPlace) -> None:
        super().__init__(context)
        self.dialog: ChangesDialog | None = None
        self._in_place = in_place
        self._last: _Writing | None = None
        in_place.list_asked.connect(self.show_list)
        in_place.changed.connect(self.refresh)
        context.commands[CHANGES].triggered.connect(self.show_list)
        context.commands[UNDO_LAST].triggered.connect(self.undo_last)

    def show_list(self) -> None:
        """Show the list of changes."""
        dialog = self.dialog = self.dialog or self._make()
        self.refresh()
        dialog.bring()

    def refresh(self) -> None:
        """The list is another one, or the setting is."""
        if self.dialog:
            writes_back = self.session.settings.writes_back
            self.dialog.show_changes(self._in_place.changes.all, writes_back=writes_back)

    def undo_last(self) -> None:
        """Take the last act on the list back; where there is none, what was written last."""
        if self._in_place.undo():
            return
        if self._last:
            self.undo()
        else:
            self.context.status.say(strings.NOTHING_TO_UNDO)

    def undo(self) -> None:
        """Make the ledger say again what it said; from a copy, back to the ledger, which has never said anything else."""
        last, examination = self._last, self.session.examination
        self.begins.emit()
        if last is None or examination is None or examination.path.resolve() != last.done.path.resolve():
            self.failed.emit(BadOption(strings.ELSEWHERE))
        elif last.done.backup is None:
            self._go_back(last)
        else:
            mending, now = self.session.office.mending, self._now()
            self.run(
                lambda progress: mending.write_back(examination, last.done.undo, now=now, progress=progress),
                strings.UNDOING,
                self._finish_undoing,
            )

    def _go_back(self, last: _Writing) -> None:
        """Open the ledger a copy was written of, with the list as it stood, as far as its cells say what they said."""

        def take(checked: Checked) -> None:
            self._last = None
            self._in_place.changes.restore(last.changes, checked.examination.path)
            self._show(checked)
            count = len(self._in_place.changes.all)
            self.told.emit(Tone.GOOD, strings.went_back(last.former, last.done.path, count))

        self.run(self.session.plan_opening(last.former), strings.READING_AGAIN, take)

    def _write_copy(self) -> None:
        self.begins.emit()
        examination, edits = self.session.examination, self._in_place.changes.edits
        if examination is None or not self.is_free():
            return
        out = ask_target(self.dialog or self.context.window, self._proposed())
        if out is not None:
            # The dialog has asked about a file that stands there.
            overwrite, day = is_there(out), self.session.today

            def write(progress: Progress) -> "MendedLedger":
                return self.session.office.mending.write_copy(
                    examination, edits, out, day=day, overwrite=overwrite, progress=progress
                )

            self._run(write)

    def _write_back(self) -> None:
        self.begins.emit()
        examination, edits, now = self.session.examination, self._in_place.changes.edits, self._now()
        if examination:
            self._run(
                lambda progress: self.session.office.mending.write_back(examination, edits, now=now, progress=progress)
            )

    def _run(self, write: "Callable[[Progress], MendedLedger]") -> None:
        self.run(write, strings.WRITING, self._finish, self.dialog.fail if self.dialog else None)

    def _finish(self, done: "MendedLedger") -> None:
        if self.session.path:
            self._last = _Writing(done, self.session.path, self._in_place.changes.all)
        self._in_place.changes.drop([one.cell for one in done.made])
        self._in_place.changed.emit()
        if self.dialog:
            self.dialog.close()
        said = strings.written(done.path, done.made, done.left, backup=done.backup, calculate=done.in_formulas)
        self._show_again(done, "\n".join((said, *done.troubles)), self.mended.emit)

    def _finish_undoing(self, done: "MendedLedger") -> None:
        self._last = None
        said = strings.undone(done.path, done.made, done.left, done.backup)
        self._show_again(done, "\n".join((said, *done.troubles)), partial(self.told.emit, Tone.GOOD))

    def _show_again(self, done: "MendedLedger", said: str, tell: Callable[[str], None]) -> None:
        """Open what was written; it is told also where it cannot be read."""

        def show(checked: Checked) -> None:
            # What is left on the list is meant for this one from now on.
            self._in_place.changes.move(checked.examination.path)
            self._show(checked)
            tell(said)

        def fail(error: AppError) -> None:
            tell(said)
            self.failed.emit(error)

        path = self._opened_as(done.path)
        self.context.runner.run(
            self.session.plan_opening(path), succeeded=show, failed=fail, phrase=strings.READING_AGAIN
        )

    def _show(self, checked: Checked) -> None:
        self.goes_on_as.emit(checked.examination.ledger.file)
        self.session.take(checked)
        self.checked.emit(checked)

    def _opened_as(self, path: Path) -> Path:
        """By the name the clerk opened it with: the ledger may be a link."""
        now = self.session.path
        return now if now and now.resolve() == path else path.absolute()

    def _proposed(self) -> Path:
        return self.session.propose_name(strings.COPY_NAME, self.session.copy_ending())

    def _now(self) -> datetime:
        return datetime.combine(self.session.today, datetime.now().time())

    def _make(self) -> ChangesDialog:
        dialog = ChangesDialog(self.context.window, self.context.runner)
        self.put_beside_the_table(dialog)
        dialog.cell_chosen.connect(self.context.selection.cell)
        dialog.remove_asked.connect(self._in_place.take_off)
        dialog.copy.clicked.connect(self._write_copy)
        dialog.back.clicked.connect(self._write_back)
        return dialog
