"""The controller of putting numbers into the paragraphs by name (插入数字): what is offered, and which names are none."""

from functools import partial

from app.gui.form.panel import Form
from app.gui.form.paragraphs import ParagraphsInput
from app.gui.shell.controller import Context, Controller


class Inserting(Controller):
    """The numbers are those a document would print now."""

    def __init__(self, context: Context, form: Form) -> None:
        super().__init__(context)
        self._fields = form.paragraphs
        for field in self._fields:
            field.opening.connect(partial(self._offer, field))

    def look(self) -> None:
        """Say beneath each text which names in it are those of no field."""
        writing, matters = self.session.office.writing, self.session.particulars.matters
        for field in self._fields:
            field.show_unknown(writing.unknown_names(field.text(), matters))

    def _offer(self, field: ParagraphsInput) -> None:
        examination = self.session.examination
        if examination:
            field.show_numbers(self.session.office.writing.insertable(examination, self.session.claimed))
