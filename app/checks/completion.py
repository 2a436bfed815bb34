"""Rules of the family `time` about the day of completion (完成时间) of what is done."""

from collections.abc import Iterator

from app.checks.blank import written
from app.checks.check import Family, Hit, check
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.days import drop_clock, read_day, write_day
from app.core.deadline import Missing, OnDate, Ongoing, Unreadable
from app.core.finding import Level
from app.core.ledger import Ledger
from app.core.status import Status


@check(
    "finished-missing",
    Level.MUST,
    family=Family.TIME,
    title="已完成但没有完成时间",
    why="写了已完成却没有完成时间，销号和是否按期完成都无从核对。",
    fix="在该单元格填写实际完成的日期；其实没有完成的，改正完成状态。",
    says="状态是“{status}”，完成时间{written}。",
)
def finished_missing(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """Done, the ledger has a column for the day of completion, and it is missing."""
    for measure, entry in ledger.measures_with(Column.FINISHED):
        if measure.status is Status.DONE and isinstance(measure.finished, Missing) and not entry.told:
            yield Hit(entry.cell, {"status": measure.status_said, "written": written(entry)})


@check(
    "finished-in-future",
    Level.MUST,
    family=Family.TIME,
    title="完成时间在核对日期之后",
    why="还没有到的日子不可能已经完成，多半是年份或月份写错。",
    fix="核对并改正完成时间；核对日期不对的，在窗口上方改正（命令行用 --as-of）。",
    says="完成时间“{text}”在核对日期{as_of}之后。",
)
def finished_in_future(ledger: Ledger, context: CheckContext) -> Iterator[Hit]:
    """The day of completion, or the first day of the period named, lies after the as-of day."""
    for measure, entry in ledger.measures_with(Column.FINISHED):
        finished = measure.finished
        if isinstance(finished, OnDate) and (finished.since or finished.day) > context.as_of:
            yield Hit(entry.cell, {"text": finished.text, "as_of": write_day(context.as_of)})


@check(
    "finished-unreadable",
    Level.WARN,
    family=Family.TIME,
    title="完成时间看不懂",
    why="完成时间读不出日期，是不是完成、是否按期完成都无从核对。",
    fix="已经完成的，把完成时间写成日期，如 2026年6月30日；没有完成的留空，打算和说明请写在整改时限、整改进展或备注里。",
    says="完成时间“{text}”看不懂：{reason}。",
)
def finished_unreadable(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """The cell names no day on which it was done; that it goes on is told beside a status that does not say so too."""
    for measure, entry in ledger.measures_with(Column.FINISHED):
        match measure.finished:
            case Unreadable(text=text, reason=reason):
                yield Hit(entry.cell, {"text": text, "reason": reason})
            case Ongoing(text=text) if measure.status in (Status.DONE, Status.UNKNOWN):
                yield Hit(entry.cell, {"text": text, "reason": "写的是还没有完成，没有写出哪一天"})
            case _:
                continue


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
        begun = (start.dated.first if start.dated else read_day(drop_clock(start.text))) if start else None
        if begun and isinstance(measure.finished, OnDate) and measure.finished.day < begun:
            yield Hit(entry.cell, {"day": write_day(measure.finished.day), "other": write_day(begun)})


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
            values = {"day": write_day(due.day), "other": write_day(done.day), "days": str((first - due.day).days)}
            yield Hit(entry.cell, values)
