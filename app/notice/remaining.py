"""待整改事项: what is neither done nor cancelled, with what of it is still open and its measures."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

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
from app.core.told.sentence import NEW_DEADLINE
from app.core.told.sourced import keep
from app.notice.items.listed import TOLD_BEFORE as OTHERS_BEFORE
from app.notice.items.listed import listed_of, told_before
from app.notice.items.maybe_done import TOLD_BEFORE, may_be_done
from app.notice.items.shared import items_of_state
from app.notice.items.unclear import ask_state, parted
from app.notice.names import topic, topic_alone
from app.notice.told.ledger import from_entry
from app.notice.unfinished.expected import expected, expected_in_note, tells_when
from app.notice.unfinished.left_since import left_since
from app.notice.unfinished.measures import open_measures
from app.notice.unfinished.noted import NoteKind, kinds_of_notes, next_step
from app.notice.unfinished.still_open import still_open
from app.notice.unfinished.waiting import waits_for_review

_NO_DEADLINE = gap(Column.DEADLINE.label)
NEW_DEADLINE_IN = (Column.EXTENDED, Column.PROGRESS)
"""Where it is to be told: over the first deadline it would hide that the work was late."""
ALWAYS = "长期坚持"


def list_remaining(
    ledger: Ledger, as_of: date | None = None, further: str = "需进一步整改", lasting: str = "需长期坚持整改"
) -> list[dict[str, object]]:
    """One entry a problem with open measures, in the order of part two and of the table beside; one mark where the ledger
    does not say what is open.

    What only has to be kept up (长期坚持) has no 还存在的问题: the figures count it neither as done nor as under way.
    What waits for review says so in the place of what is asked, and of a day. `as_of`: the day that tells which deadlines are past,
    the document's own where that is later; without it none is. `further`, `lasting`: what is
    asked for one that is open, and for one that is to be kept up.
    """
    tells = tells_status(ledger)
    opened = [replace(one, measures=tuple(left)) for one in ledger.problems if (left := _left(one, tells))]
    if not (tells or opened):
        return [{"序号": "", **_only(gap(f"{further}的事项"))}]
    notes = kinds_of_notes(ledger)
    told = (
        _item(one, as_of, lasting if _is_lasting(one) else further, tells, notes.get(one.sheet, NoteKind.ANYTHING))
        for one in opened
    )
    return [{"序号": chinese_among(at, len(opened)), **item} for at, item in enumerate(told, 1)]


def _is_lasting(problem: Problem) -> bool:
    return problem.status is Status.ONGOING


def _item(problem: Problem, as_of: date | None, asked: str, tells: bool, notes: NoteKind) -> dict[str, object]:
    """Of a problem with these open measures; where nobody knows the state of any nothing is claimed of it."""
    name = topic(problem.text) or from_entry(gap(Column.PROBLEM.label), problem, Column.PROBLEM)
    known, unclear = parted(problem.measures) if tells else (problem.measures, ())
    if not known:
        bare, state = topic_alone(problem.text) or name, ask_state(unclear)
        return _only(keep(f"{bare}：{state}", bare, state))
    waits = "" if unclear else _waiting(known)
    said = ALWAYS if _is_lasting(problem) else ""
    return {
        "名称": name,
        "要求": waits or asked,
        "还存在的问题": "" if said or waits else still_open(replace(problem, measures=known), notes),
        "措施": _with_asked(steps(known, as_of, said, notes), unclear),
    }


def _waiting(measures: Sequence[Measure]) -> str:
    """What all of them wait for, in the same words; else empty."""
    found = list(dict.fromkeys(map(waits_for_review, measures)))
    return found[0] if len(found) == 1 else ""


def _only(sentence: str) -> dict[str, object]:
    """An item that is a sentence of its own."""
    return {"名称": sentence, "要求": "", "还存在的问题": "", "措施": ""}


def tells_status(ledger: Ledger) -> bool:
    """Whether the ledger tells of anything how far it is, or has a column for it."""
    if any(ledger.has(Column.STATUS, sheet.name) for sheet in ledger.sheets):
        return True
    return any(measure.status is not Status.UNKNOWN for measure in ledger.measures())


def _left(problem: Problem, tells: bool) -> list[Measure]:
    """The open measures; in a ledger that tells no status, those whose progress tells nothing done."""
    return [one for one in problem.measures if not one.status.closed and (tells or is_bare_status(one.progress))]


def ahead(measures: Sequence[Measure], as_of: date | None, said: str, notes: NoteKind) -> str:
    """The steps of these measures; of those whose state nobody knows it is asked."""
    known, unclear = parted(measures)
    return _with_asked(steps(known, as_of, said, notes), unclear) if known else ask_state(unclear)


def _with_asked(told: str, unclear: Sequence[Measure]) -> str:
    if not unclear:
        return told
    asked = ask_state(unclear)
    return keep(f"{told}其余{len(unclear)}条措施{asked}", told, asked)


def steps(measures: Iterable[Measure], as_of: date | None, said: str, notes: NoteKind) -> str:
    """What is to be done of these measures, numbered; the deadline of several that have one state is told once.

    `said`: what is said before of all of them (长期坚持) and not again; `notes`: what their notes are for. What a
    note says is to be done next stands behind its measures, one that speaks of several items behind all.
    """
    items = items_of_state(measures)
    noted = [list(dict.fromkeys(filter(None, (next_step(one, notes) for one in listed_of(item))))) for item in items]
    often = [one for one, times in Counter(chain(*noted)).items() if times > 1]
    told: list[str] = []
    for item, after in zip(items, noted, strict=True):
        beside = [one for other in items if other is not item for one in other]
        day = expected_in_note(listed_of(item), beside, as_of) if as_of else ""
        *lines, last = with_deadline(item, as_of, said, after, day)
        before = [OTHERS_BEFORE] if told_before(item) else []
        told += [*lines, _followed(last, [*(one for one in after if one not in often), *before])]
    return _followed(numbered(list(dict.fromkeys(told))), often)


def _followed(told: str, after: Sequence[str]) -> str:
    return keep("".join((told, *after)), told, *after) if after else told


def numbered(sentences: Sequence[str]) -> str:
    """One sentence as it is, several as （1）…（2）…"""
    if len(sentences) == 1:
        return sentences[0]
    return keep("".join(f"（{at}）{sentence}" for at, sentence in enumerate(sentences, 1)), *sentences)


def until(item: Sequence[Measure], as_of: date | None, after: Sequence[str] = (), noted: str = "") -> str:
    """How their deadline is worded, or that they wait for review; a day that is past is no plan: the new one is asked for.

    `after`: what is said to be done next, which may name it; `noted`: the day a note expects.
    """
    measure = item[0]
    if waits := waits_for_review(measure):
        return waits
    day = last_day(measure.deadline) if as_of is not None and measure.is_overdue(as_of) else None
    if as_of is None or day is None:
        return from_entry(deadline_phrase(measure.deadline), measure, Column.DEADLINE)
    was = from_entry(f"原定{write_day(day)}前完成", measure, Column.DEADLINE)
    new = expected(item, as_of)
    if not new and any(tells_when(one, as_of) for one in after):
        return was
    new = new or noted or from_entry(gap(NEW_DEADLINE), measure, *NEW_DEADLINE_IN)
    return keep(f"{was}，{new}", was, new)


def with_deadline(
    item: Sequence[Measure], as_of: date | None, said: str, after: Sequence[str], noted: str = ""
) -> Iterator[str]:
    """What is to be done of one item, its deadline told once: 2026年9月底前完成清理 names its own; `after`, `noted` as for `until`."""
    left = listed_of(item)
    phrase, own = until(left, as_of, after, noted), one_line(left[0].deadline.text)
    notes = {told: left_since(told, one.progress) for one in left for told in open_measures(one)}
    *others, last = notes
    is_told = phrase == said or all(own and (own in one or phrase in one) for one in notes)
    yield from (_with(one, [notes[one]]) for one in others)
    several = f"以上{len(notes)}条" if others else ""
    added = [notes[last], "" if is_told else keep(f"{several}{phrase}", phrase)]
    yield _with(last, [*added, TOLD_BEFORE if may_be_done(left) else ""])


def _with(measure: str, beside: Sequence[str]) -> str:
    added = list(filter(None, beside))
    return keep(f"{measure}（{'，'.join(added)}）。", measure, *added) if added else keep(f"{measure}。", measure)


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
            # What stands open cannot be told as mended at once.
            return ALWAYS if deadline.then_ongoing else "立行立改"
        case Ongoing():
            return ALWAYS
        case Missing():
            return _NO_DEADLINE
        case Unreadable(text=text):
            # 2026年春季学期末 says more than a blank, and names no day.
            return f"时限为{said}，{_NO_DEADLINE}" if (said := one_line(text)) else _NO_DEADLINE
        case Recurring(text=text) | Event(text=text) | Relative(text=text) | OnDate(text=text):
            return one_line(text) or _NO_DEADLINE


def _with_ongoing(phrase: str, ongoing: bool) -> str:
    return f"{phrase}，并长期坚持" if ongoing else phrase
