"""What slips ask about, item by item: what is wrong with it, what of it is open, and who has done its part."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from app.core.field import gap
from app.core.finding import Finding, Level, Origin, Report
from app.core.grid import Cell
from app.core.ledger import Ledger, Measure, Problem
from app.core.status import Status
from app.notice.forms.requests import LATE, ask, counted, is_asked
from app.notice.items.listed import listed_of
from app.notice.items.own_part import departments_done
from app.notice.items.shared import items_of_state

# Past its last day, and nobody can say whether it is done: that is no 逾期未完成.
UNCLEAR = "时限已过、状态不明"
NOBODY = gap("责任单位")

_Faults = dict[Cell, list[Finding]]


class AskedItem(NamedTuple):
    """One item a slip asks about: measures of one problem with one state, of which the same is wrong."""

    problem: Problem
    measures: tuple[Measure, ...]
    faults: list[Finding]

    def of(self, addressee: str) -> "AskedItem":
        """What of it is that addressee's."""
        return self._replace(measures=tuple(one for one in self.measures if addressee in addressees(one)))


def asked_on_slips(ledger: Ledger, report: Report) -> frozenset[tuple[str, Origin]]:
    """The findings that stand on a slip, by rule and cell: those cannot be a reason not to write the slips."""
    faults = _faults(report)
    return frozenset((one.rule, one.origin) for measure in ledger.measures() for one in _of(measure, faults))


def asked_items(ledger: Ledger, report: Report) -> Iterator[AskedItem]:
    """Every item with something wrong that a slip asks about, in the order of the ledger."""
    faults = _faults(report)
    for problem in ledger.problems:
        for item in items_of_state(problem.measures):
            yield from _of_item(problem, item, faults)


def _of_item(problem: Problem, item: Sequence[Measure], faults: _Faults) -> Iterator[AskedItem]:
    """The item, or its parts where not the same is wrong with all of it: a name missing for one measure is asked for that one."""
    parts: dict[tuple[str, ...], list[Measure]] = {}
    for measure in item:
        parts.setdefault(tuple(ask(one, measure) for one in _of(measure, faults)), []).append(measure)
    for asked, measures in parts.items():
        if asked:
            yield AskedItem(problem, tuple(measures), _of(measures[0], faults))


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


def addressees(measure: Measure) -> Iterator[str]:
    """Its departments, else its owners."""
    yield from measure.departments or measure.owners or (NOBODY,)


def kind_of(asked: AskedItem, finding: Finding) -> str:
    """How a slip counts this finding of the item."""
    unclear = finding.rule == "overdue" and asked.measures[0].status is Status.UNKNOWN
    return UNCLEAR if unclear else counted(finding)


def left_open(asked: AskedItem) -> AskedItem:
    """What is listed as open of it, with its progress; all of it where one of its measures has to be mended.

    Of an unknown state what its progress leaves open is listed as of one under way.
    """
    if not all(kind_of(asked, one) in (LATE, UNCLEAR) for one in asked.faults):
        return asked
    begun = [replace(one, status=Status.IN_PROGRESS) if one.status is Status.UNKNOWN else one for one in asked.measures]
    listed = listed_of(begun)
    kept = (one for one, open_one in zip(asked.measures, begun, strict=True) if any(open_one is at for at in listed))
    return asked._replace(measures=tuple(kept))


def done_there(asked: AskedItem) -> dict[str, str]:
    """Who has done its part of what is late, with the words that tell it; nobody where something else is asked too."""
    late = all(kind_of(asked, one) == LATE for one in asked.faults)
    return departments_done(left_open(asked).measures) if late else {}
