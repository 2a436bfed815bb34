"""Which cells of a form are labels (具体问题, 责任人：, 整改措施2), by the headings of ledgers and by their place."""

import re
from functools import lru_cache
from typing import NamedTuple

from app.core.columns import Column
from app.core.numbering import number_of, strip_marks
from app.core.text import narrow
from app.ledger.heading.naming import find_column
from app.ledger.heading.words.headings import LOOSE, is_either, is_generic, plain

_LONGEST = 20
_SENTENCE = re.compile("[。，；]")
# Of words ledgers only nearly use; longer ones are texts: 质押金限期追回未落实.
_LONGEST_LOOSE = 8
# Who signs, and what the office above says, is no part of the ledger: 责任人（签字）, 审批意见, 填表人.
_SIGNED = re.compile("签[字名章收]|盖章|审[批核定]|批示|填表|填报|制表|复核")
_SIGNATURE = re.compile("(?:签[字名章收]|盖章)[)]?:|^.{0,8}意见:?$|^(?:填[表报]|制表|审[核批定]|复核)人")
# 整改措施2, 措施（一）, 责任人①; the last character before the number is no numeral itself.
_NUMBERED = re.compile(r"(.*?[^\d一二三四五六七八九十(\[])[(\[]?(\d{1,2}|[一二三四五六七八九十]{1,3})[)\]]?[::]?")
# Labels that say so little by themselves that they are often values too: 问题类别 | 其他.
_WEAK = {Column.NOTE, Column.CATEGORY, Column.EVIDENCE, Column.ACCOUNTABILITY, Column.GROUP}


class Label(NamedTuple):
    """What a label says: its words without mark and number, the number behind them, the column it names if any.

    `known`: ledgers use just these words. `signed`: the cell is for a signature (责任人（签字）).
    """

    words: str
    number: int | None
    column: Column | None
    known: bool
    signed: bool

    @property
    def strong(self) -> bool:
        """Whether it is surely a label, wherever it stands."""
        return self.known and self.column not in _WEAK


def may_be_label(text: str) -> bool:
    """Whether a cell is short enough for a label, and no sentence: what most cells are not is told at once."""
    return bool(text) and len(text) <= 2 * _LONGEST and not _SENTENCE.search(text)


def is_signed(text: str) -> bool:
    """Whether a cell is for who signs: 单位负责人签字：, 审批意见, 填表人：王某."""
    return bool(_SIGNATURE.search(narrow(text)))


@lru_cache(maxsize=4096)
def label_of(text: str, group: str = "") -> Label | None:
    """The label a cell is, known to ledgers or not; None for what is too long for one, or for who approves. `group`: the label
    over it.
    """
    words = plain(strip_marks(text))
    if not words or len(words) > _LONGEST or _SIGNED.search(words):
        return None
    if is_generic(words) and is_either(words) and not group:
        return None  # 日期 alone is when somebody signed
    signed = bool(_SIGNED.search(narrow(text)))
    numbered = _NUMBERED.fullmatch(narrow(strip_marks(text)))
    if numbered and (found := _column(numbered[1], group)):
        return Label(found[0], number_of(numbered[2]), found[1], found[2], signed)
    found = _column(words, group)
    return Label(found[0], None, found[1], found[2], signed) if found else Label(words, None, None, False, signed)


def _column(words: str, group: str) -> tuple[str, Column, bool] | None:
    """The words that name a column, with those of the label over them where they need it; whether ledgers use just these."""
    words = plain(words)
    found = find_column((group, words) if group and is_generic(words) else (words,))
    if found is None or (found[1] >= LOOSE and len(words) > _LONGEST_LOOSE):
        return None
    return found[2], found[0], found[1] < LOOSE
