"""Masking (隐名): full names of persons dealt with as a public document prints them, each replacement shown."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from app.core.columns import Column
from app.core.grid import Cell
from app.core.ledger import Entry, Ledger, Measure, Problem
from app.core.persons import mask_names, persons_to_mask

_PRINTED = (Column.CATEGORY, Column.GROUP, Column.PROBLEM, Column.DETAIL, Column.GOAL, Column.MEASURE, Column.PROGRESS)

_Names = dict[Cell, dict[str, str]]


@dataclass(frozen=True)
class Masking:
    """One replacement: in the text of this cell, `before` (张三) is printed as `after` (张某)."""

    cell: Cell
    before: str
    after: str
    text: str


def maskings(ledger: Ledger) -> tuple[Masking, ...]:
    """Every printed cell that names a person dealt with anywhere in the ledger, in the ledger's order."""
    texts = dict(_texts(ledger))
    after = mask_names((name for text in texts.values() for name in persons_to_mask(text)), list(texts.values()))
    longest = sorted(after, key=len, reverse=True)
    return tuple(
        Masking(cell, name, after[name], text) for cell, text in texts.items() for name in longest if name in text
    )


def mask(ledger: Ledger, chosen: Sequence[Masking]) -> Ledger:
    """The ledger as a document prints it with these replacements; the one given stays as it is."""
    names: _Names = {}
    for one in chosen:
        names.setdefault(one.cell, {})[one.before] = one.after
    return replace(ledger, problems=tuple(_problem(one, names) for one in ledger.problems)) if names else ledger


def _texts(ledger: Ledger) -> Iterator[tuple[Cell, str]]:
    for problem in ledger.problems:
        for entries in (problem.entries, *(measure.entries for measure in problem.measures)):
            yield from ((entries[one].cell, entries[one].text) for one in _PRINTED if one in entries)


def _problem(problem: Problem, names: _Names) -> Problem:
    said = partial(_print, problem.entries, names)
    return replace(
        problem,
        category=said(problem.category, Column.CATEGORY),
        group=said(problem.group, Column.GROUP),
        # Where the problem is blank its group's words stand for it.
        text=said(said(problem.text, Column.PROBLEM), Column.GROUP),
        detail=said(problem.detail, Column.DETAIL),
        goal=said(problem.goal, Column.GOAL),
        measures=tuple(_measure(one, names) for one in problem.measures),
        entries=_entries(problem.entries, names),
    )


def _measure(measure: Measure, names: _Names) -> Measure:
    said = partial(_print, measure.entries, names)
    return replace(
        measure,
        text=said(measure.text, Column.MEASURE),
        progress=said(measure.progress, Column.PROGRESS),
        claims=tuple(said(one, Column.PROGRESS) for one in measure.claims),
        entries=_entries(measure.entries, names),
    )


def _print(entries: Mapping[Column, Entry], names: _Names, text: str, column: Column) -> str:
    return _mask_text(text, names.get(entries[column].cell, {})) if column in entries else text


def _entries(entries: Mapping[Column, Entry], names: _Names) -> dict[Column, Entry]:
    return {
        column: entry._replace(text=_mask_text(entry.text, names.get(entry.cell, {})))
        for column, entry in entries.items()
    }


def _mask_text(text: str, names: Mapping[str, str]) -> str:
    for before in sorted(names, key=len, reverse=True):
        text = text.replace(before, names[before])
    return text
