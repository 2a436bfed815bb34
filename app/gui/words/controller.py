"""The controller of 本单位用语: files the wording a finding asks about, and shows, takes away, imports and exports words."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal

from app.core.errors import AppError
from app.core.files.names import is_there
from app.core.office.words import OfficeWord, UnusedWord, WordKind
from app.gui.shell.checking import Checking
from app.gui.shell.controller import Context, Controller
from app.gui.shell.dialogs import ask_file, ask_target
from app.gui.shell.entries import MenuEntry
from app.gui.shell.messages import Button, Tone
from app.gui.words import strings
from app.gui.words.dialog import WordsDialog
from app.gui.words.questions import may_refile
from app.service.words import Entries, Filed

WORDS = MenuEntry(strings.WORDS)


class Words(Controller):
    """What was filed holds at once: the ledger is read again, also where another window filed it.

    `answered`: the finding that asked about a wording will be gone.
    """

    answered = Signal()

    def __init__(self, context: Context, checking: Checking) -> None:
        super().__init__(context)
        self._checking = checking
        context.commands[WORDS].triggered.connect(self.show)
        context.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Come back to, the window may show what another one has changed meanwhile."""
        if event.type() == QEvent.Type.WindowActivate and watched is self.context.window:
            self._look_for_changes()
        return super().eventFilter(watched, event)

    def _look_for_changes(self) -> None:
        examination = self.session.examination
        if examination is None or self._checking.is_pending or self.context.runner.busy:
            return
        read_by = tuple(examination.words)
        now = {one.key: one.meaning for one in self.session.office.words.all()} if read_by else {}
        changed = [one for one in read_by if now.get(one.key) is not one.meaning]
        if changed:
            self.told.emit(Tone.NOTE, strings.changed_elsewhere(changed))
            self._checking.recheck_soon()

    def file(self, kind: str, word: str, meaning: str) -> None:
        """From now on this wording means that."""
        of, words = WordKind(kind), self.session.office.words
        label = next(one.label for one in of.meanings if one == meaning)
        self.begins.emit()
        before = words.filed_as(of, word)
        if before and before.meaning != meaning and not may_refile(self.context.window, before, label):
            self.told.emit(Tone.NOTE, strings.left_as_it_is(before))
            self._checking.recheck()
            return
        filed: list[Filed] = []
        if self.attempt(lambda: filed.append(words.file((of, word, meaning)))):
            replaced = filed[0].replaced
            self.told.emit(Tone.GOOD, strings.refiled(replaced[0], label) if replaced else strings.filed(word, label))
            self.answered.emit()
            self._checking.recheck()

    def can_be_filed(self, kind: WordKind, word: str) -> bool:
        """Whether this wording may be filed."""
        return self.session.office.words.can_be_filed(kind, word)

    def show(self) -> None:
        """Show every word, until the clerk leaves them."""
        words = self.session.office.words
        dialog = WordsDialog(self.context.window, words.all(), words.unused())
        if words.troubles:
            dialog.messages.tell(Tone.NOTE, "".join(words.troubles))
        dialog.forget_asked.connect(partial(self._forget, dialog))
        dialog.import_asked.connect(partial(self._import, dialog))
        dialog.export_asked.connect(partial(self._export, dialog))
        dialog.exec()
        dialog.deleteLater()

    def _forget(self, dialog: WordsDialog, one: OfficeWord | UnusedWord) -> None:
        words, gone = self.session.office.words, list[Entries]()

        def forget() -> str:
            gone.append(words.forget([one]))
            return strings.forgotten(one)

        def put_back() -> str:
            words.put_back(gone[0])
            return strings.put_back(one)

        self._change(dialog, forget, [(strings.PUT_BACK, lambda: self._change(dialog, put_back))])

    def _import(self, dialog: WordsDialog) -> None:
        file = ask_file(dialog, strings.ASK_IMPORT, self.session.folder, strings.FILTER)

        def act() -> str:
            words = self.session.office.words
            filed = words.import_from(file) if file else None
            return strings.imported(len(filed.added), filed.replaced, tuple(words.all())) if filed else ""

        if file:
            self._change(dialog, act)

    def _export(self, dialog: WordsDialog) -> None:
        out = ask_target(dialog, self.session.folder / strings.PROPOSED_NAME, strings.FILTER)
        if out:
            try:
                # The dialog has asked about a file that stands there.
                written = self.session.office.words.export_to(out, overwrite=is_there(out))
                dialog.messages.tell(Tone.GOOD, strings.exported(written.name))
            except AppError as error:
                dialog.messages.tell(Tone.BAD, error.message)

    def _change(self, dialog: WordsDialog, act: Callable[[], str], buttons: Sequence[Button] = ()) -> None:
        try:
            said = act()
        except AppError as error:
            # Where the clerk looks: the window's own line lies behind the dialog.
            dialog.messages.tell(Tone.BAD, error.message)
            return
        words = self.session.office.words
        dialog.show_words(words.all(), words.unused())
        dialog.messages.tell(Tone.GOOD, said, buttons)
        self._checking.recheck_soon()
