"""The ledger with texts that know their cells, for whatever a document makes of them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.core.columns import Column
from app.core.grid import Cell
from app.core.ledger import Entry, Ledger, Measure, Problem
from app.core.numbering import strip_marks
from app.core.text import one_line
from app.core.told.origin import from_cell
from app.core.told.sourced import sourced

_LEVELS = (Column.CATEGORY, Column.GROUP)


def with_cells(ledger: Ledger) -> Ledger:
    """The same ledger; what it says of problems and measures is from the cells it was read from."""
    levels = _LevelCells(ledger)
    return replace(ledger, problems=tuple(_problem(one, levels) for one in ledger.problems))


def from_entry(text: str, said: Problem | Measure, *columns: Column) -> str:
    """The text as from the cell of the first of these columns that there is: what a gap asks for is to be filled there."""
    entry = next((said.entries[one] for one in columns if one in said.entries), None)
    return sourced(text, from_cell(entry.cell)) if entry else text


def _problem(problem: Problem, levels: "_LevelCells") -> Problem:
    levels.read(problem)
    group = levels.find(problem, problem.group)
    own = problem.entries.get(Column.PROBLEM)
    said = own.cell if own and own.text else levels.find(problem, problem.text)
    return replace(
        problem,
        category=_from(problem.category, levels.find(problem, problem.category) or levels.title(problem)),
        group=_from(problem.group, group),
        text=_from(problem.text, said),
        detail=_said(problem.detail, problem.entries, Column.DETAIL),
        goal=_said(problem.goal, problem.entries, Column.GOAL),
        measures=tuple(map(_measure, problem.measures)),
        entries=_entries(problem.entries),
    )


def _measure(measure: Measure) -> Measure:
    entries = measure.entries
    due = measure.deadline
    return replace(
        measure,
        text=_said(measure.text, entries, Column.MEASURE),
        progress=_said(measure.progress, entries, Column.PROGRESS),
        leaders=_named(measure.leaders, entries, Column.LEADER),
        departments=_named(measure.departments, entries, Column.DEPARTMENT),
        owners=_named(measure.owners, entries, Column.OWNER),
        deadline=replace(due, text=_said(due.text, entries, Column.DEADLINE)),
        entries=_entries(entries),
    )


def _entries(entries: Mapping[Column, Entry]) -> dict[Column, Entry]:
    return {column: one._replace(text=_from(one.text, one.cell)) for column, one in entries.items()}


def _named(names: Iterable[str], entries: Mapping[Column, Entry], column: Column) -> tuple[str, ...]:
    return tuple(_said(name, entries, column) for name in names)


def _said(text: str, entries: Mapping[Column, Entry], column: Column) -> str:
    return _from(text, entries[column].cell if column in entries else None)


def _from(text: str, cell: Cell | None) -> str:
    return sourced(text, from_cell(cell)) if text and cell else text


class _LevelCells:
    """Where the categories and groups stand: in their columns, held from a row above, or in a section row of its own."""

    def __init__(self, ledger: Ledger) -> None:
        self._held: dict[tuple[str, str], Cell] = {}
        self._sections: dict[tuple[str, str], list[Cell]] = {}
        self._passages = ledger.passages
        for one in ledger.passages:
            self._sections.setdefault((one.cell.sheet, _bare(one.text)), []).append(one.cell)

    def read(self, problem: Problem) -> None:
        """Take note of what its own row says."""
        for entry in filter(None, map(problem.entries.get, _LEVELS)):
            self._held[problem.sheet, one_line(entry.text)] = entry.cell

    def find(self, problem: Problem, text: str) -> Cell | None:
        """The cell that says this of the problem; the nearest above."""
        held = self._held.get((problem.sheet, one_line(text)))
        sections = self._sections.get((problem.sheet, _bare(text)), ())
        return held or next((cell for cell in reversed(sections) if cell.row < problem.rows[0]), None)

    def title(self, problem: Problem) -> Cell | None:
        """The title above the table that ends with its category: …整改台账（一）全面从严治党板块."""
        above = (one for one in self._passages if one.cell.sheet == problem.sheet and problem.category)
        return next((one.cell for one in above if one.text.strip().endswith(problem.category)), None)


def _bare(text: str) -> str:
    return strip_marks(one_line(text))
