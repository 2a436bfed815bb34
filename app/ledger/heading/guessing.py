"""Columns whose headings nobody knows, taken by their content for what the sheet has no other column for: always asked."""

import re
from collections.abc import Iterator, Mapping

from app.core.columns import Column, Guess
from app.core.grid import Cell
from app.core.text import one_line
from app.ledger.heading.candidates import Below
from app.ledger.heading.headings import plain

# 操盘人, 牵总干部: whoever it is, the heading names a person.
_OF_A_PERSON = re.compile("(?:人|人员|员|者|干部|同志|长|手|谁)$")
_STATES = (Column.STATUS, Column.SIGNED_OFF, Column.PROGRESS, Column.FINISHED)


def guessed(below: Below, known: Mapping[Column, Guess], taken: set[int]) -> dict[Column, Guess]:
    """The guesses for what the sheet lacks: its deadline, who answers for it, how far it is."""
    guesses: dict[Column, Guess] = {}
    used = taken | {index for guess in known.values() for index, _ in guess.options}
    for column, holds in _lacking(below, known):
        found = [
            at
            for at in below.unknown(used)
            if below.contents[at].looks_like is holds and _fits(below, known, column, at)
        ]
        if found:
            guesses[column] = _guess(below, column, found)
            used |= set(found)
    return guesses


def _lacking(below: Below, known: Mapping[Column, Guess]) -> Iterator[tuple[Column, Column]]:
    """What may be guessed, and what such a column looks like."""
    absent = {column for column in Column if column not in known and column not in below.given}
    for column in (Column.DEADLINE, Column.OWNER):
        if column in absent:
            yield column, column
    if {Column.DEPARTMENT, Column.OWNER} <= absent:
        yield Column.DEPARTMENT, Column.DEPARTMENT
    if absent.issuperset(_STATES):
        yield Column.STATUS, Column.STATUS


def _fits(below: Below, known: Mapping[Column, Guess], column: Column, index: int) -> bool:
    """Beside a department a column of names is that of the owners only where its heading names a person."""
    if column is not Column.OWNER or Column.DEPARTMENT not in known:
        return True
    return _OF_A_PERSON.search(plain(below.header.headings[index][-1])) is not None


def _guess(below: Below, column: Column, found: list[int]) -> Guess:
    row, name = below.header.rows[-1], below.grid.name
    best, *others = found
    heading = one_line(below.header.headings[best][-1])
    rivals = tuple(Cell(name, *below.grid.home(row, at)) for at in others)
    doubt = f"表头“{heading}”没有说明，是按下面的内容猜的"
    cell = Cell(name, *below.grid.home(row, best))._replace(column=best)
    return Guess(column, heading, cell, f"表头“{heading}”；下面的内容像“{column.label}”", rivals, doubt=doubt)
