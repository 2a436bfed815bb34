"""The deadline that counts where the ledger has a column for an extended one (延期时限) beside it."""

import re

from app.core.columns import Column
from app.core.deadline import Deadline, Missing, Relative, Unreadable
from app.core.placeholders import is_missing
from app.core.text import narrow
from app.ledger.entries import RowEntries
from app.ledger.heading.words.parts import CHANGED, PUT_OFF

# 否, 不延期, 未申请延期, 无需调整, 按原时限: the first deadline stands.
_NOT_PUT_OFF = re.compile(
    r"(?:否|×|x|[无不未没](?:有|需要?|须|用|予|再|曾|作|做|办理|申请|提出|同意|批准|经批准)*"
    rf"(?:{PUT_OFF}|{CHANGED}|变化|变)?)"
    r"|(?:仍?按|同|与|维持)?原(?:定|计划|来)?(?:整改|完成)?(?:时限|期限|时间|日期|计划)?(?:不变|执行|一致|相同|完成)?",
    re.IGNORECASE,
)
_NOT_GRANTED = re.compile("拟|申请|报批|待批|[未没待](?:经|获|予)?(?:批准|同意|审批)|审批中|报审|建议|争取")
_GRANTED = re.compile("(?<![未没待])(?:已|经|获).{0,6}(?:批准|同意|批复|审批)")


def put_off(line: RowEntries) -> RowEntries | None:
    """The line with the extended deadline in the place of the first; None where it was not extended."""
    entry, value = line.entries[Column.EXTENDED], line.values[Column.EXTENDED]
    text = value if isinstance(value, str) else entry.text
    if is_missing(text) or _NOT_PUT_OFF.fullmatch(narrow(text).strip("()。")):
        return None
    return RowEntries({**line.entries, Column.DEADLINE: entry}, {**line.values, Column.DEADLINE: value}, line.earlier)


def as_day(deadline: Deadline) -> Deadline:
    """What an extended deadline says: one that nobody has granted yet, or that only says how long, names no day."""
    if isinstance(deadline, Relative):
        return Unreadable(deadline.text, "只写了延多久，没有写延期到哪一天")
    if isinstance(deadline, Unreadable | Missing):
        return deadline
    asked = _NOT_GRANTED.search(deadline.text) and not _GRANTED.search(deadline.text)
    return Unreadable(deadline.text, "看不出这次延期是否已经批准") if asked else deadline
