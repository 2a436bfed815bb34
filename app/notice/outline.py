"""整改情况: problems under their groups and categories, numbered as the published notices number them."""

from collections.abc import Callable, Iterable
from itertools import count

from app.core.ledger import Problem
from app.core.numbering import chinese
from app.notice.names import bare_name, heading, problem_name
from app.notice.progress import progress_of

_Tree = dict[str, object]


def outline(problems: Iterable[Problem], results: Callable[[Problem], object]) -> list[_Tree]:
    """（一） and （1） run on through the whole part, 1. begins anew in each category.

    `results`: what reads the results of a problem's measures. A missing category or group gives an empty name and takes no number: that level is not printed.
    """
    categories, numbers = count(1), count(1)
    return [
        {
            "序号": chinese(next(categories)) if name else "",
            "名称": name,
            "简称": name.removeprefix("在").removesuffix("方面").strip("“”"),
            "分组": _groups(members, numbers, results),
        }
        for name, members in _gather(problems, lambda problem: heading(problem.category))
    ]


def _groups(problems: Iterable[Problem], numbers: "count[int]", results: Callable[[Problem], object]) -> list[_Tree]:
    groups, within = count(1), count(1)
    return [
        {
            "序号": next(groups) if name else 0,
            "名称": name,
            "问题": [
                {**_problem(problem, next(numbers), next(within)), "落实": results(problem)} for problem in members
            ],
        }
        for name, members in _gather(problems, lambda problem: bare_name(problem.group))
    ]


def _gather(problems: Iterable[Problem], name_of: Callable[[Problem], str]) -> Iterable[tuple[str, list[Problem]]]:
    """The problems of one name together, in the order in which the names first stand in the ledger."""
    members: dict[str, list[Problem]] = {}
    for problem in problems:
        members.setdefault(name_of(problem), []).append(problem)
    return members.items()


def _problem(problem: Problem, number: int, within: int) -> _Tree:
    return {"序号": number, "类内序号": within, "名称": problem_name(problem), "整改": progress_of(problem)}
