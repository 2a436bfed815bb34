"""Numbered lists within one text (1. 2. / ① ② / 一是 二是 / （1）): taken apart, or their mark dropped."""

import re
from dataclasses import dataclass

from app.core.numerals import number_of

_NUMERAL = "[一二三四五六七八九十]{1,3}"
# A decimal (1.5万元) must not pass for a mark: no digit may follow the point, unless it begins a year.
_STYLES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(\d{1,2})(?:[.．](?!\d(?!\d{3}年))|、)\s*",
        r"[(（](\d{1,2})[)）][.、]?\s*",
        r"(\d{1,2})[)）]\s*",
        r"([①-⑳])[.、]?\s*",
        rf"({_NUMERAL})是(?:要)?[，,：:]?\s*",
        rf"[(（]({_NUMERAL})[)）][.、]?\s*",
        rf"({_NUMERAL})[、.．]\s*",
        rf"第({_NUMERAL})[，,、]\s*",
    )
)
_LEAD = re.compile(r"(?:具体|整改|主要|工作|采取|落实|进展|的|情况|措施|做法|举措|如下)+[:：]\s*")
_BEFORE_MARK = "。；;，,！!？?\n"


@dataclass(frozen=True)
class _Mark:
    start: int
    end: int


def items(text: str) -> tuple[str, ...]:
    """The items of a text that is a numbered list from its start on, without their marks.

    Words that only announce the list (整改措施如下：) go too. A text that is no list, or whose numbers
    do not run 1, 2, 3 …, comes back as its only item, whole.
    """
    lead = _LEAD.match(text)
    listed = _listed(text[lead.end() :] if lead else text)
    return listed or (text,)


def _listed(text: str) -> tuple[str, ...]:
    for style in _STYLES:
        marks = _run(style, text)
        if len(marks) > 1:
            ends = [mark.start for mark in marks[1:]] + [len(text)]
            return tuple(text[mark.end : end].strip() for mark, end in zip(marks, ends, strict=True))
    return ()


def _run(style: re.Pattern[str], text: str) -> list[_Mark]:
    marks: list[_Mark] = []
    for match in style.finditer(text):
        opens = text[: match.start()].rstrip(" ")[-1:] in _BEFORE_MARK
        if opens and _value(match[1]) == len(marks) + 1:
            marks.append(_Mark(match.start(), match.end()))
    return marks if marks and marks[0].start == 0 else []


def _value(mark: str) -> int | None:
    return ord(mark) - ord("①") + 1 if "①" <= mark <= "⑳" else number_of(mark)


def without_mark(text: str) -> str:
    """The text without a number standing before it: 一、 （一） 1. （1） ① 第一， 一是."""
    for style in _STYLES:
        match = style.match(text)
        if match and match.end() < len(text):
            return text[match.end() :]
    return text
