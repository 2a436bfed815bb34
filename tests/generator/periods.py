"""Deadlines written as a period: month, quarter, half, year, range, and those whose year must be assumed."""

import re
from calendar import monthrange
from datetime import date, timedelta
from random import Random

from tests.generator import days
from tests.generator.written import Deadline

_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_THEN = ("，并长期坚持", ",并长期坚持")
_THEN_HARD = (*_THEN, "，长期坚持", "完成，并长期坚持", "（长期坚持）", "完成并长期坚持")


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def period(rng: Random, hard: bool) -> Deadline:
    """A period with its year."""
    makers = [_month, _month, _half, _quarter, _year]
    if hard:
        makers += [_range, _range, _arguable]
    made = rng.choice(makers)(rng, hard)
    if made.arguable or made.assumed or not isinstance(made.value, str) or rng.random() > 0.2:
        return made
    if made.value.endswith("前") or made.value.endswith("底"):
        words = rng.choice(_THEN_HARD if hard else _THEN)
        return Deadline(made.value + words, day=made.day, then_ongoing=True)
    return made


def _month(rng: Random, hard: bool) -> Deadline:
    day = days.pick(rng, hard)
    y, m = day.year, day.month
    texts = (f"{y}年{m}月底", f"{y}年{m}月底前", f"{y}年{m}月底前", f"{y}年{m}月末", f"{y}年{m}月底前完成")
    odd = (
        f"{y}年{m:02}月底",
        f"{y}年{m}月末前",
        f"{y} 年 {m} 月底前",
        f"{y}年{m}月底前".translate(_WIDE),
        f"{days.chinese_year(rng, y)}年{days.chinese(m)}月底前",
        f"争取{y}年{m}月底前完成",
        f" {y}年{m}月底 ",
        f"{y}年{m}月\n底前",
    )
    return Deadline(rng.choice(texts + odd if hard else texts), day=month_end(y, m))


def _half(rng: Random, hard: bool) -> Deadline:
    y, half = days.pick(rng, hard).year, rng.choice((0, 1))
    word = "上下"[half] + "半年"
    texts = (f"{y}年{word}",) + ((f"{y}年{word}完成", f"争取{y}年{word}完成", f"{y}年{word}前完成") if hard else ())
    return Deadline(rng.choice(texts[:3]), day=month_end(y, 6 + 6 * half), arguable=True)


def _quarter(rng: Random, hard: bool) -> Deadline:
    day = days.pick(rng, hard)
    y, q = day.year, (day.month + 2) // 3
    sign = "一二三四"[q - 1]
    texts = (f"{y}年第{q}季度",)
    odd = (f"{y}年{q}季度", f"{y}年第{sign}季度", f"{y}年{sign}季度", f"{y}年第{sign}季度末", f"{y}年{sign}季度完成")
    return Deadline(rng.choice(texts + odd if hard else texts), day=month_end(y, 3 * q), arguable=True)


def _year(rng: Random, hard: bool) -> Deadline:
    y = days.pick(rng, hard).year
    odd = (f"{y}年年底前", f"{y}年末", f"{y}年底前完成", f"争取{y}年底完成", f"{days.chinese_year(rng, y)}年底前")
    texts = (f"{y}年底前", f"{y}年底")
    return Deadline(rng.choice(texts + odd if hard else texts), day=date(y, 12, 31))


def _arguable(rng: Random, hard: bool) -> Deadline:
    """A month or year whose end had to be assumed (8月前), or may be said to have been (8月)."""
    day = days.pick(rng, hard)
    y, m = day.year, day.month
    last = month_end(y, m)
    return rng.choice(
        (
            Deadline(f"{y}年{m}月前", day=last, assumed=True),
            Deadline(f"{y}年{m}月前完成", day=last, assumed=True),
            Deadline(f"{y}年前", day=date(y, 12, 31), assumed=True),
            Deadline(f"{y}年{m}月", day=last, arguable=True),
            Deadline(f"{y}年{m}月份", day=last, arguable=True),
        )
    )


def _range(rng: Random, hard: bool) -> Deadline:
    end = days.pick(rng, hard)
    start = end - timedelta(rng.randint(20, 300))
    if rng.random() < 0.3:
        return _short_range(rng, end)
    a, b = (f"{one.year}年{one.month}月{one.day}日" for one in (start, end))
    p, q = (f"{one.year}.{one.month}.{one.day}" for one in (start, end))
    s, t = (f"{one.year}/{one.month}/{one.day}" for one in (start, end))
    texts = (
        f"{a}至{b}",
        f"自{a}起至{b}止",
        f"从{a}至{b}止。",
        f"{a}到{b}，具体以书面通知为准",
        f"{a}-{b}",
        f"{a}—{b}",
        f"{p}-{q}",
        f"{p}—{q}",
        f"{p}～{q}",
        f"{s}-{t}",
        f"{s}/-{t}",
        f"{start} 起至 {end}",
        f"{start}至{end}",
        f"{start}~{end}",
        f"12个月，自{p}至{q}.",
        f"自第一户房屋交付之日起，至{b}止。",
    )
    return Deadline(rng.choice(texts), day=end)


def _short_range(rng: Random, end: date) -> Deadline:
    """A range that names the year, or the month, only on the left, or only months."""
    y, m, d = end.year, end.month, end.day
    if d > 3:
        first = rng.randint(1, d - 2)
        texts = (
            f"{y}年{m}月{first}日至{d}日",
            f"{y}年{m}月{first}-{d}日",
            f"活动时间：{y}年{m}月{first}-{d}日，共{d - first + 1}天。",
        )
        return Deadline(rng.choice(texts), day=end)
    if m < 3:
        return Deadline(f"{y - 1}年9月至{y}年{m}月", day=month_end(y, m), arguable=True)
    if rng.random() < 0.5:
        return Deadline(f"{y}年{m - 2}月15日至{m}月{d}日", day=end)
    return Deadline(rng.choice((f"{y}年{m - 2}月至{m}月", f"{y}年{m - 2}-{m}月")), day=month_end(y, m), arguable=True)


def without_year(rng: Random) -> Deadline:
    """A wording without a year, in a ledger whose title and 填报时间 name 2026."""
    m = rng.randint(1, 12)
    last = month_end(2026, m)
    d = rng.randint(1, last.day)
    day = date(2026, m, d)
    to_end = (
        f"{m}月底",
        f"{m}月底",
        f"{m}月底前",
        f"{m}月末",
        f"{m}月前",
        f"争取{m}月份前试运营",
        f"{days.chinese(m)}月底前",
    )
    to_day = (
        f"{m}月{d}日前",
        f"{m}月{d}日",
        f"于{m}月{d}日提交",
        f"{m}月{d}日(周{days.weekday(day)})",
        f"{m}月{d}日前完成",
        f"于{m}月{d}日(星期{days.weekday(day)})前",
        f"{days.chinese(m)}月{days.chinese(d)}日前",
    )
    to_period = (
        ("年底前", 12),
        ("上半年", 6),
        ("争取三季度公开挂牌", 9),
        ("下半年", 12),
        ("争取年底完成", 12),
        ("二季度", 6),
    )
    fate = rng.random()
    if fate < 0.45:
        text = rng.choice(to_end)
        return Deadline(text, day=last, assumed=True, yearless=not re.search("[月份]前", text))
    if fate < 0.8:
        return Deadline(rng.choice(to_day), day=day, assumed=True, yearless=True)
    text, month = rng.choice(to_period)
    return Deadline(text, day=month_end(2026, month), assumed=True, yearless=True)
