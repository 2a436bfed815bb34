"""Reading and checking through the service: the file may change, a finding may be set aside and asked again."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from app import service
from app.core.standpoint import Standpoint

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "整改台账.xlsx"
AS_OF = date(2026, 6, 30)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "台账.xlsx"))


def examined(ledger: Path) -> service.Examination:
    return service.examine(ledger, Standpoint(AS_OF))


def test_a_file_saved_again_has_changed(ledger: Path) -> None:
    seen = examined(ledger)
    assert not service.changed(seen)
    with ledger.open("ab") as file:
        file.write(b"\0")
    assert service.changed(seen)


def test_what_is_set_aside_stays_so_until_it_is_taken_back(ledger: Path) -> None:
    seen = examined(ledger)
    first = seen.report.advice[0]
    service.set_aside(seen, first, "待班子会议明确", day=AS_OF)
    again = examined(ledger)
    assert [(one.advice, one.reason) for one in again.report.aside] == [(first, "待班子会议明确")]
    assert first not in again.report.advice
    service.take_back(again, again.report.aside[0], day=AS_OF)
    assert examined(ledger).report == seen.report
