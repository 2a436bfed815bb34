"""督办通知单: one for each department, or owner where the ledger has no department, with what is overdue or missing."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from app.core.columns import Column
from app.core.field import gap
from app.core.finding import Finding, Level, Origin, Report
from app.core.grid import Cell
from app.core.ledger import Entry, Ledger, Measure, Problem
from app.core.particulars import SLIP_NUMBER
from app.core.status import Status
from app.core.text import one_line
from app.core.told import origin
from app.core.told.sourced import keep, sourced
from app.notice.choice import ProblemNumbers
from app.notice.forms.requests import LATE, Told, ask, confirm, counted, explain, is_asked
from app.notice.remaining import expected_day
from app.notice.rows import BLANK, measure_row, tell
from app.notice.told.ledger import from_entry
from app.notice.unfinished.measures import NO_MEASURE
from app.notice.unfinished.reasons import note_of, noted_reason, sheets_with_reasons, tells_reason

_NUMBERED = origin.Origin(origin.OriginKind.PARTICULAR, SLIP_NUMBER.name)
# Past its last day, and nobody can say whether it is done: that is no 逾期未完成.
_UNCLEAR = "时限已过、状态不明"
_NOBODY = gap("责任单位")
# A note is mostly the office's own (已与主任沟通); these tell why something is late, or that more time was asked for.
_WHY_LATE = re.compile("延[期后长]|展期|顺延|推迟|逾期|超期|滞后|影响|由于|因(?![此地素果材势])")

_Faults = dict[Cell, list[Finding]]
_Asked = tuple[Problem, Measure, list[Finding]]


def slips(
    ledger: Ledger, report: Report, number: str, chosen: Collection[str] = (), as_of: date | None = None
) -> list[dict[str, object]]:
    """One slip a department or owner, in the order of the ledger, numbered from 1; `number` is what stands before.

    `chosen`: only of the problems of these numbers; `as_of`: the day that tells which expected days are still to come.
    """
    late = _Late(sheets_with_reasons(ledger), as_of)
    found: dict[str, list[_Asked]] = {}
    numbers = ProblemNumbers.of(ledger)
    for problem, measure, faults in _asked(ledger, report):
        for addressee in _addressees(measure) if numbers.is_chosen(problem, chosen) else ():
            found.setdefault(addressee, []).append((problem, measure, faults))
    prefix = one_line(number) or gap(SLIP_NUMBER.name)
    return [
        {
            "编号": sourced(f"{prefix}{at}号", _NUMBERED),
            "序号": at,
            "承办单位": name if name != _NOBODY else from_entry(name, asked[0][1], Column.DEPARTMENT, Column.OWNER),
            **_told(asked),
            "说明": explain([told for one in asked if (told := late.told(*one))]),
            "事项": [_item(*one, at=row, numbers=numbers, late=late) for row, one in enumerate(asked, 1)],
            "事项数": len(asked),
        }
        for at, (name, asked) in enumerate(found.items(), 1)
    ]


class _Late(NamedTuple):
    """What the ledger tells of what is late; `named`: the sheets with a column of reasons."""

    named: frozenset[str]
    as_of: date | None

    def told(self, problem: Problem, measure: Measure, faults: list[Finding]) -> Told | None:
        """Whether it tells why and until when; nothing of what is not late."""
        if all(_kind(measure, one) != LATE for one in faults):
            return None
        why = noted_reason(measure, named=problem.sheet in self.named) or tells_reason(measure.progress)
        return Told(why=bool(why), until=bool(self.as_of and expected_day(measure, self.as_of)))

    def note(self, problem: Problem, measure: Measure) -> str:
        """What its note says of it."""
        note = tell(measure, Column.NOTE)
        is_reason = problem.sheet in self.named and note != BLANK
        return note if is_reason or _WHY_LATE.search(note) else ""


def asked_on_slips(ledger: Ledger, report: Report) -> frozenset[tuple[str, Origin]]:
    """The findings that stand on a slip, by rule and cell: those cannot be a reason not to write the slips."""
    return frozenset((one.rule, one.origin) for _, _, faults in _asked(ledger, report) for one in faults)


def notes_unsaid(ledger: Ledger, report: Report) -> Iterator[Entry]:
    """The notes of what the slips ask about that they do not print."""
    late = _Late(sheets_with_reasons(ledger), None)
    for problem, measure, _ in _asked(ledger, report):
        if note_of(measure) and not late.note(problem, measure):
            yield measure.entries[Column.NOTE]


def _asked(ledger: Ledger, report: Report) -> Iterator[_Asked]:
    faults = _faults(report)
    for problem in ledger.problems:
        for measure in problem.measures:
            if found := _of(measure, faults):
                yield problem, measure, found


def _faults(report: Report) -> _Faults:
    faults: _Faults = {}
    for one in report.advice:
        finding = one.finding
        if is_asked(finding) and isinstance(finding.origin, Cell):
            faults.setdefault(finding.origin, []).append(finding)
    return faults


def _of(measure: Measure, faults: _Faults) -> list[Finding]:
    """What is wrong with this measure; of one that is closed only what has to be mended (must) is asked."""
    cells = dict.fromkeys(entry.cell for entry in measure.entries.values())
    found = [finding for cell in cells for finding in faults.get(cell, ())]
    return [one for one in found if one.level is Level.MUST or not measure.status.closed]


def _addressees(measure: Measure) -> Iterator[str]:
    yield from measure.departments or measure.owners or (_NOBODY,)


def _told(asked: list[_Asked]) -> dict[str, str]:
    """逾期未完成2项、责任人未明确1项: a measure may lack more than one thing; the kind alone where all are only of that."""
    kinds = Counter(
        kind for _, measure, faults in asked for kind in dict.fromkeys(_kind(measure, one) for one in faults)
    )
    return {
        "情形": "、".join(f"{kind}{count}项" for kind, count in kinds.items()),
        "同一情形": next(iter(kinds)) if len(kinds) == 1 else "",
    }


def _kind(measure: Measure, finding: Finding) -> str:
    unclear = finding.rule == "overdue" and measure.status is Status.UNKNOWN
    return _UNCLEAR if unclear else counted(finding)


def _item(
    problem: Problem, measure: Measure, faults: list[Finding], *, at: int, numbers: ProblemNumbers, late: _Late
) -> dict[str, object]:
    row, support = measure_row(measure), tell(measure, Column.SUPPORT)
    asked_to_confirm = confirm(late.told(problem, measure, faults))
    shared = len(measure.departments) > 1 or "牵头" in row["责任部门"]
    return {
        "序号": at,
        "问题编号": numbers.tell(problem),
        "位置": numbers.own(problem),
        "问题": keep(one_line(problem.text), problem.text)
        or from_entry(gap(Column.PROBLEM.label), problem, Column.PROBLEM),
        "措施": row["内容"]
        if row["内容"] != BLANK
        else from_entry(NO_MEASURE, measure, Column.MEASURE, Column.PROGRESS),
        "责任人": row["责任人"],
        "承办": row["责任部门"] if shared else "",
        "协办": "" if support == BLANK else support,
        "时限": row["时限"],
        "责任领导": row["责任领导"],
        "进展": row["进展"],
        "备注": late.note(problem, measure),
        "督办原因": "；".join(filter(None, (*dict.fromkeys(ask(one, measure) for one in faults), asked_to_confirm))),
    }
