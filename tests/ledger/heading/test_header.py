"""Which rows are the header, and which column means what."""

import pytest

from app.core.columns import Column
from app.core.errors import BadOption
from app.core.grid import Grid, column_letters
from app.ledger.heading.columns import recognise
from app.ledger.heading.header import find_header
from app.ledger.heading.words.headings import meaning, plain
from app.ledger.status.column import StatusColumn
from tests.tables import AS_OF, grid

STATES = StatusColumn(AS_OF)


def columns(sheet: Grid, **given: str) -> dict[str, str]:
    header = find_header(sheet)
    assert header is not None
    found = recognise(sheet, header, {Column(name): letters for name, letters in given.items()}, STATES)
    return {str(column): column_letters(guess.cell.column) for column, guess in found.items()}


def test_signing_off_beside_the_status_is_a_column_of_its_own() -> None:
    row = ["1", "问题", "措施", "周敏", "已完成", "是"]
    beside = columns(grid([["序号", "具体问题", "整改措施", "责任人", "完成状态", "是否销号"], row]))
    assert (beside["status"], beside["signed_off"]) == ("E", "F")
    alone = columns(grid([["序号", "具体问题", "整改措施", "责任人", "是否销号"], row[:4] + row[5:]]))
    assert (alone["status"], "signed_off" in alone) == ("E", False)
    both = columns(grid([["序号", "具体问题", "整改措施", "责任人", "完成状态", "是否完成"], row]))
    assert (both["status"], both["signed_off"]) == ("E", "F")
    twice = columns(grid([["序号", "具体问题", "整改措施", "责任人", "是否销号", "销号情况"], row]))
    assert (twice["status"], twice["signed_off"]) == ("F", "E")


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        (" 整改措施 ", Column.MEASURE),
        ("整改措施\n(具体)", Column.MEASURE),
        ("整改时限(年月日)", Column.DEADLINE),
        ("完成\n是/否", Column.STATUS),
        ("＊责任人", Column.OWNER),
        ("NO.", Column.NUMBER),
        ("整改措施及进展情况", Column.PROGRESS),
        ("已采取的整改措施", Column.PROGRESS),
        ("责任人及联系电话", Column.OWNER),
        ("配合整改部门", Column.SUPPORT),
        ("整改资金（万元）", None),
        ("问题数", None),
    ],
)
def test_headings_as_offices_write_them(heading: str, column: Column | None) -> None:
    found = meaning(plain(heading))
    assert (found[0] if found else None) is column


def test_title_and_date_lines_are_no_header() -> None:
    sheet = grid(
        [
            ["××局巡察整改台账", "", ""],
            ["填报单位：××局", "填报时间：2026年6月30日", ""],
            ["序号", "具体问题", "整改措施"],
            [1, "制度执行不严", "开展自查"],
        ],
        merges=["A1:C1"],
    )
    header = find_header(sheet)
    assert header is not None
    assert header.rows == (3,)


def test_group_heads_merged_over_their_columns() -> None:
    sheet = grid(
        [
            ["序号", "具体问题", "责任分工", "", "整改时限", "整改结果", ""],
            ["", "", "领导", "责任人", "", "状态", "完成时间"],
            [1, "制度执行不严", "周敏", "林芳", "2026年6月30日", "已完成", "2026年6月1日"],
        ],
        merges=["A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:G1"],
    )
    assert columns(sheet) == {
        "number": "A", "problem": "B", "leader": "C", "owner": "D", "deadline": "E", "status": "F", "finished": "G",
    }  # fmt: skip


def test_group_heads_that_are_not_merged() -> None:
    sheet = grid(
        [
            ["序号", "具体问题", "完成时间", "", "责任人"],
            ["", "", "计划", "实际", ""],
            [1, "制度执行不严", "2026年6月30日", "2026年6月1日", "林芳"],
        ]
    )
    found = columns(sheet)
    assert (found["deadline"], found["finished"], found["owner"]) == ("C", "D", "E")


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["序号", "具体问题", "完成时间"], {"deadline": "C"}),
        (["序号", "具体问题", "整改时限", "完成时间"], {"deadline": "C", "finished": "D"}),
        (["序号", "类别", "反馈问题", "具体问题"], {"category": "B", "group": "C", "problem": "D"}),
        (["序号", "反馈问题", "整改措施"], {"problem": "B", "measure": "C"}),
        (["问题序号", "问题", "具体表现"], {"problem": "B", "detail": "C"}),
        (["序号", "责任人", "整改措施"], {"owner": "B", "problem": "C"}),
        (["序号", "问题", "备注", "未完成原因"], {"problem": "B", "note": "D"}),
    ],
)
def test_what_else_the_sheet_has_decides(headings: list[str], expected: dict[str, str]) -> None:
    found = columns(grid([headings, [1, *["某项内容"] * (len(headings) - 1)]]))
    assert {name: found.get(name) for name in expected} == expected


def test_a_progress_column_of_status_words_is_the_status() -> None:
    rows = [["序号", "具体问题", "整改进展"], [1, "其一", "已完成"], [2, "其二", "整改中"]]
    assert columns(grid(rows))["status"] == "C"


def test_letters_the_clerk_names_hold() -> None:
    rows = [["序号", "具体问题", "张三那列", "责任人"], [1, "其一", "周敏", "林芳"]]
    assert columns(grid(rows), owner="c")["owner"] == "C"


@pytest.mark.parametrize(("letters", "complaint"), [("3", "列号“3”看不懂"), ("Z", "没有 Z 列")])
def test_letters_that_are_no_column(letters: str, complaint: str) -> None:
    with pytest.raises(BadOption, match=complaint):
        columns(grid([["序号", "具体问题"], [1, "其一"]]), owner=letters)


@pytest.mark.parametrize(
    "rows",
    [
        [["填写说明", ""], ["1.本台账由各单位填写。", ""]],
        [["姓名", "部门"], ["周敏", "办公室"]],
        [["单位", "问题数", "完成数"], ["办公室", 3, 2]],
        [],
    ],
)
def test_sheets_without_a_header(rows: list[list[str]]) -> None:
    assert find_header(grid(rows)) is None


def test_lines_that_tell_who_filled_it_in_are_no_group_heads() -> None:
    told = ["填报单位：某局", "", "填报日期：2026年6月30日"]
    sheet = grid([told, ["序号", "具体问题", "整改要求", "整改时限"], [1, "甲", "到位", "2026年7月"]])
    assert columns(sheet) == {"number": "A", "problem": "B", "goal": "C", "deadline": "D"}


@pytest.mark.parametrize(
    "rows",
    [
        [["姓名", "周敏", "部门", "办公室"], ["请假事由", "家中有事"], ["请假时间", "5月31日", "天数", 2]],
        [["项目", "说明"], ["具体问题", "写反馈的原文"], ["责任人", "写姓名"]],
        [["事项", "责任人"], ["经费", ""], ["时间", ""]],
    ],
)
def test_slips_and_explanations_have_no_heading_of_a_ledger(rows: list[list[object]]) -> None:
    assert find_header(grid(rows)) is None


@pytest.mark.parametrize(
    "rows", [[["问题", "责任人"], ["甲", "周敏"]], [["问题", "责任人"]], [["序号", "问题"], [1, "甲"]]]
)
def test_two_columns_are_enough_where_they_tell_of_problems(rows: list[list[object]]) -> None:
    assert find_header(grid(rows)) is not None
