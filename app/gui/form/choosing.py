"""The controller of what is offered to choose: matters (事项), kinds of document in menu and header, layouts (版式)."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal

from app.core.errors import AppError
from app.core.field import Particular
from app.core.matters.matter import Matter
from app.core.particulars import FEEDBACK, MATTER
from app.gui.form import strings
from app.gui.form.header import DocumentHeader
from app.gui.form.kinds_menu import KindsMenu
from app.gui.form.panel import Form
from app.gui.shell.controller import Context, Controller
from app.gui.shell.messages import Tone

_Offered = tuple[tuple[str, ...], tuple[tuple[str, str, str], ...]]


class Choosing(Controller):
    """Kind and layout are settings; the kind stands in the menu and beside the button, and both say the same. A matter
    has its own kinds.

    What the office's folders hold is looked at again whenever a list opens or the window is come back to. `preset_set`
    tells that a layout may have been chosen, here or elsewhere.
    """

    preset_set = Signal()

    def __init__(self, context: Context, form: Form, header: DocumentHeader, menu: KindsMenu) -> None:
        super().__init__(context)
        self._form, self._header, self._menu = form, header, menu
        self._offered: _Offered | None = None
        self._of: tuple[tuple[Matter, ...], Matter] | None = None
        header.kind_chosen.connect(self._choose_kind)
        header.kinds.opening.connect(self.relist)
        header.matters.opening.connect(self.relist)
        menu.aboutToShow.connect(self.relist)
        form.preset_chosen.connect(self._choose_preset)
        context.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look again when the window is come back to: a template may have been put into the folder."""
        if event.type() == QEvent.Type.WindowActivate:
            self.relist()
        return super().eventFilter(watched, event)

    def show(self) -> None:
        """Offer the choices, once there is a service to ask; say how much of the ledger stops the chosen kind."""
        if self._offered is None:
            self.offer()
        self.follow()
        self._show_must()

    def follow(self) -> None:
        """Offer what the matter has that was chosen meanwhile, or that a ledger just opened is of."""
        if self._of is not None and self._of != self._matters():
            self.offer()

    def relist(self) -> None:
        """Offer anew where something has come or gone; nothing where nothing was offered yet."""
        # Looking loads the parsers, for which the first window is not to wait.
        if self._offered is None:
            return
        self._look_for_matters()
        if self._of != self._matters() or self._offered != self._look_up():
            self.offer()

    def offer(self) -> None:
        """Offer what can be chosen now, the chosen ones shown."""
        self._look_for_matters()
        self._of = matters, matter = self._matters()
        self._offered = kinds, presets = self._look_up()
        settings = self.session.settings
        self._keep_to_what_is_there(kinds, {name: label for name, label, _ in presets})
        self._form.show_presets(presets, settings.preset)
        self._header.matters.offer([one.name for one in matters], matter.name)
        self._header.show_kinds(kinds, settings.template)
        self._menu.show_kinds(kinds, settings.template, self._choose_kind)
        self._show_needed()
        self.preset_set.emit()

    def start_anew(self) -> None:
        """What the office has set was replaced: offer that, if anything was offered yet."""
        if self._offered is not None:
            self.offer()

    def choose_preset(self, name: str) -> None:
        """Choose a layout, which may be new."""
        self._choose_preset(name)
        self.offer()

    def _look_up(self) -> _Offered:
        office = self.session.office
        return tuple(office.templates.kinds(self.session.particulars.matter)), tuple(office.presets.all())

    def _matters(self) -> tuple[tuple[Matter, ...], Matter]:
        return self.session.particulars.matters, self.session.particulars.matter

    def _look_for_matters(self) -> None:
        """A matter may have been put into the office's folder, changed or taken away."""
        before = self.session.particulars
        self.session.renew_matters()
        now = self.session.particulars
        if before.matter != now.matter:
            self._form.call(now)
        if now.text(MATTER) not in ("", now.matter.name) and before.matter.name != now.matter.name:
            self.told.emit(Tone.NOTE, strings.matter_gone(before.matter.name, now.matter.name))

    def _keep_to_what_is_there(self, kinds: Sequence[str], presets: dict[str, str]) -> None:
        """Take the default in place of what is gone, and say so."""
        settings = self.session.settings
        defaults = {one.name: str(one.default) for one in settings.declared}
        kind, preset = settings.template, settings.preset
        if kind not in kinds:
            instead = defaults["template"] if defaults["template"] in kinds else kinds[0]
            self.attempt(lambda: settings.change("template", instead))
            self.told.emit(Tone.NOTE, self._why_another(kind, settings.template))
        if preset not in presets:
            self.attempt(lambda: settings.change("preset", defaults["preset"]))
            self.told.emit(Tone.NOTE, strings.preset_gone(preset, presets[settings.preset]))

    def _why_another(self, kind: str, now: str) -> str:
        if kind in self.session.office.templates.names():
            return strings.kind_not_of(self.session.particulars.matter.name, kind, now)
        return strings.kind_gone(kind, now)

    def _show_needed(self) -> None:
        """Ask in the form only for what the chosen kind of document prints; for all where that cannot be told."""
        kind, matter = self.session.settings.template, self.session.particulars.matter
        try:
            used: Sequence[Particular] = self.session.office.templates.particulars_used(kind, matter)
        except AppError as error:
            self.failed.emit(error)
            self._form.show_only(matter.asked)
        else:
            names = {one.name for one in used}
            # The ledger is judged by the feedback day, whatever is printed.
            self._form.show_only(names | {FEEDBACK.name} & matter.asked.keys())
        self._form.show_missing(self.session.list_missing())
        self._form.arrange()
        self._show_must()

    def _show_must(self) -> None:
        self._header.show_must(len(self.session.must()))

    def _choose_kind(self, name: str) -> None:
        self.attempt(lambda: self.session.settings.change("template", name))
        # Whatever is in force now, also where it could not be kept.
        self.offer()

    def _choose_preset(self, name: str) -> None:
        self.attempt(lambda: self.session.settings.change("preset", name))
        self.preset_set.emit()
