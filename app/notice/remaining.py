"""待整改事项: what is neither done nor cancelled, with what of it is still open and its measures."""

import re
from collections.abc import Iterator, Sequence
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
from app.notice.names import topic
from app.notice.told.ledger import from_entry
from app.notice.unfinished.measures import open_measures
from app.notice.unfinished.still_open import still_open

_NO_DEADLINE = gap(Column.DEADLINE.label)
_NO_NEW_DEADLINE = gap("新的完成时限")
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
    sentences = list(
        dict.fromkeys(
            sentence
            for measure in problem.measures
            if not measure.status.closed and (tells_status or is_bare_status(measure.progress))
            for sentence in with_deadline(measure, as_of, lasting=_is_lasting(problem))
        )
    )
    return numbered(sentences)


def numbered(sentences: Sequence[str]) -> str:
    """One sentence as it is, several as （1）…（2）…"""
    if len(sentences) == 1:
        return sentences[0]
    return keep("".join(f"（{at}）{sentence}" for at, sentence in enumerate(sentences, 1)), *sentences)


def until(measure: Measure, as_of: date | None) -> str:
    """How its deadline is worded; a day that is past is no plan: the new one is asked for."""
    day = last_day(measure.deadline) if as_of is not None and measure.is_overdue(as_of) else None
    if as_of is None or day is None:
        return from_entry(deadline_phrase(measure.deadline), measure, Column.DEADLINE)
    was = from_entry(f"原定{write_day(day)}前完成，", measure, Column.DEADLINE)
    new = expected_day(measure, as_of) or from_entry(_NO_NEW_DEADLINE, measure, Column.DEADLINE)
    return keep(f"{was}{new}", was, new)


def expected_day(measure: Measure, as_of: date) -> str:
    """The day its progress expects, in its own words (预计2026年8月底前完工); empty where that is past too, or no month is named."""
    found = _EXPECTED.search(measure.progress)
    if not found:
        return ""
    month = date(int(found["year"]), int(found["month"]), 1) if 1 <= int(found["month"]) <= 12 else date.min
    return keep(found[0], measure.progress) if (month.year, month.month) > (as_of.year, as_of.month) else ""


def with_deadline(measure: Measure, as_of: date | None, *, lasting: bool) -> Iterator[str]:
    """Each item of a measure with its deadline, once: 2026年9月底前完成清理 names its own.

    `lasting`: it is said before that all of them are to be kept up.
    """
    phrase = until(measure, as_of)
    own = one_line(measure.deadline.text)
    for item in open_measures(measure):
        is_told = (lasting and phrase == _ALWAYS) or (own and (own in item or phrase in item))
        yield keep(f"{item}。", item) if is_told else keep(f"{item}（{phrase}）。", item, phrase)


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
        case Missing() | Unreadable():
            return _NO_DEADLINE
        case Recurring(text=text) | Event(text=text) | Relative(text=text) | OnDate(text=text):
            return one_line(text) or _NO_DEADLINE


def _with_ongoing(phrase: str, ongoing: bool) -> str:
    return f"{phrase}，并长期坚持" if ongoing else phrase
