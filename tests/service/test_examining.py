"""Reading and checking through the service: the file may change, a finding may be set aside and asked again."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from app.core.check_context import CheckContext
from app.core.finding import Level
from app.core.matters.given import Particulars
from app.core.policy import Decided
from app.service import NoticeOrder, Office
from app.service.examining import Examination

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "整改台账.xlsx"
AS_OF = date(2026, 6, 30)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "台账.xlsx"))


def examined(office: Office, ledger: Path) -> Examination:
    return office.examining.examine(ledger, CheckContext(AS_OF))


def test_a_file_saved_again_has_changed(office: Office, ledger: Path) -> None:
    seen = examined(office, ledger)
    assert not office.examining.has_changed(seen)
    with ledger.open("ab") as file:
        file.write(b"\0")
    assert office.examining.has_changed(seen)


def test_what_is_set_aside_stays_so_until_it_is_taken_back(office: Office, ledger: Path) -> None:
    seen = examined(office, ledger)
    first = seen.report.advice[0]
    office.decisions.set_aside(seen, first, "待班子会议明确", day=AS_OF)
    again = examined(office, ledger)
    assert [(one.advice, one.reason) for one in again.report.aside] == [(first, "待班子会议明确")]
    assert first not in again.report.advice
    office.decisions.take_back(again, again.report.aside[0], day=AS_OF)
    assert examined(office, ledger).report == seen.report


def test_setting_aside_and_taking_back_change_the_report_at_once_and_in_order(office: Office, ledger: Path) -> None:
    seen = examined(office, ledger)
    second = seen.report.advice[1]
    apart = office.decisions.set_aside(seen, second, "待班子会议明确", day=AS_OF)
    assert apart.report == examined(office, ledger).report
    assert office.decisions.take_back(apart, apart.report.aside[0], day=AS_OF).report == seen.report


def test_the_decisions_about_a_ledger_are_told_and_their_reasons_offered_again(
    office: Office, ledger: Path, tmp_path: Path
) -> None:
    seen = examined(office, ledger)
    first = seen.report.of(Level.MUST)[0]
    apart = office.decisions.set_aside(seen, first, "待班子会议明确", day=AS_OF)
    office.decisions.take_back(apart, apart.report.aside[0], day=AS_OF)
    out = tmp_path / "通报.docx"
    order = NoticeOrder(out, Particulars(), despite_findings=True, reason="领导已同意", day=date(2026, 7, 1))
    office.writing.write_notice(seen, order)
    made = office.decisions.list_made(ledger).made
    assert [(one.kind, one.day, one.reason) for one in made] == [
        (Decided.SET_ASIDE, "2026-06-30", "待班子会议明确"),
        (Decided.TAKEN_BACK, "2026-06-30", ""),
        (Decided.OVERRIDE, "2026-07-01", "领导已同意"),
    ]
    assert (made[0].rule, f"{made[0].sheet}!{made[0].cell}") == (first.finding.rule, str(first.finding.origin))
    assert made[2].out == str(out)
    assert made[2].open == tuple(f"{one.finding.origin}：{one.message}" for one in seen.report.of(Level.MUST))
    assert office.decisions.list_made(ledger.with_name("另一本.xlsx")).made == ()
    assert office.decisions.reasons(Decided.SET_ASIDE) == ("待班子会议明确",)
    assert office.decisions.reasons(Decided.OVERRIDE) == ("领导已同意",)


def test_every_rule_stands_in_a_family(office: Office) -> None:
    families = list(dict.fromkeys(rule.family for rule in office.rules.all()))
    assert families[0] == "缺项"
    assert len(families) == len(set(families)) < len(office.rules.all()) / 4
