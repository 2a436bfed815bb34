"""A text that names days: which one is the last in time, and that every other word of it is understood."""

import re
from datetime import date

from app.core.deadline import Deadline, OnDate, Ongoing, Unreadable, Year
from app.ledger.calendar import DaySpan, spans
from app.ledger.durations import after, duration, holds_bounded
from app.ledger.wording.turned import quoted, turns
from app.ledger.wording.vocabulary import (
    GOES_ON,
    LEADING,
    ONGOING,
    STATES,
    TIME_OF_DAY,
    VERBS,
    WEEKDAY,
    WORK,
    after_words,
    is_lasting,
)

NOT_A_DAY = "日历上没有这一天"
_SEVERAL = "写了不止一个日期，分不出以哪个为准"
_BACKWARDS = "开始的日期晚于结束的日期"
_START_ONLY = "只写了开始时间，没有写完成时间"
_MOMENT = rf"(?:{WEEKDAY}|{TIME_OF_DAY})*"
_TO = re.compile(rf"(?:{_MOMENT})/?(?:起|开始)?,?(?:持续)?(?:至|到|-+|~+)(?:次日)?")
# 自第一户房屋交付之日起，至…; 即日起至…: a start nobody has to know; 暂定为三个月，: a length that need not be known.
_LENGTH_FIRST = re.compile(r"[^,]*\d个?[日天周月年],")
_OPEN_START = re.compile(
    r"(?:[自从由][^\d,;。]{0,24}|合同签订之日|即日|现在|目前)起?,?(?:持续)?(?:至|到|-+|~+)|自?即日起,?"
)
_FROM = re.compile("(?:^|(?<=[,:]))[自从由]$")
_EDGE = re.compile(rf"(?P<moment>{_MOMENT})(?P<edge>(?:之|以)?前|止|为止|截止|期间|(?:之|以)?内)?")
# After 前 a piece of work may follow in words of its own, so long as they cannot turn its meaning.
_OF_ITS_OWN = re.compile(r"[^\x00-\x7f]{0,20}")
_TURNS = re.compile("[后起启始除不未无暂缓延推迟或视另如若遇再半每期间夕左右约考周前]|第|部分|阶段|初步")
_AIM = re.compile(r"(?<=达到)\d+[个名项户家件人次%]")
_TAIL_WORDS = WORK | STATES | GOES_ON | {"坚持", "…"}
_YEAR_TAIL = re.compile(
    "(?:(?P<edge>(?:之|以)?前)|(?:之|以)?内)?(?:须|要|应|需|基本|全面|全部|力争)*(?:完成|整改|落实|到位|销号|见效)*"
)
_CLAUSE_END = re.compile(r"[,;。\n!、]|-+(?![\dA-Za-z]|[次翌下])|~+(?=[已整完未待])")
_LASTS = re.compile(f"长期|常态|(?<=[并且成位后]){ONGOING}")
_FURTHER_DAY = re.compile(rf"\d+[日号](?!{WEEKDAY})|\d[/.-]\d")
_LENDS = re.compile("[^\\d前后起止至到内除非无未;。]{0,12}")


def read_dated(raw: str, text: str, year: Year | None) -> Deadline:
    """The case of a text that names at least one day or period. `text` is plain, its brackets dealt with."""
    found = list(spans(text, year))
    head = text[: found[0].start]
    while (
        len(found) > 1
        and found[0].bare_year
        and not found[1].bare_year
        and _LENDS.fullmatch(text[found[0].end : found[1].start])
    ):
        del found[0]
    if reason := _amiss(found):
        return Unreadable(raw, reason)
    if len(found) == 1:
        return _read_one(raw, text, head, found[0])
    begin, end = found[0], found[-1]
    if len(found) > 2 or not _TO.fullmatch(text[begin.end : end.start]):
        return Unreadable(raw, _SEVERAL)
    if not (end.last and begin.first and begin.first <= end.last):
        return Unreadable(raw, _BACKWARDS)
    if after_words(_FROM.sub("", _LENGTH_FIRST.sub("", head)), LEADING):
        return _puzzled(raw, head)
    return _read_tail(raw, text, end)


def _amiss(found: list[DaySpan]) -> str:
    """Why one of the periods has no last day, in Chinese; empty where each has one."""
    if all(span.year is None for span in found):
        return "没有写年份，台账里也没有可依据的年份"
    if any(span.unsure for span in found):
        return "分不出是几月几日，还是几月到几月"
    if any(span.backwards for span in found):
        return _BACKWARDS
    return NOT_A_DAY if any(span.last is None for span in found) else ""


def _puzzled(raw: str, words: str) -> Unreadable:
    return Unreadable(raw, f"日期以外的{quoted(raw, words)}看不懂")


def _read_one(raw: str, text: str, head: str, span: DaySpan) -> Deadline:
    behind = text[span.end :]
    if lasting := re.fullmatch("(?:起|开始)?,?(至|到|~+)?(.+)", behind):
        starts = lasting[1] or behind.startswith(("起", "开始"))
        if starts and re.match(ONGOING, lasting[2].lstrip("并,")) and is_lasting(lasting[2]):
            return Ongoing(raw)
    begins = re.match("起|开始|以来|启动|施行|-*至今|(?:前|(?:之|以)前)(?:启动|开始|开工|起步)", behind)
    if begins or (re.search("[自从由]$", head) and not span.ranged):
        return _read_start(raw, head + behind, span)
    head = _OPEN_START.sub("", _LENGTH_FIRST.sub("", head), count=1)
    if after_words(_FROM.sub("", head) if span.ranged else head, LEADING):
        return _puzzled(raw, head)
    if re.match("[之以]?后(?!续)", behind):
        return Unreadable(raw, "写的是某天以后，没有最后一天")
    return _read_tail(raw, text, span)


def _read_start(raw: str, rest: str, span: DaySpan) -> Deadline:
    """暂定为三个月，自2016年12月5日起: a start and a length make an end."""
    length = duration(rest)
    if length is None or span.first is None:
        return Unreadable(raw, _START_ONLY)
    day, assumed = after(span.first, length)
    month = span.first if span.first != span.last else None
    begun = f"没有写从哪一天起，按{month.month}月{month.day}日起算" if month else None
    return OnDate(raw, day, assumed="；".join(filter(None, (span.assumed, begun, assumed))) or None)


def _read_tail(raw: str, text: str, span: DaySpan) -> Deadline:
    tail = text[span.end :]
    ends = _CLAUSE_END.search(tail)
    said, notes = (tail[: ends.start()], tail[ends.start() :]) if ends else (tail, "")
    edge = _YEAR_TAIL.fullmatch(said) if span.bare_year else _EDGE.match(said)
    if edge is None or not _is_work(said[edge.end() :]):
        against = turns(raw, said[edge.end() :]) if edge else ""
        return Unreadable(raw, against) if against else _puzzled(raw, said)
    clauses = [clause for clause in re.split(r"[,;。\n!、]|^-+|^~+", notes) if clause]
    if against := next(filter(None, (turns(raw, clause) for clause in clauses)), ""):
        return Unreadable(raw, against)
    if holds_bounded(notes) or any(map(_FURTHER_DAY.search, clauses)):
        return Unreadable(raw, _SEVERAL)
    lasts = bool(_LASTS.search(said)) or any(map(is_lasting, clauses))
    before = (edge["edge"] or "").endswith("前") and not (edge.groupdict().get("moment") or span.bounded)
    return _on(raw, span, lasts, before)


def _is_work(said: str) -> bool:
    """Whether the words behind a day tell a piece of work, whole and meant: 完成整改, 制定车辆管理办法."""
    said = _AIM.sub("", said)
    own = after_words(said, _TAIL_WORDS)
    told = said[: len(said) - len(own)]
    worked = any(verb in told for verb in VERBS) and _OF_ITS_OWN.fullmatch(own) and not _TURNS.search(own)
    return not own or bool(worked)


def _on(raw: str, span: DaySpan, lasts: bool, before: bool) -> OnDate:
    last: date = span.last  # type: ignore[assignment]
    before = before and span.first != last
    later = f"“前”是否包含这段时间不明确，按最后一天{last.month}月{last.day}日计" if before else None
    told = [words for words in (span.assumed, span.vague, later) if words]
    since = span.first if span.first != last else None
    return OnDate(raw, last, lasts, "；".join(told) or None, since, span.by_ledger and len(told) == 1)
