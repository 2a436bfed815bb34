"""What stands for nothing in a cell: blanks and placeholders (contract), ditto marks."""

import re

from app.core.text import narrow

_NOTHING = re.compile(
    r"[/\\\-—–_－―.…?？]*|无|暂无|没有|空|待定|待补充?|待确认|待明确|待填|待核实|待落实|暂缺|空缺|tbd|未定|暂未?定|暂未确定|不详|[x×]+|n/?a|none",
    re.IGNORECASE,
)
_MASKED = re.compile(r"(20)?[\dx×]{2}年?[x×*]{1,2}月?.*|[x×]{2,}年.*|\d{1,2}月[x×]{1,2}日.*", re.IGNORECASE)
_DITTO = {"同上", "〃", "″", "''", '"', "“", "”", "同前", "同上行", "〃〃", "〞", "〝"}

_BEGINS_NOTHING = frozenset("无暂没空待未不")

_LONGEST_DITTO = 12
_BEGINS_DITTO = frozenset(mark[0] for mark in _DITTO) | {" ", "\n", "\u3000", "\u00a0"}


def is_missing(text: str) -> bool:
    """Whether an owner or deadline cell with this text counts as missing (待定, /, 2025年X月, blanks)."""
    if "一" <= text[:1] <= "鿿" and text[0] not in _BEGINS_NOTHING:  # nearly always, and narrowing takes time
        return False
    bare = narrow(text).strip("()。")
    return bool(_NOTHING.fullmatch(bare) or _MASKED.fullmatch(bare))


def is_ditto(text: str) -> bool:
    """Whether the text asks for the value above (同上, 〃, ")."""
    return text[:1] in _BEGINS_DITTO and len(text) <= _LONGEST_DITTO and "".join(text.split()) in _DITTO
