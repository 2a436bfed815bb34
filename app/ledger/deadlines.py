"""What a deadline cell (整改时限) or a cell with a day of completion says (contract)."""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from app.core.days import day_or_none, read_day
from app.core.deadline import (
    Deadline,
    Event,
    Immediate,
    Missing,
    OnDate,
    Ongoing,
    Recurring,
    Relative,
    Unreadable,
)
from app.core.grid import ShownDay, Value, text_of
from app.core.numbering import number_of
from app.core.placeholders import is_missing
from app.core.text import narrow
from app.ledger.calendar import DaySpan, Year, spans
from app.ledger.durations import Duration, after, duration

_ONGOING = re.compile("长期|持续|常态|一直坚持|经常性|始终")
_IMMEDIATE = re.compile("立行立改|立即|即知即改|马上|立改|即改|边查边改|即行即改|当即|立整立改")
_RECURRING = re.compile("每|按[日周月季年]|按季度|定期|逐月|逐季|常年")
_RELATIVE_TO_WRITING = re.compile(
    "明天|后天|下?周[一二三四五六日天]|本周|下周|本月|下月|次月|当月|月底|月末|季末|半月|天后|日后"
)
_EVENT = re.compile("后$|后[^续期]|期间|结束|之日")
_CLASS = re.compile("分阶段|分步|分期|分批|短期.*中期")
_TERM = re.compile(r"[短中长]期\(")
_AS_OF = re.compile("截至|截止到?(目前|今|现在)")
_NUMERALS = re.compile(
    r"[〇○零一二三四五六七八九十百两壹贰叁肆伍陆柒捌玖拾]+(?=年(?!级)|个|月|日|号|天|周|小时|工作日|季)"
)
_WEEKDAY = re.compile(r"(?<=[日号\d])[(（]?(?:星期|周)[一二三四五六日天][)）]?")
_LAST_DAY = re.compile(r"日?[至到~—–-]+(\d{1,2})日")
_CLOCK = re.compile(r"(?<=\d)[T日]?\d{1,2}:\d{2}(:\d{2})?$")
_EPOCH = date(1899, 12, 30)
_SERIALS = range(20000, 80000)
_BETWEEN_EPOCHS = 1462
_BEFORE = re.compile("^[份度]?(?:之|以)?前")
# 2026年春节前 must not pass for the year's end: after a year alone only these may follow.
_YEAR_ALONE = re.compile(
    "(?:度|全年|年度)?(?:内|(?:之|以)?前)?(?:须|要|应|需|基本|全面|全部|力争)*(?:完成|整改|落实|到位|销号|见效|[,，。;；(（]|$)"
)
_VAGUE = re.compile("第[一二三四五1-5]周|[上下]半月|左右|前后|上中旬|中下旬")


def read_deadline(value: Value, year: Year | None, feedback: date | None = None) -> Deadline:
    """The case a cell's value is. `feedback`: the day relative deadlines count from, if known."""
    match value:
        case None:
            return Missing()
        case ShownDay(shown=shown, unit=unit):
            since = value.first if value.first != value.last else None
            return OnDate(shown, value.last, since=since, unit=unit)
        case datetime() | date():
            return OnDate(text_of(value), value.date() if isinstance(value, datetime) else value)
        case bool() | timedelta():
            return Unreadable(str(value), "不是日期")
        case int() | float():
            return _of_number(value)
        case str():
            return _of_text(value, year, feedback)
        case _:
            return Unreadable(str(value), "只有钟点，没有日期")


def count_from_1900(value: Value) -> Value:
    """A bare serial day of a 1904 workbook as the number it has in every other one."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    return value + _BETWEEN_EPOCHS if int(value) + _BETWEEN_EPOCHS in _SERIALS else value


def _of_number(value: float) -> Deadline:
    text = str(int(value)) if float(value).is_integer() else str(value)
    if text.isdigit() and len(text) == 8:
        day = read_day(text)
        return OnDate(text, day) if day else Unreadable(text, "日历上没有这一天")
    if int(value) in _SERIALS:
        return OnDate(text, _EPOCH + timedelta(days=int(value)))
    return Unreadable(text, "这个数不是日期")


# A column repeats a few wordings over thousands of rows.
@lru_cache(maxsize=4096)
def _of_text(raw: str, year: Year | None, feedback: date | None) -> Deadline:
    if is_missing(raw):
        return Missing(raw)
    text = _plain(raw)
    if re.fullmatch(r"\d{8}|\d{5}(\.\d+)?", text):
        return _of_number(float(text))
    return _of_words(raw, text, feedback) if _is_worded(text) else _of_spans(raw, text, year)


def _plain(raw: str) -> str:
    # A line break keeps two dates apart, but within one date it is only the cell's width.
    unbroken = re.sub(r"(?<=[年月])\s*\n\s*", "", raw)
    text = narrow(unbroken.replace("\n", "¶")).replace("¶", "\n")
    text = _NUMERALS.sub(lambda match: str(number_of(match[0]) or match[0]), text)
    text = _CLOCK.sub("", re.sub(r"(\d{4}-\d{1,2}-\d{1,2})(?=\d{2}:)", r"\1T", text))
    return _WEEKDAY.sub("", text)


def _is_worded(text: str) -> bool:
    """Whether the words decide, whatever days are named beside them."""
    return bool(_AS_OF.search(text) or text.startswith("每") or not spans(text, Year(2000, "")))


def _of_words(raw: str, text: str, feedback: date | None) -> Deadline:
    if _AS_OF.search(text):
        return Unreadable(raw, "“截至”说的是统计时点，不是整改时限")
    if _RECURRING.search(text):
        return Recurring(raw)
    length = duration(text)
    if length is not None:
        return _of_duration(raw, text, length, feedback)
    if _CLASS.search(text):
        return Unreadable(raw, "只说了阶段，没有日期")
    if _IMMEDIATE.search(text):
        return Immediate(raw, then_ongoing=bool(_ONGOING.search(text)))
    if _ONGOING.search(text):
        return Ongoing(raw)
    if _RELATIVE_TO_WRITING.search(text):
        return Relative(raw)
    if _EVENT.search(text):
        return Event(raw)
    return Unreadable(raw, "既不是日期，也不是“立行立改”“长期坚持”一类的写法")


def _of_duration(raw: str, text: str, length: Duration, feedback: date | None) -> Deadline:
    if not (length.bounded or _TERM.search(text)):
        return Unreadable(raw, "只有时长，没有起算的日子")
    day, assumed = after(feedback, length) if feedback and length.from_feedback else (None, None)
    return Relative(raw, day, bool(re.search("(长期|持续)坚持|常态", text)), assumed)


def _of_spans(raw: str, text: str, year: Year | None) -> Deadline:
    named = spans(text, year)
    found = [span for span in named if not span.bare_year] or list(named)
    if all(span.year is None for span in found):
        return Unreadable(raw, "没有写年份，台账里也没有可依据的年份")
    if any(span.impossible for span in found):
        return Unreadable(raw, "日历上没有这一天")
    if len(found) == 1:
        return _of_one(raw, text, found[0])
    if len(found) == 2 and _is_span(text, found[0], found[1]):
        return _on(raw, text, found[1])
    return Unreadable(raw, "写了不止一个日期，分不出以哪个为准")


def _is_span(text: str, begin: DaySpan, end: DaySpan) -> bool:
    between = text[begin.end : end.start]
    return bool(re.fullmatch(r"日?[/]?(?:起)?(?:[至到]|[-—–~]{1,2})|日?起?至", between))


def _of_one(raw: str, text: str, span: DaySpan) -> Deadline:
    before, behind = text[: span.start], text[span.end :]
    if last := _LAST_DAY.match(behind):
        return _until(raw, span, int(last[1]))
    if re.match("起|开始|以来|至今", behind) or re.search("[从自]$", before):
        return _read_start(raw, before + behind, span)
    if re.match(r"-+[^\d]|(?:之|以)?后(?!续)", behind):
        return Event(raw)
    if span.bare_year and not _YEAR_ALONE.match(behind):
        return Unreadable(raw, "只写了年份，看不出是哪一天")
    return _on(raw, text, span)


def _until(raw: str, span: DaySpan, day_of_month: int) -> Deadline:
    """9月18日至20日: only the day stands on the right."""
    day = day_or_none(span.year or 0, span.month or 0, day_of_month)
    return OnDate(raw, day, assumed=span.assumed) if day else Unreadable(raw, "日历上没有这一天")


def _read_start(raw: str, rest: str, span: DaySpan) -> Deadline:
    """暂定为三个月，自2016年12月5日起: a start and a length make an end."""
    length = duration(rest)
    if length is None or span.first is None:
        return Unreadable(raw, "只写了开始时间，没有写完成时间")
    day, assumed = after(span.first, length)
    return OnDate(raw, day, assumed=assumed)


def _on(raw: str, text: str, span: DaySpan) -> Deadline:
    if span.last is None:
        return Unreadable(raw, "日历上没有这一天")
    assumed = span.assumed
    behind = text[span.end :]
    if span.first != span.last and _BEFORE.match(behind) and not re.search("[底末终内旬初中]$", text[: span.end]):
        later = f"“前”是否包含这段时间不明确，按最后一天{span.last.month}月{span.last.day}日计"
        assumed = f"{assumed}；{later}" if assumed else later
    if span.first != span.last and _VAGUE.match(behind):
        later = f"写得不确切，按最后一天{span.last.month}月{span.last.day}日计"
        assumed = f"{assumed}；{later}" if assumed else later
    ongoing = bool(re.search("长期坚持|持续|常态", text))
    return OnDate(raw, span.last, ongoing, assumed, since=span.first if span.first != span.last else None)
