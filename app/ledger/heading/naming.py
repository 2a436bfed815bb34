"""The column that headings above one another name together: 完成 below 整改时限."""

import re

from app.core.columns import Column
from app.ledger.heading.groups import Path, SettledPath, is_second_phone, name_below
from app.ledger.heading.words.headings import LOOSE, is_generic, meaning, plain, tells_other
from app.ledger.heading.words.parts import HELPING

# What a head tells that stands over several columns, each with a part of it.
_WHO = (Column.DEPARTMENT, Column.OWNER)
_IN_PARTS = (*_WHO, Column.LEADER, Column.MEASURE)
# 职务 below 责任人 tells of him, and is nobody.
_ABOUT = re.compile(
    "职[务位级称]|岗位|级别|性别|电话|手机|联系方式|邮箱|地址|签[字名]|[人个]?数量?$|比例|金额|日期|时间"
)
# 牵头 before 村级 below 责任单位
_LEADS, _LEADING = re.compile("牵头|主办|主责|主要"), LOOSE - 1
_HELPING = re.compile(HELPING)
_JOINED = re.compile("[/、,;和与及]")


def find_column(path: Path) -> tuple[Column, int, str] | None:
    """The column a path of headings names: its rank there and the words that name it.

    The lowest heading decides; where it says nothing by itself the group head is read with it, the nearest one first.
    """
    if isinstance(path, SettledPath):
        return (path.column, 0, "".join(map(plain, path))) if path.column else None
    lowest, heads = plain(path[-1]), [plain(one) for one in reversed(path[:-1])]
    generic = is_generic(lowest)
    named = [part for above in heads for part in _JOINED.split(above) if part != above and part.endswith(lowest)]
    together = [*named, *(words for above in _each_and_all(heads) for words in (lowest + above, above + lowest))]
    for words in [*together, lowest, *_each_and_all(heads)] if generic else [lowest, *together]:
        found = meaning(words) if words else None
        # Two headings side by side name a column only as a whole: parts of both would fit too easily.
        if found and (words == lowest or generic or found[1] < LOOSE):
            return found[0], LOOSE if found[0] is Column.PHONE and is_second_phone(path) else found[1], words
    column = name_below(path) or (None if tells_other(lowest) else _part_of_head(lowest, heads))
    rank = _LEADING if _LEADS.match(lowest) else LOOSE
    return (column, rank, "".join(map(plain, path))) if column else None


def _part_of_head(lowest: str, heads: list[str]) -> Column | None:
    """县直 below 责任单位 is one of those who answer, 协办 one who helps; 近期 below 整改措施 one of the measures."""
    found = meaning(heads[0]) if heads else None
    if not found or found[0] not in _IN_PARTS or _ABOUT.search(lowest):
        return None
    return Column.SUPPORT if found[0] in _WHO and _HELPING.match(lowest) else found[0]


def _each_and_all(heads: list[str]) -> list[str]:
    whole = "".join(reversed(heads))
    return [*heads, whole] if len(heads) > 1 else heads
