"""A text that names no day: 立行立改, 长期坚持, 每季度, N个月内, …后, each only in words that are known."""

import re
from datetime import date

from app.core.deadline import Deadline, Event, Immediate, Ongoing, Recurring, Relative, Unreadable
from app.ledger.durations import after, duration, lengths
from app.ledger.wording.dated import is_lasting
from app.ledger.wording.vocabulary import ADVERBS, IMMEDIATE, LASTING, LASTING_ONLY, ONGOING, TIME_OF_DAY, WORK, any_of

RECURRING = re.compile(
    r"(?:至少|坚持|原则上)*(?:每隔?(?:逢|(?:\d+|半)?个?(?:工作日|[日天周旬月年]|星期|季度?|学期|班次?|次))"
    r"|按(?:日|周|旬|月度?|季度?|年度?)(?![程期节底末内份间计划目代会度\d])|逐[日周月季年])"
)
TERM = re.compile(r"[短中长]期\(\d+(?:-\d+)?个?[月年](?:之|以)?内?\)")
_BROKEN = "[,;。!、\n]"
_IMMEDIATE_ONLY = re.compile(
    rf"(?:(?:收到|接到)?(?:反馈|通知|交办|发现)(?:意见|问题)?(?:之|以)?后|{any_of(IMMEDIATE)}|{WORK}|{LASTING}|{_BROKEN})*"
)
_SAYS_IMMEDIATE = re.compile(any_of(IMMEDIATE))
_FOR_GOOD = re.compile(rf"(?:[自从]?(?:即日|现在|目前|今)(?:起|开始)?,?)?(?:至|到|~+)?(?={_BROKEN}|.)")
_OF_WRITING = re.compile(
    rf"(?:争取|力争|务必|确保|于|在|须|应|最迟)*(?:今[天日]|明[天日]|后天|当[天日]|[本这]周|下*周|[本这]旬|[本这]个?月|[下次当]个?月|月[底末内中]|[本下]?季度?[底末内]|[本下]季度|周末|\d+[天日]之?后)"
    rf"(?:[一二三四五六日天底末初中内前]|[上中下]旬|之前|以前|之内|以内|\d+[日号]|{TIME_OF_DAY}|{WORK})*"
)
_EVENT = re.compile(
    rf"(?=.*[一-鿿]{{2}})[一-鿿、《》“”]*?[^最今前先落滞此随然尔]后(?:立即|{WORK}|{any_of(ADVERBS)}|方可)*"
    r"|[^\d]*之日起?至[^\d]*之日止"
)
_NAMES_NOTHING = re.compile("尽快|尽早|近期|适时|抓紧|择机|前后|左右|不|未|无法|最后")
_FEEDBACK = "(?:(?:自|从|于|在)?(?:收到|接到)?(?:省委|市委|县委|区委|巡察|巡视|审计|督察|组)*反馈(?:意见|问题|情况|书)*(?:之日|日)?(?:起|(?:之|以)?后)*)"
_COUNTED_HEAD = re.compile(rf"(?:{_FEEDBACK}|一般|重大|集中|于|在|限|限期|最迟|{WORK}|[,、])*")
_COUNTED_TAIL = re.compile(rf"(?:(?:之|以)?内)?(?:{WORK}|集中|{LASTING}|{_BROKEN})*")


def read_undated(raw: str, text: str, feedback: date | None) -> Deadline:
    """The case of a text without a day. `text` is plain, its brackets dealt with."""
    text = text.strip(",;。!\n")
    if RECURRING.match(text):
        return Recurring(raw, any(map(is_lasting, re.split(_BROKEN, text)[1:])))
    if lengths(text):
        return _of_length(raw, text, feedback)
    if _SAYS_IMMEDIATE.search(text) and _IMMEDIATE_ONLY.fullmatch(text):
        return Immediate(raw, then_ongoing=bool(re.search(ONGOING, text)))
    if _is_for_good(text):
        return Ongoing(raw)
    if _OF_WRITING.fullmatch(text):
        return Relative(raw)
    if _EVENT.fullmatch(text) and not _NAMES_NOTHING.search(text):
        return Event(raw)
    return Unreadable(raw, "既不是日期，也不是“立行立改”“长期坚持”一类的写法")


def _is_for_good(text: str) -> bool:
    rest = text[match.end() :] if (match := _FOR_GOOD.match(text)) else text
    return bool(re.search(ONGOING, rest)) and LASTING_ONLY.fullmatch(rest) is not None


def _of_length(raw: str, text: str, feedback: date | None) -> Deadline:
    length = duration(text)
    if length is None or not (length.bounded or TERM.fullmatch(text)):
        return Unreadable(raw, "只有时长，没有起算的日子")
    match = lengths(text)[-1]
    head, tail = text[: match.start()], text[match.end() :]
    known = len(lengths(text)) == 1 and not match["high"]
    counted = known and _COUNTED_HEAD.fullmatch(head) and _COUNTED_TAIL.fullmatch(tail)
    lasts = any(map(is_lasting, re.split(_BROKEN, tail)[1:]))
    day, assumed = after(feedback, length) if feedback and counted else (None, None)
    return Relative(raw, day, lasts, assumed)
