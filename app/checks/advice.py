"""Findings as the clerk reads them: the rule's sentence with its values, named by the problem it speaks of."""

from collections import Counter
from collections.abc import Callable, Iterable

from app.checks.check import Check
from app.core.finding import Advice, Finding
from app.core.grid import Cell
from app.core.ledger import Ledger, Problem
from app.core.office.asked import HOW_TO_FILE, asked_words
from app.core.text import quote, shorten, within_quotes

# Values that a sentence puts between quotation marks.
_QUOTED = ("text", "other", "status")
_LONGEST = 120  # characters of such a value that a sentence shows


class ProblemPlaces:
    """The problems of a ledger by their cells."""

    def __init__(self, ledger: Ledger) -> None:
        self._by_row = ledger.problem_at
        times = Counter((one.sheet, row) for one in ledger.problems for row in range(one.rows[0], one.rows[1] + 1))
        self._by_cell: dict[Cell, Problem] = {}
        for problem in ledger.problems:
            if any(times[problem.sheet, row] > 1 for row in range(problem.rows[0], problem.rows[1] + 1)):
                for line in (problem.entries, *(measure.entries for measure in problem.measures)):
                    self._by_cell.update((entry.cell, problem) for entry in line.values())

    def of(self, cell: Cell) -> Problem | None:
        """The problem whose own the cell is, else the one in whose rows it stands."""
        return self._by_cell.get(cell) or self._by_row.get((cell.sheet, cell.row))


def advise(findings: Iterable[Finding], ledger: Ledger, rule_of: Callable[[str], Check]) -> list[Advice]:
    """One advice a finding, in their order."""
    problem_of = ProblemPlaces(ledger).of
    return [_advice(one, problem_of, rule_of(one.rule)) for one in findings]


def advise_on_texts(findings: Iterable[Finding], rule_of: Callable[[str], Check]) -> list[Advice]:
    """One advice a finding in a document, in their order."""
    return [_advice(one, _of_none, rule_of(one.rule)) for one in findings]


def _of_none(_: Cell) -> None:
    """A document has no problems."""


def _advice(finding: Finding, problem_of: Callable[[Cell], Problem | None], rule: Check) -> Advice:
    origin = finding.origin
    problem = problem_of(origin) if isinstance(origin, Cell) else None
    named = f"问题{problem.number}{quote(shorten(problem.text)) if problem.text else ''}：" if problem else ""
    values = {name: _shown(text) if name in _QUOTED else text for name, text in finding.values.items()}
    return Advice(finding, named + rule.says.format_map(values), _fix(finding, rule), named)


def _fix(finding: Finding, rule: Check) -> str:
    """How to mend it; that a wording can be filed is said only where it can (“待定” cannot)."""
    if HOW_TO_FILE in rule.fix and not asked_words(finding):
        return rule.fix.replace(HOW_TO_FILE, "")
    return rule.fix


def _shown(text: str) -> str:
    """A value as it stands between quotation marks; a cell may hold 32,767 characters, a sentence may not."""
    return within_quotes(text if len(text) <= _LONGEST else shorten(text, _LONGEST))
