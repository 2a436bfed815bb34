"""What is counted as done while its own progress tells otherwise, in Chinese: a warning of the check, told with each document."""

from collections.abc import Iterator

from app.core.columns import Column
from app.core.finding import Finding, Report
from app.core.grid import Cell, list_cells
from app.core.ledger import Ledger
from app.core.text import one_line, quote, shorten
from app.notice.choice import ProblemNumbers
from app.notice.told.places import lone_sheet

_LONGEST = 40
_RULES = ("done-but-future", "done-but-open-measure")


def told_against(ledger: Ledger, report: Report) -> tuple[str, ...]:
    """问题11（J36）的进展里写着“其余3名待批复后返回”。, a line a cell."""
    return tuple(dict.fromkeys(_lines(ledger, report)))


def _lines(ledger: Ledger, report: Report) -> Iterator[str]:
    numbers, sheet = ProblemNumbers.of(ledger), lone_sheet(ledger)
    found: dict[Cell, Finding] = {
        one.finding.origin: one.finding
        for one in report.advice
        if one.finding.rule in _RULES and isinstance(one.finding.origin, Cell)
    }
    for problem in ledger.problems:
        for entry in (one.entries.get(Column.PROGRESS) for one in problem.measures):
            if entry and (finding := found.get(entry.cell)):
                said = quote(shorten(_sentence(entry.text, finding.values["text"]), _LONGEST))
                yield f"{numbers.name(problem)}（{list_cells([entry.cell], sheet)}）的进展里写着{said}。"


def _sentence(text: str, part: str) -> str:
    """The sentence in which the finding's words begin, which may be cut: 已清退5名，其余3名待批复后返回."""
    at = text.find(part)
    begin = max(text.rfind(point, 0, at) for point in "。；;\n") + 1 if at >= 0 else 0
    return one_line(text[begin:] if at >= 0 else part).rstrip("。；;")
