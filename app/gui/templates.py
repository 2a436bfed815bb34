"""The controller of 模板: lists the templates, checks one, copies one to be changed, shows the office's folder."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.errors import AppError, BadTemplate
from app.core.progress import Progress
from app.core.template_report import TemplateReport
from app.gui import desktop
from app.gui import templates_strings as strings
from app.gui.choosing import Choosing
from app.gui.controller import Context, Controller, Result
from app.gui.dialogs import ask_document, ask_name, ask_target
from app.gui.messages import Tone
from app.gui.strings import cannot_open
from app.gui.tasks import Work
from app.gui.templates_dialog import Listed, TemplatesDialog

if TYPE_CHECKING:
    from app.service.templates import Template


class Templates(Controller):
    """The dialog stays open beside Word; what comes and goes in the office's folder shows in the kinds too."""

    def __init__(self, context: Context, choosing: Choosing) -> None:
        super().__init__(context)
        self._choosing = choosing
        self._checked: Path | None = None
        self.dialog: TemplatesDialog | None = None
        context.commands.templates.triggered.connect(self.open)

    def open(self) -> None:
        """Show the templates as they are now."""
        self._shown().bring()
        self.relist()

    def open_faulty(self) -> None:
        """Show them, and check at once the one that would not do for writing."""
        self._shown().bring()
        self._list(self.session.settings.template, check=True)

    def relist(self) -> None:
        """List anew."""
        dialog = self._shown()
        chosen = dialog.chosen()
        self._list(chosen.name if chosen else self.session.settings.template)

    def check(self) -> None:
        """Check the chosen one."""
        template = self._shown().chosen()
        if template:
            self._check(template.path)

    def check_other(self) -> None:
        """Check any file."""
        path = ask_document(self._shown(), strings.ASK_FILE, self._folder())
        if path:
            self._check(path)

    def write_comments(self) -> None:
        """Write a copy of what was checked, with its troubles as comments."""
        path = self._checked
        out = path and ask_target(self._shown(), self._folder() / f"{path.stem}-{strings.COMMENTED_NAME}.docx")
        if path and out:
            # The dialog has asked about a file that stands there.
            overwrite = out.exists()

            def write(progress: Progress) -> Path:
                progress.step(strings.COMMENTING)
                return self.session.office.templates.write_template_comments(path, out, overwrite=overwrite)

            self._run(write, strings.COMMENTING, lambda written: self._offer(written, strings.commented(written.name)))

    def copy(self) -> None:
        """Copy the chosen one under a new name into the office's folder."""
        template = self._shown().chosen()
        if template:
            asked = ask_name(self._shown(), strings.ASK_COPY, strings.ASK_NAME, strings.proposed_copy(template.name))
            if asked is not None:
                source, name = template.path, asked
                self._run(
                    lambda _: self.session.office.templates.copy_template(source, name), strings.COPYING, self._copied
                )

    def open_folder(self) -> None:
        """Show the office's folder of templates, made if need be."""
        self._run(lambda _: self.session.office.templates.template_folder(), strings.LISTING, self._open)

    def _shown(self) -> TemplatesDialog:
        if self.dialog is None:
            dialog = self.dialog = TemplatesDialog(self.context.window, self.context.runner)
            for button, act in (
                (dialog.check, self.check), (dialog.check_other, self.check_other),
                (dialog.comments, self.write_comments), (dialog.copy, self.copy),
                (dialog.folder, self.open_folder), (dialog.relist, self.relist),
            ):  # fmt: skip
                button.clicked.connect(act)
        return self.dialog

    def _run(self, work: Work[Result], phrase: str, succeeded: Callable[[Result], None]) -> None:
        dialog = self._shown()
        dialog.messages.hide()
        self.run(work, phrase, succeeded, self._fail)

    def _fail(self, error: AppError) -> None:
        self.context.status.say("")
        self._shown().fail(error)

    def _list(self, chosen: str, *, check: bool = False) -> None:
        self._run(self._listing, strings.LISTING, partial(self._took, chosen, check))

    def _listing(self, progress: Progress) -> list[Listed]:
        return [self._needs(one, progress) for one in self.session.office.templates.known()]

    def _needs(self, template: "Template", progress: Progress) -> Listed:
        progress.check()
        try:
            needed = self.session.office.templates.particulars_used(template.path)
        except BadTemplate:
            return Listed(template, None)
        return Listed(template, [one.name for one in needed])

    def _took(self, chosen: str, check: bool, listed: list[Listed]) -> None:
        self.context.status.say("")
        dialog = self._shown()
        dialog.show_templates(listed, chosen)
        self._choosing.relist()
        if check:
            self.check()

    def _check(self, path: Path) -> None:
        def look(progress: Progress) -> TemplateReport:
            progress.check()
            report = self.session.office.templates.check_template(path)
            progress.check()
            return report

        self._run(look, strings.CHECKING, partial(self._found, path))

    def _found(self, path: Path, report: TemplateReport) -> None:
        self._checked = path
        self.context.status.say("")
        dialog = self._shown()
        dialog.show_checked(report)

    def _copied(self, path: Path) -> None:
        self._offer(path, strings.copied(path.stem))
        self.run(self._listing, strings.LISTING, partial(self._took, path.stem, False), self._fail)

    def _offer(self, path: Path, said: str) -> None:
        self.context.status.say("")
        dialog = self._shown()
        dialog.messages.tell(Tone.GOOD, said, [(strings.OPEN, lambda: self._open(path))])

    def _open(self, path: Path) -> None:
        self.context.status.say("")
        dialog = self._shown()
        if not desktop.open_file(path):
            dialog.messages.tell(Tone.BAD, cannot_open(path.name))

    def _folder(self) -> Path:
        """Where the clerk works: a copy in the office's folder would be listed as a template."""
        return self.session.path.parent if self.session.path else Path.home()
