"""Which cells of a form are labels (具体问题, 责任人：, 整改措施2), by the headings of ledgers and by their place."""

import re
from functools import lru_cache
from typing import NamedTuple

from app.core.columns import Column
from app.core.numbering import number_of, strip_marks
from app.core.text import narrow
from app.ledger.heading.header import find_column
from app.ledger.heading.headings import LOOSE, is_generic, plain

_LONGEST = 20
# Who signs, and what the office above says, is no part of the ledger: 责任人（签字）, 审批意见, 填表人.
_SIGNED = re.compile("签[字名章收]|盖章|审[批核定]|批示|填表|填报|制表|复核")
_SIGNATURE = re.compile("(?:签[字名章收]|盖章)[)]?:|^.{0,8}意见:?$")
# 整改措施2, 措施（一）, 责任人①; the last character before the number is no numeral itself.
_NUMBERED = re.compile(r"(.*?[^\d一二三四五六七八九十(\[])[(\[]?(\d{1,2}|[一二三四五六七八九十]{1,3})[)\]]?[::]?")
# Labels that say so little by themselves that they are often values too: 问题类别 | 其他.
_WEAK = {Column.NOTE, Column.CATEGORY, Column.EVIDENCE, Column.ACCOUNTABILITY, Column.GROUP}


class Label(NamedTuple):
    """What a label says: its words without mark and number, the number behind them, the column it names if any."""

    words: str
    number: int | None
    column: Column | None
    known: bool

    @property
    def strong(self) -> bool:
        """Whether it is surely a label, wherever it stands."""
        return self.known and self.column not in _WEAK


def is_signed(text: str) -> bool:
    """Whether a cell is for who signs: 单位负责人签字：, 审批意见."""
    return bool(_SIGNATURE.search(narrow(text)))


@lru_cache(maxsize=4096)
def label_of(text: str, group: str = "") -> Label | None:
    """The label a cell is, known to ledgers or not; None for what is too long for one, or signed. `group`: the label
    over it.
    """
    words = plain(strip_marks(text))
    if not words or len(words) > _LONGEST or _SIGNED.search(narrow(text)):
        return None
    numbered = _NUMBERED.fullmatch(narrow(strip_marks(text)))
    if numbered and (found := _column(numbered[1], group)):
        return Label(plain(numbered[1]), number_of(numbered[2]), *found)
    found = _column(words, group)
    return Label(words, None, *(found or (None, False)))


def _column(words: str, group: str) -> tuple[Column, bool] | None:
    """The column the words name, and whether ledgers use just these words."""
    words = plain(words)
    if is_generic(words) and not group:
        return None
    found = find_column((group, words) if group and is_generic(words) else (words,))
    return (found[0], found[1] < LOOSE) if found else None
