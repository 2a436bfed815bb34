"""销号审批表: one sheet for each problem that may be closed, and why the other finished ones may not."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from app.core.columns import Column
from app.core.deadline import OnDate
from app.core.field import Kind
from app.core.finding import Level, Origin, Report
from app.core.grid import Cell, Doubt
from app.core.ledger import Ledger, Measure, Problem
from app.core.placeholders import is_bare_status, is_missing
from app.core.status import Status
from app.core.text import one_line, quote, shorten
from app.core.told.sourced import keep
from app.notice.choice import ProblemNumbers, place_of
from app.notice.forms.approval import is_roomy, measure_lines, result_lines, told
from app.notice.forms.sheet_fields import CLOSURES, PROBLEM_ROW, ROOMY
from app.notice.rows import facts
from app.notice.unfinished.combined import in_one

_OF_MEASURES = [one.name for one in CLOSURES.children if one.kind is Kind.TEXT and one not in (*PROBLEM_ROW, ROOMY)]
# The day of completion is judged here for itself, whatever level the office gave to the rules.
_OF_THE_DAY = ("finished-missing", "finished-in-future")


# 已销号, 已完成并销号; but 未销号, 待销号, 申请销号.
_CLOSED = re.compile("^(?!.*[未待拟可不]|.*申请).*销号")


_ALREADY = "已经销号"


class _Reason(NamedTuple):
    """Why a problem may not be closed, in Chinese, and in which cell that can be mended, if in one."""

    said: str
    cell: Cell | None = None


class _Judged(NamedTuple):
    """What problems are judged by: what must be mended by its cell, sheets of days of close-out, the day."""

    faults: dict[Origin, list[str]]
    closing: frozenset[str]
    as_of: date | None


@dataclass(frozen=True)
class Unclosed:
    """A problem without a sheet of close-out, and why, in Chinese."""

    name: str
    problem: str
    reasons: tuple[str, ...]

    @property
    def is_closed(self) -> bool:
        """Whether nothing is wrong with it: it was closed before."""
        return self.reasons == (_ALREADY,)

    def __str__(self) -> str:
        return f"{self.name}{quote(shorten(self.problem)) if self.problem else ''}：{'；'.join(self.reasons)}。"


class Closable(NamedTuple):
    """A problem that may be closed, as it is offered: where it stands, its number, its text."""

    place: str
    number: str
    text: str


def closures(
    ledger: Ledger, report: Report, as_of: date | None = None, chosen: Collection[str] = ()
) -> list[dict[str, object]]:
    """A sheet for each problem that may be closed, in the ledger's order; `chosen`: only of these numbers."""
    numbers = ProblemNumbers.of(ledger)
    ready = [one for one in _closable(ledger, report, as_of) if numbers.is_chosen(one, chosen)]
    return [_sheet(problem, at, numbers, shared=bool(in_one(ledger, problem))) for at, problem in enumerate(ready, 1)]


def closable(ledger: Ledger, report: Report, as_of: date | None) -> tuple[Closable, ...]:
    """The problems that may be closed, to be chosen from."""
    numbers = ProblemNumbers.of(ledger)
    return tuple(Closable(place_of(one), numbers.found(one), one.text) for one in _closable(ledger, report, as_of))


def _closable(ledger: Ledger, report: Report, as_of: date | None) -> Iterator[Problem]:
    judged = _Judged(_faults(report), _closing_sheets(ledger), as_of)
    return (one for one in ledger.problems if not list(_reasons(one, judged)))


def left_out(ledger: Ledger, report: Report, as_of: date, chosen: Collection[str] = ()) -> tuple[Unclosed, ...]:
    """The finished problems without a sheet, and of those the clerk chose the open ones too."""
    judged = _Judged(_faults(report), _closing_sheets(ledger), as_of)
    numbers = ProblemNumbers.of(ledger)
    asked = [one for one in ledger.problems if numbers.is_chosen(one, chosen) and (chosen or one.status is Status.DONE)]
    found = [(one, tuple(dict.fromkeys(reason.said for reason in _reasons(one, judged)))) for one in asked]
    return tuple(Unclosed(numbers.name(one), one.text, reasons) for one, reasons in found if reasons)


def in_doubt(ledger: Ledger, report: Report, as_of: date) -> tuple[str, ...]:
    """What is counted as done and may not be closed, for documents that tell it as done: a line a reason, with each cell."""
    judged, numbers = _Judged(_faults(report), _closing_sheets(ledger), as_of), ProblemNumbers.of(ledger)
    found: dict[str, dict[str, None]] = {}
    for problem in ledger.problems:
        for reason in _doubts(problem, judged):
            found.setdefault(reason.said, {})[_place(problem, reason.cell, numbers)] = None
    return tuple(f"{reason}：{'、'.join(names)}。" for reason, names in found.items())


def _place(problem: Problem, cell: Cell | None, numbers: ProblemNumbers) -> str:
    """问题6（L20）; with the sheet where the ledger's own numbers do not tell its problems apart."""
    if cell is None:
        return numbers.name(problem)
    sheet = quote(cell.sheet) if numbers.counted else ""
    return f"问题{numbers.number(problem)}（{sheet}{cell.address}）"


def _doubts(problem: Problem, judged: _Judged) -> Iterator[_Reason]:
    """Of a problem still open, what is against the day of those of its measures that are done."""
    if problem.status is Status.DONE:
        yield from (reason for reason in _reasons(problem, judged) if reason.said != _ALREADY)
    else:
        done = (one for one in problem.measures if one.status is Status.DONE)
        yield from (reason for one in done for reason in _lacks_day(one, judged.as_of))


def _faults(report: Report) -> dict[Origin, list[str]]:
    """What has to be mended, by its cell."""
    faults: dict[Origin, list[str]] = {}
    for one in report.of(Level.MUST):
        if one.finding.rule not in _OF_THE_DAY:
            faults.setdefault(one.finding.origin, []).append(one.said.rstrip("。"))
    return faults


def _closing_sheets(ledger: Ledger) -> frozenset[str]:
    """The sheets whose day of completion is the day of close-out (销号时间)."""
    return frozenset(
        sheet.name
        for sheet in ledger.sheets
        if any(
            "销号" in table.columns[Column.FINISHED].heading
            for table in sheet.tables
            if Column.FINISHED in table.columns
        )
    )


def _is_closed(measure: Measure, sheet: str, closing: frozenset[str]) -> bool:
    """As a column 是否销号 says; else by the status, the sheet's name or a day of close-out."""
    if measure.signed_off is not None:
        return measure.signed_off
    worded = _CLOSED.search(measure.status_text) or _CLOSED.search(sheet)
    return bool(worded) or (sheet in closing and isinstance(measure.finished, OnDate))


def _reasons(problem: Problem, judged: "_Judged") -> Iterator[_Reason]:
    measures = _counted(problem)
    if problem.status is not Status.DONE:
        yield _Reason(_not_done(problem))
    elif all(_is_closed(one, problem.sheet, judged.closing) for one in measures):
        yield _Reason(_ALREADY)
    else:
        for measure in measures:
            yield from _lacks(measure, judged.as_of)
        lines = (problem.entries, *(one.entries for one in measures))
        cells = dict.fromkeys(entry.cell for line in lines for entry in line.values())
        yield from (_Reason(said, cell) for cell in cells for said in judged.faults.get(cell, ()))


def _not_done(problem: Problem) -> str:
    """Of a state nobody knows only that: it may well be done."""
    if problem.status is not Status.UNKNOWN:
        return f"还没有完成，状态是“{problem.status.label}”"
    unclear = (one.status_text for one in problem.measures if one.status is Status.UNKNOWN)
    words = "、".join(quote(one_line(text)) for text in dict.fromkeys(unclear) if text)
    return f"看不出是否完成，状态写的是{words}" if words else "看不出是否完成"


def _lacks(measure: Measure, as_of: date | None) -> Iterator[_Reason]:
    yield from _lacks_day(measure, as_of)
    evidence = measure.entries.get(Column.EVIDENCE)
    if evidence and is_missing(evidence.text) and evidence.doubt is not Doubt.PICTURE:
        yield _Reason("没有佐证材料", evidence.cell)


def _lacks_day(measure: Measure, as_of: date | None) -> Iterator[_Reason]:
    finished, entry = measure.finished, measure.entries.get(Column.FINISHED)
    cell = entry.cell if entry else None
    if isinstance(finished, OnDate):
        if as_of and (finished.since or finished.day) > as_of:
            yield _Reason(f"完成时间“{finished.text}”还没有到", cell)
    elif entry:
        yield _Reason(f"完成时间“{finished.text}”看不出日期" if finished.text else "没有完成时间", cell)


def _counted(problem: Problem) -> list[Measure]:
    return [one for one in problem.measures if one.status is not Status.CANCELLED]


def _sheet(problem: Problem, at: int, numbers: ProblemNumbers, *, shared: bool) -> dict[str, object]:
    """`shared`: its measures stand in the column of the progress, and so in the same line of the form."""
    number, own = numbers.tell(problem), numbers.own(problem)
    known = {**facts(problem, at, numbers), "编号": keep(f"{number}（{own}）", own) if own else number}
    measures = _counted(problem)
    shared = shared and not all(is_bare_status(one.progress) for one in measures)
    sheet = {
        **{one.name: known[one.name] for one in PROBLEM_ROW},
        "措施": [] if shared else measure_lines(measures),
        "完成情况": result_lines(measures),
        **{name: told(measures, name) for name in _OF_MEASURES},
    }
    return {**sheet, "宽裕": "是" if is_roomy(sheet) else ""}
