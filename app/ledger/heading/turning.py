"""Columns that hold another thing than their headings say, where the sheet has no other column for it: 完成情况 of days alone."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from app.core.columns import Column
from app.core.deadline import OnDate
from app.ledger.deadlines import read_deadline
from app.ledger.heading.candidates import Below, Candidate
from app.ledger.heading.header import texts_below
from app.ledger.heading.words.headings import LOOSE
from app.ledger.heading.words.parts import OF_A_STEP

_TOLD = (Column.PROGRESS, Column.STATUS)
_ALL = 0.8
_DAYS_BELOW = "下面都是日期"
_STEP = re.compile(f"^(?:{OF_A_STEP})")
# What is filled with the day something was done by offices that have no column for it.
_DONE = re.compile("(完成|整改|销号|办结).{0,2}情况")
_NEXT = re.compile("下一?步.{0,2}(措施|举措)$")


class _Turn(NamedTuple):
    """What columns told as one thing are where they hold another, and why that may be doubted."""

    told: tuple[Column, ...]
    to: Column
    holds: Callable[[Below, Candidate], bool]
    why: str = _DAYS_BELOW
    doubt: str = ""


def by_content(below: Below, candidates: list[Candidate]) -> list[Candidate]:
    """完成情况 of days alone, a status of accounts, a progress of states: where the sheet has no other column for it."""
    for turn in _TURNS:
        candidates = _turned(below, candidates, turn)
    states = [one for one in candidates if one.column is Column.PROGRESS and _all_states(below, one)]
    why = "内容多是“已完成”一类的状态"
    return _turned(below, candidates, _Turn((Column.PROGRESS,), Column.STATUS, _all_states, why, _which_state(states)))


def _turned(below: Below, candidates: list[Candidate], turn: _Turn) -> list[Candidate]:
    """With the first of the columns told as one thing that holds another as that one."""
    if has(candidates, turn.to) or turn.to in below.given:
        return candidates
    found = next((one for one in candidates if one.column in turn.told and turn.holds(below, one)), None)
    if found is None:
        return candidates
    turned = replace(found, column=turn.to, reason=f"表头“{found.heading}”；{turn.why}", doubt=turn.doubt)
    return [turned if one is found else one for one in candidates]


def _which_state(states: list[Candidate]) -> str:
    """Why the first of these columns of states may not be the item's: it tells of a step (招标进度), or others tell it too."""
    if states and _STEP.search(states[0].heading):
        return "表头说的可能只是其中一步"
    others = "、".join(f"“{one.heading}”" for one in states[1:])
    return f"{others}也写着完成状态" if others else ""


def _all_days(below: Below, one: Candidate) -> bool:
    return below.contents[one.index].only_days


def _all_days_done(below: Below, one: Candidate) -> bool:
    return _all_days(below, one) and _DONE.search(one.heading) is not None


def _all_to_come(below: Below, one: Candidate) -> bool:
    content = below.contents[one.index]
    days = (read_deadline(value, None) for value in content.values)
    return content.only_days and all(isinstance(day, OnDate) and day.day > content.states.as_of for day in days)


def _all_due(below: Below, one: Candidate) -> bool:
    content = below.contents[one.index]
    return content.tells and content.dues >= _ALL and content.days > 0


def _all_people(below: Below, one: Candidate) -> bool:
    """责任编辑 over names, where 责任股所 is a body."""
    return one.rank >= LOOSE and below.contents[one.index].looks_like is Column.OWNER


def _says_what_next(_: Below, one: Candidate) -> bool:
    return _NEXT.search(one.heading) is not None


def _all_states(below: Below, one: Candidate) -> bool:
    texts = texts_below(below.grid, below.header, one.index)
    return bool(texts) and all(map(below.contents[one.index].states.names, texts))


def _all_accounts(below: Below, one: Candidate) -> bool:
    return below.contents[one.index].is_prose


# In this order: 下一步措施 is a measure before a status of accounts becomes the progress.
_TURNS = (
    _Turn((Column.DEPARTMENT,), Column.OWNER, _all_people, "下面都是人名"),
    _Turn((Column.NOTE,), Column.MEASURE, _says_what_next, "没有别的一列写措施"),
    _Turn((Column.FINISHED,), Column.DEADLINE, _all_to_come, doubt="表头说的是办完的日子，下面的日子都还没有到"),
    _Turn((Column.OWNER,), Column.DEADLINE, _all_days, doubt="表头说的是人，下面都是日期"),
    _Turn((Column.GOAL, Column.DETAIL), Column.DEADLINE, _all_due, doubt="表头没有说是时限，下面都是日期"),
    _Turn(_TOLD, Column.FINISHED, _all_days_done),
    _Turn(_TOLD, Column.FINISHED, _all_days, doubt="表头没有说是完成的日子，下面都是日期"),
    _Turn((Column.STATUS,), Column.PROGRESS, _all_accounts, "下面多是成段的话"),
)


def has(candidates: Iterable[Candidate], column: Column) -> bool:
    """Whether one of them is that column."""
    return any(one.column is column for one in candidates)
