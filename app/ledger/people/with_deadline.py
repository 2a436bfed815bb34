"""One cell for who and when (责任人/期限: 王建国/2026年5月31日), parted into those it names and the deadline."""

import re
from collections.abc import Mapping

from app.core.columns import Column, Guess
from app.core.grid import Value
from app.ledger.deadlines import is_due
from app.ledger.entries import RowEntries
from app.ledger.people.naming import What, is_person, name_of
from app.ledger.people.words import is_post, is_unit

_POINTS = "/／、，,；;。：: \n()（）—–|｜"
# 责任人：王建国 时限：2026年6月15日
_LABEL = re.compile("(?:责任人|责任单位|责任部门|(?:整改|完成|办结)?(?:时限|期限|时间))[:：]")
# Not within a day: 2026/5/31.
_POINT = re.compile(r"(?<!\d)[/／](?!\d)|(?<=\d)[/／](?!\d)|(?<!\d)[/／](?=\d)|[—–|｜]+|[、，,；;。\n()（）\s]+")
# 王建国2026年5月31日, 周敏：6月底前.
_NAMED_FIRST = re.compile(r"([^\d：:]{2,}?)[：:]?(\d.*)")


def share_a_column(columns: Mapping[Column, Guess]) -> Column | None:
    """Who stands in the deadline's column, owner or department; None where nobody does."""
    due = columns.get(Column.DEADLINE)
    both = (column for column in (Column.OWNER, Column.DEPARTMENT) if due and column in columns)
    return next((column for column in both if due and columns[column].cell == due.cell), None)


def parted(line: RowEntries, who: Column) -> RowEntries:
    """The line with its own words for who and for when."""
    entry, value = line.entries[Column.DEADLINE], line.values[Column.DEADLINE]
    named, told = part(value)
    due = entry._replace(text=str(told or "")) if isinstance(value, str) else entry
    entries = {**line.entries, who: line.entries[who]._replace(text=named), Column.DEADLINE: due}
    return line._replace(entries=entries, values={**line.values, Column.DEADLINE: told})


def part(value: Value) -> tuple[str, Value]:
    """The words that name somebody and those that say when; a cell that is a day names nobody."""
    if not isinstance(value, str):
        return "", value
    value = _LABEL.sub("", value)
    words = [piece for word in _POINT.split(value) if word for piece in _pieces(word)]
    when = [word for word in words if _is_when(word)]
    if when:  # 6月底前，并长期坚持: what is no name goes with the day
        when = [word for word in words if word in when or not _names_somebody(word)]
    named = value
    for word in when:
        named = named.replace(word, "", 1)
    told = "，".join(when)
    # 周敏/2个工作日: a span is a deadline where somebody stands before it.
    whole = bool(told) and not is_due(told) and is_due(value)
    return named.strip(_POINTS), value if whole else told or None


def _names_somebody(word: str) -> bool:
    """王建国, 财务科, 财务科王建国, 科长."""
    named = name_of(word)
    return is_person(word) or is_unit(word) or is_post(word) or (named.what is What.PERSON and named.name != word)


def _pieces(word: str) -> tuple[str, ...]:
    found = _NAMED_FIRST.fullmatch(word)
    if found and _names_somebody(found[1]) and _is_when(found[2]):
        return found[1], found[2]
    return (word,)


def _is_when(word: str) -> bool:
    if _names_somebody(word):
        return False
    return bool(re.search(r"\d[年月日天周号个]|\d[-./]\d", word)) or is_due(word)
