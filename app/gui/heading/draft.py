"""What the clerk has chosen so far in 认表头, what it comes to, and what of it is kept; no widgets here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.core.columns import Column
from app.core.grid import column_letters
from app.core.text import one_line, shorten
from app.gui.heading import strings

if TYPE_CHECKING:
    from app.service.headings import HeadingEffect

_LONGEST, _MOST_UNCLEAR, _LONGEST_UNCLEAR = 40, 2, 12
# What is checked, and the columns that tell it; without any of them it is not.
_TELLERS = {
    Column.OWNER: {Column.OWNER, Column.DEPARTMENT},
    Column.DEADLINE: {Column.DEADLINE},
    Column.STATUS: {Column.STATUS, Column.PROGRESS, Column.FINISHED},
}


@dataclass(frozen=True)
class Draft:
    """The sheet by its place, the heading's row, and the letters of columns: empty where there is no such column.

    `row` None: not chosen yet.
    """

    sheet: int = 0
    row: int | None = None
    columns: Mapping[Column, str] = field(default_factory=dict)

    def with_row(self, row: int) -> "Draft":
        """The same sheet with another heading; below it the columns may be others."""
        return Draft(self.sheet, row)

    def with_meaning(self, index: int, before: Column | None, now: Column | None) -> "Draft":
        """With a column that is read as something else now; what it was is free for another column."""
        letters = column_letters(index)
        columns = {column: one for column, one in self.columns.items() if one != letters}
        if now:
            columns[now] = letters
        elif before:
            columns[before] = ""
        return replace(self, columns=columns)


def fault(draft: Draft, effect: "HeadingEffect") -> str:
    """Why nothing could be read so, in Chinese; empty where something could."""
    if effect.fault:
        return effect.fault
    if draft.columns.get(Column.PROBLEM) == "":
        return strings.NO_PROBLEM_CHOSEN
    return "" if effect.problems else strings.no_problem_below(effect.row)


def told(draft: Draft, effect: "HeadingEffect") -> str:
    """What would be read, in sentences."""
    return "".join(_sentences(draft, effect))


def kept(draft: Draft, effect: "HeadingEffect", remembered: Mapping[Column, str]) -> dict[Column, str]:
    """The answer to keep: what was chosen, and what was shown as doubtful and accepted."""
    shown = {
        column: column_letters(guess.cell.column)
        for column, guess in effect.columns.items()
        if column is Column.PROBLEM or not guess.sure
    }
    return {**remembered, **shown, **draft.columns}


def _sentences(draft: Draft, effect: "HeadingEffect") -> Iterator[str]:
    yield strings.rows(effect.rows)
    yield strings.counts(len(effect.problems), effect.measures)
    yield strings.first_problem(shorten(one_line(effect.problems[0].text), _LONGEST))
    problem = effect.columns[Column.PROBLEM]
    if not problem.sure and Column.PROBLEM not in draft.columns:
        yield strings.unsure(column_letters(problem.cell.column))
    if Column.DEADLINE in effect.columns:
        few = effect.unclear[:_MOST_UNCLEAR]
        named = [strings.unclear_cell(one.cell.address, shorten(one_line(one.text), _LONGEST_UNCLEAR)) for one in few]
        yield strings.deadlines(effect.days, effect.blank, named, len(effect.unclear) - len(few))
    absent = [asked.label for asked, tellers in _TELLERS.items() if not tellers & effect.columns.keys()]
    if absent:
        yield strings.absent(absent)
    if effect.doubtful:
        yield strings.like_data(effect.row)
