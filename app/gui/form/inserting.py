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
            field.asked.connect(partial(self._offer, field))

    def look(self) -> None:
        """Say beneath each text which names in it are those of no field."""
        writing, matters = self.session.office.writing, self.session.particulars.matters
        for field in self._fields:
            field.show_unknown(writing.unknown_names(field.text(), matters))

    def _offer(self, field: ParagraphsInput) -> None:
        examination, claimed, writing = self.session.examination, self.session.claimed, self.session.office.writing
        if examination:
            # Of 5,000 measures they take a third of a second.
            self.context.runner.run_beside(
                lambda: writing.insertable(examination, claimed),
                succeeded=field.show_numbers,
                failed=self.failed.emit,
            )
