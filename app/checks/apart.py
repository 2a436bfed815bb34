"""Findings told apart by what the office decided about them, each known again by what it speaks of."""

from collections.abc import Mapping, Sequence

from app.core.finding import Advice, Aside, Field, Finding, Report
from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.matters.given import Particulars
from app.core.policy import FindingKey


def told_apart(
    ledger: Ledger, particulars: Particulars, found: Sequence[Advice], aside: Mapping[FindingKey, str]
) -> Report:
    """The findings to act on, and those set aside with their reasons."""
    reasons = [aside.get(key_of(ledger, particulars, one.finding)) for one in found]
    decided = list(zip(found, reasons, strict=True))
    return Report(
        tuple(one for one, reason in decided if reason is None),
        tuple(Aside(one, reason) for one, reason in decided if reason is not None),
    )


def key_of(ledger: Ledger, particulars: Particulars, finding: Finding) -> FindingKey:
    """How the finding is remembered: with what its cell, its row or its particular says now."""
    origin = finding.origin
    if isinstance(origin, Field):
        return FindingKey(finding.rule, cell=origin.name, content=particulars.text(particulars.find(origin.name)))
    if finding.cells:
        # It speaks of many cells: of others, or of other words in them, it is another finding.
        said = "；".join((*finding.values.values(), *(cell.address for cell in finding.cells)))
        return FindingKey(finding.rule, getattr(origin, "sheet", ""), getattr(origin, "address", ""), said)
    if not isinstance(origin, Cell):
        # No cell to look at: what its sentence names tells it from others of its rule.
        return FindingKey(finding.rule, content="；".join(finding.values.values()))
    grid = next((sheet.grid for sheet in ledger.sheets if sheet.name == origin.sheet), None)
    content = grid.raw(origin.row, origin.column) if grid else None
    problem = ledger.problem_at.get((origin.sheet, origin.row))
    measures = [one.text for one in problem.measures if one.row == origin.row] if problem else []
    about = "\n".join((problem.text, *measures)) if problem else ""
    return FindingKey(finding.rule, origin.sheet, origin.address, "" if content is None else str(content), about)
