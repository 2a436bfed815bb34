"""What a problem and a measure say in the row of a table (台账), in plain texts."""

import re
from collections.abc import Sequence

from app.core.columns import Column
from app.core.ledger import Entry, Measure, Problem
from app.core.placeholders import is_bare_status
from app.core.status import Status
from app.core.text import one_line
from app.core.told.sourced import keep
from app.notice.choice import ProblemNumbers
from app.notice.leading import mark_leading
from app.notice.names import category_of
from app.notice.sentences import close, in_sentences, join_lines
from app.notice.told.ledger import from_entry

_NOT_YET = ("否", "×", "✗", "✘")  # below 是否整改
BLANK = "—"
# 推进中, 在办; a bare 完成 may be what its heading asks for.
_WORDED, _DONE_WORDED = re.compile("[一-鿿]{2,8}"), re.compile("[一-鿿]{3,8}")


def facts(problem: Problem, at: int, numbers: ProblemNumbers) -> dict[str, object]:
    """What the ledger says of the problem as a whole."""
    return {
        "序号": at,
        "编号": numbers.tell(problem),
        "类别": category_of(problem) or BLANK,
        "问题": join_lines(problem.text) or BLANK,
        "目标": in_sentences(problem.goal) or BLANK,
        "状态": from_entry(problem.status.label, problem, Column.STATUS),
    }


def measure_row(measure: Measure) -> dict[str, str]:
    """One measure in the ledger's own words."""
    return {
        "内容": _ended(in_sentences(measure.text)) or BLANK,
        "责任领导": _named(measure, measure.leaders, Column.LEADER),
        "责任部门": _named(measure, measure.departments, Column.DEPARTMENT),
        "责任人": _named(measure, measure.owners, Column.OWNER),
        "时限": keep(one_line(measure.deadline.text), measure.deadline.text) or BLANK,
        "进展": _ended(in_sentences(measure.progress)) or BLANK,
        "状态": state_of(measure),
        "完成时间": tell(measure, Column.FINISHED),
        "佐证": tell(measure, Column.EVIDENCE),
    }


def _ended(text: str) -> str:
    """An item that stood before others (一是建台账；) ends where it stands alone; what has no point has none in a table."""
    return close(text) if text.endswith(("；", ";", "，", ",", "、")) else text


def state_of(measure: Measure) -> str:
    """How far it is in the ledger's own word (已销号, 化解中); in ours where only a sign or a whole sentence says it."""
    entry = measure.entries.get(Column.STATUS)
    own = one_line((entry.text if entry else measure.progress).rstrip("。"))
    if own in _NOT_YET:
        return from_entry("未完成", measure, Column.STATUS, Column.SIGNED_OFF)
    is_known = is_bare_status(own) or (entry is not None and measure.status is not Status.UNKNOWN)
    worded = (_DONE_WORDED if measure.status is Status.DONE else _WORDED).fullmatch(own)
    said = own if is_known and worded else measure.status_counted
    return from_entry(said, measure, Column.STATUS, Column.SIGNED_OFF, Column.PROGRESS, Column.MEASURE)


def tell(measure: Measure, column: Column) -> str:
    """What the ledger says in a column for this measure; a dash for nothing."""
    entry: Entry | None = measure.entries.get(column)
    return (in_sentences(entry.text) if entry else "") or BLANK


def _named(measure: Measure, names: Sequence[str], column: Column) -> str:
    """Those a cell names, as reading understood it, and who of them leads: two on two lines of it are two."""
    entry = measure.entries.get(column)
    marked = mark_leading(names, entry.text) if entry else tuple(names)
    return keep("、".join(marked), *names) or BLANK
