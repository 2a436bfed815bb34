"""The headings below the first one of a sheet: repeated, in another order, or of another table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.core.columns import Column
from app.core.grid import Grid
from app.core.text import narrow
from app.ledger.forms.below_table import end_of_card
from app.ledger.heading.below import rows_of_no_data
from app.ledger.heading.header import LONGEST_HEADING, Header, header_from, header_of
from app.ledger.heading.kinds import TableKind, is_no_ledgers, kind_of
from app.ledger.heading.words.headings import LOOSE, meaning, plain

_FEWEST, _MOST_TITLES, _SPANNED, _SHORT, _RENAMED = 3, 5, 3, 8, 3
_NUMBER = re.compile(r"\D{0,3}(\d{1,4})\D{0,2}")
# What stands in cells of data and in no heading: sentences, days, shares, marks.
_VALUE = re.compile(r".*[。；！？;!?%].*|.*\d(年|月|日|[-./]\d|个|项|次|%).*|[是否√×✓✔☑□/—-]+|同上|〃|无")


@dataclass(frozen=True)
class Further:
    """A heading below the first: of a table of its own, or one repeated, whose `skipped` rows are no data.

    `goes_on`: the table has the columns of the one above it, in another order.
    """

    header: Header
    kind: TableKind | None
    skipped: tuple[int, ...] = ()
    goes_on: bool = False


def further_headings(grid: Grid, header: Header) -> Iterator[Further]:
    """The headings below that one, from top to bottom."""
    row = max(header.rows[-1], *rows_of_no_data(grid, header), 0) + 1
    known = _words(header)
    while row <= grid.height:
        further = _further(grid, row, header, known) if _may_be_heading(grid.rows[row - 1]) else None
        if last := end_of_card(grid, row):
            yield Further(header_of(grid, (row,)), TableKind.UNMAPPED)
            row = last
        elif further:
            yield further
            row = further.header.rows[-1]
            if further.kind is TableKind.LEDGER:
                header, known = further.header, _words(further.header)
        row += 1


def _words(header: Header) -> set[str]:
    return {text for index in header.headings for text in header.words_of(index)}


def _may_be_heading(cells: tuple[object, ...]) -> bool:
    """Two short texts or more and no number, told at once: most rows of data begin with theirs."""
    filled = 0
    for value in cells:
        if value is not None:
            if type(value) is not str or len(value) > LONGEST_HEADING or value.isdigit():
                return False
            filled += 1
    return filled > 1


def _further(grid: Grid, row: int, header: Header, known: set[str]) -> Further | None:
    texts = [plain(text) for text in grid.texts[row - 1] if text]
    if any(map(_VALUE.fullmatch, texts)):
        return None
    named = sum(text in known or _is_heading(text) for text in texts)
    strong = named >= max(_FEWEST, 0.6 * len(texts))
    numbered = len(texts) >= _FEWEST and _is_number(texts[0])
    apart = named * 2 >= len(texts) and title_above(grid, row, header.rows[-1]) < row
    found = header_from(grid, row) if strong or numbered or apart else None
    if found is None:
        return None
    if _repeats(header, found):
        return Further(found, None, (*found.rows, *rows_of_no_data(grid, found)))
    kind = kind_of(grid, found.rows[-1], found.headings, found.known)
    if kind is not TableKind.LEDGER and _counts_on(grid, row, header):
        return None
    goes_on = set(found.known.values()) == set(header.known.values())
    return Further(found, kind, goes_on=goes_on and kind is TableKind.LEDGER)


def _counts_on(grid: Grid, row: int, header: Header) -> bool:
    """Whether the numbers above this row go on below it: then it is one of them, whatever its words are."""
    index = next((at for at, column in header.known.items() if column is Column.NUMBER), None)
    if index is None:
        return False
    before = _numbers(grid, range(row - 1, header.rows[-1], -1), index)
    after = _numbers(grid, range(row + 1, grid.height + 1), index)
    last, following = next(before, None), next(after, None)
    return last is not None and following == last + 1


def _numbers(grid: Grid, rows: range, index: int) -> Iterator[int]:
    for row in rows:
        if match := _NUMBER.fullmatch(narrow(grid.texts[row - 1][index - 1])):
            yield int(match[1])


def _is_heading(text: str) -> bool:
    found = meaning(text)
    return is_no_ledgers(text) or (found is not None and (found[1] < LOOSE or len(text) <= _SHORT))


def _is_number(text: str) -> bool:
    found = meaning(text)
    return found is not None and found[0] is Column.NUMBER


def _repeats(header: Header, again: Header) -> bool:
    """Whether a heading says the same in the same places; one whose words are others throughout is of another table."""
    same = sum(header.known.get(index) is column for index, column in again.known.items())
    if not (same == len(again.known) >= 2 and same * 2 >= len(again.headings)):
        return False
    lost = len(header.known) > same
    renamed = sum(header.words_of(index) != again.words_of(index) for index in again.known)
    return lost or renamed < _RENAMED


def title_above(grid: Grid, row: int, last: int) -> int:
    """The first of the rows above a heading that are blank or hold nothing but a title; the heading's own where none."""
    top = row
    while row - top < _MOST_TITLES and top - 1 > last and _is_title(grid, top - 1, row):
        top -= 1
    return top


def _is_title(grid: Grid, row: int, heading: int) -> bool:
    filled = [column for column, text in enumerate(grid.texts[row - 1], 1) if text]
    if len(filled) != 1:
        return not filled and row not in grid.merged_rows
    merge = grid.merge(row, filled[0])
    first = next(column for column, text in enumerate(grid.texts[heading - 1], 1) if text)
    wide = merge is not None and merge.top == merge.bottom and merge.right - merge.left + 1 >= _SPANNED
    return wide or (filled[0] == first and not grid.texts[row - 1][first - 1].isdigit())
