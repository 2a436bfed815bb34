"""The numbers a notice prints, each counted cell by cell: problems, measures, people dealt with, rules made, money."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from app.core.columns import Column
from app.core.figure import Figure, Source, prove, rate
from app.core.grid import Cell
from app.core.ledger import Entry, Ledger, Measure, Problem
from app.core.status import Status
from app.notice.counting import money_in, people_in, rules_in
from app.notice.fields import (
    DONE,
    MEASURE_COUNT,
    MONEY,
    ONGOING,
    OPEN,
    PEOPLE,
    PEOPLE_KINDS,
    PROBLEM_COUNT,
    RATE,
    RULES,
    UNKNOWN,
)

KIND = f"{PEOPLE_KINDS.name}："
_STATES = {
    DONE.name: (Status.DONE,),
    OPEN.name: (Status.IN_PROGRESS, Status.NOT_STARTED),
    ONGOING.name: (Status.ONGOING,),
    UNKNOWN.name: (Status.UNKNOWN,),
}


def figures(ledger: Ledger) -> tuple[Figure, ...]:
    """Every figure; cancelled problems and measures count nowhere."""
    problems = [one for one in ledger.problems if one.status is not Status.CANCELLED]
    measures = [one for problem in problems for one in problem.measures if one.status is not Status.CANCELLED]
    states = [
        _count(name, "个", [_cell(one) for one in problems if one.status in states]) for name, states in _STATES.items()
    ]
    people = list(_people(problems, measures))
    return (
        _count(PROBLEM_COUNT.name, "个", map(_cell, problems), tuple(_STATES)),
        _count(MEASURE_COUNT.name, "条", map(_measure_cell, measures)),
        *states,
        Figure(RATE.name, rate(states[0].value, Decimal(len(problems))), "%", quotient=(DONE.name, PROBLEM_COUNT.name)),
        _total(PEOPLE.name, "人", [one for figure in people for one in figure.sources], [one.name for one in people]),
        *people,
        _total(
            RULES.name, "项", [Source(cell, n) for cell, text in _progress_texts(measures) if (n := rules_in(text))]
        ),
        _total(
            MONEY.name, "元", [Source(cell, n) for cell, text in _progress_texts(measures) if (n := money_in(text))]
        ),
    )


def prove_figures(ledger: Ledger) -> tuple[Figure, ...]:
    """The figures, proven. Raises RuntimeError where they do not add up."""
    found = figures(ledger)
    prove(found)
    return found


def _count(name: str, unit: str, cells: Iterable[Cell], parts: tuple[str, ...] = ()) -> Figure:
    return _total(name, unit, [Source(cell, Decimal(1)) for cell in cells], parts)


def _total(name: str, unit: str, sources: Sequence[Source], parts: Sequence[str] = ()) -> Figure:
    return Figure(name, sum((one.amount for one in sources), Decimal(0)), unit, tuple(sources), tuple(parts))


def _people(problems: Sequence[Problem], measures: Sequence[Measure]) -> Iterator[Figure]:
    """One figure a kind of dealing with people, in the order the ledger first names it."""
    kinds: dict[str, list[Source]] = {}
    for cell, text in _texts((*problems, *measures), Column.ACCOUNTABILITY):
        for kind, count in people_in(text):
            kinds.setdefault(kind, []).append(Source(cell, count))
    for kind, sources in kinds.items():
        yield _total(f"{KIND}{kind}", "人", sources)


def _progress_texts(measures: Sequence[Measure]) -> list[tuple[Cell, str]]:
    return list(_texts(measures, Column.PROGRESS))


def _texts(entries: Iterable[Problem | Measure], column: Column) -> Iterator[tuple[Cell, str]]:
    """The texts of a column, each cell once: one merged over several rows speaks once."""
    seen: set[Cell] = set()
    for one in entries:
        entry = one.entries.get(column)
        if entry and entry.text and entry.cell not in seen:
            seen.add(entry.cell)
            yield entry.cell, entry.text


def _cell(problem: Problem) -> Cell:
    return _first(problem.entries, (Column.PROBLEM, Column.NUMBER), Cell(problem.sheet, problem.rows[0], 1))


def _measure_cell(measure: Measure) -> Cell:
    some = next((one.cell for one in measure.entries.values()), Cell("", measure.row, 1))
    return _first(measure.entries, (Column.MEASURE, Column.PROGRESS), some)


def _first(entries: Mapping[Column, Entry], columns: Iterable[Column], otherwise: Cell) -> Cell:
    return next((entries[one].cell for one in columns if one in entries), otherwise)
