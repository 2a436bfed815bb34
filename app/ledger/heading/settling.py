"""Headings held against one another and against what stands below: which of their meanings a sheet leaves them."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from app.core.columns import Column
from app.ledger.heading.candidates import Below, Candidate
from app.ledger.heading.content import ColumnContent
from app.ledger.heading.header import texts_below
from app.ledger.heading.words.headings import is_any_day, plain
from app.ledger.heading.words.parts import HEADS, OF_A_STEP, STEPS
from app.ledger.wording.ordered import split_period

_WHO = (Column.OWNER, Column.DEPARTMENT)
_PEOPLE = (*_WHO, Column.LEADER)
_DAYS = (Column.DEADLINE, Column.EXTENDED, Column.FINISHED)
_TOLD = (Column.PROGRESS, Column.STATUS)
_SAID = (Column.PROBLEM, Column.MEASURE)
_AIMS = (Column.GOAL, Column.DETAIL)
_FEW, _MOST, _ALL, _WORDS = 0.2, 0.6, 0.8, 4
_CALLED = re.compile("电话|联系方式|手机")
_NOTHING_SAID = re.compile(r"[\d.,%%\s]+|[是否有无√×]")
# What no person and no body is called: amounts, small numbers, kinds and degrees.
_NOBODY = re.compile(
    r"[\d.,%%\s]+[万亿]?[元个项次人天]?|(一般|较大|重大|特大|严重|轻微)(问题|隐患|风险)?|[高中低](风险)?"
    r"|[ⅠⅡⅢⅣ一二三四]级|[红橙黄蓝绿](色|灯)?|[a-dA-D甲乙丙丁]类?|.{2,4}类"
)
_OF_A_PART = re.compile(f"(?:{STEPS}).{{0,2}}[时期]限$")
_HEADS = re.compile(HEADS)
_DAYS_BELOW = "下面都是日期"
_BARE = ("时间", "日期")
_STEP = re.compile(f"^(?:{OF_A_STEP})")
# What is filled with the day something was done by offices that have no column for it.
_DONE = re.compile("(完成|整改|销号|办结).{0,2}情况")


def settle(below: Below, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates with the meanings that are left to them."""
    candidates = _without_part_goals(_without_part_deadlines(below, _without_spans(below, candidates)))
    candidates = _with_finished(below, _with_extended(below, _with_leader(below, candidates)))
    candidates = _by_content(below, [_telephone(below, one) for one in candidates])
    return _with_signed_off(_without_accounts(below, candidates))


def seems(column: Column, content: ColumnContent) -> Column | None:
    """What a column read as `column` plainly holds instead; None where heading and content agree, or may."""
    if not _is_strange(column, content) or content.looks_like is column:
        return None
    other = content.looks_like
    if column in _TOLD:
        return Column.FINISHED if other is Column.DEADLINE else other if other in _WHO else None
    if column in _SAID:
        return other if other is Column.DEADLINE else None
    return None if column in _PEOPLE and other in _PEOPLE else other


def _is_strange(column: Column, content: ColumnContent) -> bool:
    """Whether it may be another one: looking closely takes time, and most columns hold what their headings say."""
    if column in _PEOPLE:
        return content.named < _FEW
    if column in _DAYS:
        return content.dues < _FEW and content.dated < _MOST
    return content.holds is not None if column in _TOLD else column in _SAID and content.holds_days


def strangeness(column: Column, content: ColumnContent) -> str:
    """Why a column read as `column` may be another one, though nobody can say which; empty where it may not."""
    if column in _WHO and content.tells and content.share_of(_NOBODY) >= _MOST:
        return "下面多是数字或类别"
    short = column in _SAID and content.tells and content.is_short
    # 学习不到位 is no state, though it may be read as one.
    states = content.holds is Column.STATUS and all(map(content.states.names, content.texts))
    empty = short and (content.share_of(_NOTHING_SAID) >= _ALL or content.holds is Column.OWNER or states)
    return "下面没有成句的话" if empty else ""


def has(candidates: Iterable[Candidate], column: Column) -> bool:
    """Whether one of them is that column."""
    return any(one.column is column for one in candidates)


def _telephone(below: Below, one: Candidate) -> Candidate:
    """责任人联系方式 over numbers is the telephone; over 张三 139… it names the owner too."""
    content = below.contents[one.index]
    numbers = one.column is Column.OWNER and _CALLED.search(one.heading) and content.texts and not content.named
    return replace(one, column=Column.PHONE) if numbers else one


def _without_spans(below: Below, candidates: list[Candidate]) -> list[Candidate]:
    """工期 that counts days is no deadline beside one."""
    spans = [one for one in candidates if one.heading.endswith("工期") and not below.contents[one.index].days]
    if not any(one.column is Column.DEADLINE for one in candidates if one not in spans):
        return candidates
    return [one for one in candidates if one not in spans]


def _without_part_deadlines(below: Below, candidates: list[Candidate]) -> list[Candidate]:
    """首次响应时限 is none beside 办结时限; alone it is asked about."""
    parts = [one for one in candidates if one.column is Column.DEADLINE and _OF_A_PART.search(plain(one.heading))]
    if any(one.column is Column.DEADLINE and one not in parts for one in candidates) or Column.DEADLINE in below.given:
        return [one for one in candidates if one not in parts]
    return [replace(one, doubt=one.doubt or "表头说的可能只是其中一步") if one in parts else one for one in candidates]


def _with_leader(below: Below, candidates: list[Candidate]) -> list[Candidate]:
    """县级河长 and 段长 beside 责任人 stand above him; without one they answer themselves."""
    heads = [one for one in candidates if one.column is Column.OWNER and _HEADS.fullmatch(plain(one.heading))]
    others = any(one.column is Column.OWNER and one not in heads for one in candidates) or Column.OWNER in below.given
    if not others or has(candidates, Column.LEADER) or Column.LEADER in below.given:
        return candidates
    return [
        replace(one, column=Column.LEADER) if one in heads[:1] else one for one in candidates if one not in heads[1:]
    ]


def _without_part_goals(candidates: list[Candidate]) -> list[Candidate]:
    """一季度目标, 二季度目标 are steps on the way, none of them the goal."""
    steps = [one for one in candidates if one.column is Column.GOAL and split_period(one.heading)[0]]
    return [one for one in candidates if one not in steps] if len(steps) > 1 else candidates


def _with_extended(below: Below, candidates: list[Candidate]) -> list[Candidate]:
    """An extended deadline (延期至) without a first one is the deadline."""
    if has(candidates, Column.DEADLINE) or Column.DEADLINE in below.given:
        return candidates
    return [replace(one, column=Column.DEADLINE) if one.column is Column.EXTENDED else one for one in candidates]


def _with_finished(below: Below, candidates: list[Candidate]) -> list[Candidate]:
    """完成时间 beside another deadline column is the day of completion; alone it is the deadline."""
    another = any(one.column is Column.DEADLINE and not one.either for one in candidates)
    if not another and Column.DEADLINE not in below.given:
        return candidates
    reason = "另有整改时限一列，这一列按实际完成时间"
    return [
        replace(one, column=Column.FINISHED, reason=f"表头“{one.heading}”；{reason}") if one.either else one
        for one in _with_any_days(candidates)
    ]


def _with_any_days(candidates: list[Candidate]) -> list[Candidate]:
    """日期 before the problem is when it began; else it and 办理时间 may tell the completion, where no other column does."""
    vague = [one for one in candidates if one.either and is_any_day(plain(one.heading))]
    others = [one for one in candidates if one not in vague]
    first = min((one.index for one in others if one.column in _SAID), default=0)
    begun = [one for one in vague if one.index < first and plain(one.heading) in _BARE]
    kept = [*others, *(replace(one, column=Column.START, either=False) for one in begun)]
    if not has(others, Column.FINISHED) and not any(one.either for one in others):
        doubt = "表头没有说是哪一天，先按完成时间"
        kept += [replace(one, doubt=doubt) for one in vague if one not in begun]
    return sorted(kept, key=lambda one: one.index)


def _by_content(below: Below, candidates: list[Candidate]) -> list[Candidate]:
    """完成情况 of days alone, a status of accounts, a progress of states: where the sheet has no other column for it."""

    def all_days(one: Candidate) -> bool:
        return below.contents[one.index].only_days

    def all_days_done(one: Candidate) -> bool:
        return all_days(one) and _DONE.search(one.heading) is not None

    def all_due(one: Candidate) -> bool:
        content = below.contents[one.index]
        return content.tells and content.dues >= _ALL and content.days > 0

    def all_states(one: Candidate) -> bool:
        texts = texts_below(below.grid, below.header, one.index)
        return bool(texts) and all(map(below.contents[one.index].states.names, texts))

    def all_accounts(one: Candidate) -> bool:
        return below.contents[one.index].is_prose

    candidates = _turned(
        below, candidates, (Column.OWNER,), Column.DEADLINE, all_days, _DAYS_BELOW, "表头说的是人，下面都是日期"
    )
    doubt = "表头没有说是时限，下面都是日期"
    candidates = _turned(below, candidates, _AIMS, Column.DEADLINE, all_due, _DAYS_BELOW, doubt)
    candidates = _turned(below, candidates, _TOLD, Column.FINISHED, all_days_done, _DAYS_BELOW)
    doubt = "表头没有说是完成的日子，下面都是日期"
    candidates = _turned(below, candidates, _TOLD, Column.FINISHED, all_days, _DAYS_BELOW, doubt)
    candidates = _turned(below, candidates, (Column.STATUS,), Column.PROGRESS, all_accounts, "下面多是成段的话")
    states = [one for one in candidates if one.column is Column.PROGRESS and all_states(one)]
    doubt = _which_state(states)
    why = "内容多是“已完成”一类的状态"
    return _turned(below, candidates, (Column.PROGRESS,), Column.STATUS, all_states, why, doubt)


def _which_state(states: list[Candidate]) -> str:
    """Why the first of these columns of states may not be the item's: it tells of a step (招标进度), or others tell it too."""
    if states and _STEP.search(states[0].heading):
        return "表头说的可能只是其中一步"
    others = "、".join(f"“{one.heading}”" for one in states[1:])
    return f"{others}也写着完成状态" if others else ""


def _turned(
    below: Below,
    candidates: list[Candidate],
    told: tuple[Column, ...],
    to: Column,
    holds: Callable[[Candidate], bool],
    why: str,
    doubt: str = "",
) -> list[Candidate]:
    """The first of the columns told as one thing that holds another, as that one."""
    if has(candidates, to) or to in below.given:
        return candidates
    found = next((one for one in candidates if one.column in told and holds(one)), None)
    reason = f"表头“{found.heading}”；{why}" if found else ""
    return [replace(one, column=to, reason=reason, doubt=doubt) if one is found else one for one in candidates]


def _without_accounts(below: Below, candidates: list[Candidate]) -> list[Candidate]:
    """处置结果 that tells how it went (已更换新井盖) beside 是否关闭 filled with 是 and 否 is no state but the progress."""
    states = [one for one in candidates if one.column is Column.STATUS and below.contents[one.index].texts]
    telling = [one for one in states if below.contents[one.index].said >= _MOST]
    accounts = [one for one in states if telling and _is_worded(below.contents[one.index])]
    kept = [one for one in candidates if one not in accounts]
    reason = f"另有“{telling[0].heading}”一列写是否完成" if telling else ""
    progress = [] if has(kept, Column.PROGRESS) else accounts[:1]
    return [*kept, *(replace(one, column=Column.PROGRESS, reason=f"表头“{one.heading}”；{reason}") for one in progress)]


def _is_worded(content: ColumnContent) -> bool:
    return content.said < _MOST and content.width >= _WORDS * len(content.texts)


def _with_signed_off(candidates: list[Candidate]) -> list[Candidate]:
    """是否销号, or else 是否完成, beside another column that says the status is a column of its own."""
    states = [one for one in candidates if one.column is Column.STATUS]
    for word in ("销号", "是否"):
        closing = [one for one in states if re.search(word, one.heading)]
        if closing and len(closing) < len(states):
            return [replace(one, column=Column.SIGNED_OFF) if one in closing else one for one in candidates]
    return candidates
