"""The dialog 模板: the program's and the office's templates and matters (事项), and the check of one before use."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSplitter, QTabWidget, QVBoxLayout, QWidget

from app.core.finding import Level
from app.core.template_report import Severity, TemplateReport
from app.gui.shell import looks
from app.gui.shell.tasks import TaskRunner
from app.gui.templates import strings
from app.gui.widgets.report_view import Group, Item, ReportView
from app.gui.widgets.rows import RowsView
from app.gui.widgets.sizes import fit
from app.gui.widgets.work_dialog import WorkDialog

if TYPE_CHECKING:
    from app.service.kinds.matters import MatterFile
    from app.service.kinds.templates import Template

_SIZE, _HALVES = (900, 600), (230, 250)
_LEVELS = {Severity.ERROR: Level.MUST, Severity.WARNING: Level.WARN}


@dataclass(frozen=True)
class Listed:
    """A template as it is listed: the names of the particulars it needs, or None where it cannot be read."""

    template: "Template"
    needs: Sequence[str] | None


class TemplatesDialog(WorkDialog):
    """Shows what it is given; the controller does what its buttons ask for, of what is chosen in the tab in front."""

    def __init__(self, parent: QWidget, runner: TaskRunner) -> None:
        super().__init__(parent, runner, strings.TEMPLATES_TITLE)
        fit(self, _SIZE)
        self.listed: Sequence[Listed] = ()
        self.listed_matters: Sequence[MatterFile] = ()
        self._commentable = False
        self.view = RowsView(strings.HEADINGS, strings.TAB_TEMPLATES)
        self.matters = RowsView(strings.MATTER_HEADINGS, strings.TAB_MATTERS)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.view, strings.TAB_TEMPLATES)
        self.tabs.addTab(self.matters, strings.TAB_MATTERS)
        self.tabs.currentChanged.connect(lambda _: self._allow())
        self.report = ReportView(strings.REPORT)
        self.check, self.check_other, self.comments, self.copy, self.folder, self.relist = (
            QPushButton(text)
            for text in (
                strings.CHECK, strings.CHECK_OTHER, strings.COMMENTS, strings.COPY, strings.FOLDER, strings.RELIST
            )
        )  # fmt: skip
        self.comments.setToolTip(strings.COMMENTS_TIP)
        self.open_file = QPushButton(strings.OPEN_CHOSEN)
        self.open_file.setToolTip(strings.OPEN_TIP)
        for view in (self.view, self.matters):
            view.chosen.connect(lambda _: self._allow())
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(self._upper())
        halves.addWidget(self.report)
        halves.setSizes(_HALVES)
        halves.setChildrenCollapsible(False)
        self.lay_out((QLabel(strings.INTRO, wordWrap=True), halves), (self.check, self.check_other, self.comments))
        self.report.show_report(strings.HINT, looks.aside(), [])
        self._allow()

    def chosen(self) -> "Template | None":
        """The chosen template."""
        row = self.view.row()
        return self.listed[row].template if 0 <= row < len(self.listed) else None

    def chosen_matter(self) -> "MatterFile | None":
        """The chosen matter."""
        row = self.matters.row()
        return self.listed_matters[row] if 0 <= row < len(self.listed_matters) else None

    @property
    def shows_matters(self) -> bool:
        """Whether the matters stand in front."""
        return self.tabs.currentWidget() is self.matters

    def show_matters(self, listed: "Sequence[MatterFile]", name: str) -> None:
        """List these matters instead, the office's own of that name chosen before the program's."""
        self.listed_matters = listed
        rows = [_matter_texts(one) for one in listed]
        self.matters.show_rows(len(rows), lambda at: rows[at])
        named = [at for at, one in enumerate(listed) if one.name == name]
        self.matters.selectRow(named[-1] if named else 0)
        self._allow()

    def show_templates(self, listed: Sequence[Listed], name: str) -> None:
        """List these instead, the one of that name chosen, or the first."""
        self.listed = listed
        rows = [_texts(one) for one in listed]
        self.view.show_rows(len(rows), lambda at: rows[at])
        names = [one.template.name for one in listed]
        self.view.selectRow(names.index(name) if name in names else 0)
        self._allow()

    def show_checked(self, report: TemplateReport) -> None:
        """Show what the check of a template found, the errors first."""
        self._show(report, strings.clean(report.name, report.fields), commentable=bool(report.troubles))

    def show_checked_matter(self, report: TemplateReport, follows: str, followed: Sequence[str]) -> None:
        """Show what the check of a matter found, and what it says as the one it follows."""
        told = Group(strings.followed(follows), [Item(line) for line in followed], looks.aside())
        self._show(report, strings.clean_matter(report.name), told, commentable=False)

    def _show(self, report: TemplateReport, clean: str, *more: Group, commentable: bool) -> None:
        self._commentable = commentable
        warnings = report.of(Severity.WARNING)
        if report.troubles:
            said = strings.found(report.name, len(report.errors), len(warnings))
            paint = looks.of_level(Level.MUST if report.errors else Level.WARN)
        else:
            said, paint = clean, looks.good()
        self.report.show_report(said, paint, [*(_group(report, severity) for severity in Severity), *more])
        self._allow()

    def _allow(self) -> None:
        chosen = self.chosen_matter() if self.shows_matters else self.chosen()
        self.check.setEnabled(chosen is not None)
        self.copy.setEnabled(chosen is not None)
        self.open_file.setEnabled(chosen is not None and chosen.own)
        self.comments.setEnabled(self._commentable)

    def _upper(self) -> QWidget:
        upper, beside = QWidget(), QVBoxLayout()
        for button in (self.copy, self.open_file, self.folder, self.relist):
            button.setAutoDefault(False)
            beside.addWidget(button)
        beside.addStretch()
        grid = QGridLayout(upper)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.tabs, 0, 0)
        grid.addLayout(beside, 0, 1)
        return upper


def _texts(one: Listed) -> Sequence[str]:
    needs = strings.UNUSABLE if one.needs is None else strings.needs(one.needs)
    return one.template.name, strings.OWN if one.template.own else strings.SHIPPED, needs


def _matter_texts(one: "MatterFile") -> Sequence[str]:
    kinds = strings.kinds(one.matter.kinds) if one.matter else strings.UNUSABLE
    return one.name, strings.OWN if one.own else strings.SHIPPED, kinds


def _group(report: TemplateReport, severity: Severity) -> Group:
    troubles = report.of(severity)
    items = [Item(strings.trouble(one.place.label, one.message), (strings.how_to_mend(one.fix),)) for one in troubles]
    return Group(strings.group(severity, len(items)), items, looks.of_level(_LEVELS[severity]))
