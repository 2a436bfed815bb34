"""The controller of 选择工作表: which sheets of the ledger are read and counted, kept by their headings."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from app.core.errors import AppError
from app.core.grid import Cell
from app.core.ledger import Unsettled
from app.core.progress import Progress
from app.gui.heading import strings
from app.gui.heading.sheets_dialog import SheetAnswer, SheetsDialog
from app.gui.shell.checking import Checking
from app.gui.shell.controller import Context, Controller
from app.gui.shell.entries import MenuEntry, Needs
from app.gui.shell.messages import Tone

if TYPE_CHECKING:
    from app.service.examining import Examination
    from app.service.headings import SheetChoice

SHEETS = MenuEntry(strings.SHEETS, Needs.LEDGER)


@dataclass(frozen=True)
class _Repeated:
    """What was found about sheets with the same problems: `sheet` counts meanwhile."""

    fingerprint: str
    sheet: str
    said: str


class SheetChoosing(Controller):
    """Asks about what was found, and at any time about what was kept; the ledger is read again at once."""

    def __init__(self, context: Context, checking: Checking) -> None:
        super().__init__(context)
        self._checking = checking
        context.commands[SHEETS].triggered.connect(lambda: self.in_turn(self.ask))

    def ask(self) -> None:
        """Ask which sheets are read; what could be is looked for first."""
        examination, session = self.session.examination, self.session
        if examination:
            ledger, as_of = examination.ledger, session.as_of

            def look(progress: Progress) -> "SheetChoice":
                progress.check()
                return session.office.headings.choice(ledger, as_of=as_of, answers=session.memory.answers())

            self.run(look, strings.OPENING, partial(self._ask, examination))

    def _ask(self, examination: "Examination", choice: "SheetChoice") -> None:
        self.context.status.say("")
        memory, asked = self.session.memory, list(_repeated(examination))
        used = {one.fingerprint for one in examination.ledger.sheets if one.used}
        kept = {one: told for one, told in memory.repeats().items() if one in used}
        dialog = SheetsDialog(
            self.context.window,
            "\n".join([*(one.said for one in asked), strings.WHICH_REPEATED]) if asked else strings.WHICH,
            _offered(bool(asked), kept, named=choice.key in memory.chosen_sheets()),
            examination.ledger.sheets,
            latest=[one.sheet for one in asked],
            readable=choice.readable,
        )
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted:
            repeated = dict.fromkeys((*(one.fingerprint for one in asked), *kept))
            self._keep(choice, tuple(repeated), dialog.answer, dialog.names)

    def _keep(self, choice: "SheetChoice", repeated: Sequence[str], answer: SheetAnswer, names: list[str]) -> None:
        memory, named = self.session.memory, answer is SheetAnswer.NAMED
        told = "" if named else answer.value
        self.begins.emit()
        try:
            memory.keep_sheets(choice.key, names if named else ())
            memory.keep_repeats(dict.fromkeys(repeated, told))
        except AppError as error:
            self.failed.emit(error)
            return
        automatic = answer is SheetAnswer.AUTOMATIC
        self.told.emit(Tone.GOOD, strings.SHEETS_FORGOTTEN if automatic else strings.SHEETS_KEPT)
        self._checking.recheck()


def _repeated(examination: "Examination") -> Iterator[_Repeated]:
    used = {one.name: one.fingerprint for one in examination.ledger.sheets if one.used}
    for one in examination.report.advice:
        at = one.finding.origin
        if one.finding.rule == Unsettled.SHEET_REPEATED and isinstance(at, Cell) and at.sheet in used:
            yield _Repeated(used[at.sheet], at.sheet, one.message)


def _offered(asked: bool, kept: Mapping[str, str], *, named: bool) -> list[SheetAnswer]:
    """What can be answered, what holds now first."""
    if asked:
        return [SheetAnswer.LATEST, SheetAnswer.ALL, SheetAnswer.NAMED]
    if named:
        return [SheetAnswer.NAMED, SheetAnswer.AUTOMATIC]
    if kept:
        now = SheetAnswer(next(iter(kept.values())))
        return [now, SheetAnswer.LATEST, SheetAnswer.ALL, SheetAnswer.AUTOMATIC, SheetAnswer.NAMED]
    return [SheetAnswer.AUTOMATIC, SheetAnswer.NAMED]
