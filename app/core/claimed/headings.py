"""Headings above which nothing but a claimed figure stands (完善制度情况, 整改金额, 问责人数)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from app.core.text import narrow

_MADE = "完善|完成|建立|健全|制定|制订|修订|出台|新建|印发"
_BACK = "整改|追缴|清退|收回|上缴|退缴|追回|挽回|收缴"
_NOT_DONE = re.compile("应|未|拟|待|计划|涉|剩|欠|措施|要求|目标|依据|是否|时间|时限")
_BRACKET = re.compile(r"\([^()]*\)")


class Claimed(Enum):
    """What such a column counts."""

    RULES = auto()
    MONEY = auto()
    PEOPLE = auto()


_HEADINGS = (
    (Claimed.PEOPLE, re.compile("(?:问责|追责|责任追究|问责处理)人(?:数|次)(?P<verb>)$")),
    (Claimed.RULES, re.compile(f"(?P<verb>{_MADE}).{{0,6}}制度.{{0,2}}(?:情况|数量?|个数)?$")),
    (Claimed.RULES, re.compile(f"制度.?(?P<verb>{_MADE}).{{0,2}}(?:情况|数量?|个数)?$")),
    (Claimed.RULES, re.compile("(?P<verb>建章立制)(?:情况|成果|数量?)?$")),
    (Claimed.MONEY, re.compile(f"(?P<verb>{_BACK}).{{0,6}}(?:金额|资金)(?:情况|数额?)?$")),
)


@dataclass(frozen=True, slots=True)
class ClaimedHeading:
    """What the column counts; `verb`: what its heading says was done (修订 of 修订制度数), empty for people."""

    counts: Claimed
    verb: str


def claimed_heading(heading: str) -> ClaimedHeading | None:
    """What a heading promises; None for any other, and for what is still due (应收回金额)."""
    plain = _BRACKET.sub("", narrow(heading))
    if _NOT_DONE.search(plain):
        return None
    return next(_found(plain), None)


def _found(plain: str) -> Iterator[ClaimedHeading]:
    for counts, words in _HEADINGS:
        if match := words.search(plain):
            yield ClaimedHeading(counts, match["verb"])
