"""What the session hands to the service at each reading."""

from pathlib import Path

import pytest

from app.core.columns import Column
from app.core.progress import SILENT
from app.gui.session import Session
from app.service import Memory, Office
from tests.gui.conftest import AS_OF
from tests.gui.fakes import FakeService

OLD = {"A:序号|B:责任人": {Column.OWNER: "B"}}
NEW = {"A:序号|C:责任人": {Column.OWNER: "C"}}


@pytest.fixture
def session(told: Office, memory: Memory, ledger: Path) -> Session:
    memory.keep_answers(OLD)
    made = Session(told, AS_OF)
    made.take(made.plan_opening(ledger)(SILENT))
    return made


def test_remembered_answers_are_handed_in_at_every_reading(session: Session, service: FakeService) -> None:
    session.plan_recheck()(SILENT)
    service.is_changed = True
    session.plan_refresh()(SILENT)
    assert service.answers == [OLD, OLD, OLD]


def test_an_answer_is_handed_in_before_it_is_remembered(session: Session, service: FakeService) -> None:
    session.plan_answer(NEW)(SILENT)
    assert service.answers[-1] == {**OLD, **NEW}
    assert session.memory.answers() == OLD


def test_a_forgotten_answer_is_none(session: Session, service: FakeService) -> None:
    forgotten: dict[str, dict[Column, str]] = {fingerprint: {} for fingerprint in OLD}
    session.plan_answer(forgotten)(SILENT)
    assert service.answers[-1] == forgotten


def test_files_are_looked_for_beside_the_ledger_opened_last(told: Office, memory: Memory, ledger: Path) -> None:
    begun = Session(told, AS_OF)
    assert begun.folder == Path.home()
    memory.add_recent(ledger.parent / "去年" / "台账.xlsx")
    assert begun.folder == ledger.parent / "去年"
    begun.take(begun.plan_opening(ledger)(SILENT))
    assert begun.folder == ledger.parent
