"""From headings to columns: which column of the sheet means what, why, and its rivals."""

import re
from collections.abc import Mapping
from datetime import date

from app.core.columns import Column, Guess
from app.core.deadline import OnDate, Year
from app.core.errors import BadOption
from app.core.grid import Cell, Grid, column_letters, column_number
from app.core.status import Status
from app.core.text import one_line
from app.ledger.deadlines import is_due, read_deadline
from app.ledger.heading.candidates import Below, Candidate, candidates
from app.ledger.heading.choosing import choose_problem
from app.ledger.heading.content import contents
from app.ledger.heading.guessing import guessed
from app.ledger.heading.header import SAMPLED, Header
from app.ledger.heading.naming import find_column
from app.ledger.heading.own_verb import own_verb
from app.ledger.heading.pairs import pair_column
from app.ledger.heading.periods import as_one_column, series_in, with_earlier
from app.ledger.heading.seconds import says_otherwise
from app.ledger.heading.settling import seems, settle, strangeness
from app.ledger.heading.words.headings import plain
from app.ledger.heading.words.parts import FIRST
from app.ledger.status.column import StatusColumn
from app.ledger.status.ticked import ticked_columns

# Nothing is checked by them: of 受理时间 and 排查时间 the first will do.
_UNASKED = (Column.START, Column.NOTE)

_NOT_DONE = (Status.IN_PROGRESS, Status.NOT_STARTED)


def recognise(grid: Grid, header: Header, given: Mapping[Column, str], states: StatusColumn) -> dict[Column, Guess]:
    """The meaning of the sheet's columns, in their order.

    `given`: the letters the clerk named for a column, empty for one the sheet does not have. `states` knows which
    texts are a status, and which words the office has filed. Raises BadOption for letters that are none.
    """
    series = series_in(grid, header, states.as_of)
    own = own_verb(as_one_column(header, series))
    guesses = own.as_written(_recognise(grid, own.header, given, states))
    return with_earlier(grid, header, guesses, series, given, states)


def _recognise(grid: Grid, header: Header, given: Mapping[Column, str], states: StatusColumn) -> dict[Column, Guess]:
    forced = {column: _force(grid, header, column, letters) for column, letters in given.items() if letters}
    taken = {guess.cell.column for guess in forced.values()} | {pair_column(grid, header) or 0}
    below = _below(grid, header, given, states)
    free = [one for one in candidates(below) if one.column not in given and one.index not in taken]
    free = choose_problem(below, settle(below, free))
    guesses = {column: _guess(below, rivals, states.as_of) for column, rivals in _by_column(free).items()} | forced
    taken |= {one.index for one in free}
    if Column.STATUS not in guesses and Column.STATUS not in given:
        guesses |= ticked_columns(grid, header, taken, states)
    guesses |= guessed(below, guesses, taken)
    return dict(sorted(guesses.items(), key=lambda item: item[1].cell.column))


def fingerprint(header: Header) -> str:
    """What ledgers with the same headings have in common, for remembering the clerk's answers."""
    return "|".join(f"{column_letters(index)}:{'/'.join(map(plain, path))}" for index, path in header.headings.items())


def _below(grid: Grid, header: Header, given: Mapping[Column, str], states: StatusColumn) -> Below:
    found = {index: find_column(path) for index, path in header.headings.items()}
    number = next((index for index, one in found.items() if one and one[0] is Column.NUMBER), None)
    held = contents(grid, header, states, number)
    return Below(grid, header, held, frozenset(given), states.words, number)


def _by_column(free: list[Candidate]) -> dict[Column, list[Candidate]]:
    grouped: dict[Column, list[Candidate]] = {}
    for one in free:
        grouped.setdefault(one.column, []).append(one)
    return grouped


def _guess(below: Below, rivals: list[Candidate], as_of: date) -> Guess:
    """The likeliest of them: by the heading's rank, then the one with more content."""
    filled = {one.index: bool(below.contents[one.index].values) for one in rivals}
    ordered = sorted(rivals, key=lambda one: (one.rank, not filled[one.index], one.index))
    best = ordered[0]
    # Equal headings over columns that both hold something: nothing but the clerk can tell them apart.
    equal = [one for one in ordered[1:] if filled[one.index] and filled[best.index] and _is_equal(below, best, one)]
    equal = [one for one in equal if best.column not in _UNASKED and _could_be(below, best.column, one.index)]
    cell, *cells = (below.header.cell(below.grid, one.index) for one in (best, *equal))
    doubtful = best.either and best.column is Column.DEADLINE and _may_be_over(below, best.index, as_of)
    other = Column.FINISHED if doubtful else seems(best.column, below.contents[best.index])
    doubt = best.doubt or ("" if other else strangeness(best.column, below.contents[best.index]))
    others = tuple(
        Cell(cell.sheet, cell.row, one.index)
        for one in ordered[1:]
        if one not in equal and says_otherwise(below, best, one)
    )
    return Guess(best.column, best.heading, cell, best.reason, tuple(cells), other=other, doubt=doubt, seconds=others)


def _is_equal(below: Below, best: Candidate, other: Candidate) -> bool:
    """Whether nothing tells which of both is meant: the headings do not, nor do 完成时限 and 办理期限 with different days."""
    if other.rank == best.rank or (best.column is Column.STATUS and _contradicts(below, best.index, other.index)):
        return True
    mine, theirs = below.contents[best.index], below.contents[other.index]
    both = best.column is Column.DEADLINE and not re.search(FIRST, other.heading)
    return both and theirs.days == 1 and mine.texts != theirs.texts and len(theirs.texts) >= len(mine.texts)


def _contradicts(below: Below, index: int, other: int) -> bool:
    """Whether what one column says is done the other says is not (复查结果 不合格 beside 整改状态 已完成)."""
    mine, theirs = below.contents[index].states, below.contents[other].states
    first = below.header.rows[-1]
    return any(
        theirs.read(row[other - 1]) in _NOT_DONE
        for row in below.grid.texts[first : first + SAMPLED]
        if row[other - 1] and mine.read(row[index - 1]) is Status.DONE
    )


def _may_be_over(below: Below, index: int, as_of: date) -> bool:
    """Whether 完成时间 alone may tell when things were done: it stands beside a review, or all its days are past."""
    if any(re.search("复查|复验|复核|验收", "".join(path)) for path in below.header.headings.values()):
        return True
    readings = (read_deadline(value, Year(as_of.year, "")) for value in below.contents[index].values)
    days = [reading.day for reading in readings if isinstance(reading, OnDate)]
    return bool(days) and max(days) < as_of


def _could_be(below: Below, column: Column, index: int) -> bool:
    """Whether the content of a rival fits: a second date column without dates is no rival."""
    if column not in (Column.DEADLINE, Column.EXTENDED, Column.FINISHED):
        return True
    return any(map(is_due, below.contents[index].values))


def index_of(grid: Grid, letters: str) -> int:
    """The column of this sheet that these letters name. Raises BadOption."""
    try:
        index = column_number(letters)
    except ValueError as error:
        raise BadOption(f"列号“{letters}”看不懂，请写成 H 或 AA 这样的字母。") from error
    if index > grid.width:
        raise BadOption(f"工作表“{grid.name}”没有 {column_letters(index)} 列，请核对列号。")
    return index


def _force(grid: Grid, header: Header, column: Column, letters: str) -> Guess:
    index = index_of(grid, letters)
    path = header.headings.get(index, ("",))
    return Guess(column, one_line(path[-1]), Cell(grid.name, header.told_at, index), "由您指定")
