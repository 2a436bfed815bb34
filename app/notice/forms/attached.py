"""The ledger as the rows of a table (台账): problem by problem, measure by measure, one row for what one progress tells."""

from collections.abc import Sequence

from app.core.columns import Column
from app.core.ledger import Ledger, Measure, Problem
from app.notice.choice import ProblemNumbers
from app.notice.forms.sheet_fields import MEASURE_ROW
from app.notice.items.by_number import ByNumber
from app.notice.items.shared import told_in_one_cell
from app.notice.outline import in_order
from app.notice.rows import BLANK, facts, measure_row, state_of

_AT_ONCE = ("责任领导", "责任部门", "责任人", "时限", "完成时间", "状态")


def rows(ledger: Ledger) -> list[dict[str, object]]:
    """Every problem as it stands in the ledger, the cancelled ones too."""
    numbers = ProblemNumbers.of(ledger)
    return [
        _problem_row(problem, at, numbers) | {"位置": numbers.own(problem)}
        for at, problem in enumerate(ledger.problems, 1)
    ]


def rows_behind(ledger: Ledger) -> list[dict[str, object]]:
    """The same behind a document that tells of them: in its order, by its numbers."""
    numbers = ProblemNumbers.of(ledger)
    return [
        _problem_row(problem, at, numbers) | {"编号": number, "位置": numbers.own(problem, number)}
        for at, (number, problem) in enumerate(in_order(ledger), 1)
    ]


def _problem_row(problem: Problem, at: int, numbers: ProblemNumbers) -> dict[str, object]:
    """One problem with its measures; a dash where the ledger has nothing."""
    told = [_row(problem, one) for one in _told_in_one(problem.measures)]
    at_once = len(told) > 1 and _is_told_at_once(problem.measures)
    whole = _of_all(problem) if at_once else {}
    return {
        **facts(problem, at, numbers),
        "合写": "是" if at_once else "",
        "措施": [one | whole for one in told],
    }


def _is_told_at_once(measures: Sequence[Measure]) -> bool:
    """Whether one cell tells the state of all, or the day of their completion: beside each it would seem its own."""
    states = {state_of(one) for one in measures}
    return len(states) == 1 and any(_share_cell(measures, column) for column in (Column.STATUS, Column.FINISHED))


def _share_cell(measures: Sequence[Measure], column: Column) -> bool:
    cells = {entry.cell if (entry := one.entries.get(column)) and entry.text else None for one in measures}
    return len(cells) == 1 and None not in cells


def _of_all(problem: Problem) -> dict[str, str]:
    """What is told of them once."""
    whole = ByNumber(problem, problem.measures)
    return {name: whole.of(name) or BLANK for name in _AT_ONCE}


def _told_in_one(measures: Sequence[Measure]) -> list[tuple[Measure, ...]]:
    """Measures of one cell of progress together: in a row each it would be told of each, and again and again."""
    found: dict[object, list[Measure]] = {}
    for one in measures:
        found.setdefault(told_in_one_cell(one) or id(one), []).append(one)
    return list(map(tuple, found.values()))


def _row(problem: Problem, measures: tuple[Measure, ...]) -> dict[str, str]:
    if len(measures) == 1:
        return measure_row(measures[0])
    told = ByNumber(problem, measures)
    return {one.name: told.of(one.name) or BLANK for one in MEASURE_ROW} | {
        "内容": told.measures_told(),
        "进展": told.progress(),
    }
