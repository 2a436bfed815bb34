"""督办通知单: one for each department, or owner where the ledger has no department, with what is overdue or missing."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from app.core.columns import Column
from app.core.field import gap
from app.core.finding import Finding, Report
from app.core.ledger import Ledger, Measure, Problem
from app.core.particulars import SLIP_NUMBER
from app.core.text import one_line, quote
from app.core.told import origin
from app.core.told.sourced import keep, sourced
from app.notice.choice import ProblemNumbers
from app.notice.forms.asked_items import (
    NOBODY,
    UNCLEAR,
    AskedItem,
    addressees,
    asked_items,
    done_there,
    kind_of,
    left_open,
)
from app.notice.forms.requests import LATE, SlipWords, Told, ask, confirm, explain
from app.notice.items.by_number import ByNumber
from app.notice.rows import BLANK, as_found, measure_row, tell
from app.notice.told.ledger import from_entry
from app.notice.unfinished.expected import expected, expected_in_note, tells_when
from app.notice.unfinished.noted import NoteKind, kinds_of_notes, next_step
from app.notice.unfinished.reasons import (
    noted_reason,
    tells_delay,
    tells_reason,
)

_NUMBERED = origin.Origin(origin.OriginKind.PARTICULAR, SLIP_NUMBER.name)
_PLAIN = SlipWords()


def slips(
    ledger: Ledger,
    report: Report,
    number: str,
    chosen: Collection[str] = (),
    as_of: date | None = None,
    words: SlipWords = _PLAIN,
) -> list[dict[str, object]]:
    """One slip a department or owner, in the order of the ledger, numbered from 1; `number` is what stands before.

    `chosen`: only of the problems of these numbers; `as_of`: the day that tells which expected days are still to come;
    `words`: the matter's own. What is asked of who cannot finish is the same on all slips of a day; who only
    has to fill something in is not asked it.
    """
    late = _Late(ledger, kinds_of_notes(ledger), as_of)
    found: dict[str, list[AskedItem]] = {}
    numbers = ProblemNumbers.of(ledger)
    for one in asked_items(ledger, report):
        everybody = chain(*map(addressees, one.measures)) if numbers.is_chosen(one.problem, chosen) else ()
        spared = done_there(one)
        for addressee in (name for name in dict.fromkeys(everybody) if name not in spared):
            found.setdefault(addressee, []).append(one.of(addressee))
    prefix = one_line(number) or gap(SLIP_NUMBER.name)
    explanation = explain([told for one in chain(*found.values()) if (told := late.told(one))], words.confirm)
    return [
        {
            "编号": sourced(f"{prefix}{at}号", _NUMBERED),
            "序号": at,
            "承办单位": name
            if name != NOBODY
            else from_entry(name, asked[0].measures[0], Column.DEPARTMENT, Column.OWNER),
            **_told(asked, words),
            "说明": explanation if any(late.told(one) for one in asked) else "",
            "事项": [_item(one, at=row, numbers=numbers, late=late) for row, one in enumerate(asked, 1)],
            "事项数": len(asked),
        }
        for at, (name, asked) in enumerate(found.items(), 1)
    ]


def list_spared(ledger: Ledger, report: Report, chosen: Collection[str] = ()) -> Iterator[str]:
    """The departments that get no slip for an item, since its progress tells their part as done, in Chinese."""
    numbers = ProblemNumbers.of(ledger)
    for one in asked_items(ledger, report):
        for name, told in done_there(one).items() if numbers.is_chosen(one.problem, chosen) else ():
            cell = left_open(one).measures[0].entries[Column.PROGRESS].cell
            yield (
                f"{numbers.name(one.problem)}没有给{name}写督办通知单：进展（{cell}）"
                f"里写着{quote(told)}，没有做完的只写了别的单位；它也没有做完的，请在那里写明，再生成一次。"
            )


class _Late(NamedTuple):
    """What the ledger tells of what is late; `notes`: what the notes of its sheets are for."""

    ledger: Ledger
    notes: Mapping[str, NoteKind]
    as_of: date | None

    def told(self, asked: AskedItem) -> Told | None:
        """Whether it tells why and until when; nothing of what is not late."""
        if {LATE, UNCLEAR}.isdisjoint(kind_of(asked, one) for one in asked.faults):
            return None
        kind, day = self._kind(asked.problem), self.as_of
        why = (noted_reason(one, kind) or tells_reason(one.progress) for one in asked.measures)
        until = day is not None and (
            expected(asked.measures, day) != ""
            or any(tells_when(next_step(one, kind), day) for one in asked.measures)
            or any(expected_in_note([one], (), day) for one in asked.measures)
        )
        return Told(why=any(why), until=until)

    def note(self, problem: Problem, measure: Measure) -> str:
        """What its note says of it."""
        note = tell(measure, Column.NOTE)
        is_told = self._kind(problem) is not NoteKind.ANYTHING and note != BLANK
        return note if is_told or tells_delay(note, measure) else ""

    def _kind(self, problem: Problem) -> NoteKind:
        return self.notes.get(problem.sheet, NoteKind.ANYTHING)


def _told(asked: list[AskedItem], words: SlipWords) -> dict[str, str]:
    """逾期未办结2项、责任人未明确1项: an item may lack more than one thing; the kind alone where all are only of that."""
    kinds = Counter(kind for item in asked for kind in dict.fromkeys(kind_of(item, one) for one in item.faults))
    return {
        "情形": "、".join(f"{_said(kind, words.done)}{count}{words.counter}" for kind, count in kinds.items()),
        "同一情形": _said(next(iter(kinds)), words.done) if len(kinds) == 1 else "",
    }


def _said(kind: str, done: str) -> str:
    return f"逾期未{done}" if kind == LATE else kind


def _item(asked: AskedItem, *, at: int, numbers: ProblemNumbers, late: _Late) -> dict[str, object]:
    asked = left_open(asked)
    problem, measures = asked.problem, ByNumber(asked.problem, asked.measures)
    asked_to_confirm = confirm(late.told(asked))
    noted = next((one for one in asked.measures if late.note(problem, one)), None)
    return {
        "序号": at,
        "问题编号": numbers.tell(problem),
        "位置": numbers.own(problem),
        "问题": as_found(problem) or from_entry(gap(Column.PROBLEM.label), problem, Column.PROBLEM),
        "措施": measures.measures_told(),
        "责任人": measures.of("责任人") or BLANK,
        "承办": measures.of("责任部门") if _is_shared(asked.measures) else "",
        "协办": measures.tell(_support),
        "时限": measures.of("时限") or BLANK,
        "责任领导": measures.of("责任领导") or BLANK,
        "进展": measures.progress() or BLANK,
        "备注": measures.tell(lambda one: late.note(problem, one)),
        "备注栏": late.ledger.heading(Column.NOTE, noted.entries[Column.NOTE].cell) if noted else "",
        "督办原因": _joined([*(_request(one, asked.measures[0]) for one in asked.faults), asked_to_confirm]),
    }


def _joined(requests: Sequence[str]) -> str:
    told = dict.fromkeys(filter(None, requests))
    return keep("；".join(told), *told)


def _request(finding: Finding, measure: Measure) -> str:
    """What is asked for; the state it names is printed from its cell."""
    said, state = ask(finding, measure), measure.entries.get(Column.STATUS)
    return keep(said, state.text) if state and state.text and state.text in said else said


def _support(measure: Measure) -> str:
    said = tell(measure, Column.SUPPORT)
    return "" if said == BLANK else said


def _is_shared(measures: Sequence[Measure]) -> bool:
    """Whether several departments answer for it, or one that is said to lead."""
    return any(len(one.departments) > 1 or "牵头" in measure_row(one)["责任部门"] for one in measures)
