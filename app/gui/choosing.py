"""The course of choosing what is written: the kind of document (文件种类), in menu and header, and its layout (版式)."""

from collections.abc import Sequence

from app.core.field import Particular
from app.core.particulars import FEEDBACK
from app.gui.course import Course, Desk


class Choosing(Course):
    """Both choices are settings; the kind stands in the menu and beside the button, and both say the same."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._offered = False
        desk.work.header.kind_chosen.connect(self._choose_kind)
        desk.work.form.preset_chosen.connect(self._choose_preset)

    def show(self) -> None:
        """Offer the choices, once there is a service to ask."""
        if not self._offered:
            self._offered = True
            self.offer()

    def offer(self) -> None:
        """Offer what can be chosen now, the chosen ones shown."""
        service, settings = self.session.service(), self.session.settings
        self.desk.work.form.show_presets(service.presets(), settings.preset)
        self.desk.work.header.show_kinds(service.templates(), settings.template)
        self.desk.commands.show_kinds(service.templates(), settings.template, self._choose_kind)
        self.attempt(lambda: self._need(service.particulars_used(settings.template)))

    def _need(self, particulars: Sequence[Particular]) -> None:
        """Ask in the form only for what the chosen kind of document prints."""
        names = self.session.needed = {one.name for one in particulars}
        # The ledger is judged by the feedback day, whatever is printed.
        self.desk.work.form.show_only({*names, FEEDBACK.name})
        self.desk.work.show_missing(self.session.missing())

    def _choose_kind(self, name: str) -> None:
        self.attempt(lambda: self.session.settings.change("template", name))
        # Whatever is in force now, also where it could not be kept.
        self.offer()

    def _choose_preset(self, name: str) -> None:
        self.attempt(lambda: self.session.settings.change("preset", name))
