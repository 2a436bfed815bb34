"""Periods named in headings and in names of sheets (4月进展, 第2周, 上半年), and which of several is the latest."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from app.core.numbering import number_of
from app.core.text import narrow

_N = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_TO = "[-~—–至到]"
_UNIT = "季度|季|周|月|旬|期|次|轮|批|年度|年|阶段|版|稿|回"
# 下月工作计划, 下一步措施: what is to come tells of no period that is over.
_AHEAD = re.compile(f"(?<![月份])下(?!旬)一?个?(?:{_UNIT}|步)|明年|次年|次月")
# 截至5月底, 5月份, 6月15日, 6月1日至7日, 1-6月, 6月第一周, 2026年二季度, 上半年: each with or without its year.
_DAY = rf"(?:\d{{1,2}}日?{_TO})?(?P<d>\d{{1,2}})[日号]?(?!\d)"
_IN_MONTH = rf"(?:{_DAY}|(?P<part>[上中下]旬|月?[底末初]|中(?![心期小学介层]))|第?(?P<w>{_N})周)?"
_WITHIN_YEAR = (
    rf"(?:{_N}月?份?{_TO})?(?P<m>{_N})月份?{_IN_MONTH}"
    rf"|(?:第?{_N}季?度?{_TO})?(?:第?(?P<q>[1-4一二三四])季度?|[Qq](?P<qn>[1-4]))[底末]?"
    r"|(?P<h>[上下]半年)度?[底末]?"
)
_CALENDAR = (
    rf"(?:截至|截止到?|至)?(?:(?<!\d)(?P<y>(?:20)?\d\d)年度?(?:{_WITHIN_YEAR}|[底末])?|{_WITHIN_YEAR.replace('?P<', '?P<_')})"
    r"(?:止|为止)?"
)
_DIGITS = (
    r"(?<!\d)(?P<y>20\d\d)(?P<s>[-./]?)(?P<m>0?[1-9]|1[0-2])(?:(?P=s)(?P<d>0?[1-9]|[12]\d|3[01]))?(?!\d)"
    rf"|(?<![\d.])(?:(?:0?[1-9]|1[0-2])[./](?:0?[1-9]|[12]\d|3[01]){_TO})?(?P<_m>0?[1-9]|1[0-2])[./](?P<_d>0?[1-9]|[12]\d|3[01])(?![\d.])"
    r"|(?<!\d)(?P<__m>0[1-9]|1[0-2])(?P<__d>0[1-9]|[12]\d|3[01])(?!\d)"
)
_COUNTED = rf"第?(?P<n>{_N})(?P<unit>周|次|期|轮|批|阶段|版|稿|回)(?!\d)|(?P<first>首|初)(?P<first_unit>次|期|轮|批)"
# 进展1, 进展②: which of several; 佐证1 and 佐证2 are of one time.
_LISTED = r"(?:(?<=进展)|(?<=情况)|(?<=进度))(?P<n>\d{1,2})$"
_TEN_DAYS = "(?P<ten>[上中下])(?:旬|半月)|(?<![每本当上下])月(?P<_ten>[初中底末])"
_TENS = {"上": 1, "初": 1, "中": 2, "下": 3, "底": 3, "末": 3}
_VERSION = r"(?<![A-Za-z])[Vv](?P<n>\d{1,2})(?:\.(?P<minor>\d{1,2}))?"
_RELATIVE = rf"(?P<rel>上上|上一?|前一?|本|当|这|今|去)个?(?P<unit>{_UNIT})(?!半)"
_PATTERNS = tuple(map(re.compile, (_CALENDAR, _DIGITS, _TEN_DAYS, _RELATIVE, _COUNTED, _VERSION, _LISTED)))
_AGO = {"上上": -2, "去": -1}
_PART_ENDS = {"上旬": 10, "初": 10, "中旬": 20, "中": 20}
_LAST = 31
# 11月, 12月, 1月: the months of a series from left to right lie so far apart at most where a year ends between them.
_NEAR = 3
_MONTHS = 12


class Period(NamedTuple):
    """A period a text names: calendar ones by the day they end, others by their place among those of their unit."""

    scheme: str
    year: int | None
    place: tuple[int, int]


@lru_cache(maxsize=1024)
def split_period(text: str) -> tuple[Period | None, str]:
    """The period that a text names, and the text without it; None and the whole text where it names none or one to come."""
    short = narrow(text)
    if not _AHEAD.search(short):
        for pattern in _PATTERNS:
            if found := pattern.search(short):
                return _period(found), short[: found.start()] + short[found.end() :]
    return None, text


def latest_first(periods: Sequence[Period]) -> list[int] | None:
    """The places of these periods, the latest first; None where their order is not plain.

    Without years they are those of one year, in whatever order they stand, unless they run on into the next: 11月, 12月, 1月.
    """
    if len({one.scheme for one in periods}) != 1:
        return None
    keys = _with_years(periods)
    if keys is None or len(set(keys)) < len(keys):
        return None
    return sorted(range(len(keys)), key=keys.__getitem__, reverse=True)


def _period(found: re.Match[str]) -> Period:
    said = {name.lstrip("_"): text for name, text in found.groupdict().items() if text}
    if "n" in said or "first" in said:
        unit = said.get("unit") or said.get("first_unit", "")
        return Period(unit, None, (_number(said.get("n", "1")), _number(said.get("minor", "0"))))
    if "ten" in said:
        return Period("旬", None, (_TENS[said["ten"]], 0))
    if "rel" in said:
        back = _AGO.get(said["rel"], -1 if said["rel"][0] in "上前" else 0)
        return Period(said["unit"].removesuffix("度") + "前后", None, (back, 0))
    year = int(said["y"]) % 100 + 2000 if "y" in said else None
    return Period("calendar", year, _end(said))


def _end(said: dict[str, str]) -> tuple[int, int]:
    """Month and day on which it ends; months are taken to have 31 days, as they are but compared."""
    if "m" in said:
        return _number(said["m"]), _day(said)
    if quarter := said.get("q") or said.get("qn"):
        return 3 * _number(quarter), _LAST
    return (6 if said.get("h") == "上半年" else 12), _LAST


def _day(said: dict[str, str]) -> int:
    if "d" in said:
        return int(said["d"])
    if "w" in said:
        return min(7 * _number(said["w"]), _LAST)
    return _PART_ENDS.get(said.get("part", "").removeprefix("月"), _LAST)


def _number(text: str) -> int:
    return number_of(text) or 0


def _with_years(periods: Sequence[Period]) -> list[tuple[int, ...]] | None:
    """Their places with the year of each: a year holds for those right of it until it ends; None where one is unclear."""
    if not any(one.year for one in periods):
        return [(turn, *one.place) for one, turn in zip(periods, _turns(periods), strict=True)]
    years: list[int] = []
    for at, one in enumerate(periods):
        year = one.year or (_year_behind(years[-1], periods[at - 1], one) if years else None)
        if year is None:
            return None
        years.append(year)
    return [(year, *one.place) for year, one in zip(years, periods, strict=True)]


def _year_behind(year: int, before: Period, one: Period) -> int | None:
    """The year of a period that names none: 1月 behind 2025年12月 lies in 2026, 11月 in 2025; of 6月 it is unclear."""
    step = one.place[0] - before.place[0]
    if step >= -_NEAR:
        return year
    return year + 1 if step + _MONTHS <= _NEAR else None


def _turns(periods: Sequence[Period]) -> list[int]:
    """How often the year has turned before each of them: 11月, 12月 | 1月."""
    months = [one.place[0] for one in periods]
    steps = [(after - before) % _MONTHS for before, after in pairwise(months)]
    if periods[0].scheme != "calendar" or not all(1 <= step <= _NEAR for step in steps):
        return [0] * len(periods)
    turns = [0]
    for before, after in pairwise(months):
        turns.append(turns[-1] + (after < before))
    return turns
