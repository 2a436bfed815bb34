"""Headings held against one another and against what stands below: which of their meanings a sheet leaves them."""

import re
from dataclasses import replace

from app.core.columns import Column
from app.ledger.heading.candidates import Below, Candidate
from app.ledger.heading.content import ColumnContent
from app.ledger.heading.turning import by_content, has
from app.ledger.heading.words.headings import is_any_day, plain
from app.ledger.heading.words.parts import HEADS, STEPS
from app.ledger.wording.ordered import split_period

_WHO = (Column.OWNER, Column.DEPARTMENT)
_PEOPLE = (*_WHO, Column.LEADER)
_DAYS = (Column.DEADLINE, Column.EXTENDED, Column.FINISHED)
_TOLD = (Column.PROGRESS, Column.STATUS)
_SAID = (Column.PROBLEM, Column.MEASURE)
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
_BARE = ("时间", "日期")


def settle(below: Below, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates with the meanings that are left to them."""
    candidates = _without_part_goals(_without_part_deadlines(below, _without_spans(below, candidates)))
    candidates = _with_finished(below, _with_extended(below, _with_leader(below, candidates)))
    candidates = by_content(below, [_telephone(below, one) for one in candidates])
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
