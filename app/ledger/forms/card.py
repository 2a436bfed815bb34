"""One problem of a form: its fields, and the line each of its measures makes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.core.columns import Column
from app.ledger.forms.form_field import FormField
from app.ledger.forms.laid import Line

PROBLEMS = {Column.PROBLEM, Column.DETAIL, Column.GROUP}
"""What says the problem itself."""
_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 2


@dataclass(frozen=True)
class Card:
    """The fields of one problem, in their order."""

    fields: tuple[FormField, ...]

    @cached_property
    def columns(self) -> set[Column]:
        """What its labels name."""
        return {one.label.column for one in self.fields if one.label.column}

    @property
    def is_form(self) -> bool:
        """Whether it names enough, in more than one row, to be a form and no line above a table."""
        known = {one.label.column for one in self.fields if one.label.known}
        rows = {one.value[0] for one in self.fields}
        small = {one.row for one in self.fields} != {None}
        told = PROBLEMS & self.columns or (Column.MEASURE in self.columns and not small)
        return bool(told) and len(known) >= _FEWEST_COLUMNS and len(rows) >= _FEWEST_ROWS

    def lines(self) -> Iterator[Line]:
        """One line a measure."""
        rows = list(dict.fromkeys(one.row for one in self.fields if one.row is not None))
        measures = [one for one in self.fields if one.label.column is Column.MEASURE and one.row is None]
        if rows:
            shared = _keyed([one for one in self.fields if one.row is None])
            for row in rows:
                yield Line(shared, _keyed([one for one in self.fields if one.row == row]))
        elif len(measures) > 1:
            yield from _grouped(self.fields, measures)
        else:
            yield Line({}, _keyed(self.fields))


def _keyed(fields: Sequence[FormField]) -> dict[tuple[str, int], FormField]:
    """The fields by the words of their labels; what comes twice keeps a place of its own."""
    found: dict[tuple[str, int], FormField] = {}
    for one in fields:
        times = sum(words == one.label.words for words, _ in found)
        found[one.label.words, times] = one
    return found


def _grouped(fields: Sequence[FormField], measures: Sequence[FormField]) -> Iterator[Line]:
    """The measures of repeated labels, each with the fields of its number or place."""
    lines: list[dict[tuple[str, int], FormField]] = [{(measures[0].label.words, 0): one} for one in measures]
    shared: dict[tuple[str, int], FormField] = {}
    others = [one for one in fields if one not in measures]
    for words in dict.fromkeys(one.label.words for one in others):
        same = [one for one in others if one.label.words == words]
        if len(same) == 1 and same[0].label.number is None:
            shared[words, 0] = same[0]
            continue
        for at, one in enumerate(same):
            line = _line_of(one, at, len(same), measures)
            lines[line][words, sum(said == words for said, _ in lines[line])] = one
    yield from (Line(shared, line) for line in lines)


def _line_of(field: FormField, at: int, count: int, measures: Sequence[FormField]) -> int:
    """The measure a field goes with: that of its number, the one in the same place, else the one it stands below."""
    numbers = [one.label.number for one in measures]
    if field.label.number is not None and field.label.number in numbers:
        return numbers.index(field.label.number)
    if count == len(measures):
        return at
    return max((i for i, one in enumerate(measures) if one.at <= field.at), default=0)
