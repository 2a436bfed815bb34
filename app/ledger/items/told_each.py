"""The measures of a row, each with its progress: by the numbers in their cells, or by the labels of a cell that holds both."""

from collections.abc import Mapping
from typing import NamedTuple

from app.core.columns import Column
from app.core.ledger import Entry
from app.core.numbering import items
from app.core.prose.two_in_one import PairedMeasure, pairs_in
from app.ledger.entries import RowEntries
from app.ledger.wording.listed import parts_for

_BOTH = (Column.MEASURE, Column.PROGRESS)


class ToldEach(NamedTuple):
    """The row, its measures and what is told of each; a cell that holds measures too stands in both columns, like one merged over them."""

    line: RowEntries
    measures: tuple[str, ...]
    accounts: tuple[str, ...]


def told_each(line: RowEntries, *, measures_lead: bool) -> ToldEach:
    """What the row tells. `measures_lead`: the heading of its progress names measures (整改措施及进展情况)."""
    pairs = _pairs(line.entries, measures_lead)
    if any(one.measure for one in pairs):
        shared = next(line.entries[one] for one in _BOTH if one in line.entries)
        line = line._replace(entries={**line.entries, **dict.fromkeys(_BOTH, shared)})
    if len(pairs) > 1:
        return ToldEach(line, *map(tuple, zip(*pairs, strict=True)))
    measure, account = pairs[0] if pairs else (_text(line.entries, one) for one in _BOTH)
    measures = items(measure)
    return ToldEach(line, measures, parts_for(account, len(measures)))


def _pairs(entries: Mapping[Column, Entry], measures_lead: bool) -> tuple[PairedMeasure, ...]:
    """What the one column tells of both; a column of measures alone is one of both only in cells that label progress too."""
    match [one for one in _BOTH if one in entries]:
        case [Column.PROGRESS]:
            return pairs_in(entries[Column.PROGRESS].text, measures_lead=measures_lead)
        case [Column.MEASURE]:
            pairs = pairs_in(entries[Column.MEASURE].text)
            return pairs if any(one.measure for one in pairs) else ()
    return ()


def _text(entries: Mapping[Column, Entry], column: Column) -> str:
    return entries[column].text if column in entries else ""
