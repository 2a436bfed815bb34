"""整改情况: problems under their groups and categories, numbered as the published notices number them."""

from collections.abc import Callable, Iterable
from itertools import count

from app.core.columns import Column
from app.core.field import gap
from app.core.ledger import Problem
from app.core.numbering import chinese_among
from app.notice.choice import ProblemNumbers
from app.notice.names import bare_name, heading, problem_name, quoted, short_heading
from app.notice.progress import progress_of
from app.notice.told.ledger import from_entry

_Tree = dict[str, object]


def outline(problems: Iterable[Problem], results: Callable[[Problem], object], numbers: ProblemNumbers) -> list[_Tree]:
    """（一） and （1） run on through the whole part, 1. begins anew in each category.

    A missing group, or a category that no problem has, gives an empty name and takes no number: that level is not
    printed. The only category keeps its heading without a number. A category that others have is marked: without a
    heading a problem would stand under another one's.
    `results`: what reads the results of a problem's measures; `numbers`: what all documents call the problems.
    """
    running, known = count(1), list(problems)
    missing = gap(Column.CATEGORY.label) if any(heading(one.category) for one in known) else ""
    categories = list(_gather(known, lambda problem: short_heading(heading(problem.category))))
    return [
        {
            "序号": chinese_among(at, len(categories)),
            **_category(
                heading(members[0].category) or from_entry(missing, members[0], Column.CATEGORY, Column.PROBLEM),
                _groups(members, lambda problem: _numbered(problem, next(running), numbers), results),
            ),
        }
        for at, members in enumerate(categories, 1)
    ]


def _category(name: str, groups: list[_Tree]) -> _Tree:
    return {
        "名称": name,
        "简称": short_heading(name),
        "分组": groups,
    }


def _groups(
    problems: Iterable[Problem], numbered: Callable[[Problem], _Tree], results: Callable[[Problem], object]
) -> list[_Tree]:
    within, groups = count(1), count(1)
    return [
        _group(
            bare_name(members[0].group),
            [{**numbered(one), **_problem(one, next(within)), "落实": results(one)} for one in members],
            groups,
        )
        for members in _gather(problems, lambda problem: bare_name(problem.group))
    ]


def _group(name: str, problems: list[_Tree], groups: "count[int]") -> _Tree:
    return {
        "序号": next(groups) if name else 0,
        "名称": name,
        "引称": quoted(name) if name else "",
        "问题": problems,
    }


def _gather(problems: Iterable[Problem], key: Callable[[Problem], str]) -> Iterable[list[Problem]]:
    """The problems of one key together, in the order in which the keys first stand in the ledger."""
    members: dict[str, list[Problem]] = {}
    for problem in problems:
        members.setdefault(key(problem), []).append(problem)
    return members.values()


def _numbered(problem: Problem, running: int, numbers: ProblemNumbers) -> _Tree:
    """（GX-01） heads no paragraph: numbers that are no 序数 stand in the forms alone."""
    return {"序号": running, "编号": numbers.number(problem) if numbers.ordinal else str(running)}


def _problem(problem: Problem, within: int) -> _Tree:
    name, bare = problem_name(problem), bare_name(problem.text)
    return {
        "类内序号": within,
        "名称": name,
        "引称": quoted(bare or name),
        "整改": progress_of(problem),
    }
