"""By whom and when a ledger says above its heading that it was filed (填报单位, 填报时间): to be offered, never taken."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from app.core.days import read_day
from app.core.ledger import Ledger
from app.core.sheet import Sheet

_DOING = "填报|报送|上报|填表|编制|制表"
# 填报单位：某局 | 填报单位（盖章）：某局 | 填报单位 某局, where the value has a cell of its own
_LABEL = re.compile(rf"(?:{_DOING})\s*(?P<what>单位|部门|时间|日期)\s*(?:[(（][^)）]*[)）])?\s*[:：\s]\s*")
# A wide gap, or a label that is none of these: 某局 联系人：张三
_END = re.compile(r"\s{2,}|\s*\S{2,6}[:：]")
_APART = "  "


class FiledBy(NamedTuple):
    """What it says; empty, or None, where it says nothing that can be read."""

    unit: str = ""
    day: date | None = None


def filed_of(ledger: Ledger) -> FiledBy:
    """What the first sheet that is read says of either."""
    said = [one for sheet in ledger.sheets if sheet.used for one in _said(sheet)]
    units = (value for what, value in said if what in ("单位", "部门") and value)
    days = (day for what, value in said if what in ("时间", "日期") and (day := read_day(value)))
    return FiledBy(next(units, ""), next(days, None))


def _said(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Each label above the heading with its value, which ends at the next label or a wide gap."""
    rows = sheet.grid.texts[: sheet.header_rows[0] - 1] if sheet.grid and sheet.header_rows else ()
    for row in rows:
        line = _APART.join(filter(None, row))
        labels = list(_LABEL.finditer(line))
        ends = [*(label.start() for label in labels[1:]), len(line)]
        for label, end in zip(labels, ends, strict=False):
            yield label["what"], _END.split(line[label.end() : end])[0].strip()
