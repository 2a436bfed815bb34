"""督办通知单: one for each department, or owner where the ledger has no department, with what is overdue or missing."""

from collections.abc import Iterator

from app.core.field import gap
from app.core.finding import Report
from app.core.grid import Cell
from app.core.ledger import Ledger, Measure, Problem
from app.core.particulars import SLIP_NUMBER
from app.core.text import one_line
from app.core.told.origin import Origin, OriginKind
from app.core.told.sourced import keep, sourced
from app.notice.rows import measure_row

# What a department can be asked to mend; findings about the sheet or the particulars are the clerk's own.
_FAULTS = {
    "overdue": "逾期未完成",
    "owner-missing": "没有责任人",
    "department-missing": "没有责任部门",
    "leader-missing": "没有责任领导",
    "deadline-missing": "没有整改时限",
    "deadline-unreadable": "整改时限不明确",
    "finished-missing": "已完成但没有完成时间",
}
_NUMBERED = Origin(OriginKind.PARTICULAR, SLIP_NUMBER.name)
NOBODY = "未明确责任单位"


def slips(ledger: Ledger, report: Report, number: str) -> list[dict[str, object]]:
    """One slip a department or owner, in the order of the ledger, numbered from 1; `number` is what stands before."""
    faults = _faults(report)
    found: dict[str, list[dict[str, object]]] = {}
    for problem in ledger.problems:
        for measure in problem.measures:
            said = _of(measure, faults)
            for addressee in _addressees(measure) if said else ():
                items = found.setdefault(addressee, [])
                items.append(_item(problem, measure, "、".join(said), len(items) + 1))
    prefix = one_line(number) or gap(SLIP_NUMBER.name)
    return [
        {
            "编号": sourced(f"{prefix}{at}号", _NUMBERED),
            "序号": at,
            "承办单位": name,
            "事项": items,
            "事项数": len(items),
        }
        for at, (name, items) in enumerate(found.items(), 1)
    ]


def _faults(report: Report) -> dict[Cell, list[str]]:
    faults: dict[Cell, list[str]] = {}
    for one in report.advice:
        finding = one.finding
        if finding.rule in _FAULTS and isinstance(finding.origin, Cell):
            faults.setdefault(finding.origin, []).append(_FAULTS[finding.rule])
    return faults


def _of(measure: Measure, faults: dict[Cell, list[str]]) -> list[str]:
    """What is wrong with this measure; of one that is closed nothing is asked but its day of completion."""
    cells = dict.fromkeys(entry.cell for entry in measure.entries.values())
    said = dict.fromkeys(fault for cell in cells for fault in faults.get(cell, ()))
    return [fault for fault in said if fault == _FAULTS["finished-missing"] or not measure.status.closed]


def _addressees(measure: Measure) -> Iterator[str]:
    yield from measure.departments or measure.owners or (NOBODY,)


def _item(problem: Problem, measure: Measure, fault: str, at: int) -> dict[str, object]:
    row = measure_row(measure)
    return {
        "序号": at,
        "问题编号": problem.number,
        "问题": keep(one_line(problem.text), problem.text),
        "措施": row["内容"],
        "责任人": row["责任人"],
        "时限": row["时限"],
        "进展": row["进展"],
        "督办原因": fault,
    }
