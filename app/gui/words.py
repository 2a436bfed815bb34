"""The controller of 本单位用语: files the wording a finding asks about, and shows, takes away, imports and exports words."""

from collections.abc import Callable
from functools import partial

from app.core.errors import AppError
from app.core.office.words import OfficeWord, WordKind
from app.gui import words_strings as strings
from app.gui.checking import Checking
from app.gui.controller import Context, Controller
from app.gui.dialogs import ask_target, ask_words
from app.gui.messages import Tone
from app.gui.words_dialog import WordsDialog


class Words(Controller):
    """What was filed holds at once: the ledger is read again."""

    def __init__(self, context: Context, checking: Checking) -> None:
        super().__init__(context)
        self._checking = checking
        context.work.findings.words.filed.connect(self.file)
        context.commands.words.triggered.connect(self.show)

    def file(self, kind: str, word: str, meaning: str) -> None:
        """From now on this wording means that."""
        of = WordKind(kind)
        self.begins.emit()
        if self.attempt(lambda: self.session.office.words.file((of, word, meaning))):
            label = next(one.label for one in of.meanings if one == meaning)
            self.told.emit(Tone.GOOD, strings.filed(word, label))
            if self.context.runner.busy:
                self._checking.recheck_soon()
            else:
                self._checking.recheck()

    def show(self) -> None:
        """Show every word, until the clerk leaves them."""
        words = self.session.office.words
        dialog = WordsDialog(self.context.window, words.all())
        if words.troubles:
            dialog.messages.tell(Tone.NOTE, "".join(words.troubles))
        dialog.forget_asked.connect(partial(self._forget, dialog))
        dialog.import_asked.connect(partial(self._import, dialog))
        dialog.export_asked.connect(partial(self._export, dialog))
        dialog.exec()
        dialog.deleteLater()

    def _forget(self, dialog: WordsDialog, one: OfficeWord) -> None:
        def act() -> str:
            self.session.office.words.forget([one])
            return strings.forgotten(one)

        self._change(dialog, act)

    def _import(self, dialog: WordsDialog) -> None:
        file = ask_words(dialog, self.session.folder)

        def act() -> str:
            words = self.session.office.words
            filed = words.import_from(file) if file else None
            return strings.imported(len(filed.added), filed.replaced, tuple(words.all())) if filed else ""

        if file:
            self._change(dialog, act)

    def _export(self, dialog: WordsDialog) -> None:
        out = ask_target(dialog, self.session.folder / strings.PROPOSED_NAME)
        if out:
            try:
                # The dialog has asked about a file that stands there.
                written = self.session.office.words.export_to(out, overwrite=out.exists())
                dialog.messages.tell(Tone.GOOD, strings.exported(written.name))
            except AppError as error:
                dialog.messages.tell(Tone.BAD, error.message)

    def _change(self, dialog: WordsDialog, act: Callable[[], str]) -> None:
        try:
            said = act()
        except AppError as error:
            # Where the clerk looks: the window's own line lies behind the dialog.
            dialog.messages.tell(Tone.BAD, error.message)
            return
        dialog.show_words(self.session.office.words.all())
        dialog.messages.tell(Tone.GOOD, said)
        self._checking.recheck_soon()
