"""整改情况: problems under their groups and categories, numbered as the published notices number them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import count, pairwise

from app.core.columns import Column
from app.core.field import gap
from app.core.grid import MOST_TOLD
from app.core.ledger import Ledger, Problem
from app.core.numbering import chinese, chinese_among
from app.core.status import Status
from app.notice.choice import ProblemNumbers
from app.notice.names import bare_name, before_noun, category_of, heading, problem_name, quoted, short_heading
from app.notice.progress import progress_of
from app.notice.told.ledger import from_entry

_BY_CATEGORY = "问题按类别排列，和台账的次序不同，文中"
_RUNNING = f"{_BY_CATEGORY}从1起连续编，附有台账的，附件也照这样编"
_WITHIN = f"{_BY_CATEGORY}每个方面从1起编；附有台账的，附件照文中的次序从1起连续编"
_FORMS = "督办通知单、销号审批表、台账附表"
_CANCELLED = "—"
_Tree = dict[str, object]


def outline(problems: Iterable[Problem], results: Callable[[Problem], object], numbers: ProblemNumbers) -> list[_Tree]:
    """（一） and （1） run on through the whole part, 1. begins anew in each category.

    A missing group, or a category that no problem has, gives an empty name and takes no number: that level is not
    printed. The only category keeps its heading without a number. A category that others have is marked: without a
    heading a problem would stand under another one's.
    `results`: what reads the results of a problem's measures; `numbers`: what all documents call the problems; where those
    do not ascend in the order printed, （1） runs on instead.
    """
    running, known = count(1), _by_number(list(_with_headings(list(problems))), numbers)
    grouped = _has_groups(known)
    ascends = not _renumbered(known, numbers)
    missing = gap(Column.CATEGORY.label) if any(heading(one.category) for one in known) else ""
    categories = list(_gather(known, _heading_key))
    return [
        {
            "序号": chinese_among(at, len(categories)),
            **_category(
                heading(members[0].category) or from_entry(missing, members[0], Column.CATEGORY),
                _groups(
                    members, lambda problem: _numbered(problem, next(running), numbers, own=ascends), results, grouped
                ),
            ),
        }
        for at, members in enumerate(categories, 1)
    ]


def _with_headings(problems: list[Problem]) -> Iterator[Problem]:
    """Beside sheets with categories, one that has none but groups (检查项目) heads its problems by those."""
    categorised = any(heading(one.category) for one in problems)
    for one in problems:
        under = "" if heading(one.category) or not categorised else category_of(one)
        yield replace(one, category=under, group="") if under else one


def _category(name: str, groups: list[_Tree]) -> _Tree:
    return {
        "名称": name,
        "简称": short_heading(name),
        "分组": groups,
    }


def _groups(
    problems: Iterable[Problem],
    numbered: Callable[[Problem], _Tree],
    results: Callable[[Problem], object],
    grouped: bool,
) -> list[_Tree]:
    within, groups = count(1), count(1)
    return [
        _group(
            bare_name(members[0].group),
            [{**numbered(one), **_problem(one, next(within)), "落实": results(one)} for one in members],
            groups,
            grouped=grouped,
        )
        for members in _gather(problems, lambda problem: bare_name(problem.group))
    ]


def _has_groups(problems: Iterable[Problem]) -> bool:
    return any(bare_name(one.group) for one in problems)


def _group(name: str, problems: list[_Tree], groups: "count[int]", *, grouped: bool) -> _Tree:
    return {
        "连续编号": "是" if grouped else "",
        "序号": next(groups) if name else 0,
        "名称": before_noun(name) if name else "",
        "引称": quoted(name) if name else "",
        "问题": problems,
    }


def _gather(problems: Iterable[Problem], key: Callable[[Problem], str]) -> Iterable[list[Problem]]:
    """The problems of one key together, in the order in which the keys first stand in the ledger."""
    members: dict[str, list[Problem]] = {}
    for problem in problems:
        members.setdefault(key(problem), []).append(problem)
    return members.values()


def _numbered(problem: Problem, running: int, numbers: ProblemNumbers, *, own: bool) -> _Tree:
    """（GX-01） heads no paragraph: numbers that are no 序数 stand in the forms alone."""
    return {"序号": running, "编号": numbers.number(problem) if own and numbers.ordinal else str(running)}


def in_order(ledger: Ledger) -> list[tuple[str, Problem]]:
    """The problems as the outline has them, each by its number there, for the table attached; the cancelled ones last."""
    numbers = ProblemNumbers.of(ledger)
    if numbers.ordinal and not _renumbered_in(ledger, numbers):
        return sorted(((numbers.number(one), one) for one in ledger.problems), key=lambda told: int(told[0]))
    counted = [(str(at), one) for at, one in enumerate(_ordered(_with_headings(_counted(ledger))), 1)]
    return [*counted, *((_CANCELLED, one) for one in ledger.problems if one.status is Status.CANCELLED)]


def tell_renumbered(ledger: Ledger, *, within: bool = False) -> str:
    """Which number of the outline is which of the ledger, in Chinese, where its own would not ascend; else empty.

    `within`: the template begins anew in each category, where none has groups.
    """
    numbers = ProblemNumbers.of(ledger)
    pairs = _renumbered_in(ledger, numbers)
    if not pairs:
        return _tell_anew(ledger, numbers) if within else ""
    if within and not _has_groups(_with_headings(_counted(ledger))):
        return f"{_WITHIN}。{_FORMS}{_told_of_forms([], numbers)}。"
    told = "、".join(f"（{running}）是{numbers.find(one)}" for running, one in pairs[:MOST_TOLD])
    more = f"等{len(pairs)}个" if len(pairs) > MOST_TOLD else ""
    return f"{_RUNNING}：{told}{more}。{_FORMS}{_told_of_forms(pairs, numbers)}。"


def _tell_anew(ledger: Ledger, numbers: ProblemNumbers) -> str:
    """（二）1是台账的5, where the ledger's own numbers run on and those of a template begin anew; else empty."""
    problems = _by_number(list(_with_headings(_counted(ledger))), numbers)
    if not numbers.ordinal or _has_groups(problems):
        return ""
    anew = (
        f"（{chinese(kind)}）{at}是{numbers.find(one)}"
        for kind, members in enumerate(_members(problems), 1)
        for at, one in enumerate(members, 1)
        if str(at) != numbers.number(one)
    )
    first = next(anew, "")
    return (
        f"文中的问题每个方面从1起编，不是台账的编号（如{first}）。{_FORMS}{_told_of_forms([], numbers)}。"
        if first
        else ""
    )


def _told_of_forms(pairs: list[tuple[int, Problem]], numbers: ProblemNumbers) -> str:
    if not numbers.counted:
        return "用的仍是台账的编号"
    told = [f"（{running}）在那里是{numbers.number(one)}" for running, one in pairs[:MOST_TOLD]]
    return f"照台账的次序连续编{'，' if told else ''}{'、'.join(told)}"


def _renumbered_in(ledger: Ledger, numbers: ProblemNumbers) -> list[tuple[int, Problem]]:
    return _renumbered(_by_number(list(_with_headings(_counted(ledger))), numbers), numbers)


def _by_number(problems: list[Problem], numbers: ProblemNumbers) -> list[Problem]:
    """Within their groups by the ledger's own numbers, where all of them ascend then: two sheets (已销号, 未销号) share a category.

    Else as the ledger has them.
    """
    if not numbers.ordinal or not _renumbered(problems, numbers):
        return problems
    ascending = [
        one
        for members in _members(problems)
        for one in sorted(members, key=lambda problem: int(numbers.number(problem)))
    ]
    return problems if _renumbered(ascending, numbers) else ascending


def _counted(ledger: Ledger) -> list[Problem]:
    return [one for one in ledger.problems if one.status is not Status.CANCELLED]


def _renumbered(problems: list[Problem], numbers: ProblemNumbers) -> list[tuple[int, Problem]]:
    """The problems whose number, in the order printed, is not their own; none where the own ones ascend."""
    ordered = _ordered(problems)
    own = [numbers.number(one) for one in ordered]
    if not numbers.ordinal or all(int(one) < int(after) for one, after in pairwise(own)):
        return []
    return [(at, one) for at, one in enumerate(ordered, 1) if numbers.number(one) != str(at)]


def _ordered(problems: Iterable[Problem]) -> list[Problem]:
    return [one for members in _members(problems) for one in members]


def _members(problems: Iterable[Problem]) -> Iterator[list[Problem]]:
    for members in _gather(problems, _heading_key):
        yield from _gather(members, lambda problem: bare_name(problem.group))


def _heading_key(problem: Problem) -> str:
    return short_heading(heading(problem.category))


def _problem(problem: Problem, within: int) -> _Tree:
    name, bare = problem_name(problem), bare_name(problem.text)
    return {
        "类内序号": within,
        "名称": name,
        "引称": quoted(bare or name),
        "整改": progress_of(problem),
    }
