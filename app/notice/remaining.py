"""待整改事项: what is neither done nor cancelled, with what of it is still open and its measures."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from app.core.columns import Column
from app.core.days import Unit, write_day, write_period
from app.core.deadline import (
    Deadline,
    Event,
    Immediate,
    Missing,
    OnDate,
    Ongoing,
    Recurring,
    Relative,
    Unreadable,
    last_day,
)
from app.core.field import gap
from app.core.ledger import Ledger, Measure, Problem
from app.core.numbering import chinese_among
from app.core.placeholders import is_bare_status
from app.core.status import Status
from app.core.text import one_line
from app.core.told.sourced import keep
from app.notice.items.done import left_of
from app.notice.items.shared import items_of_state
from app.notice.names import topic
from app.notice.told.ledger import from_entry
from app.notice.unfinished.measures import open_measures
from app.notice.unfinished.still_open import still_open

_NO_DEADLINE = gap(Column.DEADLINE.label)
NEW_DEADLINE = "新的完成时限"
_ALWAYS = "长期坚持"

_EXPECTED = re.compile(r"(?:预计|力争|计划)[于在]?(?P<year>20\d\d)年(?P<month>\d{1,2})月[^，。；、]{0,20}")


def list_remaining(
    ledger: Ledger, as_of: date | None = None, further: str = "需进一步整改", lasting: str = "需长期坚持整改"
) -> list[dict[str, object]]:
    """One entry a problem with open measures, in the order of part two and of the table beside; one mark where the ledger
    does not say what is open.

    What only has to be kept up (长期坚持) has no 还存在的问题: the figures count it neither as done nor as under way.
    `as_of`: the day that tells which deadlines are past; without it none is. `further`, `lasting`: what is
    asked for one that is open, and for one that is to be kept up.
    """
    tells = _tells_status(ledger)
    opened = [(problem, told) for problem in ledger.problems if (told := _measures(problem, tells, as_of))]
    if not (tells or opened):
        return [{"序号": "", "名称": gap(f"{further}的事项"), "要求": "", "还存在的问题": "", "措施": ""}]
    return [
        {
            "序号": chinese_among(at, len(opened)),
            **_item(problem, told),
            "要求": lasting if _is_lasting(problem) else further,
        }
        for at, (problem, told) in enumerate(opened, 1)
    ]


def _is_lasting(problem: Problem) -> bool:
    return problem.status is Status.ONGOING


def _item(problem: Problem, measures: str) -> dict[str, object]:
    return {
        "名称": topic(problem.text) or from_entry(gap(Column.PROBLEM.label), problem, Column.PROBLEM),
        "还存在的问题": "" if _is_lasting(problem) else still_open(problem),
        "措施": measures,
    }


def _tells_status(ledger: Ledger) -> bool:
    if any(ledger.has(Column.STATUS, sheet.name) for sheet in ledger.sheets):
        return True
    return any(measure.status is not Status.UNKNOWN for measure in ledger.measures())


def _measures(problem: Problem, tells_status: bool, as_of: date | None) -> str:
    """The open measures; in a ledger that tells no status, those whose progress tells nothing done."""
    left = [one for one in problem.measures if not one.status.closed and (tells_status or is_bare_status(one.progress))]
    return steps(left, as_of, lasting=_is_lasting(problem))


def steps(measures: Iterable[Measure], as_of: date | None, *, lasting: bool) -> str:
    """What is to be done of these measures, numbered; the deadline of several that have one state is told once.

    `lasting`: it is said before that all of them are to be kept up.
    """
    told = (one for item in items_of_state(measures) for one in with_deadline(item, as_of, lasting=lasting))
    return numbered(list(dict.fromkeys(told)))


def numbered(sentences: Sequence[str]) -> str:
    """One sentence as it is, several as （1）…（2）…"""
    if len(sentences) == 1:
        return sentences[0]
    return keep("".join(f"（{at}）{sentence}" for at, sentence in enumerate(sentences, 1)), *sentences)


def until(item: Sequence[Measure], as_of: date | None) -> str:
    """How their deadline is worded; a day that is past is no plan: the new one is asked for."""
    measure = item[0]
    day = last_day(measure.deadline) if as_of is not None and measure.is_overdue(as_of) else None
    if as_of is None or day is None:
        return from_entry(deadline_phrase(measure.deadline), measure, Column.DEADLINE)
    was = from_entry(f"原定{write_day(day)}前完成，", measure, Column.DEADLINE)
    expected = (expected_day(one, as_of) for one in item)
    new = next(filter(None, expected), "") or from_entry(gap(NEW_DEADLINE), measure, Column.DEADLINE)
    return keep(f"{was}{new}", was, new)


def expected_day(measure: Measure, as_of: date) -> str:
    """The day its progress expects, in its own words (预计2026年8月底前完工); empty where that is past too, or no month is named."""
    found = _EXPECTED.search(measure.progress)
    if not found:
        return ""
    month = date(int(found["year"]), int(found["month"]), 1) if 1 <= int(found["month"]) <= 12 else date.min
    return keep(found[0], measure.progress) if (month.year, month.month) > (as_of.year, as_of.month) else ""


def with_deadline(item: Sequence[Measure], as_of: date | None, *, lasting: bool) -> Iterator[str]:
    """What is to be done of one item, its deadline told once: 2026年9月底前完成清理 names its own."""
    phrase, own = until(item, as_of), one_line(item[0].deadline.text)
    *others, last = dict.fromkeys(said for one in left_of(item) for said in open_measures(one))
    is_told = (lasting and phrase == _ALWAYS) or all(own and (own in one or phrase in one) for one in (*others, last))
    yield from (keep(f"{one}。", one) for one in others)
    several = f"以上{len(others) + 1}条" if others else ""
    yield keep(f"{last}。", last) if is_told else keep(f"{last}（{several}{phrase}）。", last, phrase)


def deadline_phrase(deadline: Deadline) -> str:
    """How the notice words a deadline."""
    match deadline:
        case OnDate(day=day, unit=unit) if unit is not Unit.DAY:
            # A cell that shows a month names no day, and nor does the notice.
            end = "末" if unit is Unit.QUARTER else "底"
            return _with_ongoing(f"{write_period(day, unit)}{end}前完成", deadline.then_ongoing)
        case OnDate(day=day) | Relative(day=day) if day is not None:
            return _with_ongoing(f"{write_day(day)}前完成", deadline.then_ongoing)
        case Immediate():
            return _with_ongoing("立行立改", deadline.then_ongoing)
        case Ongoing():
            return _ALWAYS
        case Missing():
            return _NO_DEADLINE
        case Unreadable(text=text):
            # 2026年春季学期末 says more than a blank, and names no day.
            return f"{one_line(text)}{_NO_DEADLINE}"
        case Recurring(text=text) | Event(text=text) | Relative(text=text) | OnDate(text=text):
            return one_line(text) or _NO_DEADLINE


def _with_ongoing(phrase: str, ongoing: bool) -> str:
    return f"{phrase}，并长期坚持" if ongoing else phrase
