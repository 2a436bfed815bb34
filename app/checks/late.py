"""Rules of the family `time` that hold two days against each other: begun, due, done, fed back."""

from collections.abc import Iterator
from datetime import timedelta

from app.checks.check import Family, Hit, check
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.days import read_day, written
from app.core.deadline import Immediate, OnDate
from app.core.finding import Level
from app.core.ledger import Ledger
from app.core.status import Status


@check(
    "finished-before-start",
    Level.WARN,
    family=Family.TIME,
    title="完成时间早于开始时间",
    why="还没有开始就已完成，两个日期必有一个写错。",
    fix="核对开始时间和完成时间，改正写错的一个。",
    says="完成时间{day}早于开始时间{other}。",
)
def finished_before_start(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """Both days are written out in full."""
    for measure, entry in ledger.measures_with(Column.FINISHED):
        start = measure.entries.get(Column.START)
        begun = read_day(start.text) if start else None
        if begun and isinstance(measure.finished, OnDate) and measure.finished.day < begun:
            yield Hit(entry.cell, {"day": written(measure.finished.day), "other": written(begun)})


@check(
    "finished-late",
    Level.INFO,
    family=Family.TIME,
    title="超过时限才完成",
    why="完成了但晚于时限，通报和考核里要如实反映。",
    fix="核对两个日期；确实逾期完成的，留存延期审批，不需要改动。",
    says="时限是{day}，实际{other}完成，晚了{days}天。",
)
def finished_late(ledger: Ledger, context: CheckContext) -> Iterator[Hit]:
    """Done after its last day; a day still to come is no day of completion, and told by another rule."""
    for measure, entry in ledger.measures_with(Column.FINISHED):
        due, done = measure.deadline, measure.finished
        if not (measure.status is Status.DONE and isinstance(due, OnDate) and isinstance(done, OnDate)):
            continue
        first = done.since or done.day
        if due.day < first <= context.as_of:
            values = {"day": written(due.day), "other": written(done.day), "days": str((first - due.day).days)}
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
            yield Hit(entry.cell, {"day": written(due.day), "other": written(feedback)})


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
        if not (measure.rest and isinstance(due, OnDate) and read_day(entry.text.rstrip("前"))):
            continue
        if due.day >= context.as_of and not measure.status.closed:
            yield Hit(entry.cell, {"day": written(due.day), "text": measure.rest})


@check(
    "immediate-open",
    Level.WARN,
    family=Family.TIME,
    title="立行立改迟迟没有完成",
    why="立行立改的事项反馈后久拖未决，是督办的重点。",
    fix="催办；已经完成的，把完成状态和完成时间补上；短期确实完不成的，报批后写明时限。",
    says="写的是“{text}”，反馈已过去{days}天，状态是“{status}”。",
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
            values = {"text": entry.text, "days": str(passed.days), "status": measure.status_text or status.label}
            yield Hit(entry.cell, values)
