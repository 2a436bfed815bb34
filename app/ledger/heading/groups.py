"""What short headings below a group head mean: start and deadline, plan and completion, a day in parts, names."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from app.core.columns import Column
from app.ledger.heading.words.headings import LOOSE, is_either, meaning, plain
from app.ledger.heading.words.parts import CHANGED, PUT_OFF

Path = tuple[str, ...]
Paths = Mapping[int, Path]


class SettledPath(tuple[str, ...]):
    """Headings from top to bottom whose meaning their group settles: a column, or none."""

    column: Column | None

    def __new__(cls, path: Path, column: Column | None) -> "SettledPath":
        """The same headings with that meaning."""
        settled = super().__new__(cls, path)
        settled.column = column
        return settled


class TickedPath(SettledPath):
    """Headings whose lowest is an option: a tick below it tells the state (√ below 未完成, 否 below 整改情况)."""


_TIME_HEAD = re.compile("时限|期限|时间|日期|起止|限期|工期|节点|(进度|计划)安排")
_START = re.compile(
    "开始|起始|启动|开工|动工|开展|受理|交办|下达|下发|立案|立项|发现|部署|登记|进场|^初|始$|^起|起$|^自$|^从$"
)
_END = re.compile(
    "完成|完毕|完工|完结|竣工|结束|终止|截止|截至|终结|办结|办毕|交付|结案|结项|收尾|到期|[止迄终末]$|^[至到完结]$"
)
_PLAN = re.compile(f"计划|预计|要求|^目标$|^应|拟|原定|规定|承诺|限定|预定|(?:{PUT_OFF}|{CHANGED})前")
_ACTUAL = re.compile("实际|已(?:完成|办结|整改)")
_CLOSED = re.compile("销号|闭环|验收|关闭|复核|复查")
# 原 and 首次 beside 延长: the first deadline.
_FIRST = re.compile("^(?:原|初定|初次|首次|第?一次)$")
_EXTENDED = re.compile(f"^[延展现新]$|^(?:第?二次|再次|最新)$|(?:{PUT_OFF}|{CHANGED}|宽限)(?!前)")
# What stands beside a day and is none: 是否逾期, 逾期天数, 预警.
_NO_TIME = re.compile(
    "是否|天数|次数|备注|说明|原因|预警|提醒|剩余|状态|情况|颜色|依据|措施|责任|单位|部门|电话"
    "|标志|标准|内容|成果|目标(?!$)|(?<=.)目标|任务|人员|金额|数量|比例|进度|结果"
)
DAY_PARTS = ("年", "月", "日")
_NAME = ("姓名", "名字", "人员", "名单")
_ABOUT = ("职务", "职位", "岗位", "电话", "联系电话", "手机", "手机号", "手机号码", "联系方式")
_SUPPORTING = re.compile("^(配合|协办|协助|协同|参与)")
_RESPONSIBLE = re.compile("责任|负责|经办|承办|牵头|主办|包保|落实")


class _Told(Enum):
    """What a heading below a head of time says."""

    START = 1
    BEGAN = 2
    END = 3
    DUE = 4
    DONE = 5
    CLOSED = 6
    EXTENDED = 7
    UNKNOWN = 8


_OWN = {Column.START: _Told.START, Column.DEADLINE: _Told.DUE, Column.FINISHED: _Told.DONE}
# The first that fits; 完成时限 is due and no end.
_WORDS = (
    (_FIRST, _Told.DUE),
    (_START, _Told.START),
    (_EXTENDED, _Told.EXTENDED),
    (_ACTUAL, _Told.DONE),
    (_PLAN, _Told.DUE),
    (_CLOSED, _Told.CLOSED),
    (re.compile("时限|期限|截止|截至|限期"), _Told.DUE),
    (_END, _Told.END),
)


@dataclass(frozen=True)
class _Below:
    """The columns below one head of time, in their order, with what each says."""

    head: str
    told: dict[int, _Told]

    def has(self, *wanted: _Told) -> bool:
        return any(one in wanted for one in self.told.values())


def without_day_parts(paths: Paths) -> tuple[dict[int, Path], dict[int, tuple[int, ...]]]:
    """The headings with 年, 月 and 日 below one head taken for that head, and the columns of each such day."""
    parts = {run[0]: run for run in _runs_of_parts(paths)}
    others = {index for run in parts.values() for index in run[1:]}
    headings = {index: path[:-1] if index in parts else path for index, path in paths.items() if index not in others}
    return headings, parts


def _runs_of_parts(paths: Paths) -> Iterator[tuple[int, ...]]:
    """Columns side by side, below the same head, that are 年月日, 年月 or 月日."""
    for _, group in groupby(sorted(paths), lambda index: paths[index][:-1]):
        run: list[int] = []
        for index in group:
            if run and not _goes_on(plain(paths[run[-1]][-1]), plain(paths[index][-1]), index - run[-1]):
                yield from _whole(run)
                run = []
            if len(paths[index]) > 1 and plain(paths[index][-1]) in DAY_PARTS:
                run.append(index)
        yield from _whole(run)


def _goes_on(before: str, heading: str, step: int) -> bool:
    return step == 1 and heading in DAY_PARTS and DAY_PARTS.index(heading) == DAY_PARTS.index(before) + 1


def _whole(run: list[int]) -> Iterator[tuple[int, ...]]:
    if len(run) > 1:
        yield tuple(run)


def with_groups(headings: Paths, days: Collection[int] = (), ticked: Collection[int] = ()) -> dict[int, Path]:
    """The headings, those settled that a group settles: below heads of time (整改时限 over 开始|完成) and of supporters.

    `days`: the columns of days in parts, whose heads tell which day it is where they say nothing by themselves.
    `ticked`: those that are options below a head of states. All else is left to the words of the heading itself.
    """
    told: dict[int, Column | None] = {
        index: Column.SUPPORT if plain(path[-1]) in _NAME else None
        for index, path in headings.items()
        if _is_supporters(path)
    }
    for group in (*_groups(headings), _whole_days(headings, days)):
        told |= _settled(group)
    settled = {index: SettledPath(headings[index], column) for index, column in told.items()}
    return {**headings, **settled, **{index: TickedPath(headings[index], None) for index in ticked}}


def _whole_days(headings: Paths, days: Collection[int]) -> _Below:
    """The days in parts below heads that name no time: 计划完成 over 年|月|日."""
    unnamed = [index for index in days if not _TIME_HEAD.search("".join(map(plain, headings[index])))]
    return _Below("", {index: said for index in unnamed if (said := _told(headings[index], 0))})


def _is_supporters(path: Path) -> bool:
    """姓名, 职务 and 电话 below 配合."""
    return len(path) > 1 and _SUPPORTING.search(plain(path[-2])) is not None and plain(path[-1]) in (*_NAME, *_ABOUT)


def _groups(headings: Paths) -> Iterator[_Below]:
    for head, group in groupby(sorted(headings), lambda index: _head_of_time(headings[index])):
        told = {index: said for index in group if head and (said := _told(headings[index], len(head)))}
        if head and len(told) > 1:
            yield _Below("".join(map(plain, head)), told)


def _head_of_time(path: Path) -> Path:
    """The heads down to the first that names a time; empty where none does, or where it is that of a start."""
    for at, one in enumerate(path[:-1], 1):
        words = plain(one)
        if _TIME_HEAD.search(words):
            return () if _START.search(words) and not _END.search(words) and "止" not in words else path[:at]
    return ()


def _told(path: Path, heads: int) -> _Told | None:
    """What the headings below a head of time say; None where they speak of no time."""
    words, lowest = "".join(plain(one) for one in path[heads:]), plain(path[-1])
    if _NO_TIME.search(lowest):
        return None
    own = meaning(lowest)
    column = own[0] if own and own[1] < LOOSE and not is_either(lowest) else None
    for pattern, told in _WORDS:
        if pattern.search(words):
            return _Told.BEGAN if told is _Told.START and _ACTUAL.search(words) else told
    return _OWN.get(column) if column else _Told.UNKNOWN


def _settled(group: _Below) -> dict[int, Column | None]:
    due_named = group.has(_Told.DUE)
    over = bool(_ACTUAL.search(group.head))
    found: dict[int, Column | None] = {}
    for index, said in group.told.items():
        match said:
            case _Told.START:
                found[index] = Column.START
            case _Told.BEGAN:
                found[index] = None if group.has(_Told.START) else Column.START
            case _Told.DUE:
                found[index] = Column.DEADLINE
            case _Told.DONE:
                found[index] = Column.FINISHED
            case _Told.EXTENDED:
                found[index] = Column.EXTENDED
            case _Told.END:
                found[index] = Column.FINISHED if due_named or over else Column.DEADLINE
            case _Told.CLOSED:
                found[index] = Column.FINISHED if group.has(_Told.DUE, _Told.END) or over else Column.DEADLINE
    return found | _guessed(group, tuple(group.told.items()))


def _guessed(group: _Below, told: Sequence[tuple[int, _Told]]) -> dict[int, Column | None]:
    """One of two that nobody knows: what the other one leaves; of two unknown ones the clerk must say which."""
    if len(told) != 2 or not group.has(_Told.UNKNOWN):
        return {}
    (first, before), (second, after) = told
    if before is after:
        return {first: Column.DEADLINE, second: Column.DEADLINE}
    if before is _Told.START:
        return {second: Column.DEADLINE}
    return {first: Column.START} if after in (_Told.END, _Told.CLOSED) else {}


def name_below(path: Path) -> Column | None:
    """姓名 below 责任落实: the owner, below a head of leaders the leader; None for any other heading."""
    above = "".join(map(plain, path[:-1]))
    if plain(path[-1]) not in _NAME or not _RESPONSIBLE.search(above):
        return None
    return Column.LEADER if "领导" in plain(path[-2]) else Column.OWNER


def is_second_phone(path: Path) -> bool:
    """Whether a telephone is the leader's: the owner's goes before it."""
    return len(path) > 1 and "领导" in plain(path[-2])
