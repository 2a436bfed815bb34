"""What a problem and a measure say in the row of a table (台账), in plain texts."""

import re
from collections.abc import Sequence

from app.core.columns import Column
from app.core.ledger import Entry, Measure, Problem
from app.core.numbering import items
from app.core.placeholders import is_bare_status, is_missing
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
# 推进中, 在办; 60% and √ are signs.
_WORDED = re.compile("[一-鿿]{2}")
_LONGEST_WORDED, _SHORTEST_DONE = 30, 3


def facts(problem: Problem, at: int, numbers: ProblemNumbers) -> dict[str, object]:
    """What the ledger says of the problem as a whole."""
    return {
        "序号": at,
        "编号": numbers.tell(problem),
        "类别": category_of(problem) or BLANK,
        "问题": as_found(problem) or BLANK,
        "目标": in_sentences(problem.goal) or BLANK,
        "状态": _state_of_all(problem),
    }


def as_found(problem: Problem) -> str:
    """The problem as it was found: its headline (问题概述), and what a column beside it tells in detail (具体表现)."""
    name = join_lines(problem.text)
    told = [one for one in _details(problem) if one.rstrip("。") not in name]
    if told and told[0].startswith(name.rstrip("。")):
        name = ""
    lines = [one for one in (name, *told) if one]
    return lines[0] if len(lines) == 1 else keep("".join(map(close, lines)), *lines)


def _details(problem: Problem) -> list[str]:
    lines = (problem.entries, *(one.entries for one in problem.measures))
    texts = dict.fromkeys(line[Column.DETAIL].text for line in lines if Column.DETAIL in line)
    return [in_sentences(one) for one in texts if not is_missing(one)]


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


def _state_of_all(problem: Problem) -> str:
    """In the ledger's own word where it says one of all that counts."""
    said = {state_of(one) for one in problem.measures if one.status is not Status.CANCELLED}
    return said.pop() if len(said) == 1 else from_entry(problem.status.label, problem, Column.STATUS)


def state_of(measure: Measure) -> str:
    """How far it is in the ledger's own words (已销号, 已申请销号，待审核), the more where nobody understands them.

    In ours where only a sign or an account tells it, or a list tells it of several.
    """
    entry = measure.entries.get(Column.STATUS)
    own = one_line((entry.text if entry else measure.progress).rstrip("。"))
    if own in _NOT_YET:
        said = "未完成"
    elif entry and own and measure.status is Status.UNKNOWN:
        said = own
    else:
        is_told = _is_worded(own, measure) and (entry is not None or is_bare_status(own))
        said = own if is_told else measure.status_counted
    return from_entry(said, measure, Column.STATUS, Column.SIGNED_OFF, Column.PROGRESS, Column.MEASURE)


def _is_worded(own: str, measure: Measure) -> bool:
    """Whether these words tell the state of this one; a bare 完成 may be what its heading asks for."""
    bare_done = measure.status is Status.DONE and len(own) < _SHORTEST_DONE
    alone = len(items(own)) == 1 and not re.search("[。；%]", own)
    return bool(_WORDED.search(own)) and not bare_done and alone and len(own) <= _LONGEST_WORDED


def tell(measure: Measure, column: Column) -> str:
    """What the ledger says in a column for this measure; a dash for nothing."""
    entry: Entry | None = measure.entries.get(column)
    return (in_sentences(entry.text) if entry else "") or BLANK


def _named(measure: Measure, names: Sequence[str], column: Column) -> str:
    """Those a cell names, as reading understood it, and who of them leads: two on two lines of it are two."""
    entry = measure.entries.get(column)
    marked = mark_leading(names, entry.text) if entry else tuple(names)
    return keep("、".join(marked), *names) or BLANK
