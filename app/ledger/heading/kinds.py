"""What kind of table stands below a heading: a ledger, one that looks like a ledger, or a small table that is none."""

import re
from collections.abc import Iterator, Mapping
from enum import Enum

from app.core.columns import Column
from app.core.grid import Grid
from app.core.placeholders import is_missing
from app.ledger.heading.groups import Paths
from app.ledger.heading.words.headings import plain

NAMES_A_PROBLEM = frozenset({Column.PROBLEM, Column.GROUP, Column.DETAIL, Column.MEASURE})
_WHO = frozenset({Column.LEADER, Column.DEPARTMENT, Column.OWNER})
_WHEN = frozenset({Column.DEADLINE, Column.START, Column.FINISHED})
_HOW_FAR = frozenset({Column.PROGRESS, Column.STATUS, Column.SIGNED_OFF})
# What a column may be that holds what the table is about; None: nobody knows its heading.
_VAGUE = (None, Column.CATEGORY, Column.GOAL)
_FEWEST = 3
_SAMPLED = 20
# A column nobody knows whose cells are as long as this holds what the table is about.
_WIDE = 5
_FIGURE = re.compile(r"[-\d.,%％/／\s]+[个项条件人次]?")
_COUNTED = re.compile("(数量?|个数|总数|件数|条数|占比|比例|率|合计|小计)$")
# Headings of figures, rosters and legends.
_NO_LEDGER = re.compile(
    "(数量?|个数|总数|人数|条数|占比|比例|率|合计|小计|姓名|职务|电话|手机|联系人|联系方式|图例|含义|颜色|符号|代码|标识|邮箱|地址)$"
)


class TableKind(Enum):
    """A ledger with columns that are known, one that cannot be mapped, or something else (统计, 通讯录, 图例)."""

    LEDGER = 1
    UNMAPPED = 2
    OTHER = 3


def kind_of(grid: Grid, last: int, headings: Paths, known: Mapping[int, Column]) -> TableKind:
    """What stands below the heading that ends in row `last`."""
    named = set(known.values())
    if any(column in NAMES_A_PROBLEM and holds_words(grid, last, index) for index, column in known.items()):
        return TableKind.LEDGER if len(named) > 1 else TableKind.OTHER
    if _is_roster(headings, named) or not _is_about_something(grid, last, headings, known):
        return TableKind.OTHER
    if names_work(named):
        return TableKind.LEDGER
    ordered = Column.NUMBER in named and len(headings) >= _FEWEST
    return TableKind.UNMAPPED if ordered or len(named) > 1 else TableKind.OTHER


def names_work(named: set[Column]) -> bool:
    """Whether three columns are known, and they tell who does something, till when or how far it is."""
    told = named & (_WHEN | _HOW_FAR | NAMES_A_PROBLEM | {Column.GOAL})
    return len(named) >= _FEWEST and (bool(told) or len(named & _WHO) > 1)


def is_complete(named: set[Column]) -> bool:
    """Whether a ledger with these columns lacks nothing that columns further right might tell."""
    told = (named & NAMES_A_PROBLEM, named & _WHO, named & _WHEN)
    return all(told) or (bool(told[0] and named & _HOW_FAR) and any(told[1:]))


def tells_figures(headings: Paths) -> bool:
    """Whether at least half of the headings are those of figures, rosters or legends."""
    odd = sum(is_no_ledgers(path[-1]) for path in headings.values())
    return odd * 2 >= len(headings)


def is_no_ledgers(heading: str) -> bool:
    """Whether the heading is one of figures, rosters or legends: 数量, 完成率, 联系人."""
    return _NO_LEDGER.search(plain(heading)) is not None


def counts(heading: str) -> bool:
    """Whether a heading is one of figures: 问题总数, 完成率."""
    return _COUNTED.search(plain(heading)) is not None


def _is_roster(headings: Paths, named: set[Column]) -> bool:
    return tells_figures(headings) and not named & _WHEN


def _is_about_something(grid: Grid, last: int, headings: Paths, known: Mapping[int, Column]) -> bool:
    return any(known.get(index) in _VAGUE and _is_wide(grid, last, index) for index in headings)


def _is_wide(grid: Grid, last: int, index: int) -> bool:
    """Whether the column holds texts of some length."""
    texts = list(_below(grid, last, index))
    return bool(texts) and sum(map(len, texts)) >= _WIDE * len(texts) and _are_words(texts)


def holds_words(grid: Grid, last: int, index: int) -> bool:
    """Whether no figures stand below: 问题 over 3 and 2 counts problems. A column nobody filled may hold words."""
    return _are_words(list(_below(grid, last, index)))


def _are_words(texts: list[str]) -> bool:
    return 2 * sum(_FIGURE.fullmatch(text) is not None for text in texts) <= len(texts)


def _below(grid: Grid, last: int, index: int) -> Iterator[str]:
    for row in grid.texts[last : last + _SAMPLED]:
        if not is_missing(row[index - 1]):
            yield row[index - 1]
