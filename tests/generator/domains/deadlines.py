"""Spellings of a deadline (整改时限), each kind with its one reading by the contract."""

from calendar import monthrange
from datetime import date, datetime, timedelta
from random import Random

from tests.generator.domains.said import AS_OF, Draw, Drawn, Value, one, some, sometimes, words

_PEOPLE = ("张晓明", "李建国", "陈晓燕")
_KNOWN = ("立行立改", "立即", "立整立改", "即知即改", "即查即改", "即改", "边查边改", "当场整改", "马上")


def on(day: date) -> str:
    """The reading of a last day."""
    return f"date {day}"


def ahead(rng: Random) -> date:
    """A day in the ledger's years."""
    return AS_OF + timedelta(rng.randint(-300, 500))


def month_end(day: date) -> date:
    """The last day of its month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def plain(rng: Random) -> Drawn:
    """A whole day as text."""
    day = ahead(rng)
    y, m, d = day.year, day.month, day.day
    forms = (
        f"{y}年{m}月{d}日",
        f"{y}年{m}月{d}日前",
        f"{y}年{m}月{d}日前完成",
        f"{y}-{m:02}-{d:02}",
        f"{y}/{m}/{d}",
        f"{y}.{m}.{d}",
        f"{y}{m:02}{d:02}",
        f"{y} 年 {m} 月 {d} 日",
        f"务于{y}年{m}月{d}日前完成",
    )
    return one(rng.choice(forms), on(day))


def clocked(rng: Random) -> Drawn:
    """A day with a clock behind it, as office systems export it."""
    day = ahead(rng)
    y, m, d = day.year, day.month, day.day
    clock = rng.choice(("0:00:00", "00:00", "9:30", "17:30:00", "23:59:59", "00:00:00.0", "8:05"))
    forms = (
        f"{y}/{m:02}/{d:02} {clock}",
        f"{y}-{m}-{d} {clock}",
        f"{y}年{m}月{d}日 {clock}",
        f"{y}-{m:02}-{d:02}T{clock.rjust(8, '0') if clock.count(':') == 2 and '.' not in clock else '17:30:00'}",
        f"{y}.{m}.{d} {clock}",
        f"{y}{m:02}{d:02}173000",
        f"{y}{m:02}{d:02}0000",
        f"{y}/{m}/{d}　{clock}",
    )
    return one(rng.choice(forms), on(day))


def period(rng: Random) -> Drawn:
    """A month, quarter, half or year: its last day."""
    day = ahead(rng)
    y, m, last = day.year, day.month, month_end(day)
    quarter = (m - 1) // 3 + 1
    quarter_end = month_end(date(y, quarter * 3, 1))
    sign = "一二三四"[quarter - 1]
    half = on(date(y, 6, 30)) if m <= 6 else on(date(y, 12, 31))
    return rng.choice(
        (
            one(f"{y}年{m}月底前", on(last)),
            one(f"{y}年{m}月底", on(last)),
            one(f"{y}年{m}月", on(last)),
            one(f"{y}年{m}月份", on(last)),
            one(f"{y}年{m}月末前完成", on(last)),
            one(f"{y}年{m}月内", on(last)),
            one(f"{y}-{m:02}", on(last)),
            one(f"{y}年{m}月前", on(last)),
            one(f"{y}年第{sign}季度", on(quarter_end)),
            one(f"{y}年{sign}季度末", on(quarter_end)),
            one(f"{y}年{'上' if m <= 6 else '下'}半年", half),
            one(f"{y}年底前", on(date(y, 12, 31))),
            one(f"{y}年内", on(date(y, 12, 31))),
            one(f"{y}年年底", on(date(y, 12, 31))),
        )
    )


def yearless(rng: Random) -> Drawn:
    """A period or day of this year without the year."""
    day = AS_OF.replace(day=1) + timedelta(rng.randint(-140, 180))
    m, d, last = day.month, day.day, on(month_end(day))
    return rng.choice(
        (
            one(f"{m}月底前", last),
            one(f"{m}月底", last),
            one(f"{m}月内", last),
            one(f"{m}月{d}日前", on(day)),
            one(f"{m}月{d}日", on(day)),
            one(f"{m}月前", last),
            one("年底前", on(date(2026, 12, 31))),
            one("年内", on(date(2026, 12, 31))),
            one("三季度末", on(date(2026, 9, 30))),
            one("下半年", on(date(2026, 12, 31))),
        )
    )


def lasting_after(rng: Random) -> Drawn:
    """A day or period, and 长期坚持 behind it."""
    drawn = some(plain, period)(rng)
    text = str(drawn.cells[0].value).removesuffix("前完成").removesuffix("完成")
    return one(text + rng.choice(("，并长期坚持", "，长期坚持", "并长期坚持")), *drawn.means)


def spanned(rng: Random) -> Drawn:
    """A span with its end."""
    day = AS_OF + timedelta(rng.randint(30, 300))
    text = f"{day.year}年{day.month}月{day.day}日"
    start = f"2026年{rng.randint(1, 6)}月1日"
    return one(rng.choice((f"即日起至{text}", f"自{start}起至{text}止", f"{start}至{text}")), on(day))


def dashed(rng: Random) -> Drawn:
    """A day, a dash and words or none: a note."""
    day = ahead(rng)
    text = rng.choice((f"{day.year}年{day.month}月{day.day}日", f"{day.year}年{day.month}月{day.day}日前"))
    note = rng.choice(("已完成", rng.choice(_PEOPLE), "", "-", "综合科", "延期"))
    return one(f"{text}{rng.choice(('-', '—', '——'))}{note}", on(day))


def bracketed(rng: Random) -> Drawn:
    """A bracket without a date is dropped."""
    drawn = some(plain, period, immediate)(rng)
    bracket = rng.choice(("（已报备）", "(综合科)", "（分管领导批示）", "（牵头单位负责）"))
    return one(f"{drawn.cells[0].value}{bracket}", *drawn.means)


immediate = words("immediate", *_KNOWN)
ongoing = words("ongoing", "长期", "持续", "长期坚持", "常态化", "常态化推进", "2026年5月至长期", "2026年3月1日至长期")
recurring = words("recurring", "每季度一次", "每月", "每月5日前", "按月", "按季", "每周五调度", "每年汛期前", "按季度")
relative = words(
    "relative", "15日内", "10个工作日内", "两周内", "三个月内", "6个月内", "半年内", "一年内",
    "一年半内", "2年内", "两个季度内", "半个月内", "反馈后一年内", "反馈后半年内", "接到通知后15日内",
    "交办后30日内", "收到反馈意见后2个月内", "30天内完成",
)  # fmt: skip
event = words("event", "验收后", "资金到位后", "机构改革完成后", "汛期结束后", "规划批复后", "诉讼终结后")
unreadable = words(
    "unreadable", "尽快", "近期", "适时", "抓紧", "尽快完成", "分阶段整改",
    "截至2026年9月30日", "2026年6月31日", "2026-02-30", "2026年13月", "8月3l日",
    "2026.8.311", "20260.8.31", "2O26年8月31日", "2026年9月前后", "前后两周",
    "8月15日前后", "短期整改；长期坚持", "短期：建章立制；长期：常态化", "3个月", "两年",
    "2026年8月31日、2026年9月15日", "视情况", "按上级要求",
)  # fmt: skip
missing = words("missing", "/", "—", "-", "——", "无", "暂无", "待定", "待补", "待确认", "xx", "××", " ", "\u3000")


def implausible(rng: Random) -> Drawn:
    """A year further than five from the ledger's: read as written, and told."""
    year, month = rng.choice((2016, 2062, 2206, 1926, 2019, 2036)), rng.randint(1, 12)
    return Drawn(
        one(f"{year}年{month}月15日").cells, frozenset({on(date(year, month, 15)), "unreadable"}), "year-implausible"
    )


def blank(rng: Random) -> Drawn:
    """An empty cell."""
    return one(None, "missing")


def date_cell(rng: Random) -> Drawn:
    """A date cell that shows its day, with a clock or without."""
    day = ahead(rng)
    formats = ("yyyy-mm-dd", "yyyy/m/d", 'yyyy"年"m"月"d"日"', "m/d/yyyy", "yyyy/m/d h:mm", 'm"月"d"日"', "builtin 31")
    shown = rng.choice(formats)
    hour = 9 if "h" in shown else 0
    return one(datetime(day.year, day.month, day.day, hour), on(day), shown=shown)


def month_cell(rng: Random) -> Drawn:
    """A date cell that shows a month, or only a year: its last day."""
    day = ahead(rng)
    moment = datetime(day.year, day.month, rng.choice((1, 1, day.day)))
    if rng.random() < 0.12:
        return one(moment, on(date(day.year, 12, 31)), shown='yyyy"年"')
    shown = rng.choice(
        ('yyyy"年"m"月"', "mmm-yy", "yyyy-mm", "yyyy/m", "builtin 57", '[$-804]yyyy"年"m"月";@', "yyyy\\.mm")
    )
    return one(moment, on(month_end(day)), shown=shown)


def number(rng: Random) -> Drawn:
    """A bare number in a column of days."""
    day = ahead(rng)
    y, m, d = day.year, day.month, day.day
    serial = (day - date(1899, 12, 30)).days
    short = AS_OF.replace(day=15) + timedelta(rng.randint(-60, 150))
    forms: tuple[tuple[Value, str], ...] = (
        (y * 10000 + m * 100 + d, on(day)),
        (serial, on(day)),
        (y * 100 + m, on(month_end(day))),
        (float(f"{short.year}.{short.month}"), on(month_end(short)) if short.month != 10 else "unreadable"),
        (2026.1, "unreadable"),
        (float(f"{short.month}.{short.day}"), on(short) if short.day % 10 else "unreadable"),
        (35, "unreadable"),
        (2027, on(date(2027, 12, 31))),
    )
    value, reading = rng.choice(forms)
    return one(value, reading)


def days_count(rng: Random) -> Drawn:
    """A number of days under a heading with 天 or 日 in brackets."""
    return one(rng.choice((5, 10, 15, 30, 60, 90)), "relative")


def three_cells(rng: Random) -> Drawn:
    """年|月|日 in three cells."""
    day = ahead(rng)
    cells = (*one(day.year).cells, *one(day.month).cells, *one(day.day).cells)
    return Drawn(cells, frozenset({on(day)}))


def start_and_end(rng: Random) -> Drawn:
    """The first column is the start, the second the deadline."""
    drawn = some(plain, date_cell)(rng)
    start = rng.choice(("2025年3月1日", "2025-04-10", datetime(2025, 5, 6)))
    shown = "yyyy-mm-dd" if isinstance(start, datetime) else "General"
    return Drawn((*one(start, shown=shown).cells, *drawn.cells), drawn.means)


kinds: Draw = some(immediate, ongoing, recurring, relative, event)
simple: Draw = some(plain, period, yearless)
"""What most offices write."""

rich: Draw = some(plain, clocked, period, yearless, lasting_after, spanned, dashed, bracketed, kinds, kinds)
hard: Draw = some(rich, rich, rich, unreadable, missing, blank)
cells: Draw = some(date_cell, date_cell, month_cell)
listed: Draw = some(plain, period, kinds)


def gapped(draw: Draw) -> Draw:
    """The same with missing ones among them."""
    return sometimes(0.12, some(missing, blank), draw)
