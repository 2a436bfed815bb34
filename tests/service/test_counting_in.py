"""Noted changes counted in a ledger as though they were written: found as in the copy, told apart from what the file says."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.core.check_context import CheckContext
from app.core.errors import BadOption, CannotWrite
from app.core.grid import Cell
from app.core.mending.edit import Edit
from app.ledger import child
from app.service import NoticeOrder, Office
from app.service.examining import Examination
from benchmarks.counting import measure
from tests.workbooks.mending.reading import grids_of
from tests.workbooks.mending.shapes import SHAPES, usual
from tests.workbooks.rich import save

DAY = date(2026, 6, 30)
OWNER, DEADLINE, MEASURE, FORMULA = (Cell("台账", *place) for place in ((4, 6), (5, 7), (3, 4), (2, 13)))
EDITS = [Edit(OWNER, "林芳"), Edit(DEADLINE, "2026-8-1"), Edit(Cell("台账", 7, 7), "尽快")]


@pytest.fixture(autouse=True)
def read_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "started", lambda data, _: nullcontext(data))
    monkeypatch.setattr(child, "grids_from", lambda data, name, _: grids_of(data, name))


@pytest.fixture
def read(office: Office, tmp_path: Path) -> Examination:
    file = save(tmp_path, usual(), "台账.xlsx")
    return office.examining.examine(file, CheckContext(DAY))


def counted(office: Office, read: Examination, *edits: Edit) -> Examination:
    return office.examining.count_in(read, office.mending.plan(read, edits))


def rules_at(examination: Examination, cell: Cell) -> list[str]:
    return [one.finding.rule for one in examination.report.advice if one.finding.origin == cell]


@pytest.mark.parametrize("name", ["usual.xlsx", "1904.xlsx", "shared.xlsx"])
def test_what_is_found_is_what_is_found_in_the_copy(office: Office, tmp_path: Path, name: str) -> None:
    file = save(tmp_path, SHAPES[name](), "台账.xlsx")
    read = office.examining.examine(file, CheckContext(DAY))
    made = counted(office, read, *EDITS)
    office.mending.write_copy(read, EDITS, tmp_path / "副本.xlsx", day=DAY)
    copy = office.examining.examine(tmp_path / "副本.xlsx", CheckContext(DAY))
    assert made.report == copy.report != read.report
    assert made.ledger.problems == copy.ledger.problems
    assert (made.of_file, made.ledger.digest, len(made.mends)) == (read, read.ledger.digest, 3)


def test_a_change_may_answer_one_finding_and_make_another(office: Office, read: Examination) -> None:
    assert rules_at(read, OWNER) == ["owner-missing"]
    assert rules_at(counted(office, read, Edit(OWNER, "待定")), OWNER) == ["owner-missing"]
    assert rules_at(counted(office, read, Edit(OWNER, "林芳")), OWNER) == []
    [at] = [Cell("台账", 7, 7)]
    assert rules_at(read, at) == []
    assert rules_at(counted(office, read, Edit(at, "6月31日")), at) == ["deadline-unreadable"]


def test_none_left_it_is_what_the_file_says(office: Office, read: Examination) -> None:
    made = counted(office, read, *EDITS)
    assert office.examining.count_in(made, ()) is read
    assert counted(office, made, EDITS[0]).mends == office.mending.plan(read, EDITS[:1])


def test_what_cannot_be_written_does_not_count(office: Office, read: Examination) -> None:
    assert counted(office, read, Edit(FORMULA, "8")) is read


def test_copies_are_of_the_file_and_so_is_what_is_set_aside(office: Office, read: Examination, tmp_path: Path) -> None:
    made = counted(office, read, EDITS[0])
    out = office.copies.mark(made, tmp_path / "标注.xlsx")
    assert load_workbook(out).worksheets[0]["F4"].comment
    other = read.report.advice[-1]
    aside = office.decisions.set_aside(made, other, "等批复", day=DAY)
    assert other not in aside.report.advice
    assert other not in aside.of_file.report.advice
    assert len(aside.of_file.report.advice) == len(read.report.advice) - 1


def test_no_document_is_written_of_what_stands_in_no_file(office: Office, read: Examination, tmp_path: Path) -> None:
    made, out = counted(office, read, EDITS[0]), tmp_path / "通报.docx"
    order = NoticeOrder(out, office.matters.nothing_given(), despite_findings=True, reason="试")
    with pytest.raises(CannotWrite, match="修改清单里还有1处没有写进“台账"):
        office.writing.write_notice(made, order)
    assert not out.exists()
    assert office.writing.draft(made, order).pages
    office.writing.write_notice(read, replace(order, out=out))
    assert out.exists()


def test_a_change_of_a_file_that_is_another_one_by_now_is_not_planned(office: Office, read: Examination) -> None:
    save(read.path.parent, usual(table=True), "台账.xlsx")
    with pytest.raises(CannotWrite, match="检查之后又改过"):
        counted(office, read, EDITS[0])


def test_a_ledger_that_could_not_be_read_any_more_is_told(office: Office, read: Examination) -> None:
    headings = [Edit(Cell("台账", 1, column), "甲") for column in range(1, 11)]
    with pytest.raises(BadOption, match="照修改清单改了以后，台账读不出来"):
        counted(office, read, *headings)


def test_it_takes_less_than_a_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()  # read as ever, in a process apart
    assert any(measure(3000, tmp_path, rounds=1) < 1 for _ in range(3))
