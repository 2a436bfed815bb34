"""Documents written once for each of a field's items: what is said when there is none, and which findings they answer."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from app.core.errors import BadOption, NothingToWrite
from app.core.field import Kind
from app.core.finding import Advice, Level, Report
from app.core.grid import list_cells
from app.core.ledger import Ledger
from app.core.status import Status
from app.notice import supervision
from app.notice.closure import Unclosed, in_doubt, left_out
from app.notice.fields import FIELDS, OUTLINE, WITHIN
from app.notice.forms.asked_items import asked_on_slips
from app.notice.forms.own_names import DEPARTMENT_HEADING
from app.notice.forms.sheet_fields import CLOSURES, DEPARTMENT_OPINION, LEADER_HEADING, OPINION, ROWS, SLIPS
from app.notice.outline import tell_renumbered
from app.notice.told.against import told_against
from app.notice.told.gaps import unclear_states

_ONE_EACH = {
    SLIPS.name: "台账里没有逾期或缺少要素的事项，不需要督办通知单。",
    CLOSURES.name: "台账里没有已完成的问题，没有可以销号的。",
}
_ALL_CLOSED = "已完成的问题都已经销号，不用再写销号审批表。"
_NONE_CHOSEN = {
    SLIPS.name: "选中的问题没有逾期或缺少要素的事项，不需要督办通知单。",
    CLOSURES.name: "选中的问题都不能销号。",
}
# The lines of one label are no list to write something for each of.
_LABELS = (DEPARTMENT_HEADING, LEADER_HEADING, OPINION, DEPARTMENT_OPINION)
_LISTS = frozenset(one.name for one in FIELDS if one.kind is Kind.LIST and one not in _LABELS)


def one_each(used: Collection[str]) -> str:
    """The field a document is written once for each item of; empty for one document.

    `used` are the fields of the template, so that an office's own slips are taken like the shipped ones.
    """
    lists = _LISTS.intersection(used)
    return next((field for field in _ONE_EACH if lists == {field}), "")


def is_ledger(used: Collection[str]) -> bool:
    """Whether the document is nothing but the ledger (台账附表)."""
    return _LISTS.intersection(used) == {ROWS.name}


def refuse_empty(
    used: Collection[str],
    fields: Mapping[str, object],
    ledger: Ledger,
    chosen: Collection[str] = (),
    left: Sequence[Unclosed] = (),
) -> None:
    """A document of nothing but one list that is empty would be an empty page. Raises NothingToWrite.

    `left`: what was left out, which is then why; so may be states of the `ledger` that nobody understands.
    """
    field = one_each(used)
    if field and not fields[field]:
        why = (_NONE_CHOSEN if chosen else _ONE_EACH)[field]
        unclear = "" if chosen or field != CLOSURES.name else _tell_unclear(ledger)
        closed = bool(left) and not chosen and all(one.is_closed for one in left)
        told = "已完成的问题都不能销号。" if left and not chosen else unclear or why
        listed = [_ALL_CLOSED] if closed else [told, *map(str, left)]
        raise NothingToWrite("".join((*listed, unclear if left else "")))


def _tell_unclear(ledger: Ledger) -> str:
    """Finished or not: only the clerk knows; empty where every state is understood."""
    unclear = [one for one in ledger.problems if one.status is Status.UNKNOWN]
    if not unclear:
        return ""
    cells = list_cells(cell for cell, _ in unclear_states(ledger))
    where = f"（{cells}）" if cells else ""
    return (
        f"有{len(unclear)}个问题的状态看不懂或没有写{where}，不知道是否完成，不能销号。"
        "已经完成的，请把状态改成“已完成”（已经销号的写“已销号”），再生成一次；本单位一贯这样写的，记到“本单位用语”里。"
    )


def refuse_choice(used: Collection[str], chosen: Collection[str]) -> None:
    """Problems are chosen for what is written one by one; a notice of some would tell false numbers. Raises BadOption."""
    if chosen and not one_each(used):
        raise BadOption("只有督办通知单和销号审批表可以只写选中的问题（--problem），别的文件写整个台账。")


def left_out_of(
    used: Collection[str], ledger: Ledger, report: Report, as_of: date, chosen: Collection[str]
) -> tuple[Unclosed, ...]:
    """The finished problems without a sheet of close-out; none for a document without such sheets."""
    return left_out(ledger, report, as_of, chosen) if one_each(used) == CLOSURES.name else ()


def doubted_in(used: Collection[str], ledger: Ledger, report: Report, as_of: date) -> tuple[str, ...]:
    """What this document tells as done and a sheet of close-out would refuse, or its own progress; slips tell of none.

    The sheets themselves say what they refuse.
    """
    if one_each(used) == SLIPS.name:
        return ()
    against = told_against(ledger, report)
    return against if one_each(used) else (*in_doubt(ledger, report, as_of), *against)


def spared_in(used: Collection[str], ledger: Ledger, report: Report, chosen: Collection[str]) -> tuple[str, ...]:
    """Who gets no slip though its item is late; nobody for a document without slips."""
    return tuple(supervision.list_spared(ledger, report, chosen)) if one_each(used) == SLIPS.name else ()


def renumbered_in(used: Collection[str], parts: Collection[str], ledger: Ledger) -> str:
    """How the outline's numbers differ from the ledger's, in Chinese; empty for a document without an outline.

    `parts`: the names of the parts of fields the template uses.
    """
    return tell_renumbered(ledger, within=WITHIN in parts) if OUTLINE.name in used else ""


def left_to_mend(used: Collection[str], ledger: Ledger, report: Report) -> tuple[Advice, ...]:
    """The findings of level must that stop this document.

    Slips ask about theirs, and a problem that has some gets no sheet of close-out: neither is stopped by those.
    """
    must, field = report.of(Level.MUST), one_each(used)
    if field == SLIPS.name:
        asked = asked_on_slips(ledger, report)
        return tuple(one for one in must if (one.finding.rule, one.finding.origin) not in asked)
    if field == CLOSURES.name:
        cells = _cells(ledger)
        return tuple(one for one in must if one.finding.origin not in cells)
    return must


def _cells(ledger: Ledger) -> frozenset[object]:
    lines = (*(one.entries for one in ledger.problems), *(one.entries for one in ledger.measures()))
    return frozenset(entry.cell for line in lines for entry in line.values())
