"""Masking (隐名): full names of persons dealt with as a public document prints them, each replacement shown."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from app.core.columns import Column
from app.core.grid import Cell
from app.core.ledger import Entry, Ledger, Measure, Problem
from app.core.persons import masked_name, persons_to_mask

_STEMS = "甲乙丙丁戊己庚辛壬癸"
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
    after = _masks([name for text in texts.values() for name in persons_to_mask(text)], list(texts.values()))
    longest = sorted(after, key=len, reverse=True)
    return tuple(
        Masking(cell, name, after[name], text) for cell, text in texts.items() for name in longest if name in text
    )


def masked(ledger: Ledger, chosen: Sequence[Masking]) -> Ledger:
    """The ledger as a document prints it with these replacements; the one given stays as it is."""
    names: _Names = {}
    for one in chosen:
        names.setdefault(one.cell, {})[one.before] = one.after
    return replace(ledger, problems=tuple(_problem(one, names) for one in ledger.problems)) if names else ledger


def _texts(ledger: Ledger) -> Iterator[tuple[Cell, str]]:
    for problem in ledger.problems:
        for entries in (problem.entries, *(measure.entries for measure in problem.measures)):
            yield from ((entries[one].cell, entries[one].text) for one in _PRINTED if one in entries)


def _masks(names: Sequence[str], texts: Sequence[str]) -> dict[str, str]:
    """张某; where two persons, or a 张某 who stands there already, would be one, 张某甲 and 张某乙."""
    known = dict.fromkeys(names)
    alike = Counter(map(masked_name, known))
    taken: Counter[str] = Counter()
    masks: dict[str, str] = {}
    for name in known:
        mask = masked_name(name)
        if alike[mask] > 1 or any(mask in text for text in texts):
            at = taken[mask]
            taken[mask] += 1
            mask += _STEMS[at] if at < len(_STEMS) else str(at + 1)
        masks[name] = mask
    return masks


def _problem(problem: Problem, names: _Names) -> Problem:
    said = partial(_said, names=_within(problem.entries, names))
    return replace(
        problem,
        category=said(problem.category),
        group=said(problem.group),
        text=said(problem.text),
        detail=said(problem.detail),
        goal=said(problem.goal),
        measures=tuple(_measure(one, names) for one in problem.measures),
        entries=_entries(problem.entries, names),
    )


def _measure(measure: Measure, names: _Names) -> Measure:
    said = partial(_said, names=_within(measure.entries, names))
    entries = _entries(measure.entries, names)
    return replace(measure, text=said(measure.text), progress=said(measure.progress), entries=entries)


def _within(entries: Mapping[Column, Entry], names: _Names) -> dict[str, str]:
    return {before: after for entry in entries.values() for before, after in names.get(entry.cell, {}).items()}


def _entries(entries: Mapping[Column, Entry], names: _Names) -> dict[Column, Entry]:
    return {
        column: entry._replace(text=_said(entry.text, names.get(entry.cell, {}))) for column, entry in entries.items()
    }


def _said(text: str, names: Mapping[str, str]) -> str:
    for before in sorted(names, key=len, reverse=True):
        text = text.replace(before, names[before])
    return text
