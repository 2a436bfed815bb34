"""Which measures of a problem one cell speaks of: one text of progress, one state; an item is what has a state of its own."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from app.core.columns import Column
from app.core.grid import Cell
from app.core.ledger import Entry, Measure
from app.core.numbering import items
from app.core.prose.two_in_one import pairs_in
from app.core.told.sourced import keep

FILLED_DOWN = 10
"""字 of a text of progress that two measures can only have in common."""


def progress_shared(measure: Measure) -> object:
    """What one text of progress that speaks of all beside it, or one blank, is known by; None for a measure's own."""
    entry = measure.entries.get(Column.PROGRESS)
    if entry is None or not _is_whole(measure.progress, entry):
        return None
    return measure.progress if len(measure.progress) >= FILLED_DOWN else entry.cell


def told_in_one_cell(measure: Measure) -> Cell | None:
    """The cell whose text of progress speaks of all the measures beside it; None for a measure's own, or a blank."""
    entry = measure.entries.get(Column.PROGRESS)
    return entry.cell if entry and measure.progress and _is_whole(measure.progress, entry) else None


def _is_whole(progress: str, entry: Entry) -> bool:
    """Whether it is all the cell tells of progress, in a cell for measures too all behind their label (整改情况：…)."""
    return progress == entry.text or {one.progress for one in pairs_in(entry.text)} == {progress}


def results_numbered(text: str, count: int) -> tuple[str, ...]:
    """The results that a text which speaks of so many measures tells by their numbers; none where it tells more, or numbers none."""
    found = items(text)
    return tuple(keep(one, text) for one in found) if 1 < len(found) <= count else ()


def without_result(measures: Sequence[Measure]) -> list[Measure]:
    """Those beyond the results that a text which speaks of them and those before numbers: 一是…二是… beside three measures."""
    groups = [list(group) for _, group in groupby(measures, key=lambda one: progress_shared(one) or id(one))]
    return [one for group in groups for one in _beyond(group)]


def _beyond(group: list[Measure]) -> list[Measure]:
    found = results_numbered(group[0].progress, len(group))
    return group[len(found) :] if found else []


def items_of_state(measures: Iterable[Measure]) -> list[tuple[Measure, ...]]:
    """The measures as items: together those of one state and deadline, each other one alone.

    One row with numbered measures and one 整改中 is one item, three rows with a state each are three.
    """
    found: dict[object, list[Measure]] = {}
    for one in measures:
        found.setdefault(_stated(one) or id(one), []).append(one)
    return list(map(tuple, found.values()))


def _stated(measure: Measure) -> object:
    told = _tells_state(measure)
    return (told.cell, measure.status, measure.deadline) if told else None


def _tells_state(measure: Measure) -> Entry | None:
    """The cell that tells the state of this measure and of those beside it; none where its state is its own."""
    state, progress = measure.entries.get(Column.STATUS), measure.entries.get(Column.PROGRESS)
    if state and state.text:
        return state if len(items(state.text)) == 1 else None
    return progress if progress and progress.text and progress_shared(measure) else None
