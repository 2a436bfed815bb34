"""What the session hands to the service at each reading."""

from pathlib import Path

import pytest

from app.core.columns import Column
from app.core.errors import UnreadableLedger
from app.core.matters.given import Particulars
from app.core.progress import SILENT
from app.gui.shell.session import Session
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


def test_an_answer_is_handed_in_and_remembered_once_it_could_be_read_so(
    session: Session, service: FakeService, ledger: Path
) -> None:
    service.error = UnreadableLedger("读不出来。")
    with pytest.raises(UnreadableLedger):
        session.plan_answer(ledger, NEW)(SILENT)
    assert service.answers[-1] == {**OLD, **NEW}
    assert session.memory.answers() == OLD
    service.error = None
    session.plan_answer(ledger, NEW)(SILENT)
    assert session.memory.answers() == {**OLD, **NEW}


def test_a_new_copy_of_a_ledger_is_checked_with_what_was_given_for_the_last(
    session: Session, service: FakeService, ledger: Path
) -> None:
    given = Particulars().with_({"反馈日期": "2025-12-5"})
    session.memory.keep(ledger, given)
    copy = ledger.with_name("七月.xlsx")
    session.take(session.plan_opening(copy)(SILENT))
    assert [one for _, _, one in service.examined[-2:]] == [Particulars(), given]
    assert session.particulars == given


def test_a_ledger_opened_again_keeps_what_stands_in_the_form_and_wipes_nothing(
    session: Session, service: FakeService, ledger: Path, office: Office, tmp_path: Path
) -> None:
    other = Office(tmp_path / "own").memory
    other.particulars(ledger)
    other.keep(ledger, Particulars().with_({"检查机构": "某组"}))
    session.take(session.plan_opening(ledger)(SILENT))
    session.give("反馈日期", "2025-12-5")
    session.memory.keep(ledger, session.particulars)
    kept = Office(tmp_path / "own").memory.particulars(ledger).texts
    assert kept == {"检查机构": "某组", "反馈日期": "2025年12月5日"}


def test_a_forgotten_answer_is_none(session: Session, service: FakeService, ledger: Path) -> None:
    forgotten: dict[str, dict[Column, str]] = {fingerprint: {} for fingerprint in OLD}
    session.plan_answer(ledger, forgotten)(SILENT)
    assert service.answers[-1] == forgotten


def test_files_are_looked_for_beside_the_ledger_opened_last(told: Office, memory: Memory, ledger: Path) -> None:
    begun = Session(told, AS_OF)
    assert begun.folder == Path.home()
    memory.add_recent(ledger.parent / "去年" / "台账.xlsx")
    assert begun.folder == ledger.parent / "去年"
    begun.take(begun.plan_opening(ledger)(SILENT))
    assert begun.folder == ledger.parent
