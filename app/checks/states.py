"""Rules about what tells how far a measure is (完成状态): blank, or on no list; nothing is of unknown state unsaid."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from app.checks.blank import written
from app.checks.check import Family, Hit, check
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.finding import Level
from app.core.grid import Cell, row_ranges
from app.core.ledger import Entry, Ledger
from app.core.office.batch import without_batch
from app.core.office.words import ASKED
from app.core.sheet import Table, table_at
from app.core.status import Status
from app.core.text import one_line, shorten, within_quotes

_MOST_OF_THE_SAME = 5
_LONGEST = 120
# What tells the state, the first that a sheet has; without any, column-absent says so.
_TELLERS = (Column.STATUS, Column.PROGRESS, Column.FINISHED)


@check(
    "status-missing",
    Level.WARN,
    family=Family.MISSING,
    title="缺完成状态",
    why="没有状态，是否完成无从统计，通报里按没有完成对待。",
    fix="填写“已完成”“整改中”“未开始”“长期坚持”等；只有完成时间一列的，完成了的填上日期，并最好加一列完成状态。",
    says="{column}{written}{rows}，不知道是否完成。",
)
def status_missing(ledger: Ledger, context: CheckContext) -> Iterator[Hit]:
    """The cell that tells the state is blank; many blanks of a column that is no status stand as one at the heading."""
    for table, column, wordings in _unknown(ledger, context.as_of):
        blank = wordings.get("", {})
        few = len(blank) if column is Column.STATUS else _MOST_OF_THE_SAME
        values = {"column": _name(table, column), "written": "是空的", "rows": ""}
        if len(blank) > few:
            yield _at_heading(table, column, values | {"rows": _rows(blank)}, list(blank))
        else:
            yield from (Hit(cell, values | {"written": written(entry)}) for cell, entry in blank.items())


@check(
    "status-unknown",
    Level.WARN,
    family=Family.READING,
    title="看不出是否完成",
    why="说法拿不准，无法判断完成与否，统计和通报都会受影响。",
    fix="改成“已完成”“整改中”“未开始”“长期坚持”等说法；本单位一贯这样写的，记到“本单位用语”里（命令行用 words）。",
    says="{column}{told}看不懂，不知道是否完成，状态按不明对待。",
)
def status_unknown(ledger: Ledger, context: CheckContext) -> Iterator[Hit]:
    """What tells the state is on no list; the same words in more than five cells stand once, at the heading."""
    for table, column, wordings in _unknown(ledger, context.as_of):
        many = {text: cells for text, cells in wordings.items() if text and len(cells) > _MOST_OF_THE_SAME}
        if many:
            said = "、".join(f"“{shorten(text, 30)}”{_rows(cells)}" for text, cells in many.items())
            below = [cell for cells in many.values() for cell in cells]
            yield _at_heading(table, column, _told(table, column, said, list(many)), below)
        for text, cells in wordings.items():
            if text and text not in many:
                for cell, entry in cells.items():
                    yield Hit(cell, _told(table, column, f"“{_shown(entry.text.strip())}”", [text]))


def _told(table: Table, column: Column, said: str, wordings: Sequence[str]) -> dict[str, str]:
    """The values of a finding; what the office may file (ASKED) are words, not days."""
    values = {"column": _name(table, column), "told": said}
    return values if column is Column.FINISHED else values | {ASKED: "\n".join(map(one_line, wordings))}


def _shown(text: str) -> str:
    return within_quotes(text if len(text) <= _LONGEST else shorten(text, _LONGEST))


def _unknown(ledger: Ledger, as_of: date) -> Iterator[tuple[Table, Column, Mapping[str, Mapping[Cell, Entry]]]]:
    """By table and column: each wording that should tell a state and does not, with its cells; batches are one wording."""
    tables = {sheet.name: sheet.tables for sheet in ledger.sheets}
    told: dict[tuple[str, tuple[int, int], Column], tuple[Table, dict[str, dict[Cell, Entry]]]] = {}
    for problem in ledger.problems:
        for measure in problem.measures:
            column = next((one for one in _TELLERS if one in measure.entries), None)
            if column and measure.status is Status.UNKNOWN and not measure.entries[column].told:
                entry = measure.entries[column]
                table = table_at(tables[problem.sheet], entry.cell)
                _, wordings = told.setdefault((problem.sheet, table.first, column), (table, {}))
                wordings.setdefault(without_batch(entry.text.strip(), as_of), {})[entry.cell] = entry
    for (_, _, column), (table, wordings) in told.items():
        yield table, column, wordings


def _name(table: Table, column: Column) -> str:
    """A day of completion by its own heading (销号时间): its label would be another word."""
    return one_line(table.columns[column].heading) if column is Column.FINISHED else column.label


def _rows(cells: Iterable[Cell]) -> str:
    return f"（第 {row_ranges(cell.row for cell in cells)} 行）"


def _at_heading(table: Table, column: Column, values: Mapping[str, str], cells: Sequence[Cell]) -> Hit:
    return Hit(table.columns[column].cell, values, cells=tuple(cells))
