"""The rule about years hardly meant: a deadline or a day of completion decades away is a slip of the keys."""

from collections.abc import Iterator

from app.checks.check import Family, Hit, check
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.deadline import Deadline, OnDate
from app.core.finding import Level
from app.core.ledger import Ledger, Measure


@check(
    "year-implausible",
    Level.MUST,
    family=Family.TIME,
    title="年份不合常理",
    why="离台账年份太远的日子多半是打错了（2062年、1905年），按它判断逾期和完成就会出错。",
    fix="核对并改正年份；年份确实这么远的，可以在设置里调大“年份上限差”，或把这一条标为不处理。",
    says="{column}“{text}”是{day}年，和台账的年份{expected}年（按{kind}）相差超过{count}年。",
)
def year_implausible(ledger: Ledger, context: CheckContext) -> Iterator[Hit]:
    """A deadline or a day of completion lies further from the ledger's year than is set."""
    for column in (Column.DEADLINE, Column.FINISHED):
        for measure, entry in ledger.measures_with(column):
            told, year = _day(measure, column), ledger.year_of(entry.cell.sheet)
            if isinstance(told, OnDate) and year and abs(told.day.year - year.number) > context.years_apart:
                values = {"text": told.text, "day": str(told.day.year), "expected": str(year.number)}
                apart = {"column": column.label, "kind": year.source, "count": str(context.years_apart)}
                yield Hit(entry.cell, values | apart)


def _day(measure: Measure, column: Column) -> Deadline:
    return measure.deadline if column is Column.DEADLINE else measure.finished
