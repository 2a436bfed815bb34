"""Asks the rules: every finding of a ledger with its particulars, or of the paragraphs of a document."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from app.checks.advice import ProblemPlaces
from app.checks.check import Check, Hit
from app.checks.registry import CHECKS
from app.checks.texts import paragraphs
from app.checks.wording import date_after, plan_passed
from app.core.check_context import CheckContext
from app.core.days import read_day
from app.core.finding import Finding, Origin, ParagraphOrigin
from app.core.grid import Cell
from app.core.ledger import Ledger, Problem
from app.core.particulars import ISSUED
from app.core.policy import Policy
from app.core.progress import SILENT, Progress

_AS_DECLARED = Policy()
# Rules that hold a text against the day it was written on.
_DATED = (date_after, plan_passed)

_ProblemOf = Callable[[Cell], Problem | None]


def run(
    ledger: Ledger, context: CheckContext, policy: Policy = _AS_DECLARED, progress: Progress = SILENT
) -> tuple[Finding, ...]:
    """Every finding, the gravest first, then in the order of the ledger's cells. Raises Cancelled."""
    sheets = {sheet.name: position for position, sheet in enumerate(ledger.sheets)}

    def ask() -> Iterator[tuple[Check, Iterator[Hit]]]:
        for number, check in enumerate(CHECKS, 1):
            progress.tick(number, len(CHECKS))
            yield check, check.find(ledger, context)

    return _order(ask(), policy, ProblemPlaces(ledger).of, sheets)


def run_on_texts(texts: Sequence[str], policy: Policy = _AS_DECLARED) -> tuple[Finding, ...]:
    """What the rules of texts find in the paragraphs of a document, the gravest first, then in their order.

    The document's own day (成文日期), a paragraph that is nothing else, is the one it is judged from; where there
    is none, the rules about days to come are not asked.
    """
    day = next((day for text in reversed(texts) if (day := read_day(text))), None)
    context = CheckContext(day or date.max, day_is=ISSUED.name)
    said = tuple(paragraphs(texts))
    asked = ((one, one.read(said, context)) for one in CHECKS if one.read and (day or one not in _DATED))
    return _order(asked, policy, lambda _: None, {})


def _order(
    asked: Iterable[tuple[Check, Iterator[Hit]]], policy: Policy, problem_of: _ProblemOf, sheets: Mapping[str, int]
) -> tuple[Finding, ...]:
    found = [
        replace(finding, level=policy.level(check.id, finding.level))
        for check, hits in asked
        if policy.is_on(check.id)
        for finding in _findings(check, hits, problem_of)
    ]
    return tuple(sorted(found, key=lambda one: (one.level.gravity, *_place(one.origin, sheets))))


def _findings(check: Check, hits: Iterator[Hit], problem_of: _ProblemOf) -> Iterable[Finding]:
    """One finding a place: where several measures share a cell, the gravest level counts (contract)."""
    gravest: dict[Origin, Finding] = {}
    for hit in hits:
        problem = problem_of(hit.origin) if isinstance(hit.origin, Cell) else None
        number = problem.number if problem else ""
        finding = Finding(check.id, hit.level or check.level, hit.origin, number, hit.values, hit.cells)
        known = gravest.get(hit.origin)
        if known is None or finding.level.gravity < known.level.gravity:
            gravest[hit.origin] = finding
    return gravest.values()


def _place(origin: Origin, sheets: Mapping[str, int]) -> tuple[int, int, int]:
    """What speaks of no cell comes first; paragraphs stand in their order."""
    match origin:
        case Cell(sheet=sheet, row=row, column=column):
            return sheets[sheet], row, column
        case ParagraphOrigin(number=number):
            return -1, number, 0
        case _:
            return -1, 0, 0
