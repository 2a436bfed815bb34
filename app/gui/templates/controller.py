"""The controller of 模板: lists templates and matters (事项), checks one, copies one to be changed, opens the office's."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.core.errors import AppError, BadTemplate
from app.core.files.names import free_name, is_there
from app.core.progress import Progress
from app.core.template_report import WHOLE, TemplatePlace, TemplateReport, TemplateTrouble
from app.gui.shell import desktop
from app.gui.shell.controller import Context, Controller, Result
from app.gui.shell.dialogs import ask_document, ask_name, ask_target
from app.gui.shell.entries import MenuEntry
from app.gui.shell.messages import Tone
from app.gui.shell.strings import cannot_open
from app.gui.shell.tasks import Work
from app.gui.templates import strings
from app.gui.templates.dialog import Listed, TemplatesDialog

if TYPE_CHECKING:
    from app.core.matters.faults import MatterFault
    from app.service.kinds.matters import MatterFile, MatterReport
    from app.service.kinds.templates import Template

TEMPLATES = MenuEntry(strings.TEMPLATES)
_All = tuple[list[Listed], "Sequence[MatterFile]"]


class Templates(Controller):
    """The dialog stays open beside Word. `listed`: what came and went in the office's folder shall show elsewhere too."""

    listed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._checked: Path | None = None
        self.dialog: TemplatesDialog | None = None
        context.commands[TEMPLATES].triggered.connect(self.open)

    def open(self) -> None:
        """Show the templates as they are now."""
        self._require_dialog().bring()
        self.relist()

    def open_faulty(self) -> None:
        """Show them, and check at once the one that would not do for writing."""
        dialog = self._require_dialog()
        dialog.bring()
        dialog.tabs.setCurrentWidget(dialog.view)
        self._list(self.session.settings.template, check=True)

    def relist(self) -> None:
        """List the templates anew, the same one chosen."""
        dialog = self._require_dialog()
        chosen = dialog.chosen()
        self._list(chosen.name if chosen else self.session.settings.template)

    def close(self) -> None:
        """Show them no longer: others have taken their place."""
        if self.dialog:
            self.dialog.close()

    def check(self) -> None:
        """Check the chosen one."""
        dialog = self._require_dialog()
        template, matter = dialog.chosen(), dialog.chosen_matter()
        if dialog.shows_matters and matter:
            self._run(
                lambda _: self.session.office.matters.check(matter.path), strings.CHECKING_MATTER, self._show_matter
            )
        elif template:
            self._check(template.path)

    def check_other(self) -> None:
        """Ask for any file and check it."""
        path = ask_document(self._require_dialog(), strings.ASK_FILE, self._folder())
        if path:
            self._check(path)

    def write_comments(self) -> None:
        """Write a copy of what was checked, with its troubles as comments."""
        path = self._checked
        out = path and ask_target(
            self._require_dialog(), free_name(self._folder() / path.name, strings.COMMENTED_NAME, ".docx")
        )
        if path and out:
            # The dialog has asked about a file that stands there.
            overwrite = is_there(out)

            def write(progress: Progress) -> Path:
                progress.step(strings.COMMENTING)
                return self.session.office.templates.write_comments(path, out, overwrite=overwrite)

            self._run(write, strings.COMMENTING, lambda written: self._offer(written, strings.commented(written.name)))

    def copy(self) -> None:
        """Copy the chosen one under a new name into the office's folder."""
        dialog = self._require_dialog()
        template, matter = dialog.chosen(), dialog.chosen_matter()
        if dialog.shows_matters and matter:
            self._copy_matter(matter)
        elif template:
            asked = ask_name(
                self._require_dialog(), strings.ASK_COPY, strings.ASK_NAME, strings.proposed_copy(template.name)
            )
            if asked is not None:
                source, name = template.path, asked
                self._run(
                    lambda _: self.session.office.templates.copy(source, name),
                    strings.COPYING,
                    self._offer_copy,
                )

    def open_chosen(self) -> None:
        """Open the chosen one of the office's own, to be changed."""
        dialog = self._require_dialog()
        chosen = dialog.chosen_matter() if dialog.shows_matters else dialog.chosen()
        if chosen:
            self._open(chosen.path)

    def open_folder(self) -> None:
        """Show the office's folder of templates, made if need be."""
        self._run(lambda _: self.session.office.templates.folder(), strings.LISTING, self._open)

    def _require_dialog(self) -> TemplatesDialog:
        if self.dialog is None:
            dialog = self.dialog = TemplatesDialog(self.context.window, self.context.runner)
            for button, act in (
                (dialog.check, self.check), (dialog.check_other, self.check_other),
                (dialog.comments, self.write_comments), (dialog.copy, self.copy),
                (dialog.open_file, self.open_chosen), (dialog.folder, self.open_folder), (dialog.relist, self.relist),
            ):  # fmt: skip
                button.clicked.connect(act)
        return self.dialog

    def _run(self, work: Work[Result], phrase: str, succeeded: Callable[[Result], None]) -> None:
        dialog = self._require_dialog()
        dialog.messages.hide()
        self.run(work, phrase, succeeded, self._fail)

    def _fail(self, error: AppError) -> None:
        self.context.status.say("")
        self._require_dialog().fail(error)

    def _list(self, chosen: str, *, check: bool = False) -> None:
        self._run(self._list_all, strings.LISTING, partial(self._show_list, chosen, check))

    def _list_all(self, progress: Progress) -> "_All":
        office = self.session.office
        return [self._read_needs(one, progress) for one in office.templates.all()], office.matters.files()

    def _read_needs(self, template: "Template", progress: Progress) -> Listed:
        progress.check()
        try:
            needed = self.session.office.templates.particulars_used(template.path, self.session.particulars.matter)
        except BadTemplate:
            return Listed(template, None)
        return Listed(template, [one.label for one in needed])

    def _show_list(self, chosen: str, check: bool, listed: "_All", matter: str = "") -> None:
        self.context.status.say("")
        dialog = self._require_dialog()
        before = dialog.chosen_matter()
        dialog.show_matters(listed[1], matter or (before.name if before else self.session.particulars.matter.name))
        dialog.show_templates(listed[0], chosen)
        self.listed.emit()
        if check:
            self.check()

    def _check(self, path: Path) -> None:
        def look(progress: Progress) -> TemplateReport:
            progress.check()
            report = self.session.office.templates.check(path)
            progress.check()
            return report

        self._run(look, strings.CHECKING, partial(self._show_report, path))

    def _show_report(self, path: Path, report: TemplateReport) -> None:
        self._checked = path
        self.context.status.say("")
        dialog = self._require_dialog()
        dialog.show_checked(report)

    def _show_matter(self, report: "MatterReport") -> None:
        self.context.status.say("")
        troubles = tuple(map(_trouble, report.faults))
        told = TemplateReport(report.name, troubles, ())
        self._require_dialog().show_checked_matter(told, report.follows, report.followed)

    def _copy_matter(self, matter: "MatterFile") -> None:
        proposed = strings.proposed_copy(matter.name)
        asked = ask_name(self._require_dialog(), strings.ASK_COPY, strings.ASK_MATTER_NAME, proposed)
        if asked is not None:
            self._run(
                lambda _: self.session.office.matters.copy(matter.path, asked), strings.COPYING, self._offer_matter
            )

    def _offer_matter(self, path: Path) -> None:
        self._offer(path, strings.copied_matter(path.stem))
        dialog = self._require_dialog()
        chosen = dialog.chosen()
        show = partial(self._show_list, chosen.name if chosen else "", False, matter=path.stem)
        self.run(self._list_all, strings.LISTING, show, self._fail)

    def _offer_copy(self, path: Path) -> None:
        self._offer(path, strings.copied(path.stem))
        self.run(self._list_all, strings.LISTING, partial(self._show_list, path.stem, False), self._fail)

    def _offer(self, path: Path, said: str) -> None:
        self.context.status.say("")
        dialog = self._require_dialog()
        dialog.messages.tell(Tone.GOOD, said, [(strings.OPEN, lambda: self._open(path))])

    def _open(self, path: Path) -> None:
        self.context.status.say("")
        dialog = self._require_dialog()
        if not desktop.open_file(path):
            dialog.messages.tell(Tone.BAD, cannot_open(path.name))

    def _folder(self) -> Path:
        """Where the clerk works: a copy in the office's folder would be listed as a template."""
        return self.session.path.parent if self.session.path else Path.home()


def _trouble(fault: "MatterFault") -> TemplateTrouble:
    place = TemplatePlace(strings.on_line(fault.line)) if fault.line else WHOLE
    return TemplateTrouble("matter-fault", fault.severity, place, fault.message, fault.fix)
