"""The ledger with its printed texts rewritten cell by cell; the one given stays as it is."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from app.core.columns import Column
from app.core.grid import Cell
from app.core.ledger import Entry, Ledger, Measure, Problem

_PRINTED = (Column.CATEGORY, Column.GROUP, Column.PROBLEM, Column.DETAIL, Column.GOAL, Column.MEASURE, Column.PROGRESS)

Rewrite = Callable[[str, Cell], str]
"""How a text of that cell is printed."""

_Origins = dict[Column, Cell]


def texts(ledger: Ledger) -> Iterator[tuple[Cell, str]]:
    """Every cell whose words a document prints, in the ledger's order; one merged over several rows more than once."""
    for problem in ledger.problems:
        for entries in (problem.entries, *(measure.entries for measure in problem.measures)):
            yield from ((entries[one].cell, entries[one].text) for one in _PRINTED if one in entries)


def rewrite(ledger: Ledger, change: Rewrite) -> Ledger:
    """The ledger as a document prints it."""
    above: _Origins = {}
    return replace(ledger, problems=tuple(_problem(one, change, above) for one in ledger.problems))


def _problem(problem: Problem, change: Rewrite, above: _Origins) -> Problem:
    above |= _origins(problem.entries, above)
    said = partial(_print, dict(above), change)
    return replace(
        problem,
        category=said(problem.category, Column.CATEGORY),
        group=said(problem.group, Column.GROUP),
        # Where the problem is blank its group's words stand for it.
        text=said(said(problem.text, Column.PROBLEM), Column.GROUP),
        detail=said(problem.detail, Column.DETAIL),
        goal=said(problem.goal, Column.GOAL),
        measures=tuple(_measure(one, change) for one in problem.measures),
        entries=_entries(problem.entries, change),
    )


def _origins(entries: Mapping[Column, Entry], above: Mapping[Column, Cell]) -> _Origins:
    """Where the words of each column stand: of a value that is carried down, further up."""
    return {
        column: above.get(column, one.cell) if not one.text and _is_above(above.get(column), one.cell) else one.cell
        for column, one in entries.items()
    }


def _is_above(cell: Cell | None, below: Cell) -> bool:
    return cell is not None and cell.sheet == below.sheet


def _measure(measure: Measure, change: Rewrite) -> Measure:
    said = partial(_print, _origins(measure.entries, {}), change)
    return replace(
        measure,
        text=said(measure.text, Column.MEASURE),
        progress=said(measure.progress, Column.PROGRESS),
        claims=tuple(said(one, Column.PROGRESS) for one in measure.claims),
        entries=_entries(measure.entries, change),
    )


def _print(origins: Mapping[Column, Cell], change: Rewrite, text: str, column: Column) -> str:
    return change(text, origins[column]) if column in origins else text


def _entries(entries: Mapping[Column, Entry], change: Rewrite) -> dict[Column, Entry]:
    return {column: entry._replace(text=change(entry.text, entry.cell)) for column, entry in entries.items()}
