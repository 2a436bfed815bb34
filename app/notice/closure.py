"""销号审批表: one sheet for each finished problem, with its measures, what was done, and the evidence."""

from app.core.ledger import Ledger, Problem
from app.core.numbering import items
from app.core.status import Status
from app.core.told.sourced import keep
from app.notice.fields import CLOSURES, MEASURE_ROW, PROBLEM_ROW
from app.notice.rows import BLANK, facts, join, measure_row

_JOINED = [one.name for one in CLOSURES.children if one in MEASURE_ROW]


def closures(ledger: Ledger) -> list[dict[str, object]]:
    """The finished problems, in the ledger's order."""
    finished = (problem for problem in ledger.problems if problem.status is Status.DONE)
    return [_sheet(problem, at) for at, problem in enumerate(finished, 1)]


def _sheet(problem: Problem, at: int) -> dict[str, object]:
    known = facts(problem, at)
    measures = [measure_row(one) for one in problem.measures if one.status is not Status.CANCELLED]
    return {
        **{one.name: known[one.name] for one in PROBLEM_ROW},
        "措施": _number(join(measures, "内容")),
        "完成情况": _number(join(measures, "进展")),
        **{name: _joined(join(measures, name)) or BLANK for name in _JOINED},
    }


def _number(texts: list[str]) -> list[str]:
    whole = [keep(item, text) for text in texts for item in items(text)]
    if len(whole) < 2:
        return whole or [BLANK]
    return [keep(f"{at}.{text}", text) for at, text in enumerate(whole, 1)]


def _joined(texts: list[str]) -> str:
    return keep("；".join(texts), *texts)
