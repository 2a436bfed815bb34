"""What the program reads a word by itself as: there no word of the office (本单位用语) is ever asked for."""

from dataclasses import dataclass
from datetime import date

from app.core.deadline import Missing, Unreadable, Year, kind
from app.core.office.faults import fault_of
from app.core.office.words import OfficeWord, WordedDeadline, WordKind
from app.core.placeholders import is_missing
from app.core.status import Status

_ANY_DAY = date(2000, 1, 1)  # a wording that holds a day is none


@dataclass(frozen=True)
class _Known:
    """The program's own reading, as the clerk is told, and whether it is what the word shall mean."""

    label: str
    same: bool
    how: str = ""


def why_not_filed(one: OfficeWord) -> str | None:
    """Why this word cannot be filed so by the clerk, in Chinese: it must not be, or need not be."""
    known = _known(one)
    if known and (is_missing(one.word) or fault_of(one) is None):
        return f"“{one.word}”程序自己就认得，读作“{known.label}”{known.how or '，不用记，也不能改作别的'}"
    return fault_of(one)


def why_not_used(one: OfficeWord) -> str | None:
    """Why this word would be of no use, in Chinese: it must not be, or the program reads it as something else."""
    known = _known(one)
    return None if known and known.same else why_not_filed(one)


def _known(one: OfficeWord) -> _Known | None:
    from app.ledger.deadlines import read_deadline
    from app.ledger.heading.naming import find_column
    from app.ledger.status.column import StatusColumn

    match one.kind:
        case WordKind.STATUS:
            status = StatusColumn(_ANY_DAY).read(one.word)
            return _Known(status.label, status is one.meaning) if status is not Status.UNKNOWN else None
        case WordKind.DEADLINE:
            due = read_deadline(one.word, Year(2000, ""))
            if isinstance(due, Unreadable):
                return None
            label = next((worded.label for worded in WordedDeadline if worded == kind(due)), "日期")
            how = "（等于没有填），不用记，也不能改作别的" if isinstance(due, Missing) else ""
            return _Known(label, kind(due) == one.meaning, how)
        case WordKind.COLUMN:
            found = find_column((one.word,))
            how = "，不能改作别的；台账里另有一列读作这个的，在“核对列”里改选（命令行用 --columns）"
            return _Known(found[0].label, found[0] is one.meaning, how) if found else None
