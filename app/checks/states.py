"""Rules about what tells how far a measure is (完成状态): blank, or on no list; nothing is of unknown state unsaid."""

from collections.abc import Iterator, Mapping, Sequence

from app.checks.check import Family, Hit, check
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.finding import Level
from app.core.grid import row_ranges
from app.core.ledger import Entry, Ledger, Measure
from app.core.office.words import ASKED
from app.core.status import Status
from app.core.text import one_line

_MOST_OF_THE_SAME = 5
# What tells the state, the first that a sheet has; without any, column-absent says so.
_TELLERS = (Column.STATUS, Column.PROGRESS, Column.FINISHED)


@check(
    "status-missing",
    Level.WARN,
    family=Family.MISSING,
    title="缺完成状态",
    why="没有状态，是否完成无从统计，通报里按没有完成对待。",
    fix="填写“已完成”“整改中”“未开始”“长期坚持”等；只有完成时间一列的，完成了的填上日期，并最好加一列完成状态。",
    says="{column}是空的{rows}，不知道是否完成。",
)
def status_missing(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """The cell that tells the state is blank; many blanks of a column that is no status stand as one at the heading."""
    for sheet, column, text, entries in _unknown(ledger):
        values = {"column": _heading(ledger, sheet, column)}
        if not text:
            few = len(entries) if column is Column.STATUS else _MOST_OF_THE_SAME
            yield from _hits(ledger, sheet, column, entries, values, few)


@check(
    "status-unknown",
    Level.WARN,
    family=Family.READING,
    title="看不出是否完成",
    why="说法拿不准，无法判断完成与否，统计和通报都会受影响。",
    fix="改成“已完成”“整改中”“未开始”“长期坚持”等说法；本单位一贯这样写的，记到“本单位用语”里（命令行用 words）。",
    says="{column}“{text}”{rows}看不懂，不知道是否完成，状态按不明对待。",
)
def status_unknown(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """What tells the state is on no list; the same words in more than five cells stand as one at the heading."""
    for sheet, column, text, entries in _unknown(ledger):
        if text:
            values = {"column": _heading(ledger, sheet, column), "text": text}
            if column is not Column.FINISHED:
                values[ASKED] = one_line(text)
            yield from _hits(ledger, sheet, column, entries, values, _MOST_OF_THE_SAME)


def _unknown(ledger: Ledger) -> Iterator[tuple[str, Column, str, Sequence[Entry]]]:
    """The entries that should tell a state and do not, those of one sheet, column and wording together."""
    told: dict[tuple[str, Column, str], dict[object, Entry]] = {}
    for problem in ledger.problems:
        for measure in problem.measures:
            column = _telling(measure) if measure.status is Status.UNKNOWN else None
            if column:
                entry = measure.entries[column]
                told.setdefault((problem.sheet, column, entry.text.strip()), {})[entry.cell] = entry
    for (sheet, column, text), entries in told.items():
        yield sheet, column, text, [entry for entry in entries.values() if not entry.told]


def _telling(measure: Measure) -> Column | None:
    return next((column for column in _TELLERS if column in measure.entries), None)


def _heading(ledger: Ledger, sheet: str, column: Column) -> str:
    guess = next(one for one in ledger.sheets if one.name == sheet).columns[column]
    return f"“{one_line(guess.heading)}”" if guess.heading else column.label


def _hits(
    ledger: Ledger, sheet: str, column: Column, entries: Sequence[Entry], values: Mapping[str, str], most: int
) -> Iterator[Hit]:
    """One hit a cell; where there are more of the same, one at the heading that names their rows."""
    if len(entries) > most:
        rows = f"（第 {row_ranges(entry.cell.row for entry in entries)} 行）"
        heading = next(one for one in ledger.sheets if one.name == sheet).columns[column].cell
        yield Hit(heading, {**values, "rows": rows})
        return
    yield from (Hit(entry.cell, {**values, "rows": ""}) for entry in entries)
