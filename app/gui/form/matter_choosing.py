"""The controller of choosing what it is all about (事项): beside the kinds, or as a ledger just opened proposes it."""

from app.core.particulars import MATTER
from app.gui.form.filling import Filling
from app.gui.form.header import DocumentHeader
from app.gui.form.matter_note import MatterNote
from app.gui.shell.controller import Context, Controller
from app.gui.shell.session import Checked


class MatterChoosing(Controller):
    """The matter is a text of the particulars; a proposal that was taken is one as well, and is said once."""

    def __init__(self, context: Context, filling: Filling, header: DocumentHeader, note: MatterNote) -> None:
        super().__init__(context)
        self._filling, self._note = filling, note
        self._shown_for: object = None
        header.matter_chosen.connect(self.choose)
        note.chosen.connect(self.choose)

    def choose(self, name: str) -> None:
        """Take this one, also where it is the one that would hold anyway: then nothing is proposed any more."""
        self._note.hide()
        self._filling.give(MATTER.name, name)

    def show(self, checked: Checked) -> None:
        """Say what a ledger just opened was taken for, or ask."""
        if checked.examination.path == self._shown_for:
            return
        self._shown_for = checked.examination.path
        self._note.hide()
        proposed, default = checked.proposed, self.session.particulars.matters[0].name
        if proposed.taken:
            self._note.tell(proposed.taken, proposed.where, default)
            self._filling.remember()
        elif proposed.names:
            self._note.ask(proposed.names, default)

    def start_anew(self) -> None:
        """What is remembered was replaced: the next ledger is looked at anew."""
        self._shown_for = None
