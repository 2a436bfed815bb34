"""A problem's text taken apart: the label before it, the sentences in it, quotations and brackets left whole."""

import re
from collections.abc import Iterator

_LABEL = re.compile(
    "(?:存在的|主要)+问题(?:是|有)[:：]?\\s*|"
    "(?:具体|突出|反馈|存在|发现|还|仍|的|以下|如下|几个|几方面|方面|主要)*(?:问题|表现|情况)(?:[一二三四五六七八九十\\d]{1,2})?(?:有|为|是|如下)?[:：]\\s*"
)
# 并购 begins with no such word.
_CONNECTIVE = re.compile(
    "^(?:但是?|不过|然而|只是|并且|并(?![购网轨联存])|且(?!末)|而且|同时|另外|此外|因此|所以)[，,]?"
)
_PAIRS = {"“": "”", "‘": "’", "（": "）", "(": ")", "《": "》", "【": "】"}
_GROUPED = re.compile(r"\d,\d{3}(?!\d)")
_STOPS = "。；;！!"


def without_label(text: str) -> str:
    """The text without what only announces it (存在的问题：, 主要表现：)."""
    label = _LABEL.match(text)
    return text[label.end() :] if label and label.end() < len(text) else text


def sentences_in(text: str, stops: str = _STOPS) -> Iterator[str]:
    """The sentences of a text, parted by 。 ； and ！ or other `stops`, never within quotation marks or brackets."""
    closing, begin = "", 0
    for place, char in enumerate(text):
        if char in _PAIRS:
            closing += _PAIRS[char]
        elif closing.endswith(char):
            closing = closing[:-1]
        elif char in stops and not closing and not _GROUPED.match(text, place - 1):
            yield text[begin : place + 1]
            begin = place + 1
    if begin < len(text):
        yield text[begin:]


def without_connective(text: str) -> str:
    """The text without the word that ties it to one before (但, 并, 同时)."""
    return _CONNECTIVE.sub("", text)
