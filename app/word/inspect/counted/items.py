"""Items as a text lists them: numbered paragraphs below each other, marks within one paragraph (一是…二是…)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.core.numbering import chinese, number_of
from app.word.inspect import wording

_HAN = "一二三四五六七八九十"
_FLAT = 5  # the level of 一是 and 第一，: below all others
_FLAT_LABEL = re.compile(rf"(?P<ordinal>第)?(?P<n>[{_HAN}]{{1,3}})(?(ordinal)[，,]|[是要])")
_OF_PARTS = 2  # 一、 and （一） number a document's parts as well
_MOST = 20
# What stands before and behind the number of a mark within a paragraph, and whether it may stand anywhere.
_WITHIN = (
    ("", "是", False),
    ("", "要", False),
    ("第", "，", False),
    ("（", "）", True),
    ("", ".", False),
    ("", "、", False),
)
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_BOUNDARY = r"(?:^|(?<=[，。；：、,;:”）\s]))"
# With these an item may stand behind the numbered ones.
_MORE = re.compile(r"此外|另外|最后|同时还|还有|再者|再次|再是|等(?:方面|问题|措施|工作)?[。；]")


@dataclass(frozen=True)
class ListedItems:
    """A list: each item's text, and how many numbered ones of each lower level stand below them in all.

    `is_open`: further parts of the document may follow under the same numbers (四、下一步打算).
    """

    items: tuple[str, ...]
    below: tuple[int, ...] = ()
    is_open: bool = False

    @property
    def counts(self) -> tuple[int, ...]:
        """What one may call its number."""
        return (len(self.items), *self.below)


def label_of(text: str) -> tuple[int, int]:
    """The level of a paragraph's label and its number: (2, 3) for （三）, (5, 2) for 二是; zeros where there is none."""
    level = wording.level(text)
    if level:
        return level, wording.number_at(text, level)
    flat = _FLAT_LABEL.match(text)
    return (_FLAT, number_of(flat["n"]) or 0) if flat else (0, 0)


def list_below(texts: Sequence[str]) -> ListedItems | None:
    """The list the first of these paragraphs begins; None where it begins none, or where its numbers leave one out."""
    level, number = label_of(texts[0]) if texts else (0, 0)
    if number != 1:
        return None
    items: list[str] = []
    lower = dict.fromkeys(range(level + 1, _FLAT + 1), 0)
    is_open = level <= _OF_PARTS
    for text in texts:
        own, number = label_of(text)
        if 0 < own < level or (own == level and number == 1 and items):
            is_open = False
            break
        if own == level:
            if number != len(items) + 1:
                return None
            items.append(text)
        elif own:
            lower[own] += 1
    return ListedItems(tuple(items), tuple(one for one in lower.values() if one), is_open)


def list_within(text: str) -> ListedItems | None:
    """The list a text begins with (一是…二是…); None where it begins none, or where an item may go unseen."""
    for marks in _families():
        starts = _in_order(text, marks)
        if len(starts) > 1:
            items = tuple(text[start:end] for start, end in pairwise([*starts, _end(text, marks[0], starts[-1])]))
            return None if _goes_on(items[-1], len(items) + 1) else ListedItems(items)
    return None


def highest(texts: Sequence[str]) -> int:
    """The highest number any list in these paragraphs comes to."""
    labels = (label_of(one)[1] for one in texts)
    marks = (
        number_of(one) or 0
        for text in texts
        for one in re.findall(rf"(?<![第至到—－-])（([{_HAN}]{{1,3}}|\d{{1,2}})）", text)
    )
    within = (len(found.items) for text in texts for part in re.split("[：:]", text) if (found := list_within(part)))
    return max((*labels, *marks, *within), default=0)


def _families() -> list[list[re.Pattern[str]]]:
    counted = [chinese(one) for one in range(1, _MOST + 1)], [str(one) for one in range(1, _MOST + 1)]
    made = [
        [re.compile(f"{'' if anywhere else _BOUNDARY}{before}{re.escape(one + behind)}(?!\\d)") for one in forms]
        for before, behind, anywhere in _WITHIN
        for forms in counted
    ]
    return [*made, [re.compile(one) for one in _CIRCLED]]


def _in_order(text: str, marks: Sequence[re.Pattern[str]]) -> list[int]:
    """Where the marks stand one after the other, the first at the very start, before it comes again."""
    if not marks[0].match(text):
        return []
    end = _end(text, marks[0], 0)
    starts = [0]
    for mark in marks[1:]:
        found = mark.search(text, starts[-1] + 1, end)
        if found is None:
            break
        starts.append(found.start())
    return starts


def _end(text: str, first: re.Pattern[str], after: int) -> int:
    again = first.search(text, after + 1)
    return again.start() if again else len(text)


def _goes_on(last: str, number: int) -> bool:
    """Whether behind the last item seen there may be one more."""
    return bool(_MORE.search(last) or re.search(rf"(?:{chinese(number)}|{number})(?:[是要则为来、，.]|）)", last))
