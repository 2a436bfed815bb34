"""Rules of the family `time` about the deadline (整改时限): unreadable, relative, near, past, or hardly meant."""

import re
from collections.abc import Iterator
from datetime import timedelta

from app.checks.check import Family, Hit, check
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.days import Unit, drop_clock, read_day, write_day
from app.core.deadline import Immediate, OnDate, Relative, Unreadable, last_day
from app.core.finding import Level
from app.core.ledger import Entry, Ledger, Measure
from app.core.office.words import ASKED
from app.core.status import Status
from app.core.text import narrow, one_line, quote

_SAYS_LATE = re.compile("(?:已经?)?(?:逾期|超期|过期|超时)(?:未(?:完成|办结|整改|销号))?")


@check(
    "deadline-unreadable",
    Level.MUST,
    family=Family.TIME,
    title="整改时限看不懂",
    why="时限不是日期，也不是“立行立改”“长期坚持”一类的写法，无法判断是否逾期。",
    fix="改写成能看出最后一天的写法，如 2026年6月30日、2026年6月底前；长期任务写“长期坚持”；本单位一贯这样写的，记到“本单位用语”里（命令行用 words）。",
    says="整改时限“{text}”看不懂：{reason}。",
)
def deadline_unreadable(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """A text that is neither a date nor a known wording; less grave once the measure is done."""
    for measure, entry in ledger.measures_with(Column.DEADLINE):
        if isinstance(measure.deadline, Unreadable):
            level = Level.WARN if measure.status is Status.DONE else None
            text = measure.deadline.text
            values = {"text": text, "reason": measure.deadline.reason, ASKED: one_line(text)}
            yield Hit(entry.cell, values, level)


@check(
    "deadline-relative",
    Level.INFO,
    family=Family.TIME,
    title="时限从某件事起算",
    why="只写了“几个月内”，不知道从哪一天起算，就判断不了是否逾期。",
    fix="从反馈起算的，在“通报要素”里填写反馈日期（命令行用 --set 反馈日期=…）；从别的事起算的，把最后一天写进台账。",
    says="整改时限“{text}”{reason}。",
)
def deadline_relative(ledger: Ledger, context: CheckContext) -> Iterator[Hit]:
    """The measure is open, and the event its deadline counts from has no known day."""
    unknown = "要知道起算的日子才能算出最后一天"
    other = "看不出是从反馈日期起算的，程序算不出最后一天"
    for measure, entry in ledger.measures_with(Column.DEADLINE):
        deadline = measure.deadline
        if isinstance(deadline, Relative) and deadline.day is None and not measure.status.closed:
            yield Hit(entry.cell, {"text": deadline.text, "reason": other if context.feedback else unknown})


@check(
    "extension-earlier",
    Level.WARN,
    family=Family.TIME,
    title="延期后的时限反而更早",
    why="延期只会往后，更早的多半是年份或月份写错，照着算会误报逾期。",
    fix="核对两个时限：写错的改正；确实提前的，直接改原来的时限。",
    says="延期后的时限是{day}，早于原来的{other}，现在按延期后的算。",
)
def extension_earlier(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """The extended deadline counts and lies before the first one."""
    for measure, entry in ledger.measures_with(Column.EXTENDED):
        day, first = last_day(measure.deadline), last_day(measure.original) if measure.original else None
        if day and first and day < first:
            yield Hit(entry.cell, {"day": write_day(day), "other": write_day(first)})


@check(
    "overdue",
    Level.WARN,
    family=Family.TIME,
    title="已逾期",
    why="时限已过而没有完成，是督办和通报首先要回答的问题。",
    fix="已经完成的，补上完成状态和完成时间；确实没有完成的，可以不改：文件里写明原定时限；"
    "新的时限写进整改进展（预计×年×月底完成），没写的待补。",
    says="整改时限是{day}，到核对日期{as_of}{told}。",
)
def overdue(ledger: Ledger, context: CheckContext) -> Iterator[Hit]:
    """The last day lies before the as-of day and the measure is still open."""
    for measure, entry in ledger.measures_with(Column.DEADLINE):
        day = measure.last_day
        if day and measure.is_overdue(context.as_of):
            values = {
                "day": write_day(day),
                "as_of": write_day(context.as_of),
                "told": _late(ledger, measure, (context.as_of - day).days),
            }
            yield Hit(entry.cell, values)


def _late(ledger: Ledger, measure: Measure, days: int) -> str:
    """What is said of a measure past its last day: of an unknown state nobody can say that it is late."""
    if measure.status is Status.UNKNOWN:
        return f"已过{days}天，{_unclear(measure)}，如未完成则已逾期"
    late = f"已逾期{days}天"
    says_late = _SAYS_LATE.fullmatch(narrow(measure.status_said).strip("。."))
    return late if says_late else f"{late}，{_state(ledger, measure)}"


def _unclear(measure: Measure) -> str:
    return "状态不明" + (f"（{quote(one_line(measure.status_text))}）" if measure.status_text else "")


def _how_far(measure: Measure) -> str:
    """Of an unknown state nobody can say that it is still open."""
    return _unclear(measure) if measure.status is Status.UNKNOWN else f"状态是“{measure.status_said}”"


def _state(ledger: Ledger, measure: Measure) -> str:
    """In the ledger's own word: 状态是“正在整改”, “是否完成”栏是“否”."""
    entry = measure.entries.get(Column.STATUS)
    if entry and entry.text and measure.status_said == measure.status.label != entry.text:
        return f"“{ledger.heading(Column.STATUS, entry.cell)}”栏是“{entry.text}”"
    return f"状态是“{measure.status_said}”"


@check(
    "due-soon",
    Level.INFO,
    family=Family.TIME,
    title="临近时限",
    why="时限将到而没有完成，提前催办可以避免逾期。",
    fix="已经完成的，补上完成状态和完成时间；没有完成的，提醒责任人按时完成，或报批延期，"
    "新的时限写进整改进展（预计×年×月底完成）。",
    says="整改时限是{day}，{days}，{told}。",
)
def due_soon(ledger: Ledger, context: CheckContext) -> Iterator[Hit]:
    """The last day is the as-of day or one of the next few, and the measure is still open."""
    for measure, entry in ledger.measures_with(Column.DEADLINE):
        day = measure.last_day
        left = (day - context.as_of).days if day else -1
        if day and 0 <= left <= context.due_soon_days:
            values = {
                "day": write_day(day),
                "days": f"距核对日期还有{left}天" if left else "就是核对日期、文件“截至”的这一天",
                "told": _how_far(measure),
            }
            yield Hit(entry.cell, values)


@check(
    "deadline-before-feedback",
    Level.WARN,
    family=Family.TIME,
    title="时限早于反馈日期",
    why="反馈之前不可能定下整改时限，多半是年份写错。",
    fix="核对整改时限的年份；反馈日期填错的，改正要素里的反馈日期。",
    says="整改时限{day}早于反馈日期{other}。",
)
def deadline_before_feedback(ledger: Ledger, context: CheckContext) -> Iterator[Hit]:
    """The last day lies before the day of feedback, as far as that is known; what was mended at once is done."""
    feedback = context.feedback
    if feedback is None:
        return
    for measure, entry in ledger.measures_with(Column.DEADLINE):
        due = measure.deadline
        if isinstance(due, OnDate) and due.day < feedback and not measure.status.closed:
            yield Hit(entry.cell, {"day": write_day(due.day), "other": write_day(feedback)})


def _names_day(entry: Entry, due: OnDate) -> bool:
    if entry.dated:
        return entry.dated.unit is Unit.DAY
    return read_day(drop_clock(due.text.rstrip("前"))) is not None


@check(
    "deadline-on-weekend",
    Level.INFO,
    family=Family.TIME,
    title="时限在休息日",
    why="时限落在周末或法定节假日，办理和验收不便。",
    fix="不需要改动也可以；要提前到工作日的，改正时限。",
    says="整改时限{day}是{text}。",
)
def deadline_on_weekend(ledger: Ledger, context: CheckContext) -> Iterator[Hit]:
    """A day written as such, not the end of a month, not over yet, and no working day."""
    for measure, entry in ledger.measures_with(Column.DEADLINE):
        due = measure.deadline
        if not (measure.rest and isinstance(due, OnDate) and _names_day(entry, due)):
            continue
        if due.day >= context.as_of and not measure.status.closed:
            yield Hit(entry.cell, {"day": write_day(due.day), "text": measure.rest})


@check(
    "immediate-open",
    Level.WARN,
    family=Family.TIME,
    title="立行立改迟迟没有完成",
    why="立行立改的事项反馈后久拖未决，是督办的重点。",
    fix="已经完成的，把完成状态和完成时间补上；没有完成的催办，短期确实完不成的，报批后写明时限。",
    says="写的是“{text}”，反馈已过去{days}天，{told}。",
)
def immediate_open(ledger: Ledger, context: CheckContext) -> Iterator[Hit]:
    """Immediate, still open, and more days than set have passed since the feedback."""
    if context.feedback is None:
        return
    passed = context.as_of - context.feedback
    for measure, entry in ledger.measures_with(Column.DEADLINE):
        due, status = measure.deadline, measure.status
        settled = status.closed or status is Status.ONGOING or (isinstance(due, Immediate) and due.then_ongoing)
        if isinstance(due, Immediate) and not settled and passed > timedelta(context.immediate_days):
            values = {"text": entry.text, "days": str(passed.days), "told": _how_far(measure)}
            yield Hit(entry.cell, values)
