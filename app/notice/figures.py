"""The numbers a notice prints that follow from cells and states, each counted cell by cell: problems, measures, a rate."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from app.core.columns import Column
from app.core.figure import Figure, Source, prove, rate
from app.core.grid import Cell
from app.core.ledger import Entry, Ledger, Measure, Problem
from app.core.matters.matter import Matter
from app.core.status import Status
from app.notice.fields import (
    DONE,
    FED_BACK,
    FOUND_ITSELF,
    MEASURE_COUNT,
    NOT_BEGUN,
    ONGOING,
    OPEN,
    PROBLEM_COUNT,
    RATE,
    UNKNOWN,
)
from app.notice.forms.found_by import fed_back, found_itself
from app.notice.unfinished.dated import with_dated

_STATES = {
    DONE.name: (Status.DONE,),
    OPEN.name: (Status.IN_PROGRESS, Status.NOT_STARTED),
    ONGOING.name: (Status.ONGOING,),
    UNKNOWN.name: (Status.UNKNOWN,),
}


def figures(ledger: Ledger, matter: Matter | None = None) -> tuple[Figure, ...]:
    """Every figure; cancelled problems and measures count nowhere. `matter`: what all is about, where that is known."""
    problems = [one for one in ledger.problems if one.status is not Status.CANCELLED]
    measures = [one for problem in problems for one in problem.measures if one.status is not Status.CANCELLED]
    states = [
        _count(name, "个", [_cell(one) for one in problems if one.status in states]) for name, states in _STATES.items()
    ]
    return (
        _count(PROBLEM_COUNT.name, "个", map(_cell, problems), tuple(_STATES)),
        *_by_finder(ledger, problems, matter),
        _count(MEASURE_COUNT.name, "条", map(_measure_cell, measures)),
        *states,
        _count(NOT_BEGUN.name, "个", [_cell(one) for one in problems if one.status is Status.NOT_STARTED]),
        Figure(RATE.name, rate(states[0].value, Decimal(len(problems))), "%", quotient=(DONE.name, PROBLEM_COUNT.name)),
    )


def _by_finder(ledger: Ledger, problems: Sequence[Problem], matter: Matter | None) -> Iterator[Figure]:
    """Only where the ledger names problems the office found itself: else all of them are what was fed back."""
    if own := found_itself(ledger, problems):
        fed = fed_back(ledger, problems, matter)
        if fed is not None:
            yield _count(FED_BACK.name, "个", map(_cell, fed))
        yield _count(FOUND_ITSELF.name, "个", map(_cell, own))


def prove_figures(ledger: Ledger, matter: Matter | None = None) -> tuple[Figure, ...]:
    """The figures, proven, as a document counts them. Raises RuntimeError where they do not add up."""
    found = figures(with_dated(ledger), matter)
    prove(found)
    return found


def _count(name: str, unit: str, cells: Iterable[Cell], parts: tuple[str, ...] = ()) -> Figure:
    sources = tuple(Source(cell, Decimal(1)) for cell in cells)
    return Figure(name, Decimal(len(sources)), unit, sources, parts)


def _cell(problem: Problem) -> Cell:
    return _first(problem.entries, (Column.PROBLEM, Column.NUMBER), Cell(problem.sheet, problem.rows[0], 1))


def _measure_cell(measure: Measure) -> Cell:
    some = next((one.cell for one in measure.entries.values()), Cell("", measure.row, 1))
    return _first(measure.entries, (Column.MEASURE, Column.PROGRESS), some)


def _first(entries: Mapping[Column, Entry], columns: Iterable[Column], otherwise: Cell) -> Cell:
    return next((entries[one].cell for one in columns if one in entries), otherwise)
