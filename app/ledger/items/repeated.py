"""Sheets that hold the same problems (4月, 5月, 6月; 第一次上报, 第二次上报): one of them counts, the others are not added up."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from app.core.grid import Cell
from app.core.ledger import Problem, Trouble, Unsettled
from app.core.numbering import strip_marks
from app.core.sheet import Sheet
from app.core.text import narrow, quote
from app.ledger.wording.ordered import Period, latest_first, split_period

ALL = "all"
"""The clerk's answer that all of these sheets count (Request.repeats); any other: only the latest."""
_SAME = 0.6
# 还存在会议记录不全的问题 and 会议记录不全 are the same.
_AROUND = re.compile("^[还仍也]?存在(?=.)|(?<=.)[的等]*问题$|(?<=.)[的等]+$")
_UNSPOKEN = re.compile(r"\W|_")
# 未销号, 已销号, 在办: sheets for other states of the work share no problem, whatever words they share.
_DONE = "销号|完成|办结|整改|闭环|关闭|解决|结案|验收|到位"
_STATES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"[未没待拟](?:有|能|按期|按时)?(?:{_DONE})",
        "在办|正在|[办行进改]中",
        "长期|持续",
        rf"{_DONE}",
        "取消|作废|撤销",
    )
)
# Never the one that counts, whatever period it names; and the one that does before any period.
_OLD = re.compile("备份|旧(?![城房楼村小居])|作废|修改前|原版|停用")
_NEWEST = re.compile("最新|更新后")
_STAGES = tuple(map(re.compile, ("旧|初稿|草稿|讨论稿", "征求意见|修改稿|修订稿|送审|报审", "新|定稿|终稿|最终|正式")))


@dataclass(frozen=True)
class Repeat:
    """Sheets with the same problems: the one that is used, why each other one is not, and what is asked about it."""

    used: str
    left_out: Mapping[str, str]
    trouble: Trouble | None


@dataclass(frozen=True)
class _SheetSaid:
    """A sheet with what its problems say, compared without numbers, blanks, points and the width of signs.

    `alone`: its problem where it holds just one (一事一表).
    """

    sheet: Sheet
    said: tuple[str, ...]
    alone: Problem | None

    def shares(self, other: "_SheetSaid") -> int:
        """How many of its problems the other one has too."""
        there = set(other.said)
        return sum(one in there for one in self.said)


def repeats_in(read: Sequence[tuple[Sheet, Sequence[Problem]]], answers: Mapping[str, str]) -> Iterator[Repeat]:
    """Every group of used sheets that hold the same problems, but those that all count by the clerk's answer."""
    parts = [_sheet_said(sheet, problems) for sheet, problems in read]
    pairs = [pair for pair in combinations([one for one in parts if one.said], 2) if _is_same(*pair)]
    for group in _groups(parts, pairs):
        used, why = _used(group, pairs)
        answer = answers.get(used.sheet.fingerprint)
        if answer != ALL:
            others = [one for one in group if one is not used]
            left_out = {
                one.sheet.name: f"和“{used.sheet.name}”是同一批问题，没有重复计入{_only(one, used)}" for one in others
            }
            yield Repeat(used.sheet.name, left_out, None if answer else _trouble(used, others, why))


def _sheet_said(sheet: Sheet, problems: Sequence[Problem]) -> _SheetSaid:
    said = tuple(filter(None, (_compared(problem.text) for problem in problems)))
    return _SheetSaid(sheet, said, problems[0] if len(problems) == 1 else None)


def _compared(text: str) -> str:
    said = _UNSPOKEN.sub("", narrow(strip_marks(text))).lower()
    return _AROUND.sub("", said)


def _is_same(one: _SheetSaid, other: _SheetSaid) -> bool:
    smaller, larger = sorted((one, other), key=lambda part: len(part.said))
    states = {_state(one.sheet), _state(other.sheet)}
    if smaller.shares(larger) < _SAME * len(smaller.said) or not (len(states) == 1 or None in states):
        return False
    return one.alone is None or other.alone is None or _is_one(one.alone, other.alone)


def _is_one(problem: Problem, other: Problem) -> bool:
    """Whether two sheets of a problem each mean one: 会议记录不完整 is found in many places, each with its own number or measures."""
    if problem.number and other.number:
        return problem.number == other.number
    return [_compared(one.text) for one in problem.measures] == [_compared(one.text) for one in other.measures]


def _state(sheet: Sheet) -> int | None:
    """Which state of the work its name says that it is for."""
    return next((at for at, pattern in enumerate(_STATES) if pattern.search(sheet.name)), None)


def _groups(parts: Sequence[_SheetSaid], pairs: Sequence[tuple[_SheetSaid, _SheetSaid]]) -> list[list[_SheetSaid]]:
    """The sheets that hang together by these pairs, each group in the order of the tabs."""
    groups: list[set[str]] = []
    for names in ({one.sheet.name, other.sheet.name} for one, other in pairs):
        joined = [group for group in groups if group & names]
        groups = [group for group in groups if not group & names] + [names.union(*joined)]
    found = [[one for one in parts if one.sheet.name in names] for names in groups]
    return sorted(found, key=lambda group: parts.index(group[0]))


def _used(group: Sequence[_SheetSaid], pairs: Sequence[tuple[_SheetSaid, _SheetSaid]]) -> tuple[_SheetSaid, str]:
    """The one that counts meanwhile (contract): of the latest period, else the one with all, else the last tab."""
    group = [one for one in group if not _OLD.search(one.sheet.name)] or group
    newest = [one for one in group if _NEWEST.search(one.sheet.name)] or group
    if len(newest) == 1:
        return newest[0], "从名称看是最新的"
    sheets = [one.sheet for one in group]
    for told, why in ((_name, "名称里的时间最近"), (_title, "标题里的时间最近"), (_above, "填报的时间最近")):
        at = _latest(sheets, told)
        if at is not None:
            return group[at], why
    stages = [_stage(sheet.name) for sheet in sheets]
    if 0 not in stages and stages.count(max(stages)) == 1:
        return group[stages.index(max(stages))], "从名称看是最后一稿"
    if whole := _whole(group, pairs):
        return whole, "其余各表的问题它都有"
    return group[-1], "看不出先后，取最后一张"


def _latest(sheets: Sequence[Sheet], told: Callable[[Sheet], Sequence[str]]) -> int | None:
    periods: list[Period] = []
    for sheet in sheets:
        named = [period for text in told(sheet) if (period := split_period(text)[0])]
        periods += named[:1]
    order = latest_first(periods) if len(periods) == len(sheets) else None
    return order[0] if order else None


def _name(sheet: Sheet) -> Sequence[str]:
    return (sheet.name,)


def _title(sheet: Sheet) -> Sequence[str]:
    return _above(sheet)[:1]


def _above(sheet: Sheet) -> Sequence[str]:
    """The texts above the heading: the title, then 填报时间."""
    rows = sheet.grid.texts[: sheet.header_rows[0] - 1] if sheet.grid else ()
    return [text for row in rows for text in row if text]


def _stage(name: str) -> int:
    """How far a draft is by its name; 0 where the name does not say."""
    return next((at for at, pattern in enumerate(_STAGES, 1) if pattern.search(name)), 0)


def _whole(group: Sequence[_SheetSaid], pairs: Sequence[tuple[_SheetSaid, _SheetSaid]]) -> _SheetSaid | None:
    """The sheet that each of several others repeats a part of, while these share nothing: 总表 beside 办公室, 财务科."""
    for one in group:
        if len(group) > 2 and all(one in pair for pair in pairs if pair[0] in group):
            return one
    return None


def _only(one: _SheetSaid, used: _SheetSaid) -> str:
    alone = len(one.said) - one.shares(used)
    return f"（{alone} 条只在这张表里有）" if alone else ""


def _trouble(used: _SheetSaid, others: Sequence[_SheetSaid], why: str) -> Trouble:
    name, counts = used.sheet.name, [(one.sheet.name, len(one.said), one.shares(used)) for one in others]
    alone = "、".join(f"{count - same} 条只在“{sheet}”里有" for sheet, count, same in counts if count > same)
    values = {
        "sheets": "、".join(quote(sheet) for sheet in [*(sheet for sheet, _, _ in counts), name]),
        "same": "，".join(f"“{sheet}” {count} 条中有 {same} 条与“{name}”相同" for sheet, count, same in counts),
        "used": name,
        "why": why,
        "only": f"，{alone}，没有计入" if alone else "",
    }
    sheet = used.sheet
    row = sheet.header_rows[-1]
    left = min(guess.cell.column for guess in sheet.columns.values())
    place = sheet.grid.home(row, left) if sheet.grid else (row, left)
    return Trouble(Unsettled.SHEET_REPEATED, Cell(name, *place), values)
