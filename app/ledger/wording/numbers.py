"""Bare numbers in a column of days (contract): yyyymmdd, yyyymm, a year, a month, a serial day, a number of days."""

import re
from datetime import date, timedelta
from enum import Enum, auto

from app.core.days import read_day
from app.core.deadline import Deadline, OnDate, Relative, Unreadable
from app.core.numbering import number_of
from app.ledger.wording.dated import NOT_A_DAY

_EPOCH = date(1899, 12, 30)
SERIALS = range(36526, 73051)
_YEARS = range(1900, 2100)
_MOST_DAYS = 1000
_MONTHS = 12
_COUNT = re.compile(r"(\d{1,3}|[一二三四五六七八九十百]{1,4})(?:个?(?:自然日|日历[日天]|天|日))?")
_NO_COUNT = re.compile(r"\d{1,3}(?:[-~/.至到]+\d{1,3})+(?:个?(?:自然日|日历[日天]|天|日))?")
_DAYS = re.compile(r"[(（\[【](?:单位)?[:：]?(?:按)?(?:自然|日历)?[天日](?:数)?[)）\]】]")
_OF_DAYS = re.compile("天数")
_OTHERS = re.compile(r"[(（\[【](?:单位)?[:：]?(?:按)?个?(?:工作日|月|周|星期|季度?|小时|年)(?:数)?[)）\]】]")
_CLOCK = re.compile(r"(?:[01]\d|2[0-4])[0-5]\d(?:[0-5]\d)?")
NO_DATE = "这个数不是日期"


class CountingIn(Enum):
    """What the numbers below a heading of deadlines are: dates, numbers of days, or of something else (工作日, 月)."""

    DATES = auto()
    DAYS = auto()
    OTHERS = auto()


def counting(heading: str) -> CountingIn:
    """What a heading says of the numbers below it: 整改时限（天） counts days, 整改时限（工作日） something else."""
    title = "".join(heading.split())
    if _DAYS.search(title) or _OF_DAYS.search(title):
        return CountingIn.DAYS
    return CountingIn.OTHERS if _OTHERS.search(title) else CountingIn.DATES


def digits_of(value: float) -> str:
    """A number as its digits: 46203.0 is 46203."""
    return str(int(value)) if float(value).is_integer() else str(value)


def read_count(raw: str, text: str, counts: CountingIn, feedback: date | None) -> Deadline | None:
    """The case of a number below a heading that counts (15, 十五, 15天 below one that counts days); None where it is none.

    Two numbers, or a part of one, are no count and no day either: 10-15 is not 15 October there.
    """
    if counts is CountingIn.DATES:
        return None
    if _NO_COUNT.fullmatch(text):
        return Unreadable(raw, "按列名这里该填一个整数，写的却不是")
    counted = _COUNT.fullmatch(text) if counts is CountingIn.DAYS else None
    amount = number_of(counted[1]) if counted else None
    if amount is None:
        return None
    day = feedback + timedelta(days=amount) if feedback else None
    return Relative(raw, day) if 0 < amount < _MOST_DAYS else Unreadable(raw, NO_DATE)


def read_number(raw: str, digits: str, *, typed: bool) -> Deadline | str:
    """The case of a bare number, or the words it stands for where those of a text hold for it too.

    `typed` as a text: then 9.30 has kept its nought.
    """
    whole, _, part = digits.partition(".")
    if len(whole) >= 5 and part and not int(part):
        part = ""
    if not part:
        return _of_whole(raw, whole)
    if len(whole) == 5:
        return _of_serial(raw, whole)
    return _of_decimal(raw, whole, part, typed)


def _of_whole(raw: str, whole: str) -> Deadline | str:
    if len(whole) in (8, 12, 14):
        day = read_day(whole[:8])
        if day is None:
            return Unreadable(raw, NOT_A_DAY)
        if whole[8:] and not _CLOCK.fullmatch(whole[8:]):
            return Unreadable(raw, "日期后面的几位数不是钟点")
        return OnDate(raw, day)
    if len(whole) == 6 and re.fullmatch("(?:19|20)..(?:0[1-9]|1[0-2])", whole):
        return f"{whole[:4]}年{int(whole[4:])}月"
    if len(whole) == 4 and int(whole) in _YEARS:
        return f"{whole}年"
    return _of_serial(raw, whole) if len(whole) == 5 else Unreadable(raw, NO_DATE)


def _of_serial(raw: str, whole: str) -> Deadline:
    if int(whole) not in SERIALS:
        return Unreadable(raw, NO_DATE)
    return OnDate(raw, _EPOCH + timedelta(days=int(whole)))


def _of_decimal(raw: str, whole: str, part: str, typed: bool) -> Deadline | str:
    """2026.6 a month, 6.15 a day; a number has lost the nought of 2026.10 and 6.30, so 2026.1 and 6.3 are neither."""
    if len(part) > 2:
        return Unreadable(raw, NO_DATE)
    if len(whole) == 4 and int(whole) in _YEARS:
        if part == "1":
            return Unreadable(raw, f"分不出是{whole}年1月还是{whole}年10月")
        return f"{whole}年{int(part)}月"
    if len(whole) <= 2 and part in ("1", "2", "3") and not typed:
        return Unreadable(raw, f"分不出是{whole}月{part}日还是{whole}月{part}0日")
    if len(whole) == 2 and int(whole) > _MONTHS:
        return Unreadable(raw, f"没有{whole}月；要是20{whole}年{int(part)}月，年份请写全")
    return f"{whole}月{int(part)}日" if len(whole) <= 2 else Unreadable(raw, NO_DATE)
