"""The counts on top: problems, measures, done, overdue, and the findings by level."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.core.finding import Level, Report
from app.gui.findings import strings
from app.gui.shell import looks
from app.gui.widgets.count import Count
from app.service.summary import Summary


class SummaryBar(QWidget):
    """The row of counts."""

    def __init__(self) -> None:
        super().__init__()
        self.problems = Count(strings.COUNT_PROBLEMS)
        self.measures = Count(strings.COUNT_MEASURES)
        self.done = Count(strings.COUNT_DONE)
        self.overdue = Count(strings.COUNT_OVERDUE, Level.WARN)
        self.unclear = Count(strings.COUNT_UNCLEAR, Level.WARN)
        self.unknown = Count(strings.COUNT_UNKNOWN, Level.WARN)
        self.levels = {level: Count(level.label, level) for level in Level}
        self.setMinimumWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(looks.GAP)
        for count in (self.problems, self.measures, self.done, self.overdue, self.unclear, self.unknown):
            row.addWidget(count)
        row.addStretch()
        self.aside = QLabel()
        row.addWidget(self.aside)
        for count in self.levels.values():
            row.addWidget(count)

    def show_counts(self, counts: Summary, report: Report) -> None:
        """Show the counts of a ledger."""
        self.problems.show_number(counts.problems)
        self.measures.show_number(counts.measures)
        self.done.show_number(counts.done)
        self.overdue.show_number(counts.overdue)
        self.unclear.show_number(counts.overdue_unclear)
        self.unclear.setVisible(counts.overdue_unclear > 0)
        self.unknown.show_number(counts.unknown)
        for level, count in self.levels.items():
            count.show_number(len(report.of(level)))
        self.aside.setText(strings.also_aside(len(report.aside)))
