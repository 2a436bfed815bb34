"""What a slip (督办通知单) asks of a department about one measure: what is missing, in which column of the ledger, what to do."""

from collections.abc import Sequence
from typing import NamedTuple

from app.core.columns import Column
from app.core.finding import Finding
from app.core.grid import Doubt
from app.core.ledger import Entry, Measure
from app.core.status import Status
from app.core.text import one_line, within_quotes

LATE = "逾期未完成"
_ANY = tuple(Column)


class _Request(NamedTuple):
    """How a slip counts it (责任人未明确1项), how it tells it of one measure, and the columns it may be about."""

    counted: str
    told: str
    columns: tuple[Column, ...] = _ANY


class SlipWords(NamedTuple):
    """What the matter calls done (办结), what it counts items by, and how it asks to confirm what the ledger tells."""

    done: str = "完成"
    counter: str = "项"
    confirm: str = "核实台账写明的"


class Told(NamedTuple):
    """What the ledger already tells of a measure that is late: why, and until when it is expected."""

    why: bool
    until: bool


# What a department can be asked to mend; findings about the sheet or the particulars are the clerk's own.
_REQUESTS = {
    "overdue": _Request(LATE, "{told}"),
    "owner-missing": _Request(
        "责任人未明确", "台账“{label}”栏{blank}，请明确责任人", (Column.OWNER, Column.DEPARTMENT)
    ),
    "department-missing": _Request("责任部门未明确", "台账“{label}”栏{blank}，请明确责任部门", (Column.DEPARTMENT,)),
    "leader-missing": _Request("责任领导未明确", "台账“{label}”栏{blank}，请明确责任领导", (Column.LEADER,)),
    "deadline-missing": _Request("整改时限未明确", "台账“{label}”栏{blank}，请明确整改时限", (Column.DEADLINE,)),
    "deadline-unreadable": _Request(
        "整改时限未明确", "台账“{label}”栏写的是“{text}”，请明确到具体日期", (Column.DEADLINE,)
    ),
    "year-implausible": _Request("年份有误", "台账“{label}”栏写的是“{text}”，请核实年份并更正"),
    "finished-missing": _Request(
        "完成时间未填写", "台账状态为“{status}”，“{label}”栏{blank}，请补报完成时间", (Column.FINISHED,)
    ),
    "finished-in-future": _Request(
        "完成时间有误", "台账“{label}”栏写的是“{text}”，晚于核对日期，请核实更正", (Column.FINISHED,)
    ),
}
_INSTEAD = {Doubt.PICTURE: "是图片，没有文字", Doubt.ERROR: "是错误值", Doubt.STRUCK: "的字已全部划去"}


def is_asked(finding: Finding) -> bool:
    """Whether a slip asks about findings of this rule."""
    return finding.rule in _REQUESTS


def counted(finding: Finding) -> str:
    """How a slip counts it."""
    return _REQUESTS[finding.rule].counted


def ask(finding: Finding, measure: Measure) -> str:
    """The request to the department."""
    request = _REQUESTS[finding.rule]
    found = (column for column in request.columns if _stands_in(finding, measure.entries.get(column)))
    column = next(found, request.columns[0])
    entry = measure.entries.get(column)
    values = {name: within_quotes(one_line(finding.values.get(name, ""))) for name in ("text", "status")}
    named = {"label": column.label, "blank": _blank(entry) if entry else "空白", "told": _told(finding, measure)}
    return request.told.format_map(values | named)


def _told(finding: Finding, measure: Measure) -> str:
    """What the finding tells; of an unknown state nobody knows that it is still open: that is asked first."""
    told = finding.values.get("told", "")
    return f"{told}；已经完成的，请反馈完成情况" if told and measure.status is Status.UNKNOWN else told


def confirm(told: Told | None) -> str:
    """The request to confirm what is told of a measure; empty where nothing is."""
    if told is None or not any(told):
        return ""
    what = [name for name, is_told in zip(("原因", "预计完成时间"), told, strict=True) if is_told]
    return f"台账已写明{'和'.join(what)}，请核实"


def explain(late: Sequence[Told], to_confirm: str) -> str:
    """What is asked of who cannot finish in time: what the ledger tells of all that is late is to be confirmed."""
    if late and all(one.why for one in late):
        until = all(one.until for one in late)
        return f"{to_confirm}原因{'和' if until else '，说明'}预计完成时间"
    return "说明原因和预计完成时间" + ("（台账已写明的，予以核实）" if any(map(any, late)) else "")


def _stands_in(finding: Finding, entry: Entry | None) -> bool:
    return entry is not None and entry.cell == finding.origin


def _blank(entry: Entry) -> str:
    if entry.text.strip():
        return f"写的是“{within_quotes(one_line(entry.text))}”"
    return _INSTEAD.get(entry.doubt, "空白") if entry.doubt else "空白"
