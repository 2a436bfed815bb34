"""A document as it would be written now: its pages and where each 【待补】 is to be filled in, kept nowhere."""

import shutil
import tempfile
import threading
from datetime import date
from pathlib import Path

import pytest

from app.core.check_context import CheckContext
from app.core.errors import BadTemplate, Cancelled, NothingToWrite
from app.core.grid import Cell
from app.core.matters.given import Particulars
from app.core.progress import Progress
from app.core.told.origin import OriginKind
from app.service import DraftedPages, NoticeOrder, Office
from app.service.examining import Examination

SAMPLES = Path(__file__).resolve().parents[3] / "samples"
AS_OF = date(2026, 6, 30)


@pytest.fixture
def seen(office: Office, tmp_path: Path) -> Examination:
    path = Path(shutil.copy(SAMPLES / "整改台账.xlsx", tmp_path / "台账.xlsx"))
    return office.examining.examine(path, CheckContext(AS_OF))


def draft(office: Office, seen: Examination, template: str, **given: str) -> DraftedPages:
    order = NoticeOrder(seen.path.with_name("通报.docx"), Particulars(given), template=template)
    return office.writing.draft(seen, order)


def text(made: DraftedPages) -> str:
    return "".join(page.text for page in made.pages)


def test_nothing_is_kept_asked_or_recorded(
    office: Office, seen: Examination, own_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    before = sorted(tmp_path.rglob("*"))
    made = draft(office, seen, "整改进展通报", 发文机关="某局")
    assert "某局关于巡察整改进展情况的通报" in text(made).replace("\n", "")
    assert sorted(tmp_path.rglob("*")) == before
    assert not office.decisions.list_made().made


def test_every_gap_on_the_pages_is_told_with_what_fills_it(office: Office, seen: Examination) -> None:
    made = draft(office, seen, "整改进展通报", 发文机关="某局")
    assert made.told
    gaps = made.told.printed_gaps
    assert text(made).count("【待补：") == len(gaps)
    kinds = {one.name: one.filled_by for one in gaps}
    assert (kinds["反馈日期"].kind, kinds["反馈日期"].name) == (OriginKind.PARTICULAR, "反馈日期")
    assert (kinds["制度数"].kind, kinds["制度数"].name) == (OriginKind.FIGURE, "制度数")
    owed = [one.filled_by.cell for one in gaps if one.name == "整改时限"]
    assert owed == [Cell("整改台账", row, 9) for row in (8, 29, 55)]
    assert "发文机关" not in kinds


@pytest.mark.parametrize("template", ["督办通知单", "销号审批表"])
def test_of_what_is_written_once_for_each_the_first_is_shown(office: Office, seen: Examination, template: str) -> None:
    made = draft(office, seen, template)
    assert made.sheets > 1
    assert text(made).replace(" ", "").count(template) <= 2
    assert len(made.pages) <= 2


def test_a_document_for_all_is_one(office: Office, seen: Examination) -> None:
    assert draft(office, seen, "台账附表").sheets == 1


def test_what_stops_a_document_is_said(office: Office, seen: Examination, tmp_path: Path) -> None:
    with pytest.raises(BadTemplate, match="没有的模板"):
        draft(office, seen, "没有的模板")
    small = Path(shutil.copy(SAMPLES / "督查事项清单.xlsx", tmp_path / "清单.xlsx"))
    with pytest.raises(NothingToWrite, match="销号"):
        draft(office, office.examining.examine(small, CheckContext(AS_OF)), "销号审批表")


def test_it_can_be_given_up_halfway(office: Office, seen: Examination) -> None:
    stop = threading.Event()
    order = NoticeOrder(seen.path.with_name("通报.docx"), Particulars())
    with pytest.raises(Cancelled):
        office.writing.draft(seen, order, progress=Progress(say=lambda _: stop.set(), stopped=stop.is_set))
