"""A whole day in every spelling an office uses: date cells, serials, yyyymmdd, text, full-width, 汉字."""

from calendar import monthrange
from datetime import date, datetime, timedelta
from random import Random

from tests.generator.truth import AS_OF
from tests.generator.written import Value

_EASY_FORMATS = ("yyyy-mm-dd", "yyyy/m/d", 'yyyy"年"m"月"d"日"', '[$-804]yyyy"年"m"月"d"日";@')
# What shows no day is the month's last one, what shows no month the year's (contract).
_MONTHS = ("builtin 27", "builtin 57", 'yyyy"年"m"月"', 'yyyy"年"m"月";@', "yyyy-mm", "yyyy/m", "mmm-yy")
_YEARS = ('yyyy"年"',)
_FORMATS = (
    *_EASY_FORMATS,
    "mm-dd-yy",
    "m/d/yyyy",
    "yyyy.mm.dd",
    "yyyy\\-mm\\-dd",
    "[$-409]d\\-mmm\\-yy;@",
    "yyyy-mm-dd hh:mm",
    *_MONTHS,
    *_YEARS,
    "builtin 31",
    "builtin 58",
    '[DBNum1][$-804]yyyy"年"m"月"d"日";@',
    "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
    'm"月"d"日"',
)
_WIDE = str.maketrans("0123456789-/.", "０１２３４５６７８９－／．")
_EDGES = (-2, -1, 0, 0, 1, 6, 7, 8)


def pick(rng: Random, hard: bool) -> date:
    """A day; days around the as-of day (the boundaries of overdue and due-soon) come often."""
    if rng.random() < 0.4:
        return AS_OF + timedelta(rng.choice(_EDGES))
    back, ahead = (900, 700) if hard else (360, 180)
    return AS_OF + timedelta(rng.choice((rng.randint(-back, -1), rng.randint(-200, -1), rng.randint(1, ahead))))


def cell(rng: Random, day: date, hard: bool) -> tuple[Value, str]:
    """A day as a date cell or a bare number, with its number format."""
    moment = datetime(day.year, day.month, day.day)
    if rng.random() < 0.65:
        shown = rng.choice(_FORMATS if hard else _EASY_FORMATS)
        return (moment.replace(hour=9, minute=20) if "hh" in shown else moment), shown
    compact = day.year * 10000 + day.month * 100 + day.day
    serial = (day - date(1899, 12, 30)).days
    forms: tuple[tuple[Value, str], ...] = ((compact, "General"), (serial, "General"), (str(compact), "General"))
    if hard:
        forms += ((compact, "0000\\-00\\-00"), (compact, "0"), (str(serial), "@"), (str(compact), "@"))
    return rng.choice(forms)


def until(day: date, shown: str) -> date:
    """The last day of what a cell of this format shows."""
    if shown in _YEARS:
        return date(day.year, 12, 31)
    return date(day.year, day.month, monthrange(day.year, day.month)[1]) if shown in _MONTHS else day


def since(day: date, shown: str) -> date:
    """The first day of what a cell of this format shows."""
    return day.replace(month=1, day=1) if shown in _YEARS else day.replace(day=1) if shown in _MONTHS else day


def text(rng: Random, day: date, hard: bool) -> str:
    """A day as text, without any word behind it."""
    y, m, d = day.year, day.month, day.day
    plain = (
        f"{y}年{m}月{d}日",
        f"{y}年{m}月{d}日",
        f"{y}-{m:02}-{d:02}",
        f"{y}/{m}/{d}",
        f"{y}.{m}.{d}",
        f"{y}{m:02}{d:02}",
        f" {y}年{m}月{d}日 ",
        f"{y}年{m}月{d}日".translate(_WIDE),
    )
    if not hard or rng.random() < 0.4:
        return rng.choice(plain)
    return rng.choice(
        (
            f"{y}年{m:02}月{d:02}日",
            f"{y}年{m}月{d}号",
            f"{y}年{m}月{d}",
            f"{y} 年 {m} 月 {d} 日",
            f"\u3000{y}年{m}月{d}日\u3000",
            f"{y}年{m}月\n{d}日",
            f"{y}-{m}-{d}",
            f"{y}/{m:02}/{d:02}",
            f"{y}.{m:02}.{d:02}",
            f"{y}-{m:02}-{d:02}".translate(_WIDE),
            f"{y}.{m}.{d}".translate(_WIDE),
            f"{y}-{m:02}-{d:02} 09:20",
            f"{y}/{m:02}/{d:02} 0:00:00",
            f"{y}-{m}-{d} 9:30",
            f"{y}-{m:02}-{d:02}T00:00:00",
            f"{y}{m:02}{d:02}173000",
            f"{chinese_year(rng, y)}年{chinese(m)}月{chinese(d)}日",
        )
    )


def weekday(day: date) -> str:
    """The day of the week as one 汉字."""
    return "一二三四五六日"[day.weekday()]


def chinese(number: int) -> str:
    """A number from 1 to 31 in 汉字."""
    tens, ones = divmod(number, 10)
    digits = "零一二三四五六七八九"
    return {0: "", 1: "十"}.get(tens, f"{digits[tens]}十") + (digits[ones] if ones else "")


def chinese_year(rng: Random, year: int) -> str:
    """A year in 汉字, with either sign for nought."""
    return str(year).translate(str.maketrans("0123456789", rng.choice("〇○") + "一二三四五六七八九"))
