"""Forms with one problem each (一事一表, 卡片) and ledgers laid across: a sheet of labels and values becomes a table."""

import re
from collections.abc import Iterator, Sequence

from app.core.columns import Column
from app.core.grid import Grid
from app.ledger.facts.sheet_facts import Place
from app.ledger.forms.across import read_across
from app.ledger.forms.card import PROBLEMS, Card
from app.ledger.forms.fields import FieldReader
from app.ledger.forms.form_field import FormField
from app.ledger.forms.labels import label_of, may_be_label
from app.ledger.forms.laid import Laid, lay
from app.ledger.forms.small_tables import Ordinary
from app.ledger.heading.header import find_header

_FIRST_ROWS, _MOST_ROWS = 20, 2000
_SAMPLED, _FEWEST_LABELS = 60, 6
_FEWEST_KNOWN = 4
_NAMING = {Column.NUMBER, *PROBLEMS}
_MEANT = {Column.MEASURE, *PROBLEMS}
_SHOWS = re.compile("示例|样例|范例|样表|模板|填[写表报]说明")
_EXPLAINS = re.compile("填写|填报|填到|格式|例如|样例|示例|下拉|选填|必填")


def find_forms(grid: Grid) -> list[Laid]:
    """The sheet as tables where it is a form or several; nothing where it is an ordinary one."""
    try:
        cards = _read(grid) if grid.height <= _MOST_ROWS else []
    except Ordinary:
        return []
    forms = [card for card in cards if card.is_form]
    if (
        not forms
        or _counts_items(grid)
        or not _fill_most(grid, forms)
        or _explains(grid, forms)
        or _names_labels(grid, forms)
    ):
        return []
    # One that is struck out all over counts for nothing, which is told of its row.
    meant = [[one for one in card.fields if one.label.column in _MEANT] for card in forms]
    told = [
        card
        for card, fields in zip(forms, meant, strict=True)
        if any(_text(grid, one) or one.value in grid.struck for one in fields)
    ]
    return [lay(grid, [list(card.lines()) for card in part]) for part in _tables(grid, told)]


def _counts_items(grid: Grid) -> bool:
    """Whether a heading with 序号 and a problem column has a numbered item right below: a ledger of few items is no form."""
    header = find_header(grid)
    if header is None or header.rows[-1] >= grid.height:
        return False
    places = {column: at for at, column in header.known.items()}
    below = grid.texts[header.rows[-1]]
    if len(places) < _FEWEST_KNOWN or not {Column.NUMBER, Column.PROBLEM} <= places.keys():
        return False
    number, problem = (below[places[column] - 1] for column in (Column.NUMBER, Column.PROBLEM))
    label = label_of(problem)
    return number.isdigit() and bool(problem) and (label is None or label.column is None)


def resembles_form(grid: Grid) -> bool:
    """Whether a sheet without a heading has labels beside their values, though too few to be read."""
    try:
        cards = _read(grid) if grid.height <= _MOST_ROWS else []
    except Ordinary:
        return False
    return any(len([one for one in card.fields if one.label.strong]) > 1 for card in cards) and _fill_most(grid, cards)


def _read(grid: Grid) -> list[Card]:
    return read_across(grid) or (_beside(grid) if _has_labels(grid) else [])


def _has_labels(grid: Grid) -> bool:
    """Whether among the first cells there are as many labels as in no table: told at once, for tables are long."""
    texts = [text for row in grid.texts[:_SAMPLED] for text in row if text]
    labels = [told for text in texts if may_be_label(text) and (told := label_of(text)) and told.known]
    told_within = sum(":" in text or "：" in text for text in texts)
    return _FEWEST_LABELS * (len(labels) + told_within) >= len(texts)


def _beside(grid: Grid) -> list[Card]:
    merged = [merge.right for merge in grid.merges if grid.raw(merge.top, merge.left) is not None]
    return _cards(grid, max([1, *merged, *(at for _, at in {*_filled(grid), *grid.struck})]))


def _filled(grid: Grid) -> set[Place]:
    return {(row, at) for row, texts in enumerate(grid.texts, 1) for at, text in enumerate(texts, 1) if text}


def _fill_most(grid: Grid, cards: Sequence[Card]) -> bool:
    """Whether their labels and values are the better part of the sheet: a heading's are not, above its rows."""
    filled = _filled(grid)
    covered = {place for card in cards for one in card.fields for place in (one.at, one.value)}
    return 2 * len(covered & filled) >= len(filled)


def _tables(grid: Grid, cards: Sequence[Card]) -> list[list[Card]]:
    """The cards that one table can hold: one that says neither number nor problem would go on with the card before, and so
    would one without a number that says the same.
    """
    tables: list[list[Card]] = []
    before: list[str] = []
    for card in cards:
        named = [text for one in card.fields if one.label.column in _NAMING and (text := _text(grid, one))]
        told_apart, before = bool(named) and named != before, named
        if told_apart and tables:
            tables[-1].append(card)
        else:
            tables.append([card])
    return tables


def _names_labels(grid: Grid, cards: Sequence[Card]) -> bool:
    """Whether what stands beside the labels are labels too: a heading whose words are hardly known."""
    values = [text for card in cards for one in card.fields if (text := _text(grid, one))]
    labels = [told for text in values if (told := label_of(text)) and told.column]
    return 3 * len(labels) > len(values)


def _text(grid: Grid, field: FormField) -> str:
    return field.said or grid.text(*field.value)


def _explains(grid: Grid, cards: Sequence[Card]) -> bool:
    """Whether it only tells how to fill in a form, or shows one: 责任人 | 填写姓名."""
    if _SHOWS.search(grid.name):
        return True
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


def _parted(fields: Sequence[FormField]) -> Iterator[Card]:
    """A card begins where the first label comes again, or the problem's."""
    own: list[FormField] = []
    for one in fields:
        words = one.label.words
        again = any(words == other.label.words for other in own if one.row is None)
        if again and (words == own[0].label.words or one.label.column is Column.PROBLEM) and _opens(one):
            yield _card(own)
            own = []
        own.append(one)
    if own:
        yield _card(own)


def _card(fields: Sequence[FormField]) -> Card:
    """Without the places for signatures of those who are named above."""
    named = {one.label.column for one in fields if not one.label.signed}
    return Card(tuple(one for one in fields if not one.label.signed or one.label.column not in named))


def _opens(field: FormField) -> bool:
    return field.label.column is not Column.MEASURE
