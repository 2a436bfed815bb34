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
from app.gui.mending.copy_place import ask_first, place_of
from app.gui.mending.in_place import InPlace
from app.gui.mending.question import ask
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
class _Written:
    """What was written, the ledger it was written of, and the list as it stood before."""

    done: "MendedLedger"
    former: Path
    changes: Sequence[Change]


class WritingChanges(Controller):
    """What was written is open then; `mended` tells it, to be offered with 撤销, `goes_on_as` before that its name,
    `written_first` that a document need not wait for it any more.
    """

    mended = Signal(str)
    goes_on_as = Signal(str)
    written_first = Signal()

    def __init__(self, context: Context, in_place: InPlace) -> None:
        super().__init__(context)
        self.dialog: ChangesDialog | None = None
        self._in_place = in_place
        self._last: _Written | None = None
        in_place.list_asked.connect(self.show_list)
        in_place.changed.connect(self.refresh)
        context.commands[CHANGES].triggered.connect(self.show_list)
        context.commands[UNDO_LAST].triggered.connect(self.undo_last)

    def show_list(self) -> None:
        """Show the list of changes."""
        self._in_place.settle()
        dialog = self.dialog = self.dialog or self._make()
        self.refresh()
        dialog.bring()

    def refresh(self) -> None:
        """The list is another one, or the setting is."""
        examination = self.session.examination
        if self.dialog and examination:
            writes_back, copy = self.session.settings.writes_back, place_of(self.session, examination).path.name
            self.dialog.show_changes(self._in_place.changes.all, copy, writes_back=writes_back)

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

    def _go_back(self, last: _Written) -> None:
        """Open the ledger a copy was written of, with the list as it stood, as far as its cells say what they said."""

        def take(checked: Checked) -> None:
            self._last = None
            self._in_place.changes.restore(last.changes, checked.examination.path)
            self._show(checked)
            count = len(self._in_place.changes.all)
            self.told.emit(Tone.GOOD, strings.went_back(last.former, last.done.path, count))

        self.run(self.session.plan_opening(last.former), strings.READING_AGAIN, take)

    def write_first(self) -> None:
        """A document waits for what is noted: ask whether it is written, and tell `written_first` once it is."""
        examination = self.session.examination
        if examination is None:
            return
        place = place_of(self.session, examination)
        into_file = place.is_open or self.session.settings.writes_back
        left = len(self._in_place.changes.all) - len(examination.mends)
        write, look = ask_first(self.context.window, examination, left, place, into_file=into_file)
        then = self.written_first.emit
        if write and into_file:
            self._write_into(then)
        elif write:
            self._write_to(place.path, overwrite=place.replaces, then=then)
        elif look:
            self.show_list()

    def _write_copy(self) -> None:
        """To its one name, at once; asked where a copy stands there."""
        self.begins.emit()
        examination = self.session.examination
        if examination is None or not self.is_free():
            return
        place = place_of(self.session, examination)
        name, answer = place.path.name, ""
        if place.is_open:
            answer = self._ask_over(strings.over_open(name), (strings.WRITE_IN, strings.SAVE_AS, strings.STAY))
        elif place.replaces:
            answer = self._ask_over(strings.over_other(name), (strings.SAVE_AS, strings.REPLACE, strings.STAY))
        if answer == strings.WRITE_IN:
            self._write_into()
        elif answer == strings.SAVE_AS:
            self._save_as()
        elif answer != strings.STAY:
            self._write_to(place.path, overwrite=place.replaces)

    def _ask_over(self, text: str, answers: Sequence[str]) -> str:
        # Over the window: the list stands at its edge, and the question would hang over it.
        return ask(self.context.window, strings.OVER_TITLE, text, "", answers)

    def _save_as(self) -> None:
        self.begins.emit()
        examination = self.session.examination
        if examination is None or not self.is_free():
            return
        place = place_of(self.session, examination)
        out = ask_target(self.dialog or self.context.window, place.path)
        if out and place.is_open and out.resolve() == examination.path.resolve():
            # The dialog has asked about it.
            self._write_into()
        elif out:
            self._write_to(out, overwrite=is_there(out))

    def _write_to(self, out: Path, *, overwrite: bool, then: Callable[[], None] | None = None) -> None:
        examination, edits, day = self.session.examination, self._in_place.changes.edits, self.session.today
        if examination:
            mending = self.session.office.mending

            def write(progress: Progress) -> "MendedLedger":
                return mending.write_copy(examination, edits, out, day=day, overwrite=overwrite, progress=progress)

            self._run(write, then)

    def _write_back(self) -> None:
        self.begins.emit()
        self._write_into()

    def _write_into(self, then: Callable[[], None] | None = None) -> None:
        examination, edits, now = self.session.examination, self._in_place.changes.edits, self._now()
        if examination:
            mending = self.session.office.mending
            self._run(lambda progress: mending.write_back(examination, edits, now=now, progress=progress), then)

    def _run(self, write: "Callable[[Progress], MendedLedger]", then: Callable[[], None] | None) -> None:
        shown = self.dialog if self.dialog and self.dialog.isVisible() else None
        self.run(write, strings.WRITING, partial(self._finish, then), shown.fail if shown else None)

    def _finish(self, then: Callable[[], None] | None, done: "MendedLedger") -> None:
        if self.session.path:
            self._last = _Written(done, self.session.path, self._in_place.changes.all)
        self._in_place.drop([one.cell for one in done.made])
        if self.dialog:
            self.dialog.close()
        said = strings.written(done.path, done.made, done.left, backup=done.backup, calculate=done.in_formulas)
        self._show_again(done, "\n".join((said, *done.troubles)), self.mended.emit, then)

    def _finish_undoing(self, done: "MendedLedger") -> None:
        self._last = None
        said = strings.undone(done.path, done.made, done.left, done.backup)
        self._show_again(done, "\n".join((said, *done.troubles)), partial(self.told.emit, Tone.GOOD))

    def _show_again(
        self, done: "MendedLedger", said: str, tell: Callable[[str], None], then: Callable[[], None] | None = None
    ) -> None:
        """Open what was written; it is told also where it cannot be read. `then`: what waits for it."""

        def show(checked: Checked) -> None:
            # What is left on the list is meant for this one from now on.
            self._in_place.changes.move(checked.examination.path)
            self._show(checked)
            tell(said)
            if then:
                then()

        def fail(error: AppError) -> None:
            tell(said)
            self.failed.emit(error)

        path = self._opened_as(done.path)
        self.context.runner.run(
            self.session.plan_opening(path, copy=True), succeeded=show, failed=fail, phrase=strings.READING_AGAIN
        )

    def _show(self, checked: Checked) -> None:
        self.goes_on_as.emit(checked.examination.ledger.file)
        self.session.take(checked)
        self.checked.emit(checked)

    def _opened_as(self, path: Path) -> Path:
        """By the name the clerk opened it with: the ledger may be a link."""
        now = self.session.path
        return now if now and now.resolve() == path else path.absolute()

    def _now(self) -> datetime:
        return datetime.combine(self.session.today, datetime.now().time())

    def _make(self) -> ChangesDialog:
        dialog = ChangesDialog(self.context.window, self.context.runner)
        self.put_beside_the_table(dialog)
        dialog.cell_chosen.connect(self.context.selection.cell)
        dialog.remove_asked.connect(self._in_place.take_off)
        dialog.copy.clicked.connect(self._write_copy)
        dialog.back.clicked.connect(self._write_back)
        dialog.save_as.clicked.connect(self._save_as)
        return dialog
