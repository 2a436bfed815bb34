"""Numbers that stand before a text (一、 （一） 1. （1） ① 第一、) recognised and dropped, never dates or amounts."""

import re

_HAN = "一二三四五六七八九十百"
_DIGITS = "[0-9０-９]{1,3}"
# 一、二级学会 and 三、四季度 are enumerations of neighbours, not a heading's number.
ENUMERATION = f"[{_HAN}]、[{_HAN}](?:级|把手|季度|期|号|类|线|楼|科|组|队|批|届)"
_LABEL = re.compile(
    rf"""
      [(（] \s* (?: [{_HAN}]{{1,4}} | {_DIGITS} ) \s* [)）] [、.．]?
    | (?! {ENUMERATION} ) [{_HAN}]{{1,4}} \s* [、.．]
    | 第 [{_HAN}]{{1,3}} [、，,] (?! 第 )
    | {_DIGITS} \s* [.．、] (?= (?:19|20)\d\d年 | [^0-9０-９] )
    | [①-⑳⑴-⒇⒈-⒛㈠-㈩] [、.．]?
    """,
    re.VERBOSE,
)


def unlabelled(text: str) -> str:
    """The text without the numbers it begins with; a text that is nothing else stays."""
    rest = text.strip()
    while (match := _LABEL.match(rest)) and rest[match.end() :].strip():
        rest = rest[match.end() :].strip()
    return rest
