"""All checks, listed by hand in the order their rules are shown; and the one way to run them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.checks import (
    contradiction,
    figures,
    finished,
    identity,
    late,
    missing,
    names,
    points,
    publicity,
    reading,
    time,
    wording,
)
from app.checks.check import Check, Hit
from app.core.errors import BadOption
from app.core.finding import Finding, Level, Origin
from app.core.grid import Cell
from app.core.ledger import Ledger, Problem
from app.core.policy import Policy, read_levels
from app.core.standpoint import Standpoint

CHECKS: tuple[Check, ...] = (
    missing.owner_missing,
    missing.department_missing,
    missing.leader_missing,
    missing.deadline_missing,
    missing.problem_missing,
    missing.measure_missing,
    missing.number_missing,
    missing.status_missing,
    time.deadline_unreadable,
    time.deadline_assumed,
    time.deadline_relative,
    time.overdue,
    time.due_soon,
    late.deadline_before_feedback,
    late.deadline_on_weekend,
    late.immediate_open,
    finished.finished_missing,
    finished.finished_in_future,
    finished.finished_unreadable,
    late.finished_before_start,
    late.finished_late,
    contradiction.done_but_future,
    contradiction.done_but_open_measure,
    contradiction.open_but_closed,
    contradiction.ongoing_marked_done,
    contradiction.evidence_missing,
    identity.number_duplicate,
    identity.number_gap,
    names.problem_repeated,
    names.department_near,
    names.person_near,
    names.owner_not_on_roster,
    figures.count_claimed,
    figures.share_wrong,
    figures.sum_wrong,
    figures.amount_unit,
    wording.date_after,
    wording.plan_passed,
    wording.date_dotted,
    wording.date_impossible,
    wording.year_bare,
    wording.word_wrong,
    points.point_doubled,
    points.pair_broken,
    points.point_half_width,
    points.hierarchy_mark,
    points.space_inside,
    publicity.identity_number,
    publicity.bank_card,
    publicity.mobile_number,
    publicity.person_named,
    publicity.clue_detail,
    publicity.home_address,
    publicity.secrecy_mark,
    publicity.left_over,
    reading.column_unsure,
    reading.status_unknown,
    reading.progress_unpaired,
    reading.cell_error,
    reading.cell_not_calculated,
    reading.cell_cleaned,
    reading.column_unread,
    reading.table_unread,
    reading.rows_hidden,
    reading.column_hidden,
    reading.sheet_hidden,
    reading.reading_unverified,
)
# Ids of rules that are gone; they are never given to another rule.
RETIRED: frozenset[str] = frozenset()

_AS_DECLARED = Policy()
_BY_ID = {check.id: check for check in CHECKS}


def by_id(rule: str) -> Check:
    """The check of that id. Raises KeyError."""
    return _BY_ID[rule]


def levels_of(written: Mapping[str, str]) -> dict[str, Level | None]:
    """Levels by rule id from their words. Raises BadOption for an unknown rule or level."""
    for rule in written:
        if rule not in _BY_ID:
            raise BadOption(f"没有编号为“{rule}”的规则。运行 rules 命令可以看到全部规则。")
    return read_levels(written)


def run(ledger: Ledger, standpoint: Standpoint, policy: Policy = _AS_DECLARED) -> tuple[Finding, ...]:
    """Every finding, the gravest first, then in the order of the ledger's cells."""
    numbers = {(problem.sheet, row): problem.number for problem in ledger.problems for row in _rows(problem)}
    found = [
        replace(finding, level=policy.level(check.id, finding.level))
        for check in CHECKS
        if policy.is_on(check.id)
        for finding in _findings(check, check.find(ledger, standpoint), numbers)
    ]
    sheets = {sheet.name: position for position, sheet in enumerate(ledger.sheets)}
    return tuple(sorted(found, key=lambda one: (one.level.gravity, *_place(one.origin, sheets))))


def _rows(problem: Problem) -> range:
    return range(problem.rows[0], problem.rows[1] + 1)


def _findings(check: Check, hits: Iterable[Hit], numbers: Mapping[tuple[str, int], str]) -> Iterable[Finding]:
    """One finding a place: where several measures share a cell, the gravest level counts (contract)."""
    gravest: dict[Origin, Finding] = {}
    for hit in hits:
        problem = numbers.get((hit.origin.sheet, hit.origin.row), "") if isinstance(hit.origin, Cell) else ""
        finding = Finding(check.id, hit.level or check.level, hit.origin, problem, hit.values)
        known = gravest.get(hit.origin)
        if known is None or finding.level.gravity < known.level.gravity:
            gravest[hit.origin] = finding
    return gravest.values()


def _place(origin: Origin, sheets: dict[str, int]) -> tuple[int, int, int]:
    """What speaks of no cell comes first."""
    return (sheets[origin.sheet], origin.row, origin.column) if isinstance(origin, Cell) else (-1, 0, 0)
