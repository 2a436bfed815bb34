"""By whom and when a ledger says that it was filed (填报单位, 填报时间): to be offered, never taken."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from app import notice
from app.core.ledger import Ledger
from app.core.sheet import Sheet

_DOING = "填报|报送|上报|填表|编制|制表"
# 填报单位：某局 | 填报单位（盖章）：某局 | 填报单位 某局, where the value has a cell of its own
_LABEL = re.compile(rf"(?:{_DOING})\s*(?:单位|部门)\s*(?:[(（][^)）]*[)）])?\s*[:：\s]\s*")
# A wide gap, or the next label: 某局 联系人：张三
_END = re.compile(r"\s{2,}|\s*\S{2,6}[:：]")
_APART = "  "


class FiledBy(NamedTuple):
    """What it says; empty, or None, where it says nothing that can be read."""

    unit: str = ""
    day: date | None = None


def filed_of(ledger: Ledger) -> FiledBy:
    """What the first sheet that names an office, and the earliest day, say."""
    units = (unit for sheet in ledger.sheets if sheet.used for unit in _units(sheet) if unit)
    filled = notice.filled_in(ledger)
    return FiledBy(next(units, ""), filled[0] if filled else None)


def _units(sheet: Sheet) -> Iterator[str]:
    """What follows each label above the heading."""
    rows = sheet.grid.texts[: sheet.header_rows[0] - 1] if sheet.grid and sheet.header_rows else ()
    for line in map(_APART.join, (filter(None, row) for row in rows)):
        for label in _LABEL.finditer(line):
            yield _END.split(line[label.end() :])[0].strip()
