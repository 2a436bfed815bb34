"""The controller of 选择工作表: which of several sheets that hold the same problems count, kept by their headings."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog

from app.core.grid import Cell
from app.gui.checking import Checking
from app.gui.controller import Context, Controller
from app.gui.findings import REPEATED
from app.gui.heading import strings
from app.gui.heading.repeats_dialog import RepeatsDialog
from app.gui.messages import Tone


@dataclass(frozen=True)
class _Question:
    """What is asked about the sheets with this fingerprint; `sheet`: the one that counts meanwhile, if that is known."""

    fingerprint: str
    text: str
    sheet: str
    remembered: str


class Repeats(Controller):
    """Asks about what was found, and once that is answered about what was kept."""

    def __init__(self, context: Context, checking: Checking) -> None:
        super().__init__(context)
        self._checking = checking
        context.commands.sheets.triggered.connect(self.ask)

    def ask(self) -> None:
        """Ask which sheets count, each group by itself; the ledger is read again."""
        questions = list(self._questions())
        if not questions:
            self.told.emit(Tone.INFO, strings.NOTHING_REPEATED)
            return
        answers = {one.fingerprint: answer for one in questions if (answer := self._answer(one)) is not None}
        if answers and self.attempt(lambda: self.session.memory.keep_repeats(answers)):
            self.begins.emit()
            self.told.emit(Tone.GOOD, strings.REPEATS_KEPT if any(answers.values()) else strings.REPEATS_FORGOTTEN)
            self._checking.recheck()

    def _answer(self, question: _Question) -> str | None:
        dialog = RepeatsDialog(self.context.window, question.text, question.sheet, question.remembered)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.answer if accepted else None

    def _questions(self) -> Iterator[_Question]:
        examination = self.session.examination
        if examination is None:
            return
        used = {one.name: one for one in examination.ledger.sheets if one.used}
        asked: set[str] = set()
        for advice in examination.report.advice:
            origin = advice.finding.origin
            if advice.finding.rule == REPEATED and isinstance(origin, Cell) and origin.sheet in used:
                asked.add(used[origin.sheet].fingerprint)
                yield _Question(used[origin.sheet].fingerprint, advice.message, origin.sheet, "")
        kept = self.session.memory.repeats()
        answered = {one.fingerprint for one in used.values()} & (kept.keys() - asked)
        for fingerprint in answered:
            yield _Question(fingerprint, strings.ANSWERED, "", kept[fingerprint])
