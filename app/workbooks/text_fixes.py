"""What a text says once its slips are fixed, where no one could have meant it otherwise."""

import re
from datetime import date
from functools import lru_cache

from app.core.columns import Column
from app.core.days import day_or_none
from app.core.fix import Slip
from app.core.persons import is_name
from app.core.prose.points import in_full_width
from app.core.text import mask_foreign, narrow

DATES = frozenset({Column.START, Column.DEADLINE, Column.EXTENDED, Column.FINISHED})
PROSE = frozenset(
    {Column.PROBLEM, Column.DETAIL, Column.GOAL, Column.MEASURE, Column.PROGRESS, Column.ACCOUNTABILITY, Column.NOTE}
)
_BLANKS = " \t\u00a0\u3000"
_HAN = "一-鿿"
_DAY = re.compile(r"((?:19[5-9]|20\d)\d)(?:年(\d{1,2})月(\d{1,2})日|([-/.])(\d{1,2})\4(\d{1,2}))")
# The first line of a paragraph set in by two characters is meant so.
_INDENT = re.compile("\u3000\u3000|    ")
_GAP = re.compile(f"(?<=[{_HAN}，。、；：])[{_BLANKS}]+(?=[{_HAN}])")
_CLAUSE = re.compile("[^，。、；：！？\n]+")
_HEADING = re.compile(
    r"(?:^|[\n。；])(?:第[一二三四五六七八九十\d]+[章节条部]|[（(]?[一二三四五六七八九十\d]+[)）、.．])[^，。；\n]*$"
)
_DOUBLED = re.compile("(?<![。，])(?:。。|，，)(?![。，])")


def certain_day(text: str) -> date | None:
    """The day that is all the text says, with its year, month and day."""
    match = _DAY.fullmatch(narrow(text))
    if match is None:
        return None
    year, *rest = (int(part) for part in match.groups() if part and part.isdigit())
    return day_or_none(year, rest[0], rest[1])


@lru_cache(maxsize=4096)
def fix_text(text: str, *, prose: bool) -> tuple[str, tuple[Slip, ...]]:
    """The text without stray blanks and, in prose, doubled points and straight quotes; and what was fixed."""
    new, kinds = _without_blanks(text, prose), []
    if new != text:
        kinds.append(Slip.SPACE)
    if prose and ("。。" in new or "，，" in new):
        single = _cut(new, [match.span() for match in _DOUBLED.finditer(mask_foreign(new))], 1)
        if single != new:
            kinds.append(Slip.POINT)
            new = single
    if prose and (wide := in_full_width(new)) != new:
        kinds.append(Slip.WIDTH)
        new = wide
    return new, tuple(kinds)


def _without_blanks(text: str, prose: bool) -> str:
    inside = _cut(text, _gaps(text), 0) if prose and any(blank in text for blank in _BLANKS) else text
    return inside.rstrip(_BLANKS) if prose and _INDENT.match(inside) else inside.strip(_BLANKS)


def _gaps(text: str) -> list[tuple[int, int]]:
    """Where blanks stand between 汉字 for no reason: not between names, in a list set apart by blanks, behind a heading."""
    own = mask_foreign(text)
    found = []
    for clause in _CLAUSE.finditer(own):
        inner = [match.span() for match in _GAP.finditer(own, *clause.span())]
        inner = [(start, end) for start, end in inner if start > clause.start()]
        if len(inner) == 1 and not _is_meant(own, clause, *inner[0]):
            found += inner
    behind_points = (match.span() for match in _GAP.finditer(own) if own[match.start() - 1] in "，。、；：")
    return sorted({*found, *behind_points})


def _is_meant(text: str, clause: re.Match[str], start: int, end: int) -> bool:
    """Whether the blanks part a heading or a label from what it heads, or stand in or beside a person's name."""
    before, after = text[clause.start() : start], text[end : clause.end()]
    beside = (before[-2:], before[-3:], after[:2], after[:3])
    across = (before[-1:] + after[:1], before[-1:] + after[:2])
    aligned = re.search(rf"(?<![{_HAN}])[{_HAN}]$", before) and re.match(rf"[{_HAN}](?![{_HAN}])", after)
    return bool(aligned or _HEADING.search(text, 0, start)) or any(is_name(one) for one in (*beside, *across))


def _cut(text: str, spans: list[tuple[int, int]], characters: int) -> str:
    """The text with only so many characters left of each span."""
    for start, end in reversed(spans):
        text = text[: start + characters] + text[end:]
    return text
