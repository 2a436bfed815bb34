"""Rules of the family `time`: deadlines that cannot be read, are assumed, near or past."""

from collections.abc import Iterator
from datetime import timedelta

from app.checks.check import Family, Hit, check
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.days import written
from app.core.deadline import OnDate, Relative, Unreadable
from app.core.finding import Level
from app.core.ledger import Ledger
from app.core.status import Status

_DATED = (OnDate, Relative)


@check(
    "deadline-unreadable",
    Level.MUST,
    family=Family.TIME,
    title="整改时限看不懂",
    why="时限不是日期，也不是“立行立改”“长期坚持”一类的写法，无法判断是否逾期。",
    fix="改写成能看出最后一天的写法，如 2026年6月30日、2026年6月底前；长期任务写“长期坚持”。",
    says="整改时限“{text}”看不懂：{reason}。",
)
def deadline_unreadable(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """A text that is neither a date nor a known wording; less grave once the measure is done."""
    for measure, entry in ledger.measures_with(Column.DEADLINE):
        if isinstance(measure.deadline, Unreadable):
            level = Level.WARN if measure.status is Status.DONE else None
            values = {"text": measure.deadline.text, "reason": measure.deadline.reason}
            yield Hit(entry.cell, values, level)


@check(
    "deadline-assumed",
    Level.WARN,
    family=Family.TIME,
    title="整改时限有推定",
    why="时限没有写全，程序只能推定；推定错了，是否逾期就会判断错。",
    fix="核对推定的日期；不对的，在该单元格把年月日写全。",
    says="整改时限“{text}”按{day}计：{assumed}。",
)
def deadline_assumed(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """A year or the end of a period had to be assumed."""
    for measure, entry in ledger.measures_with(Column.DEADLINE):
        deadline = measure.deadline
        if isinstance(deadline, _DATED) and deadline.assumed is not None and deadline.day is not None:
            values = {"text": deadline.text, "day": written(deadline.day), "assumed": deadline.assumed}
            yield Hit(entry.cell, values)


@check(
    "deadline-relative",
    Level.INFO,
    family=Family.TIME,
    title="时限从某件事起算",
    why="只写了“几个月内”，不知道从哪一天起算，就判断不了是否逾期。",
    fix="在“通报要素”里填写反馈日期（命令行用 --set 反馈日期=…）；从别的事起算的，把最后一天写进台账。",
    says="整改时限“{text}”要知道起算的日子才能算出最后一天。",
)
def deadline_relative(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """The measure is open, and the event its deadline counts from has no known day."""
    for measure, entry in ledger.measures_with(Column.DEADLINE):
        deadline = measure.deadline
        if isinstance(deadline, Relative) and deadline.day is None and not measure.status.closed:
            yield Hit(entry.cell, {"text": deadline.text})


@check(
    "overdue",
    Level.WARN,
    family=Family.TIME,
    title="已逾期",
    why="时限已过而没有完成，是督办和通报首先要回答的问题。",
    fix="已经完成的，把完成状态和完成时间补上；没有完成的，按程序报批延期后修改时限，并写明原因。",
    says="整改时限是{day}，到核对日期{as_of}已逾期{days}天，状态是“{status}”。",
)
def overdue(ledger: Ledger, context: CheckContext) -> Iterator[Hit]:
    """The last day lies before the as-of day and the measure is still open."""
    for measure, entry in ledger.measures_with(Column.DEADLINE):
        day = measure.last_day
        if day and measure.is_overdue(context.as_of):
            values = {
                "day": written(day),
                "as_of": written(context.as_of),
                "days": str((context.as_of - day).days),
                "status": measure.status_text or measure.status.label,
            }
            yield Hit(entry.cell, values)


@check(
    "due-soon",
    Level.INFO,
    family=Family.TIME,
    title="临近时限",
    why="时限将到而没有完成，提前催办可以避免逾期。",
    fix="提醒责任人按时完成，或提前报批延期。",
    says="整改时限是{day}，{days}，状态是“{status}”。",
)
def due_soon(ledger: Ledger, context: CheckContext) -> Iterator[Hit]:
    """The last day is the as-of day or one of the next few, and the measure is still open."""
    until = context.as_of + timedelta(days=context.due_soon_days)
    for measure, entry in ledger.measures_with(Column.DEADLINE):
        day = measure.last_day
        if day and context.as_of <= day <= until:
            left = (day - context.as_of).days
            values = {
                "day": written(day),
                "days": f"距核对日期还有{left}天" if left else "就是核对日期这一天",
                "status": measure.status_text or measure.status.label,
            }
            yield Hit(entry.cell, values)
