"""Ledger and particulars -> the value of every field, in plain str, int, list and dict only."""

from datetime import date

from app.core.days import written
from app.core.gap import gap
from app.core.ledger import Ledger, Problem
from app.core.particulars import BEGIN, CLUES, END, ISSUER, PARTICULARS, TITLE, Particulars
from app.core.status import Status
from app.core.text import one_line
from app.notice import fields
from app.notice.formal import formal
from app.notice.outline import outline
from app.notice.remaining import remaining
from app.notice.sentences import closed
from app.notice.title import broken_title

GENRE = "关于巡察整改进展情况的通报"


def compose(ledger: Ledger, particulars: Particulars) -> dict[str, object]:
    """The value of every field; what nobody has given stands as 【待补：字段名】, never as a blank."""
    printed = [problem for problem in ledger.problems if problem.status is not Status.CANCELLED]
    values = _given(particulars)
    title = values[TITLE.name] or f"{values[ISSUER.name]}{GENRE}"
    clues = closed(values[CLUES.name])
    return {
        **values,
        **formal(values, particulars),
        TITLE.name: title,
        CLUES.name: clues,
        fields.TITLE_LINES.name: broken_title(title),
        fields.PERIOD.name: _period(particulars),
        fields.PROBLEM_COUNT.name: len(printed),
        fields.MEASURE_COUNT.name: sum(map(_measures_left, printed)),
        fields.OUTLINE.name: outline(printed),
        fields.REMAINING.name: remaining(ledger),
        fields.REMAINING_NUMBER.name: "四" if clues else "三",
    }


def _given(particulars: Particulars) -> dict[str, str]:
    return {one.name: one_line(particulars.text(one)) or ("" if one.optional else gap(one.name)) for one in PARTICULARS}


def _measures_left(problem: Problem) -> int:
    return sum(measure.status is not Status.CANCELLED for measure in problem.measures)


def _period(particulars: Particulars) -> str:
    begin, end = particulars.day(BEGIN), particulars.day(END)
    first = written(begin) if begin else gap(BEGIN.name)
    return f"{first}至{_last(begin, end) if end else gap(END.name)}"


def _last(begin: date | None, end: date) -> str:
    if begin and begin.year == end.year:
        return written(end).removeprefix(f"{end.year}年")
    return written(end)
