"""The controller of choosing what is written: the kind of document (文件种类), in menu and header, and its layout (版式)."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal

from app.core.errors import AppError
from app.core.field import Particular
from app.core.particulars import FEEDBACK
from app.gui.form import strings
from app.gui.form.header import DocumentHeader
from app.gui.form.kinds_menu import KindsMenu
from app.gui.form.panel import Form
from app.gui.shell.controller import Context, Controller
from app.gui.shell.messages import Tone

_Offered = tuple[tuple[str, ...], tuple[tuple[str, str, str], ...]]


class Choosing(Controller):
    """Both choices are settings; the kind stands in the menu and beside the button, and both say the same.

    What the office's folders hold is looked at again whenever a list opens or the window is come back to. `preset_set`
    tells that a layout may have been chosen, here or elsewhere.
    """

    preset_set = Signal()

    def __init__(self, context: Context, form: Form, header: DocumentHeader, menu: KindsMenu) -> None:
        super().__init__(context)
        self._form, self._header, self._menu = form, header, menu
        self._offered: _Offered | None = None
        header.kind_chosen.connect(self._choose_kind)
        header.kinds.opening.connect(self.relist)
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
        self._show_must()

    def relist(self) -> None:
        """Offer anew where something has come or gone; nothing where nothing was offered yet."""
        # Looking loads the parsers, for which the first window is not to wait.
        if self._offered is not None and self._offered != self._look_up():
            self.offer()

    def offer(self) -> None:
        """Offer what can be chosen now, the chosen ones shown."""
        self._offered = kinds, presets = self._look_up()
        settings = self.session.settings
        self._keep_to_what_is_there(kinds, {name: label for name, label, _ in presets})
        self._form.show_presets(presets, settings.preset)
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
        return tuple(office.templates.names()), tuple(office.presets.all())

    def _keep_to_what_is_there(self, kinds: Sequence[str], presets: dict[str, str]) -> None:
        """Take the default in place of what is gone, and say so."""
        settings = self.session.settings
        defaults = {one.name: str(one.default) for one in settings.declared}
        kind, preset = settings.template, settings.preset
        if kind not in kinds:
            self.attempt(lambda: settings.change("template", defaults["template"]))
            self.told.emit(Tone.NOTE, strings.kind_gone(kind, settings.template))
        if preset not in presets:
            self.attempt(lambda: settings.change("preset", defaults["preset"]))
            self.told.emit(Tone.NOTE, strings.preset_gone(preset, presets[settings.preset]))

    def _show_needed(self) -> None:
        """Ask in the form only for what the chosen kind of document prints; for all where that cannot be told."""
        try:
            kind, matter = self.session.settings.template, self.session.particulars.matter
            used: Sequence[Particular] = self.session.office.templates.particulars_used(kind, matter)
        except AppError as error:
            self.failed.emit(error)
            self._form.show_only(self._form.inputs)
        else:
            names = {one.name for one in used}
            # The ledger is judged by the feedback day, whatever is printed.
            self._form.show_only({*names, FEEDBACK.name})
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
