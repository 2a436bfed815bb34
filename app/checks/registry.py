"""All checks, listed by hand in the order their rules are shown."""

from collections.abc import Mapping

from app.checks import (
    assumed,
    completion,
    contradiction,
    deadlines,
    figures,
    given,
    identity,
    missing,
    names,
    publicity,
    punctuation,
    reading,
    states,
    wording,
    years,
)
from app.checks.check import Check
from app.core.errors import BadOption
from app.core.finding import Level
from app.core.policy import read_levels

CHECKS: tuple[Check, ...] = (
    missing.owner_missing,
    missing.department_missing,
    missing.leader_missing,
    missing.deadline_missing,
    missing.problem_missing,
    missing.measure_missing,
    missing.number_missing,
    states.status_missing,
    deadlines.deadline_unreadable,
    assumed.deadline_assumed,
    deadlines.deadline_relative,
    deadlines.extension_earlier,
    deadlines.overdue,
    deadlines.due_soon,
    deadlines.deadline_before_feedback,
    deadlines.deadline_on_weekend,
    deadlines.immediate_open,
    years.year_implausible,
    completion.finished_missing,
    completion.finished_in_future,
    completion.finished_unreadable,
    assumed.finished_assumed,
    completion.finished_before_start,
    completion.finished_late,
    contradiction.done_but_future,
    contradiction.done_but_open_measure,
    contradiction.open_but_closed,
    contradiction.ongoing_marked_done,
    contradiction.signed_off_open,
    contradiction.finished_but_open,
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
    wording.span_reversed,
    wording.year_bare,
    wording.word_wrong,
    punctuation.point_doubled,
    punctuation.pair_broken,
    punctuation.point_half_width,
    punctuation.hierarchy_mark,
    punctuation.space_inside,
    publicity.identity_number,
    publicity.bank_card,
    publicity.mobile_number,
    publicity.plate_number,
    publicity.person_named,
    publicity.clue_detail,
    publicity.home_address,
    publicity.secrecy_mark,
    publicity.left_over,
    given.secrecy_given,
    given.particulars_order,
    given.matter_differs,
    given.field_unknown,
    reading.column_unsure,
    reading.column_absent,
    states.status_unknown,
    reading.progress_unpaired,
    reading.measures_unclear,
    reading.measures_not_apart,
    reading.cell_error,
    reading.cell_not_calculated,
    reading.cell_cleaned,
    reading.cell_struck,
    reading.cell_picture,
    reading.column_unread,
    reading.column_twice,
    reading.table_unread,
    reading.sheet_repeated,
    reading.rows_prefilled,
    reading.rows_hidden,
    reading.column_hidden,
    reading.sheet_hidden,
    reading.reading_unverified,
)
# Ids of rules that are gone; they are never given to another rule.
RETIRED: frozenset[str] = frozenset()

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
