"""Numerals, Chinese ones too, and the lists numbered by them (1. （1） ① 一、 一是 第一，), taken apart."""

import re
from functools import lru_cache

_DIGITS = {**{c: i for i, c in enumerate("零一二三四五六七八九")}, "〇": 0, "○": 0, "两": 2}
_FORMAL = dict(zip("壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十", strict=True))
_UNITS = {"十": 10, "百": 100, "千": 1000}
_HAN = "一二三四五六七八九十"
# 一、二级学会, 第一、二季度 and 第一、第二季度 are neighbours in an enumeration, not a number before a text.
_NEIGHBOURS = f"[{_HAN}][、，,][{_HAN}](?:级|把手|季度|期|号|类|线|楼|科|组|队|批|届)"
# 2.7家企业: no decimal counts these.
_COUNTED = "\\d{1,4}(?:[家名项人处件条份台户位辆所村月]|个(?!百分))"
# A decimal (1.5万元) and 1、2号楼 must not pass for a mark: no digit may follow it, unless it begins a year.
_MARKS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<n>[0-9０-９]{1,2})[.．、]\s*(?:(?=(?:19|20)\d\d年|[^0-9０-９\s])"
        # 1.成立专班／2.7家企业中，已注销4家: on a line of its own the point is none of a decimal, nor before a blank.
        rf"|(?:(?<=\n[0-9][.．])|(?<=[0-9][.．] ))(?={_COUNTED}))",
        r"[(（]\s*(?P<n>[0-9０-９]{1,2})\s*[)）][.、．]?\s*",
        r"(?P<n>[0-9]{1,2})[)）]\s*",
        r"(?P<n>[①-⑳])[.、]?\s*",
        rf"(?P<n>[{_HAN}]{{1,3}})是(?:要)?[，,：:]?\s*(?=.{{2}})",
        rf"[(（]\s*(?P<n>[{_HAN}]{{1,3}})\s*[)）][.、．]?\s*",
        rf"(?!{_NEIGHBOURS})(?P<n>[{_HAN}]{{1,3}})\s*[、.．]\s*",
        rf"(?!第{_NEIGHBOURS})第(?P<n>[{_HAN}]{{1,3}})[，,、](?!第)\s*",
    )
)
# What every mark begins with, to be quick about the many texts that are no lists.
_OPENING = re.compile(rf"[0-9０-９(（①-⑳{_HAN}第]")
_LEAD = re.compile(r"(?:具体|整改|主要|工作|采取|落实|进展|的|情况|措施|做法|举措|如下)+[:：]\s*")
# The numbers of a list that stand right before a digit, and all that may be numbers of one.
_RUN_IN = re.compile(rf"(?:^|(?<=[\n。；;]))([0-9]{{1,2}})[.．](?=(?:19|20)\d\d年|{_COUNTED})")
_AT_START = re.compile(r"(?:^|(?<=[\n。；;]))([0-9]{1,2})[.．]")
_BOUNDARY = "。；;，,、！？!?：: \n\u3000"


def chinese(number: int) -> str:
    """汉字 for 0 to 9999 as headings count: 1 -> 一, 10 -> 十, 21 -> 二十一, 105 -> 一百零五.

    Raises ValueError outside that range.
    """
    if not 0 <= number <= 9999:
        raise ValueError(number)
    if number == 0:
        return "零"
    digits = "零一二三四五六七八九"
    written = ""
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            written += digits[digit] + name
        elif written and number and not written.endswith("零"):
            written += "零"
    return written.removeprefix("一") if written.startswith("一十") else written


def chinese_among(number: int, count: int) -> str:
    """The 汉字 of one of several items; none for the only one: （一） without （二） numbers nothing."""
    return chinese(number) if count > 1 else ""


def number_of(text: str) -> int | None:
    """The number a text of digits or Chinese numerals names: 十二 -> 12, 二〇二六 -> 2026; else None."""
    if text.isascii() and text.isdigit():
        return int(text)
    text = "".join(_FORMAL.get(char, char) for char in text)
    if not text or any(char not in _DIGITS and char not in _UNITS for char in text):
        return None
    if not any(char in _UNITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    total, digit = 0, 0
    for char in text:
        if char in _UNITS:
            total += (digit or 1) * _UNITS[char]
            digit = 0
        else:
            digit = _DIGITS[char]
    return total + digit


def items(text: str) -> tuple[str, ...]:
    """The items of a text that is a numbered list from its start on, without their marks.

    Words that only announce the list (整改措施如下：) go too. A text that is no list, or whose numbers
    do not run 1, 2, 3 …, comes back as its only item, whole.
    """
    lead = _LEAD.match(text)
    listed = text[lead.end() :] if lead else text
    return (_split(listed) if _OPENING.match(listed) else ()) or (text,)


@lru_cache(maxsize=4096)
def _split(listed: str) -> tuple[str, ...]:
    """The items of a text that begins with a mark, none where it is no list after all."""
    for mark, loosely in (*((mark, False) for mark in _MARKS), (_MARKS[4], True), (_MARKS[0], True)):
        spans = _in_order(mark, listed, loosely)
        if len(spans) > 1:
            ends = [start for start, _ in spans[1:]] + [len(listed)]
            return tuple(listed[after:end].strip() for (_, after), end in zip(spans, ends, strict=True))
    return ()


def _in_order(mark: re.Pattern[str], text: str, loosely: bool) -> list[tuple[int, int]]:
    """Where the marks 1, 2, 3 … stand, the first at the very start, each after a point or on a new line.

    `loosely`: also in the middle of a line (一是印发制度二是开展检查).
    """
    spans: list[tuple[int, int]] = []
    if not mark.match(text):
        return spans
    for match in mark.finditer(text):
        circled = "①" <= match["n"] <= "⑳"
        opens = loosely or not match.start() or circled or text[match.start() - 1] in _BOUNDARY
        if opens and _value(match["n"]) == len(spans) + 1:
            spans.append(match.span())
    return spans if spans and spans[0][0] == 0 else []


def _value(numeral: str) -> int | None:
    return ord(numeral) - ord("①") + 1 if "①" <= numeral <= "⑳" else number_of(numeral)


def strip_marks(text: str) -> str:
    """The text without the numbers it begins with.

    A text that is nothing else stays, and so does one with a further number of the same kind: half a list.
    """
    rest = text.strip()
    while found := next(filter(None, (_first_alone(mark, rest) for mark in _MARKS)), None):
        rest = rest[found.end() :].strip()
    return rest


def _first_alone(mark: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = mark.match(text)
    if found is None or not text[found.end() :].strip():
        return None
    later = (match for match in mark.finditer(text, found.end()) if text[match.start() - 1] in _BOUNDARY)
    return None if any((_value(match["n"]) or 0) > (_value(found["n"]) or 0) for match in later) else found


def numbered(number: int, text: str) -> str:
    """The text as an item of a list: 1.清退, but 2. 5名班子成员 with a blank, lest 2.5名 be read."""
    return f"{number}.{' ' if text[:1].isdigit() else ''}{text}"


def part_numbers(text: str) -> str:
    """The text with a blank between the numbers of a list and the digits right behind them: 2. 7家, where there is a 1. or 3."""
    listed = {int(match[1]) for match in _AT_START.finditer(text)}

    def part(match: re.Match[str]) -> str:
        number = int(match[1])
        return f"{match[0]} " if {number - 1, number + 1} & listed else match[0]

    return _RUN_IN.sub(part, text)


def count_numbered_lines(text: str) -> int:
    """How many lines of the text begin with a number of some kind."""
    return sum(any(mark.match(line) for mark in _MARKS) for line in text.split("\n") if _OPENING.match(line))
