"""The day late work is expected to be done, in the ledger's own words, where it names one that is still to come."""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from app.core.columns import Column
from app.core.days import day_or_none
from app.core.ledger import Measure
from app.core.told.sourced import keep
from app.notice.unfinished.noted import note_of

_EXPECTED = re.compile(
    r"(?:预计|力争|(?<![按照原])计划)[于在]?(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?P<what>[^，。；、]{0,20})"
)
# 下步增加班组，6月20日前完成管网铺设; 年底前
_BY = re.compile(
    r"(?<![\d年月至])(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?P<what>[^，。；、]{0,3}前[^，。；]{0,20})"
    r"|(?<!\d)(?:今|本)?年底前(?P<at_end>[^，。；]{0,20})"
)
_DAY = re.compile(r"(?P<day>\d{1,2})[日号]|(?P<tens>初|上旬|中旬)")
_DECEMBER = 12
_TENS = {"初": 10, "上旬": 10, "中旬": 20}
# 计划9月底前缴清, without a year; 计划9月提交审议 is a step on the way.
_ENDS = re.compile(
    "完[成工毕]|结案|[缴退付还结]清|到位|办结|销号|竣工|建成|投用|投入使用|拨付|收回|退[回还]|归还|搬离|印发|出台"
)
# 预计2026年9月底完成 is said of all of it, 预计2026年9月底完成审计 of a piece.
_OF_ALL = re.compile(
    "月[^，]{0,6}?(?:全部|全面)?(?:完成(?:全部|所有)?(?:整改)?(?:任务|工作)?|整改(?:完成|到位)|办结|销号)$"
)


def expected(item: Sequence[Measure], as_of: date) -> str:
    """The day they are expected to be done; of several the day of one piece of the work (计划9月底前缴清) is not the day of all."""
    days = filter(None, (_expected_day(one, as_of) for one in item))
    return next((one for one in days if len(item) == 1 or _OF_ALL.search(one)), "")


def expected_in_note(item: Sequence[Measure], beside: Sequence[Measure], as_of: date) -> str:
    """The day its note expects, of all of it; nothing where the note speaks, or may speak, of other measures too.

    `beside`: the open measures of other items, over which the cell of the note may be merged.
    """
    own, *others = item
    entry = own.entries.get(Column.NOTE)
    is_shared = others or any(entry and one.entries.get(Column.NOTE) == entry for one in beside)
    return "" if is_shared else _day_in(note_of(own), as_of)


def _expected_day(measure: Measure, as_of: date) -> str:
    """The day its progress expects, in its own words (预计2026年8月底前完工)."""
    return _day_in(measure.progress, as_of)


def _day_in(text: str, as_of: date) -> str:
    """The first that is still to come; empty where no month is named.

    A month without a year is one still to come this year, of what ends the work; what may be next year's is asked for.
    """
    return next((keep(one[0], text) for one in _EXPECTED.finditer(text) if _is_ahead(one, as_of)), "")


def tells_when(step: str, as_of: date) -> bool:
    """Whether what is to be done next (下步…) names a day still to come by which it ends."""
    by = (one for one in _BY.finditer(step) if _ENDS.search(one["what"] or one["at_end"]))
    days = (
        _day_said(int(one["year"] or as_of.year), int(one["month"] or _DECEMBER), one["what"] or "底") for one in by
    )
    return any(day is not None and day > as_of for day in days) or any(
        _is_ahead(one, as_of) for one in _EXPECTED.finditer(step)
    )


def _is_ahead(found: re.Match[str], as_of: date) -> bool:
    ends = found["year"] is not None or _ENDS.search(found["what"]) is not None
    day = _day_said(int(found["year"] or as_of.year), int(found["month"]), found["what"])
    return ends and day is not None and day > as_of


def _day_said(year: int, month: int, what: str) -> date | None:
    """The last day it may mean: 7月15日, 7月上旬; without a day the month's last. None for a day there is none of."""
    if not 1 <= month <= 12:
        return None
    said = _DAY.match(what)
    if said and said["day"]:
        return day_or_none(year, month, int(said["day"]))
    return date(year, month, _TENS[said["tens"]] if said else monthrange(year, month)[1])
