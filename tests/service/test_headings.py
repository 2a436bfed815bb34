"""Choosing a heading through the service: the sheets read once, and what each choice would come to."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from app.core.columns import Column
from app.core.errors import UnreadableLedger
from app.core.grid import Grid
from app.ledger.request import Request
from app.ledger.sheets import ledger_of
from app.service import Office
from app.service.headings import HeadingEffect
from tests.tables import AS_OF, grid

SHEET = grid(
    [
        ["六月报送表", "", ""],
        ["甲栏", "乙栏", "丙栏"],
        ["台账没有及时更新，缺三个月。", "周敏", "2026年9月30日前"],
        ["学习记录缺三次，没有补。", "", "研究后再定"],
        ["公章登记不全，没有补登。", "李强", ""],
    ]
)
ALL = {Column.OWNER: "B", Column.DEADLINE: "C"}


def effect(office: Office, row: int | None, columns: Mapping[Column, str], sheet: Grid = SHEET) -> HeadingEffect:
    return office.headings.effect(sheet, row, columns, as_of=AS_OF, answers={})


def test_what_is_proposed(office: Office) -> None:
    found = effect(office, None, {})
    assert (found.row, found.rows, found.fingerprint) == (2, (2,), "A:甲栏|B:乙栏|C:丙栏")
    assert {column: guess.cell.address for column, guess in found.columns.items()} == {
        Column.PROBLEM: "A2",
        Column.OWNER: "B2",
    }
    assert (len(found.problems), found.measures, found.fault) == (3, 3, "")


def test_what_columns_come_to(office: Office) -> None:
    found = effect(office, 2, ALL)
    assert (found.days, [one.cell.address for one in found.unclear], found.blank) == (1, ["C4"], 1)


def test_a_row_that_looks_like_a_problem_is_doubtful(office: Office) -> None:
    assert [effect(office, row, {}).doubtful for row in (2, 3)] == [False, True]


def test_what_cannot_be_is_a_sentence(office: Office) -> None:
    assert "第 1 行没有两个以上的列名" in effect(office, 1, {}).fault
    assert "下面没有内容" in effect(office, 5, {}).fault


def test_a_known_heading_and_a_kept_answer_are_proposed(office: Office) -> None:
    known = grid([["一", "二"], ["具体问题", "整改时限"], ["台账没有更新。", "2026年9月底前"]])
    assert effect(office, None, {}, known).row == 2
    kept = office.headings.effect(
        SHEET, None, {}, as_of=AS_OF, answers={"A:甲栏|B:乙栏|C:丙栏": {**ALL, Column.PROBLEM: "A"}}
    )
    assert kept.columns.keys() == {Column.PROBLEM, Column.OWNER, Column.DEADLINE}


def test_of_two_tables_below_each_other_the_one_of_the_row_is_answered_for(office: Office) -> None:
    both = grid(
        [
            ["序号", "具体问题", "整改措施", "整改时限"],
            [1, "台账没有及时更新。", "补登。", "2026年9月30日"],
            [],
            ["序号", "问题描述", "责任单位", "完成时限"],
            [1, "公章登记不全。", "办公室", "2026年9月30日"],
        ]
    )
    first, second = (effect(office, row, {}, both) for row in (1, 4))
    assert (first.rows, second.rows) == ((1,), (4,))
    assert second.columns[Column.DEPARTMENT].cell.address == "C4"
    chosen = effect(office, 4, {Column.MEASURE: "C"}, both)
    answers = {chosen.fingerprint: {Column.MEASURE: "C"}}
    read = ledger_of([both], "a.xlsx", "", "xlsx", Request(AS_OF, answers=answers))
    assert [one.text for one in read.measures()] == ["补登。", "办公室"]


FORM = grid([["整改销号单"], ["问题描述", "会议记录不规范"], ["责任人", "李强"], ["整改时限", "2026年5月31日"]])


def test_a_form_needs_no_heading_and_is_read_by_one_that_was_pointed_out(office: Office) -> None:
    assert "现在按一事一表读，读到1个问题，不必指明表头" in effect(office, None, {}, FORM).fault
    chosen = effect(office, 2, {Column.PROBLEM: "A"}, FORM)
    answers = {chosen.fingerprint: {Column.PROBLEM: "A"}}
    read = ledger_of([FORM], "a.xlsx", "", "xlsx", Request(AS_OF, answers=answers))
    assert [one.text for one in read.problems] == [one.text for one in chosen.problems] == ["责任人", "整改时限"]


def test_what_is_no_ledger_has_no_sheets(office: Office, tmp_path: Path) -> None:
    (tmp_path / "坏.xlsx").write_bytes(b"PK")
    with pytest.raises(UnreadableLedger):
        office.headings.sheets(tmp_path / "坏.xlsx")
