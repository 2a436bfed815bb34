"""A text that names no day: 立行立改, 长期坚持, 每季度, N个月内, …后, each only in words that are known."""

import re
from datetime import date

from app.core.deadline import Deadline, Event, Immediate, Ongoing, Recurring, Relative, Unreadable
from app.core.prose.inspections import INSPECTION
from app.ledger.durations import after, duration, lengths
from app.ledger.wording.vocabulary import (
    IMMEDIATE,
    LASTING,
    ONGOING,
    TIME_OF_DAY,
    WORK,
    after_words,
    is_lasting,
)

RECURRING = re.compile(
    r"(?:至少|坚持|原则上)*(?:每隔?(?:逢|(?:\d+|半)?个?(?:工作日|[日天周旬月年]|星期|季度?|学期|班次?|次))"
    r"|按(?:日|周|旬|月度?|季度?|年度?)(?![程期节底末内份间计划目代会度\d])|逐[日周月季年])"
)
TERM = re.compile(r"[短中长]期\(\d+(?:-\d+)?个?[月年](?:之|以)?内?\)")
_INCOMPLETE = (
    (re.compile(r"(?:[12]?\d|3[01])[日号](?:[之以]?前)?(?:完成)?"), "只写了几日，没有写月份，也没有写从哪一天起算"),
    (re.compile(r"第\d+周.*"), "只写了第几周，没有写日期"),
    (re.compile(r".*\d\.(?!5个?[年月])\d+个?(?:小时|季度|[天日周月年]).*"), "带小数的时长算不出最后一天"),
)
_BROKEN = "[,;。!、\n]"
_AT_ONCE = re.compile("(?:收到|接到)?(?:反馈|通知|交办|发现)(?:意见|问题)?(?:之|以)?后")
_BREAKS = frozenset(",;。!、\n")
_IMMEDIATE_WORDS = IMMEDIATE | WORK | LASTING | _BREAKS
_FOR_GOOD = re.compile("(?:[自从]?(?:即日|现在|目前|今)(?:起|开始)?,?)?(?:至|到|~+)?")
_OF_WRITING = re.compile(
    "(?:争取|力争|务必|确保|于|在|须|应|最迟)*(?:今[天日]|明[天日]|后天|当[天日]|[本这]周|下*周|[本这]旬|[本这]个?月|[下次当]个?月"
    r"|月[底末内中]|[本下]?季度?[底末内]|[本下]季度|周末|\d+[天日]之?后)"
    rf"(?:[一二三四五六日天底末初中内前]|[上中下]旬|之前|以前|之内|以内|\d+[日号]|{TIME_OF_DAY})*"
)
_EVENT = re.compile(r"[^\x00-\x7f]+[^\x00-\x7f最今前先落滞此随然尔]后(?=[^后]*$)")
_TO_EVENT = re.compile(r"[^\d]*之日起?至[^\d]*之日止")
_EVENT_WORDS = WORK | {"立即", "方可"}
_NAMES_NOTHING = re.compile("尽快|尽早|近期|适时|抓紧|择机|前后|左右|不|未|无法|最后")
_FEEDBACK = re.compile(
    f"(?:自|从|于|在)?(?:收到|接到)?(?:省委|市委|县委|区委|{INSPECTION}|组)*反馈(?:意见|问题|情况|书)*(?:之日|日)?(?:起|(?:之|以)?后)*"
)
_HEAD_WORDS = WORK | frozenset("于在限,、") | {"一般", "重大", "集中", "限期", "最迟"}
_WITHIN = re.compile("(?:之|以)?内")
_TAIL_WORDS = WORK | LASTING | _BREAKS | {"集中"}


def read_undated(raw: str, text: str, feedback: date | None) -> Deadline:
    """The case of a text without a day. `text` is plain, its brackets dealt with."""
    text = text.strip(",;。!\n")
    if RECURRING.match(text):
        return Recurring(raw, any(map(is_lasting, re.split(_BROKEN, text)[1:])))
    if reason := next((why for pattern, why in _INCOMPLETE if pattern.fullmatch(text)), ""):
        return Unreadable(raw, reason)
    if lengths(text):
        return _of_length(raw, text, feedback)
    if any(word in text for word in IMMEDIATE) and not after_words(_AT_ONCE.sub("", text), _IMMEDIATE_WORDS):
        return Immediate(raw, then_ongoing=bool(re.search(ONGOING, text)))
    if is_lasting(_FOR_GOOD.sub("", text, count=1)):
        return Ongoing(raw)
    if (writing := _OF_WRITING.match(text)) and not after_words(text[writing.end() :], WORK):
        return Relative(raw)
    if _is_event(text):
        return Event(raw)
    return Unreadable(raw, "既不是日期，也不是“立行立改”“长期坚持”一类的写法")


def _is_event(text: str) -> bool:
    if _NAMES_NOTHING.search(text):
        return False
    event = _EVENT.match(text)
    return bool(event and not after_words(text[event.end() :], _EVENT_WORDS)) or _TO_EVENT.fullmatch(text) is not None


def _of_length(raw: str, text: str, feedback: date | None) -> Deadline:
    length = duration(text)
    if length is None or not (length.bounded or TERM.fullmatch(text)):
        return Unreadable(raw, "只有时长，没有起算的日子")
    match = lengths(text)[-1]
    head, tail = text[: match.start()], text[match.end() :]
    known = len(lengths(text)) == 1
    head, behind = _FEEDBACK.sub("", head), _WITHIN.sub("", tail, count=1)
    counted = known and not after_words(head, _HEAD_WORDS) and not after_words(behind, _TAIL_WORDS)
    lasts = any(map(is_lasting, re.split(_BROKEN, tail)[1:]))
    day, assumed = after(feedback, length) if feedback and counted else (None, None)
    longer = f"写的是{match['low']}到{match['high']}，按长的计" if day and match["high"] else None
    return Relative(raw, day, lasts, "；".join(filter(None, (longer, assumed))) or None)
