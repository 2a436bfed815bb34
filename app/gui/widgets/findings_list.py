"""The findings as a list, grouped by level with their counts, those set aside folded at its end."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from app.core.finding import Advice, Aside, Field, Level, ParagraphOrigin, Report
from app.core.grid import Cell
from app.gui.shell.selection import key_of
from app.gui.widgets import strings
from app.gui.widgets.grid_model import Index

ITEM = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Heading:
    """The row above the findings of one level."""

    level: Level
    count: int

    @property
    def text(self) -> str:
        """What it says."""
        return strings.group(self.level.label, self.count)


@dataclass(frozen=True)
class NotedHeading:
    """The row above those that a noted change answers; how many changes there are says the button of their list."""

    @property
    def text(self) -> str:
        """What it says."""
        return strings.NOTED


@dataclass(frozen=True)
class Fold:
    """The row above those set aside; chosen, it opens or closes them."""

    count: int
    is_open: bool

    @property
    def text(self) -> str:
        """What it says."""
        return f"{'▾' if self.is_open else '▸'} {strings.aside_group(self.count)}"


@dataclass(frozen=True)
class NotedAdvice:
    """A finding that a noted change of its cell answers; `said`: what the cell is to say."""

    advice: Advice
    said: str


Row = Heading | Advice | NotedHeading | NotedAdvice | Fold | Aside


def text_of(row: Row) -> str:
    """What a row says."""
    match row:
        case Advice(message=message):
            return message
        case NotedAdvice(advice=advice, said=said):
            return f"{advice.message}\n{strings.to_be(said)}"
        case Aside(advice=advice, reason=reason):
            return f"{advice.message}\n{strings.because(reason)}"
        case _:
            return row.text


def advice_of(row: Row | None) -> Advice | None:
    """The finding of a row, one to act on or one set aside."""
    match row:
        case Advice():
            return row
        case NotedAdvice(advice=advice) | Aside(advice=advice):
            return advice
        case _:
            return None


def first_left(old: Iterable[Row], new: Sequence[Row]) -> int | None:
    """Where the first of the old findings that is left in its group stands among the new rows; None where none is."""
    places = {(type(row), key_of(one)): at for at, row in enumerate(new) if (one := advice_of(row))}
    keys = ((type(row), key_of(one)) for row in old if (one := advice_of(row)))
    return next((places[key] for key in keys if key in places), None)


class FindingsModel(QAbstractListModel):
    """The findings of a report, each group below its heading, below them those that noted changes answer."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self._report = Report()
        self._answered: Sequence[NotedAdvice] = ()
        self._is_open = False

    def toggle(self) -> None:
        """Open or close those set aside."""
        self._is_open = not self._is_open
        self.show_report(self._report, self._answered)

    def show_report(self, report: Report, answered: Sequence[NotedAdvice] = ()) -> None:
        """Show these findings instead; what was open stays open."""
        self.beginResetModel()
        self._report, self._answered = report, answered
        self.rows = self._made()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """The headings and findings."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row itself, or its text for those who read the screen aloud."""
        row = self.rows[index.row()]
        if role == ITEM:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return text_of(row)
        advice = advice_of(row)
        if role == Qt.ItemDataRole.ToolTipRole and advice:
            return f"{text_of(row)}\n{strings.how_to_mend(advice.fix)}"
        return None

    def _made(self) -> list[Row]:
        rows: list[Row] = []
        for level in Level:
            found = self._report.of(level)
            rows += [Heading(level, len(found)), *found] if found else []
        rows += [NotedHeading(), *self._answered] if self._answered else []
        aside = self._report.aside
        return [*rows, Fold(len(aside), self._is_open), *(aside if self._is_open else ())] if aside else rows

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be chosen, and the keyboard steps over it."""
        if isinstance(self.rows[index.row()], (Heading, NotedHeading)):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def place_of(advice: Advice) -> str:
    """Where a finding stands, in a few words."""
    match advice.finding.origin:
        case Cell(sheet=sheet) as cell:
            return strings.place(sheet, cell.address)
        case Field(name=name):
            return strings.place_field(name)
        case ParagraphOrigin() as paragraph:
            return str(paragraph)
        case _:
            return strings.PLACE_LEDGER
