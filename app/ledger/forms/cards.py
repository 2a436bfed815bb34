"""Forms with one problem each (一事一表, 卡片) and ledgers laid across: a sheet of labels and values becomes a table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.core.columns import Column
from app.core.grid import Grid
from app.ledger.facts.sheet_facts import Place
from app.ledger.forms.fields import Field, FieldReader, Ordinary
from app.ledger.forms.labels import Label, label_of
from app.ledger.forms.laid import Laid, Line, lay

_FIRST_ROWS, _MOST_ROWS = 20, 2000
# A ledger laid across has its labels, and few of them, in one of its first columns.
_FIRST_COLUMNS, _MOST_LABELS = 3, 40
_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 2
_PROBLEMS = {Column.PROBLEM, Column.DETAIL, Column.GROUP}
_NAMING = {Column.NUMBER, *_PROBLEMS}
_MEANT_FIRST = (Column.PROBLEM, Column.DETAIL, Column.GROUP, Column.MEASURE)
_EXPLAINS = re.compile("填写|填报|填到|格式|例如|样例|示例|下拉|选填|必填")


@dataclass(frozen=True)
class Card:
    """The fields of one problem, in their order."""

    fields: tuple[Field, ...]

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
        told = _PROBLEMS & self.columns or (Column.MEASURE in self.columns and not small)
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


def find_forms(grid: Grid) -> list[Laid]:
    """The sheet as tables where it is a form or several; nothing where it is an ordinary one."""
    try:
        cards = _read(grid) if grid.height <= _MOST_ROWS else []
    except Ordinary:
        return []
    forms = [card for card in cards if card.is_form]
    if not forms or not _fill_most(grid, forms) or _explains(grid, forms) or _names_labels(grid, forms):
        return []
    told = [card for card in forms if any(_text(grid, one) for one in card.fields if one.label.column in _MEANT)]
    return [lay(grid, [list(card.lines()) for card in part]) for part in _tables(grid, told)]


def resembles_form(grid: Grid) -> bool:
    """Whether a sheet without a heading has labels beside their values, though too few to be read."""
    try:
        cards = _read(grid) if grid.height <= _MOST_ROWS else []
    except Ordinary:
        return False
    return any(len([one for one in card.fields if one.label.strong]) > 1 for card in cards) and _fill_most(grid, cards)


def _read(grid: Grid) -> list[Card]:
    merged = [merge.right for merge in grid.merges if grid.raw(merge.top, merge.left) is not None]
    return _across(grid) or _cards(grid, max([1, *merged, *(at for _, at in _filled(grid))]))


def _filled(grid: Grid) -> set[Place]:
    return {(row, at) for row, texts in enumerate(grid.texts, 1) for at, text in enumerate(texts, 1) if text}


def _fill_most(grid: Grid, cards: Sequence[Card]) -> bool:
    """Whether their labels and values are the better part of the sheet: a heading's are not, above its rows."""
    filled = _filled(grid)
    covered = {place for card in cards for one in card.fields for place in (one.at, one.value)}
    return 2 * len(covered & filled) >= len(filled)


def _tables(grid: Grid, cards: Sequence[Card]) -> list[list[Card]]:
    """The cards that one table can hold: one that says neither number nor problem would go on with the card before."""
    tables: list[list[Card]] = []
    for card in cards:
        named = any(_text(grid, one) for one in card.fields if one.label.column in _NAMING)
        if named and tables:
            tables[-1].append(card)
        else:
            tables.append([card])
    return tables


def _names_labels(grid: Grid, cards: Sequence[Card]) -> bool:
    """Whether what stands beside the labels are labels too: a heading whose words are hardly known."""
    values = [text for card in cards for one in card.fields if (text := _text(grid, one))]
    labels = [told for text in values if (told := label_of(text)) and told.column]
    return 3 * len(labels) > len(values)


_MEANT = _PROBLEMS | {Column.MEASURE}


def _text(grid: Grid, field: Field) -> str:
    return field.said or grid.text(*field.value)


def _explains(grid: Grid, cards: Sequence[Card]) -> bool:
    """Whether it only tells how to fill in a ledger: 责任人 | 填写姓名."""
    values = [_text(grid, one) for card in cards for one in card.fields]
    return sum(bool(_EXPLAINS.search(value)) for value in values) >= 2


def _cards(grid: Grid, right: int) -> list[Card]:
    """The cards of the sheet, those side by side too, from left to right and down."""
    bands = _bands(grid, right)
    cards = [card for left, last in bands for card in _parted(list(FieldReader(grid, left, last).read()))]
    return sorted(cards, key=lambda card: card.fields[0].at)


def _bands(grid: Grid, right: int) -> list[tuple[int, int]]:
    """The columns of cards side by side: the first label stands in its row once for each of them."""
    reader = FieldReader(grid, 1, right)
    for row in range(1, min(grid.height, _FIRST_ROWS) + 1):
        first = reader.labels(row)
        if first:
            starts = [at for at, words in first if words == first[0][1]]
            return [(at, end - 1) for at, end in zip([1, *starts[1:]], [*starts[1:], right + 1], strict=True)]
    return []


def _parted(fields: Sequence[Field]) -> Iterator[Card]:
    """A card begins where the first label comes again, or the problem's."""
    own: list[Field] = []
    for one in fields:
        words = one.label.words
        again = any(words == other.label.words for other in own if one.row is None)
        if again and (words == own[0].label.words or one.label.column is Column.PROBLEM) and _opens(one):
            yield _card(own)
            own = []
        own.append(one)
    if own:
        yield _card(own)


def _card(fields: Sequence[Field]) -> Card:
    """Without the places for signatures of those who are named above."""
    named = {one.label.column for one in fields if not one.label.signed}
    return Card(tuple(one for one in fields if not one.label.signed or one.label.column not in named))


def _opens(field: Field) -> bool:
    return field.label.column is not Column.MEASURE


def _across(grid: Grid) -> list[Card]:
    """The items of a ledger laid across: labels in one column, one item in each column to its right."""
    last = min(grid.height, _MOST_LABELS)
    column = max(
        range(1, min(grid.width, _FIRST_COLUMNS) + 1), key=lambda at: len(_labels_down(grid, at, last)), default=1
    )
    labels = _labels_down(grid, column, last)
    main = next((row for wanted in _MEANT_FIRST for row, one in labels.items() if one.column is wanted), None)
    if main is None or len(labels) < _FEWEST_COLUMNS:
        return []
    beside = {row: _filled_right_of(grid, row, column) for row in labels}
    if len(beside[main]) < _FEWEST_ROWS or 2 * sum(len(at) >= _FEWEST_ROWS for at in beside.values()) < len(labels):
        return []
    if any((told := label_of(grid.text(row, at))) and told.strong for row, columns in beside.items() for at in columns):
        return []
    items = sorted({at for columns in beside.values() for at in columns if grid.home(main, at)[1] == at})
    return [Card(tuple(Field(one, (row, column), grid.home(row, at)) for row, one in labels.items())) for at in items]


def _labels_down(grid: Grid, column: int, last: int) -> dict[int, Label]:
    """The known labels of a column by their rows."""
    told = {row: label_of(grid.text(row, column), grid.text(row, column - 1)) for row in range(1, last + 1)}
    return {row: label for row, label in told.items() if label and label.known}


def _filled_right_of(grid: Grid, row: int, column: int) -> list[int]:
    homes = {grid.home(row, at) for at in range(column + 1, grid.width + 1)}
    return sorted(at for top, at in homes if at > column and grid.text(top, at))


def _keyed(fields: Sequence[Field]) -> dict[tuple[str, int], Field]:
    """The fields by the words of their labels; what comes twice keeps a place of its own."""
    found: dict[tuple[str, int], Field] = {}
    for one in fields:
        times = sum(words == one.label.words for words, _ in found)
        found[one.label.words, times] = one
    return found


def _grouped(fields: Sequence[Field], measures: Sequence[Field]) -> Iterator[Line]:
    """The measures of repeated labels, each with the fields of its number or place."""
    lines: list[dict[tuple[str, int], Field]] = [{(measures[0].label.words, 0): one} for one in measures]
    shared: dict[tuple[str, int], Field] = {}
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


def _line_of(field: Field, at: int, count: int, measures: Sequence[Field]) -> int:
    """The measure a field goes with: that of its number, the one in the same place, else the one it stands below."""
    numbers = [one.label.number for one in measures]
    if field.label.number is not None and field.label.number in numbers:
        return numbers.index(field.label.number)
    if count == len(measures):
        return at
    return max((i for i, one in enumerate(measures) if one.at <= field.at), default=0)
