"""What a cell with a day of completion (完成时间, 销号时间) says: the day it was done, that it goes on, or neither.

Of the words beside a day only those of a closed list tell that something ended then: 预计5月31日完成, 5月31日前完成 and
5月31日未完成 name a day too.
"""

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import pairwise

from app.core.days import read_day
from app.core.deadline import Deadline, Missing, OnDate, Ongoing, Unreadable, Year
from app.core.grid import Value
from app.core.status import Status
from app.ledger.calendar import DaySpan, spans
from app.ledger.deadlines import read_deadline
from app.ledger.status.words import read_words
from app.ledger.wording.spelling import plain
from app.ledger.wording.turned import DOUBTED, checked, quoted, turns
from app.ledger.wording.vocabulary import TIME_OF_DAY, VERBS, WEEKDAY, after_words, words

_ENDED = words("""
    完成 整改完成 完成整改 整改到位 整改完毕 已整改 办结 办毕 销号 结案 闭环 关闭 验收 验收合格 通过 竣工 到位
    完毕 落实 解决 任务 工作 问题 事项 全部 全面 均 都 已 已经 并 且 和 及 的 了 于 在 日 现 经 由 实际 整改
    按时 按期 如期 提前完成 逾期 超期 延期完成 立行立改 即知即改 时间 日期 , : 、 。 ; !
""") | {"\n"}
_SPANNING = frozenset("自从由起止至到期间")
_NOT_ENDED = (Status.IN_PROGRESS, Status.NOT_STARTED, Status.ONGOING)
_OPEN = (*_NOT_ENDED, Status.CANCELLED)
_COUNTED = re.compile("截[至止]")
_DENIES = re.compile("未|没|无法|难以|不能|不(?!断|仅)|尚|待|正在|基本|部分|初步")
_PLANS = re.compile(
    "预计|预期|拟|(?<![较比原按])计划|力争|争取|限|前|将|要|须|需|应|务|确保|保证|目标|目前|不[晚迟]|最[晚迟]|至|内|打算|暂定|原则"
)
_NOTE_PLANS = re.compile("预计|拟[于在定]?|(?<![较比原按])计划|力争|争取|将于|打算|暂定|(?<!提)前(?:完成|办结|销号)")
_NOTE = re.compile(r"\(([^()]*)\)|(?:-+|~+|[,;。\n])(?=\D)([^,;。\n()]*)")
# 延期30天 may be how late it was done, or what was granted.
_LATE = re.compile(r"已?(?:(?:逾期|超期|超时|延期|延迟)(?:完成|办结|整改完成)|(?:逾期|超期|超时)\d+[天日])")
_MOMENT = re.compile(f"{WEEKDAY}|{TIME_OF_DAY}")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_ANY_YEAR = Year(2000, "")
_PLAN = "写的是打算或者限期，不是已经完成的日期"
_NOT_DONE = "写的是还没有完成，不是完成的日期"
_NO_DAY = "没有写出哪一天"


def read_ended(value: Value, year: Year, as_of: date) -> Deadline:
    """The day of completion a cell names; Ongoing where it only says that the work is not done; else why not."""
    return _of_text(value, year, as_of) if isinstance(value, str) else read_deadline(value, year)


# A column repeats a few days over thousands of rows.
@lru_cache(maxsize=4096)
def _of_text(raw: str, year: Year, as_of: date) -> Deadline:
    told = read_deadline(raw, year)
    if isinstance(told, Missing) or read_day(raw):
        return told
    text = plain(raw)
    if _NUMBER.fullmatch(text):
        return told
    named = spans(text, _ANY_YEAR)
    if not named:
        return Ongoing(raw) if read_words(raw, as_of) in _OPEN else Unreadable(raw, _NO_DAY)
    if against := DOUBTED if "?" in text else _against(raw, text, named, as_of):
        return Unreadable(raw, against)
    told = read_deadline(text[named[0].start : named[-1].end], year)
    if isinstance(told, OnDate):
        return checked(raw, replace(told, text=raw))
    return Unreadable(raw, told.reason if isinstance(told, Unreadable) else _NO_DAY)


def _against(raw: str, text: str, named: tuple[DaySpan, ...], as_of: date) -> str:
    """Why the words beside the days do not say that something ended then; empty where they do."""
    behind = text[named[-1].end :]
    notes = [one or other for one, other in _NOTE.findall(behind)]
    for note in notes:
        if note and (why := _of_note(raw, note, as_of)):
            return why
    between = [text[one.end : other.start] for one, other in pairwise(named)]
    known = _ENDED | _SPANNING if len(named) > 1 else _ENDED
    for said in (text[: named[0].start], *between, _NOTE.sub("", behind)):
        bare = _MOMENT.sub("", said).strip("()-~/ ")
        if after_words(bare, known):
            return _of_words(raw, bare, as_of)
    return ""


def _of_note(raw: str, note: str, as_of: date) -> str:
    if _LATE.fullmatch(note):
        return ""
    if _is_open(note, as_of) or _DENIES.search(note):
        return _NOT_DONE
    return _PLAN if _NOTE_PLANS.search(note) else turns(raw, note)


def _of_words(raw: str, said: str, as_of: date) -> str:
    if _COUNTED.match(said):
        return "写的是截止或者统计到哪一天，不是完成的日期"
    if _DENIES.search(said) or (_is_open(said, as_of) and not _PLANS.search(said)):
        return _NOT_DONE
    return _PLAN if _PLANS.search(said) else f"日期以外的{quoted(raw, said)}看不懂"


def _is_open(said: str, as_of: date) -> bool:
    """Whether the words say that the work is not done; 张建中 is a name, 招标中 is none."""
    named = said.endswith("中") and said[-3:-1] not in VERBS
    return not named and read_words(said, as_of) in _NOT_ENDED
