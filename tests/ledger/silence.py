"""Holds what was read against what is true: a difference that nothing on the screen points at is silent."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.core.deadline import kind, last_day
from app.core.errors import AppError
from app.core.finding import Finding
from app.core.grid import Cell, column_letters
from app.core.ledger import Measure
from app.core.status import Status
from app.service.examining import Examination
from tests.generator.domains import Row, Truth

ASPECTS = ("status", "deadline", "owner")
_ANYWHERE = {"column-unsure", "column-absent", "cell-struck", "cell-not-calculated", "table-unread", "cell-error"}
_ASKING = {
    "status": _ANYWHERE | {"status-unknown", "status-missing"},
    "deadline": _ANYWHERE
    | {"deadline-unreadable", "deadline-missing", "deadline-assumed", "deadline-relative", "year-implausible"},
    "owner": _ANYWHERE | {"owner-missing", "department-missing", "leader-missing"},
}
_CALLED = {"status": ("状态", "完成", "进展"), "deadline": ("时限", "期限"), "owner": ("责任",)}
"""How a finding about a whole sheet names what is lacking."""

_ASKED = {"unknown", "unreadable", "missing"}
"""Readings that are no answer: nobody may meet them untold."""


@dataclass(frozen=True)
class Silence:
    """One difference nobody is told of."""

    file: str
    shape: str
    where: str
    aspect: str
    true: str
    read: str
    written: str

    def __str__(self) -> str:
        return f"{self.file} ({self.shape}) {self.where} {self.aspect} “{self.written}”: is {self.true}, was read as {self.read}"


@dataclass
class Comparison:
    """What is silent in a ledger, and how many readings were right, and asked about."""

    silent: list[Silence] = field(default_factory=list)
    right: int = 0
    asked: int = 0

    def add(self, other: "Comparison") -> None:
        """Count another ledger in."""
        self.silent += other.silent
        self.right += other.right
        self.asked += other.asked


@dataclass(frozen=True)
class Told:
    """A finding with the sentence the clerk reads."""

    finding: Finding
    message: str

    @property
    def cell(self) -> Cell | None:
        """Where it stands."""
        return self.finding.origin if isinstance(self.finding.origin, Cell) else None

    def names(self, row: int) -> bool:
        """Whether its sentence names the row: 第5、7—9行."""
        said = " ".join((self.message, *self.finding.values.values()))
        spans = re.findall(r"(\d+)\s*(?:[-—–~～至到]\s*(\d+))?", said)
        return any(int(first) <= row <= int(last or first) for first, last in spans)


class Screen:
    """What the clerk is shown of one ledger."""

    def __init__(self, truth: Truth, seen: Examination) -> None:
        self.truth = truth
        self.ledger = seen.ledger
        self.told = [Told(one.finding, one.message) for one in seen.report.advice]
        self.headings = {sheet.name: set(sheet.header_rows) for sheet in seen.ledger.sheets}

    def points_at(self, row: Row, aspect: str, measure: Measure | None) -> bool:
        """Whether some finding asks about this aspect of this row."""
        return any(self._asks(told, row, aspect, measure) for told in self.told)

    def _asks(self, told: Told, row: Row, aspect: str, measure: Measure | None) -> bool:
        rule, cell = told.finding.rule, told.cell
        if rule == "sheet-repeated":
            return True
        if cell is None or cell.sheet != row.sheet or rule not in _ASKING[aspect]:
            return False
        if rule == "deadline-assumed" and (measure is None or not getattr(measure.deadline, "assumed", None)):
            return False
        if rule == "deadline-relative" and (measure is None or kind(measure.deadline) != "relative"):
            return False
        if rule == "table-unread" or cell.row in (row.row, row.stands.get(aspect, row.row)):
            return True
        return cell.row in self.headings[row.sheet] and self._heading_asks(told, cell, row, aspect)

    def _heading_asks(self, told: Told, cell: Cell, row: Row, aspect: str) -> bool:
        match told.finding.rule:
            case "column-unsure":
                letters = self.truth.columns.get(aspect, set())
                return not letters or column_letters(cell.column) in letters
            case "column-absent":
                return any(word in told.message for word in _CALLED[aspect])
            case "deadline-assumed":
                return True
            case _:
                return told.names(row.row)

    def speaks(self, rule: str, row: Row) -> bool:
        """Whether this very rule speaks at the row, or at a heading that names it."""
        places = {row.row, *row.stands.values()}
        mine = [told for told in self.told if told.finding.rule == rule and told.cell and told.cell.sheet == row.sheet]
        return any(told.cell and (told.cell.row in places or told.names(row.row)) for told in mine)


def reading(measure: Measure, aspect: str) -> str:
    """What was read, in the words of the truth."""
    if aspect == "status":
        return str(measure.status)
    if aspect == "owner":
        return "、".join(measure.owners) or "missing"
    name = kind(measure.deadline)
    return f"{name} {last_day(measure.deadline)}" if name == "date" else name


def refused(truth: Truth, error: AppError) -> Comparison:
    """A ledger that was not read at all: every one of these has a heading row the contract recognises."""
    return Comparison([Silence(truth.file.name, truth.shape, "", "file", "a ledger", "refused", error.message)])


def compare(truth: Truth, seen: Examination) -> Comparison:
    """Every reading of a ledger against the truth."""
    screen = Screen(truth, seen)
    read: dict[tuple[str, int], list[Measure]] = {}
    for problem in seen.ledger.problems:
        for measure in problem.measures:
            read.setdefault((problem.sheet, measure.row), []).append(measure)
    found = Comparison()
    for row in truth.rows:
        measures = read.pop((row.sheet, row.row), [])
        found.add(Comparison(_untold(screen, row)) if row.optional else _row(screen, row, measures))
    for (sheet, number), _ in read.items():
        extra = Row(sheet, number)
        if not any(screen.points_at(extra, aspect, None) for aspect in ("status", "deadline")):
            found.silent.append(_silence(truth, extra, "row", "no measure", "a measure"))
    return found


def _row(screen: Screen, row: Row, measures: list[Measure]) -> Comparison:
    found = Comparison(_untold(screen, row))
    expected = max(map(len, row.means.values()))
    if len(measures) != expected:
        if any(screen.points_at(row, aspect, None) for aspect in ("status", "deadline")):
            found.asked += 2 * expected
        else:
            found.silent.append(_silence(screen.truth, row, "row", f"{expected} measures", f"{len(measures)}"))
        return found
    for aspect in (one for one in ASPECTS if one in row.means):
        for true, measure in zip(row.means[aspect], measures, strict=True):
            found.add(_one(screen, row, aspect, true, measure))
    return found


def _one(screen: Screen, row: Row, aspect: str, true: Iterable[str], measure: Measure) -> Comparison:
    """One reading: right, asked about or silent; what is no answer is right only where somebody is told."""
    read = reading(measure, aspect)
    # Whether what was cancelled still needs a deadline or an owner, the contract leaves open.
    idle = measure.status is Status.CANCELLED and aspect != "status"
    if read in true and (read not in _ASKED or idle):
        return Comparison(right=1)
    if screen.points_at(row, aspect, measure):
        return Comparison(right=1) if read in true else Comparison(asked=1)
    untold = " and nobody told" if read in true else ""
    return Comparison([_silence(screen.truth, row, aspect, "|".join(sorted(true)), read + untold)])


def _untold(screen: Screen, row: Row) -> list[Silence]:
    missing = [rule for rule in sorted(row.told) if not screen.speaks(rule, row)]
    return [_silence(screen.truth, row, "told", rule, "nothing") for rule in missing]


def _silence(truth: Truth, row: Row, aspect: str, true: str, read: str) -> Silence:
    written = (row.written.get(aspect) or "; ".join(row.written.values())).replace("\n", "⏎")
    return Silence(truth.file.name, truth.shape, f"{row.sheet}!{row.row}", aspect, true, read, written)
