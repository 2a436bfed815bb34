"""What waits for somebody's review (已申请销号，待审核): its people have done all they can, and no day of theirs is promised."""

import re

from app.core.columns import Column
from app.core.ledger import Measure
from app.core.prose.open_words import REVIEW
from app.core.status import Status
from app.core.text import one_line
from app.notice.told.ledger import from_entry

_WAITS = re.compile(
    "已经?(?:申请|提请|提交|报请|上报|报送)[^，]{0,8}(?:销号|验收|办结|结案)(?:申请|材料|报告)?"
    f"|(?:(?:整改)?已?(?:完成|办结|整改))?(?:等待|待)[^，]{{0,10}}(?:{REVIEW})"
)
# 未销号（待县委审核）, 已完成，待验收
_BESIDE = re.compile("未销号|(?:整改)?已?(?:完成|办结|整改)(?:整改)?")
_PARTS = re.compile("[，,（）()。]")


def waits_for_review(measure: Measure) -> str:
    """Its state in the ledger's own words, where a cell for it says no more than that; else empty."""
    entry = measure.entries.get(Column.STATUS)
    own = one_line(entry.text).rstrip("。") if entry else ""
    parts = [one for one in _PARTS.split(own) if one and not _BESIDE.fullmatch(one)]
    if measure.status is not Status.IN_PROGRESS or not parts or not all(map(_WAITS.fullmatch, parts)):
        return ""
    return from_entry(own, measure, Column.STATUS)
