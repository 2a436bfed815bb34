"""Rules of the family `time` about days that are not written out: a year or the end of a period had to be assumed."""

from collections.abc import Iterator

from app.checks.check import Family, Hit, check
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.days import write_day
from app.core.deadline import Deadline, OnDate, Relative
from app.core.finding import Level
from app.core.ledger import Ledger, Measure
from app.core.sheet import Sheet, table_at
from app.core.text import within_quotes

_DATED = (OnDate, Relative)


@check(
    "deadline-assumed",
    Level.WARN,
    family=Family.TIME,
    title="整改时限有推定",
    why="时限没有写全，程序只能推定；推定错了，是否逾期就会判断错。",
    fix="核对推定的日期；不对的，在该单元格把年月日写全。",
    says="整改时限{written}。",
)
def deadline_assumed(ledger: Ledger, context: CheckContext) -> Iterator[Hit]:
    """A year or the end of a period had to be assumed; once at the heading where the title gives the year (contract)."""
    return _assumed(ledger, context, Column.DEADLINE)


@check(
    "finished-assumed",
    Level.WARN,
    family=Family.TIME,
    title="完成时间有推定",
    why="完成时间没有写全，程序只能推定；推定错了，是否完成、是否按期完成就会判断错。",
    fix="核对推定的日期；不对的，在该单元格把年月日写全。",
    says="完成时间{written}。",
)
def finished_assumed(ledger: Ledger, context: CheckContext) -> Iterator[Hit]:
    """The same for the day of completion; a day after the as-of day speaks against the year of the title."""
    return _assumed(ledger, context, Column.FINISHED)


def _assumed(ledger: Ledger, context: CheckContext, column: Column) -> Iterator[Hit]:
    by_title: dict[tuple[str, tuple[int, int]], list[str]] = {}
    tables = {sheet.name: sheet.tables for sheet in ledger.sheets}
    against = {sheet.name for sheet in ledger.sheets if _is_against(ledger, sheet, column)}
    for measure, entry in ledger.measures_with(column):
        told, place = _told(measure, column), entry.cell.sheet
        if not isinstance(told, _DATED) or told.assumed is None or told.day is None:
            continue
        early = context.feedback is not None and told.day < context.feedback
        late = column is Column.FINISHED and isinstance(told, OnDate) and (told.since or told.day) > context.as_of
        if isinstance(told, OnDate) and told.by_ledger and place not in against and not early and not late:
            by_title.setdefault((place, table_at(tables[place], entry.cell).first), []).append(told.text)
        else:
            yield Hit(entry.cell, {"written": f"“{within_quotes(told.text)}”按{write_day(told.day)}计：{told.assumed}"})
    for sheet in ledger.sheets:
        for table in sheet.tables:
            if sheet.year and (texts := by_title.get((sheet.name, table.first))):
                yield Hit(table.columns[column].cell, {"written": _by_title(texts, sheet.year.number)})


def _by_title(texts: list[str], year: int) -> str:
    first = f"“{within_quotes(texts[0])}”"
    if len(texts) == 1:
        return f"{first}没有写年份，按标题推定为{year}年"
    return f"{first}等{len(texts)}条没有写年份，都按标题推定为{year}年"


def _told(measure: Measure, column: Column) -> Deadline:
    return measure.deadline if column is Column.DEADLINE else measure.finished


def _is_against(ledger: Ledger, sheet: Sheet, column: Column) -> bool:
    """Whether its title does not give the year, or a day of the column names another one."""
    if sheet.year is None or not sheet.year.titled:
        return True
    told = (_told(one, column) for one, said in ledger.measures_with(column) if said.cell.sheet == sheet.name)
    return any(isinstance(day, OnDate) and not day.by_ledger and day.day.year != sheet.year.number for day in told)
