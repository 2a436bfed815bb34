"""The journal: appended, never changed, read with what is broken left out."""

from pathlib import Path

import pytest

from app.core.errors import CannotWrite
from app.core.policy import FindingKey
from app.store.journal import SET_ASIDE, TAKEN_BACK, Journal

LEDGER = Path("台账.xlsx").absolute()
MARK = {"ledger": str(LEDGER), "rule": "overdue", "sheet": "台账", "cell": "H12", "content": "5月底前"}


def test_records_are_appended_and_come_back_in_order(tmp_path: Path) -> None:
    file = tmp_path / "new" / "journal.jsonl"
    Journal(file).append("override", {"reason": "领导已同意"})
    before = file.read_bytes()
    Journal(file).append(SET_ASIDE, MARK)
    assert file.read_bytes().startswith(before)
    assert [record["kind"] for record in Journal(file).records()] == ["override", "set-aside"]
    assert file.stat().st_mode & 0o077 == 0


def test_what_was_taken_back_is_not_set_aside_any_more(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.jsonl")
    journal.append(SET_ASIDE, {**MARK, "reason": "已报批"})
    assert journal.set_aside(LEDGER) == {FindingKey("overdue", "台账", "H12", "5月底前"): "已报批"}
    assert journal.set_aside(LEDGER.with_name("另一本.xlsx")) == {}
    journal.append(TAKEN_BACK, MARK)
    assert journal.set_aside(LEDGER) == {}


def test_broken_lines_are_left_out_and_said(tmp_path: Path) -> None:
    file = tmp_path / "journal.jsonl"
    file.write_text('{"kind": "override"}\n{"kind": "ov\n[1]\n', encoding="utf-8")
    journal = Journal(file)
    assert len(journal.records()) == 1
    assert "有 2 行读不出来" in journal.troubles[0]


def test_no_file_is_no_trouble_and_a_folder_in_its_place_is_one(tmp_path: Path) -> None:
    assert Journal(tmp_path / "none.jsonl").records() == ()
    folder = Journal(tmp_path)
    assert folder.records() == ()
    assert "打不开" in folder.troubles[0]
    with pytest.raises(CannotWrite, match="写不进去"):
        folder.append("override", {})


def test_a_path_that_is_no_text_is_recorded_and_found_again(tmp_path: Path) -> None:
    """A Chinese name typed in GBK, as another system reads it."""
    journal, ledger = Journal(tmp_path / "journal.jsonl"), LEDGER.with_name("\udcd5\udccb.xlsx")
    journal.append(SET_ASIDE, {**MARK, "ledger": str(ledger), "reason": "已报批"})
    assert journal.set_aside(ledger) == {FindingKey("overdue", "台账", "H12", "5月底前"): "已报批"}
    assert journal.set_aside(LEDGER) == {}
