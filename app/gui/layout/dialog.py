"""The dialog 版面检查: what a Word document differs in from the standard and from custom, and what is wrong in its text."""

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.core.clause import JudgedClause, LayoutReport, Strength, Verdict
from app.core.finding import Advice, Level
from app.gui.layout import strings
from app.gui.shell import looks
from app.gui.shell.tasks import TaskRunner
from app.gui.widgets.count import Count
from app.gui.widgets.findings_list import place_of
from app.gui.widgets.report_view import Group, Item, ReportView
from app.gui.widgets.sizes import fit
from app.gui.widgets.work_dialog import WorkDialog

_SIZE = (860, 600)
_KINDS, _PLACES = 5, 3
"""Shown of one clause; the rest are counted."""


class LayoutDialog(WorkDialog):
    """Shows what it is given; the controller does what its buttons ask for."""

    def __init__(self, parent: QWidget, runner: TaskRunner) -> None:
        super().__init__(parent, runner, strings.LAYOUT_TITLE)
        fit(self, _SIZE)
        self.strengths = {one: Count(one.label, one.level) for one in Strength}
        self.texts = Count(strings.TEXTS, Level.WARN)
        self.unmeasured = Count(strings.UNMEASURED)
        self.report = ReportView(strings.LAYOUT_TITLE)
        self.measured = QLabel(wordWrap=True)
        self.measured.setTextFormat(Qt.TextFormat.PlainText)
        self.mend, self.again, self.other, self.open_button = (
            QPushButton(text) for text in (strings.MEND, strings.AGAIN, strings.OTHER, strings.OPEN)
        )
        self.mend.setToolTip(strings.MEND_TIP)
        self.again.setToolTip(strings.AGAIN_TIP)
        self.lay_out(
            (self._counts(), self.measured, self.report), (self.mend, self.again, self.other, self.open_button)
        )

    def show_report(self, report: LayoutReport, texts: Sequence[Advice]) -> None:
        """Show what was found of the layout and in the text."""
        unmeasured = report.of(Verdict.UNMEASURED)
        for strength, count in self.strengths.items():
            count.show_number(len(report.list_differing(strength)))
        self.texts.show_number(len(texts))
        self.unmeasured.show_number(len(unmeasured))
        groups = [_clauses(report, strength) for strength in Strength]
        groups.append(_texts(texts))
        items = [Item(strings.why_unmeasured(one.title, one.found)) for one in unmeasured]
        groups.append(Group(strings.group(strings.UNMEASURED_GROUP, len(items)), items, looks.aside()))
        groups.append(_on_paper(report))
        required = len(report.list_differing(Strength.REQUIRED))
        must = sum(one.finding.level is Level.MUST for one in texts)
        met, absent = len(report.of(Verdict.OK)), len(report.of(Verdict.NOT_APPLICABLE))
        said = strings.headline(report.file, report.format, required, must, len(report.clauses), met, absent)
        self.report.show_report(said, looks.of_level(Level.MUST) if required or must else looks.good(), groups)
        self.measured.setText(_tell_measurement(report))

    def _counts(self) -> QWidget:
        counts = QWidget()
        row = QHBoxLayout(counts)
        row.setContentsMargins(0, 0, 0, 0)
        for count in (*self.strengths.values(), self.texts, self.unmeasured):
            row.addWidget(count)
        row.addStretch()
        return counts


def _clauses(report: LayoutReport, strength: Strength) -> Group:
    items = [_clause(one) for one in report.list_differing(strength)]
    return Group(strings.group(strings.GROUPS[strength], len(items)), items, looks.of_level(strength.level))


def _clause(one: JudgedClause) -> Item:
    places = one.places()
    found = [
        strings.found(text, [str(place) for place in where[:_PLACES]], len(where))
        for text, where in islice(places.items(), _KINDS)
    ]
    left = sum(map(len, islice(places.values(), _KINDS, None)))
    more = [strings.more(left)] if left else []
    title = strings.clause_title(one.title, one.number, one.strength)
    return Item(title, (strings.asked(one.asked), *found, *more, strings.how_to_mend(one.fix)))


def _on_paper(report: LayoutReport) -> Group:
    items = [
        Item(strings.clause_title(one.title, one.number, Strength.REQUIRED), (strings.asked(one.asked),))
        for one in report.on_paper
    ]
    return Group(strings.group(strings.ON_PAPER_GROUP, len(items)), items, looks.aside())


def _texts(texts: Sequence[Advice]) -> Group:
    items = [
        Item(strings.text_title(one.finding.level.label, place_of(one), one.message), (strings.how_to_mend(one.fix),))
        for one in texts
    ]
    gravest = min((one.finding.level for one in texts), key=lambda level: level.gravity, default=Level.INFO)
    return Group(strings.group(strings.TEXTS_GROUP, len(items)), items, looks.of_level(gravest))


def _tell_measurement(report: LayoutReport) -> str:
    measurement = report.measurement
    said = strings.measured(measurement.program) if measurement.program else measurement.why_not
    return said + (strings.stand_ins("、".join(measurement.stand_ins)) if measurement.stand_ins else "")
