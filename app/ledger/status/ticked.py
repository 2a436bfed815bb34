"""Columns side by side whose headings are states and whose cells are ticked (√ below 已完成, 未完成): one status together."""

import re
from collections.abc import Mapping

from app.core.columns import Column, Guess
from app.core.grid import Cell, Grid
from app.core.placeholders import is_missing
from app.core.status import Status
from app.core.text import one_line
from app.ledger.heading.groups import TickedPath
from app.ledger.heading.header import Header, texts_below
from app.ledger.heading.words.headings import plain
from app.ledger.heading.words.parts import ASKS
from app.ledger.status.column import StatusColumn
from app.ledger.status.options import is_tick

_ASKED = re.compile(f"完成|{ASKS}")

# 立行立改 and 持续整改 below 整改类型 tell how long it may take.
_OF_A_KIND = re.compile("类型|类别|分类|性质|方式$")


def ticked_columns(grid: Grid, header: Header, taken: set[int], states: StatusColumn) -> dict[Column, Guess]:
    """Columns whose headings are states and whose cells are ticked (√ below 已完成 or 未完成): one status together."""
    ticked = {
        index: _option(path)
        for index, path in header.headings.items()
        if index not in taken
        and not _OF_A_KIND.search("".join(map(plain, path[:-1])))
        and _is_ticked(texts_below(grid, header, index))
    }
    known = [index for index, said in ticked.items() if states.read(said) is not Status.UNKNOWN]
    # 拟整改 beside 已整改 is one of them, though what a tick there means is asked.
    options = [(index, said) for index, said in ticked.items() if known and _is_beside(index, known[0], ticked)]
    if not options:
        return {}
    heading = "、".join(said for _, said in options)
    cell = Cell(grid.name, header.told_at, options[0][0])
    reason = f"表头“{heading}”是状态，下面打了“√”"
    return {Column.STATUS: Guess(Column.STATUS, heading, cell, reason, options=tuple(options))}


def _is_beside(index: int, known: int, ticked: Mapping[int, str]) -> bool:
    """Whether only ticked columns stand between both."""
    return all(between in ticked for between in range(min(index, known), max(index, known)))


def _option(path: tuple[str, ...]) -> str:
    """What a tick below this heading says; 是 and 否 below 是否完成 or 整改情况 say it, too."""
    lowest = plain(path[-1])
    if lowest in ("是", "否") and (isinstance(path, TickedPath) or _ASKED.search(plain(path[0]))):
        return "已完成" if lowest == "是" else "未完成"
    return one_line(path[-1])


def _is_ticked(texts: list[str]) -> bool:
    said = [text for text in texts if not is_missing(text)]
    return bool(said) and all(map(is_tick, said))
