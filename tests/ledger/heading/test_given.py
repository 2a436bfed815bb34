"""A heading the clerk has named: by its row, by columns, by what was answered for the same headings before."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pytest

from app.core.columns import Column
from app.core.deadline import OnDate
from app.core.errors import BadOption, NoHeader
from app.core.grid import Grid
from app.core.ledger import Ledger, Unsettled
from app.ledger.heading.given import likely_row
from tests.tables import grid, ledger

TITLE = ["六月报送表", "", ""]
HEAD = ["甲栏", "乙栏", "丙栏"]
ITEMS = [
    ["台账没有及时更新，缺三个月。", "周敏", "2026年9月30日前"],
    ["学习记录缺三次，没有补。", "李强", "2026年10月底前"],
]
STRANGE = grid([TITLE, HEAD, *ITEMS])
PHONES = grid([["姓名", "电话"], ["周敏", "内线一"]], name="通讯录")
ANSWER = {Column.PROBLEM: "A", Column.OWNER: "B", Column.DEADLINE: "C"}


def problems(read: Ledger) -> list[str]:
    return [one.text for one in read.problems]


def test_without_help_nothing_is_read_and_the_way_out_is_said() -> None:
    with pytest.raises(NoHeader, match="窗口里点“选表头”，命令行用 --header-row 和 --columns"):
        ledger(STRANGE)


def test_the_row_is_proof_enough_and_the_widest_text_is_asked_about() -> None:
    read = ledger(STRANGE, header_row=2)
    assert problems(read) == [row[0] for row in ITEMS]
    assert read.sheets[0].header_rows == (2,)
    unsure = [(str(one.cell), one.values["column"]) for one in read.troubles if one.what is Unsettled.COLUMN_UNSURE]
    assert unsure == [("台账!A2", "具体问题"), ("台账!B2", "责任人"), ("台账!C2", "整改时限")]


def test_columns_are_proof_enough_of_the_row_above_the_data() -> None:
    read = ledger(STRANGE, columns=ANSWER)
    assert read.sheets[0].header_rows == (2,)
    assert problems(read) == [row[0] for row in ITEMS]
    assert [one.owners for one in read.measures()] == [("周敏",), ("李强",)]
    days = [one.deadline.day for one in read.measures() if isinstance(one.deadline, OnDate)]
    assert days == [date(2026, 9, 30), date(2026, 10, 31)]


@pytest.mark.parametrize(
    ("rows", "header_rows"),
    [
        ([HEAD, *ITEMS], (1,)),
        ([TITLE, ["", "", ""], HEAD, *ITEMS], (3,)),
        ([["填报单位：办公室", "", ""], HEAD, ["台账缺失", "周敏", "9月底前"]], (2,)),
        ([HEAD, ["台账缺失", "周敏", "研究中"], ["学习缺失", "李强", "再定"]], (1,)),
        (ITEMS, ()),
        ([TITLE, *ITEMS], ()),
    ],
)
def test_where_the_data_begin(rows: list[list[Any]], header_rows: tuple[int, ...]) -> None:
    read = ledger(grid(rows), columns=ANSWER)
    assert read.sheets[0].header_rows == header_rows
    first = (header_rows or (rows.index(ITEMS[0]),))[-1]
    assert problems(read) == [row[0] for row in rows[first:]]


def test_a_ledger_without_any_heading_names_real_cells_only() -> None:
    read = ledger(grid(ITEMS), columns={Column.PROBLEM: "A", Column.OWNER: "B"})
    assert problems(read) == [row[0] for row in ITEMS]
    assert read.sheets[0].header_rows == ()
    assert all(one.cell and one.cell.row > 0 for one in read.troubles)
    (unread,) = [one for one in read.troubles if one.what is Unsettled.COLUMN_UNREAD]
    assert (unread.values["headings"], unread.values["asked"]) == ("“没有表头的一列”（C 列）", "")


def test_under_a_heading_merged_over_two_columns_the_other_one_is_named() -> None:
    rows = [
        ["序号", "具体问题", "整改措施", "", "整改时限"],
        ["1", "台账没有更新。", "更新台账", "报送备案", "9月底前"],
    ]
    (unsure,) = [one for one in ledger(grid(rows, merges=["C1:D1"])).troubles if one.what is Unsettled.COLUMN_UNSURE]
    assert (str(unsure.cell), unsure.values["rivals"]) == ("台账!C1", "是 D1")


def test_a_row_takes_those_it_is_merged_with_and_the_headings_below_a_group() -> None:
    rows = [["甲栏", "时间", ""], ["", "起头", "收尾"], ["台账没有更新。", "2026年5月1日", "2026年9月30日"]]
    sheet = grid(rows, merges=["A1:A2", "B1:C1"])
    for row in (1, 2):
        read = ledger(sheet, header_row=row, columns={Column.PROBLEM: "A", Column.DEADLINE: "C"})
        assert read.sheets[0].header_rows == (1, 2)
        assert problems(read) == ["台账没有更新。"]


@pytest.mark.parametrize(
    ("row", "columns", "sentence"),
    [
        (9, {}, "工作表“台账”只有 4 行，没有第 9 行"),
        (1, {}, "第 1 行没有两个以上的列名，不能作表头"),
        (4, {}, "第 4 行下面没有内容，不能作表头"),
        (None, {Column.PROBLEM: "Z"}, "没有 Z 列"),
        (2, {Column.PROBLEM: "甲"}, "列号“甲”看不懂"),
    ],
)
def test_what_the_only_sheet_has_not_is_refused(row: int | None, columns: Mapping[Column, str], sentence: str) -> None:
    with pytest.raises(BadOption, match=sentence):
        ledger(STRANGE, header_row=row, columns=columns)


@pytest.mark.parametrize(
    ("sheets", "asked", "used"),
    [
        ([STRANGE, PHONES], {"header_row": 2}, ["台账"]),
        ([STRANGE, PHONES], {"columns": ANSWER}, ["台账"]),
        ([STRANGE, grid([["说明"], ["按月报送。"]], name="说明")], {"header_row": 2}, ["台账"]),
        ([STRANGE, grid([HEAD, *ITEMS], name="五月")], {"columns": ANSWER}, ["五月"]),  # the same items as in 台账
        ([STRANGE, PHONES], {"header_row": 1, "sheets": ["通讯录"]}, ["通讯录"]),
        (
            [grid([["六月", "", ""], ["具体问题", "责任人", "整改时限"], *ITEMS]), PHONES],
            {"header_row": 2},
            ["台账"],
        ),
    ],
)
def test_they_hold_for_the_sheets_that_can_have_them(
    sheets: Sequence[Grid], asked: dict[str, Any], used: list[str]
) -> None:
    assert [one.name for one in ledger(*sheets, **asked).sheets if one.used] == used


def test_a_title_merged_over_the_table_is_no_heading() -> None:
    with pytest.raises(BadOption, match="第 1 行没有两个以上的列名"):
        ledger(grid([TITLE, HEAD, *ITEMS], merges=["A1:C1"]), header_row=1)


def test_a_sheet_that_was_named_must_have_them() -> None:
    with pytest.raises(BadOption, match="工作表“通讯录”只有 2 行"):
        ledger(STRANGE, PHONES, sheets=["台账", "通讯录"], header_row=3)


def test_an_answer_is_proof_enough_for_the_same_headings_in_the_same_places() -> None:
    answers = {"A:甲栏|B:乙栏|C:丙栏": ANSWER}
    for sheet in (STRANGE, grid([["七月报送表", "", ""], ["", "", ""], HEAD, *reversed(ITEMS)])):
        assert len(ledger(sheet, answers=answers).problems) == len(ITEMS)
    with pytest.raises(NoHeader):
        ledger(grid([TITLE, ["乙栏", "甲栏", "丙栏"], *ITEMS]), answers=answers)


def test_a_forgotten_answer_is_none() -> None:
    with pytest.raises(NoHeader):
        ledger(STRANGE, answers={"A:甲栏|B:乙栏|C:丙栏": {}})


def test_of_two_answers_the_later_one_counts() -> None:
    known = ["具体问题", "责任人", "整改时限"]
    answers = {"A:甲栏|B:乙栏|C:丙栏": ANSWER, "A:具体问题|B:责任人|C:整改时限": ANSWER}
    sheet = grid([known, HEAD, *ITEMS])
    assert ledger(sheet, answers=answers).sheets[0].header_rows == (1,)
    assert ledger(sheet, answers=dict(reversed(answers.items()))).sheets[0].header_rows == (2,)


def test_the_row_that_is_proposed() -> None:
    assert likely_row(STRANGE) == 2
    assert likely_row(grid([["一"], ["二"]])) == 1
