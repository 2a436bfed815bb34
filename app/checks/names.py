"""Rules of the family `identity`: one name or problem that was probably written in two ways."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from app.checks.check import Family, Hit, check
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.finding import Level
from app.core.grid import Cell
from app.core.ledger import Ledger, Measure, Problem
from app.core.persons import is_listed_name
from app.core.text import narrow

_ROSTER = "人员名单"
_PERSON = re.compile(r"[一-鿿]{2,4}")
# Characters that are mistaken for each other in given names because they sound the same.
_HOMOPHONES = (
    "晓小", "佳嘉", "建健", "伟玮", "丽莉", "燕艳", "军君", "明铭", "芹琴", "萍平", "梅玫", "静婧", "婷亭", "红虹", "峰锋", "杰洁",
    "英瑛", "俊峻骏", "永勇", "志智", "文雯", "林琳", "清青", "玲铃灵",
)  # fmt: skip
_GROUP = {char: group[0] for group in _HOMOPHONES for char in group}


_SHORT, _LONG = 4, 8


class _Named(NamedTuple):
    name: str
    cell: Cell


def _list_names(ledger: Ledger, column: Column, read: Callable[[Measure], tuple[str, ...]]) -> list[_Named]:
    return list(
        {
            _Named(name, entry.cell): None
            for measure, entry in ledger.measures_with(column)
            if not entry.echo
            for name in read(measure)
        }
    )


def _rivals(named: list[_Named], key: Callable[[str], str]) -> Iterator[tuple[_Named, str]]:
    """Each use of a name whose key another, more frequent name has too; and that name."""
    uses = Counter(one.name for one in named)
    keys = {name: key(name) for name in uses}
    if len(set(keys.values())) == len(keys):
        return
    best: dict[str, str] = {}
    for name in uses:
        known = best.setdefault(keys[name], name)
        if uses[name] > uses[known]:
            best[keys[name]] = name
    for one in named:
        usual = best[keys[one.name]]
        if usual != one.name:
            yield one, usual


@check(
    "problem-repeated",
    Level.WARN,
    family=Family.IDENTITY,
    title="问题重复登记",
    why="同一个问题登记了两次，问题数和完成率都会算错。",
    fix="核对是不是同一个问题：是的合并成一条，不是的把问题写得能分清。",
    says="与 {other} 的问题一字不差。",
)
def problem_repeated(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """The same words in the same sheet and category, or on any sheet with the same work and the same people."""
    first: dict[tuple[object, ...], Cell] = {}
    for problem in ledger.problems:
        entry = problem.entries.get(Column.PROBLEM)
        text = narrow(problem.text)
        if not entry or "见" in text:
            continue
        same = [first.setdefault(key, entry.cell) for key in _told_apart_by(problem, text)]
        if other := next((cell for cell in same if cell != entry.cell), None):
            yield Hit(entry.cell, {"other": str(other)})


def _told_apart_by(problem: Problem, text: str) -> Iterator[tuple[object, ...]]:
    """What no two problems share: a row copied from 未销号 to 已销号 tells the same work of the same people."""
    if len(text) >= _LONG:
        yield problem.sheet, problem.category, problem.group, text + problem.detail
    work = tuple((narrow(one.text), one.departments, one.owners) for one in problem.measures)
    if len(text) >= _SHORT and any(map(any, work)):
        yield problem.category, problem.group, text + problem.detail, work


@check(
    "department-near",
    Level.WARN,
    family=Family.IDENTITY,
    title="部门名称写法不一",
    why="同一个部门两种写法，分部门统计和督办清单会拆成两个。",
    fix="核对是不是同一个部门；是的，统一成一种写法。",
    says="“{text}”与别处的“{other}”很像，可能是同一个部门。",
)
def department_near(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """Names that differ only in 工作, in a joining word or in brackets."""
    named = _list_names(ledger, Column.DEPARTMENT, lambda measure: measure.departments)
    for one, usual in _rivals(named, lambda name: re.sub(r"工作|[与和及的、()\s]", "", narrow(name))):
        yield Hit(one.cell, {"text": one.name, "other": usual})


@check(
    "person-near",
    Level.INFO,
    family=Family.IDENTITY,
    title="姓名写法不一",
    why="同一个人两种写法，落实到人和分人统计会出错。",
    fix="核对是不是同一个人；是的，改正写错的姓名。",
    says="“{text}”与别处的“{other}”同音，可能是同一个人。",
)
def person_near(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """Names of persons that differ only in characters of the same sound."""
    named = _list_names(ledger, Column.OWNER, lambda measure: measure.owners)
    people = [one for one in named if is_listed_name(one.name)]
    for one, usual in _rivals(people, lambda name: name[0] + "".join(_GROUP.get(char, char) for char in name[1:])):
        yield Hit(one.cell, {"text": one.name, "other": usual})


@check(
    "owner-not-on-roster",
    Level.WARN,
    family=Family.IDENTITY,
    title="责任人不在人员名单里",
    why="名单里没有的人，可能是写错了姓名，也可能已经调离。",
    fix="核对姓名；新到岗的，补进人员名单（台账里的工作表“人员名单”，或程序的设置）。",
    says="“{text}”不在人员名单里。",
)
def owner_not_on_roster(ledger: Ledger, context: CheckContext) -> Iterator[Hit]:
    """A sheet 人员名单 of the file, or the office's own list, names most of the owners, and not this one."""
    roster = _roster(ledger) | context.roster
    if not roster:
        return
    people = [
        one for one in _list_names(ledger, Column.OWNER, lambda measure: measure.owners) if _PERSON.fullmatch(one.name)
    ]
    strangers = [one for one in people if one.name not in roster and is_listed_name(one.name)]
    # A list that knows hardly anybody is a list of something else.
    if len({one.name for one in people} & roster) > len({one.name for one in strangers}):
        for one in strangers:
            yield Hit(one.cell, {"text": one.name})


def _roster(ledger: Ledger) -> set[str]:
    grids = [sheet.grid for sheet in ledger.sheets if sheet.grid and sheet.name.strip() == _ROSTER]
    return {narrow(value) for grid in grids for row in grid.rows for value in row if isinstance(value, str)}
