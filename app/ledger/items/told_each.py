"""The measures of a row, each with its progress: by the numbers in their cells, or by the labels of a cell that holds both."""

from collections.abc import Mapping
from typing import NamedTuple

from app.core.columns import Column
from app.core.ledger import Entry
from app.core.numbering import items
from app.core.prose.two_in_one import pairs_in
from app.ledger.entries import RowEntries
from app.ledger.wording.listed import parts_for


class ToldEach(NamedTuple):
    """The row, its measures and what is told of each; a cell that holds measures too stands in both columns, like one merged over them."""

    line: RowEntries
    measures: tuple[str, ...]
    accounts: tuple[str, ...]


def told_each(line: RowEntries, *, measures_lead: bool) -> ToldEach:
    """What the row tells. `measures_lead`: the heading of its progress names measures (整改措施及进展情况)."""
    progress = _text(line.entries, Column.PROGRESS)
    pairs = () if Column.MEASURE in line.entries else pairs_in(progress, measures_lead=measures_lead)
    if any(one.measure for one in pairs):
        line = line._replace(entries={**line.entries, Column.MEASURE: line.entries[Column.PROGRESS]})
    if len(pairs) > 1:
        return ToldEach(line, *map(tuple, zip(*pairs, strict=True)))
    measure, account = pairs[0] if pairs else (_text(line.entries, Column.MEASURE), progress)
    measures = items(measure)
    return ToldEach(line, measures, parts_for(account, len(measures)))


def _text(entries: Mapping[Column, Entry], column: Column) -> str:
    return entries[column].text if column in entries else ""
