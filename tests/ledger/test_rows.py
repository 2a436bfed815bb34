"""Which rows are problems, which go on with one, and which are none; where their values come from."""

from typing import Any

import pytest

from app.core.columns import Column
from app.core.ledger import Ledger, Unsettled
from tests.tables import grid, ledger

HEAD = ["序号", "具体问题", "整改措施", "责任部门", "责任人", "整改时限", "状态", "完成时间"]


def row(*cells: Any) -> list[Any]:
    return [*cells, *[""] * (len(HEAD) - len(cells))]


def texts(read: Ledger) -> list[tuple[str, str, list[str]]]:
    return [(one.number, one.text, [measure.text for measure in one.measures]) for one in read.problems]


def cells(read: Ledger, column: Column) -> list[str]:
    return [f"{measure.entries[column].cell.address}={measure.entries[column].text}" for measure in read.measures()]


def test_merged_cells_belong_to_all_rows_and_blanks_beside_are_missing() -> None:
    rows = [
        HEAD,
        row(1, "其一", "自查", "综合科", "周敏", "2026年6月30日", "已完成", "2026年6月1日"),
        row("", "", "培训"),
    ]
    read = ledger(grid(rows, merges=["A2:A3", "B2:B3", "D2:D3"]))
    assert texts(read) == [("1", "其一", ["自查", "培训"])]
    assert cells(read, Column.DEPARTMENT) == ["D2=综合科", "D2=综合科"]
    assert cells(read, Column.OWNER) == ["E2=周敏", "E3="]
    assert cells(read, Column.STATUS) == ["G2=已完成", "G3="]


def test_values_left_blank_below_are_taken_from_above() -> None:
    rows = [
        HEAD,
        row(1, "其一", "自查", "综合科", "周敏", "2026年6月30日", "已完成", "2026年6月1日"),
        row("", "", "培训", "", "林芳"),
        row("", "", "清退", "", "", "", "整改中"),
    ]
    read = ledger(grid(rows))
    assert texts(read) == [("1", "其一", ["自查", "培训", "清退"])]
    assert cells(read, Column.DEPARTMENT) == ["D2=综合科"] * 3
    assert cells(read, Column.OWNER) == ["E2=周敏", "E3=林芳", "E3=林芳"]
    assert cells(read, Column.STATUS) == ["G2=已完成", "G2=已完成", "G4=整改中"]
    assert cells(read, Column.FINISHED) == ["H2=2026年6月1日", "H2=2026年6月1日", "H4="]


def test_where_everything_is_filled_down_each_row_speaks_for_itself() -> None:
    rows = [HEAD, row(1, "其一", "自查", "综合科", "周敏"), row(1, "其一", "培训", "综合科")]
    read = ledger(grid(rows))
    assert texts(read) == [("1", "其一", ["自查", "培训"])]
    assert cells(read, Column.OWNER) == ["E2=周敏", "E3="]


def test_a_list_in_one_cell_is_a_measure_a_number() -> None:
    read = ledger(grid([HEAD, row(1, "其一", "1.自查。\n2.培训。", "综合科")]))
    assert texts(read) == [("1", "其一", ["自查。", "培训。"])]
    assert [measure.row for measure in read.measures()] == [2, 2]


def test_lists_of_measures_and_progress_are_paired_by_number() -> None:
    head = ["序号", "具体问题", "整改措施", "整改进展"]
    paired = ledger(grid([head, [1, "其一", "1.自查\n2.培训", "1.查出3处\n2.办班2期"]]))
    assert [measure.progress for measure in paired.measures()] == ["查出3处", "办班2期"]
    whole = ledger(grid([head, [1, "其一", "1.自查\n2.培训", "均已办理"]]))
    assert [measure.progress for measure in whole.measures()] == ["均已办理", "均已办理"]


def test_plan_and_actual_rows_are_one_measure() -> None:
    head = ["序号", "具体问题", "整改措施", "计划/实际", "责任人", "时间节点", "状态"]
    rows = [
        head,
        [1, "其一", "自查", "计划", "周敏", "2026年6月30日", ""],
        ["", "", "", "实际", "", "2026年6月1日", "已完成"],
    ]
    (measure,) = ledger(grid(rows)).measures()
    assert measure.entries[Column.DEADLINE].cell.address == "F2"
    assert measure.entries[Column.FINISHED].cell.address == "F3"
    assert measure.entries[Column.STATUS].text == "已完成"


@pytest.mark.parametrize(
    "stray",
    [
        row(7),
        row("合计", "", "", 12),
        row("填表人：周敏    审核人：林芳"),
        row("备注：本表每月更新。"),
        row(*HEAD),
        row(),
    ],
)
def test_rows_that_are_no_problems(stray: list[Any]) -> None:
    rows = [HEAD, row(1, "其一", "自查"), stray, row(2, "其二", "培训")]
    assert texts(ledger(grid(rows))) == [("1", "其一", ["自查"]), ("2", "其二", ["培训"])]


def test_an_example_row_is_none_but_a_problem_about_examples_is() -> None:
    rows = [HEAD, row("示例", "某某问题", "某某措施"), row(1, "示例文本照抄照搬", "自查")]
    assert texts(ledger(grid(rows))) == [("1", "示例文本照抄照搬", ["自查"])]


def test_section_rows_are_categories_and_groups() -> None:
    rows = [
        HEAD,
        row("一、党的领导方面"),
        row("（一）学习不深入"),
        row(1, "其一", "自查"),
        row("（二）执行不严格"),
        row(2, "其二", "培训"),
        row("二、党的建设方面"),
        row(3, "其三", "清退"),
    ]
    read = ledger(grid(rows, merges=["A2:H2", "A3:H3", "A5:H5", "A7:H7"]))
    assert [(one.category, one.group) for one in read.problems] == [
        ("一、党的领导方面", "（一）学习不深入"),
        ("一、党的领导方面", "（二）执行不严格"),
        ("二、党的建设方面", ""),
    ]


def test_hidden_sheets_are_left_out_unless_named() -> None:
    shown, hidden = (
        grid([HEAD, row(1, "其一", "自查")]),
        grid([HEAD, row(9, "旧事", "旧办法")], name="旧台账", visible=False),
    )
    read = ledger(shown, hidden)
    assert [(sheet.used, sheet.why_not) for sheet in read.sheets] == [(True, None), (False, "是隐藏的工作表")]
    assert [one.text for one in ledger(shown, hidden, sheets=["旧台账"]).problems] == ["旧事"]


def test_done_by_its_day_where_there_is_no_status_column() -> None:
    head = ["序号", "具体问题", "整改措施", "整改时限", "完成时间"]
    rows = [head, [1, "其一", "自查", "2026年6月30日", "2026年6月1日"], [2, "其二", "培训", "2026年6月30日", ""]]
    assert [str(one.status) for one in ledger(grid(rows)).problems] == ["done", "unknown"]


def test_without_a_status_column_progress_may_say_it_first() -> None:
    head = ["序号", "具体问题", "整改措施", "整改进展"]
    told = ["已完成。印发办法1项。", "已完成，但尚未验收。", "正在推进，已开会。", "印发办法1项。"]
    rows = [head, *([number, f"其{number}", "自查", text] for number, text in enumerate(told, 1))]
    assert [str(one.status) for one in ledger(grid(rows)).problems] == [
        "done",
        "in_progress",  # 尚未验收: a negation
        "in_progress",
        "unknown",
    ]


def test_a_blank_status_is_not_guessed_from_progress() -> None:
    rows = [
        ["序号", "具体问题", "整改措施", "整改进展", "状态"],
        [1, "其一", "自查", "已完成。", ""],
        [2, "其二", "自查", "甲", "整改中"],
    ]
    assert [str(one.status) for one in ledger(grid(rows)).problems] == ["unknown", "in_progress"]


def test_a_text_merged_across_columns_is_that_of_each() -> None:
    rows = [HEAD, row(1, "其一", "措施同进展", "", "", "2026年6月30日")]
    read = ledger(grid(rows, merges=["C2:E2"]))
    assert cells(read, Column.OWNER) == ["C2=措施同进展"]


@pytest.mark.parametrize("total", [row("小计", "", "2条"), row("合计", 2, "4条"), row("合计：共2个问题")])
def test_totals_with_figures_are_no_problems(total: list[Any]) -> None:
    rows = [HEAD, row(1, "其一", "自查"), total, row(2, "其二", "培训")]
    assert [one.text for one in ledger(grid(rows)).problems] == ["其一", "其二"]


@pytest.mark.parametrize(
    ("status", "read"),
    [
        ("1.已完成\n2.正在推进", ["done", "in_progress"]),
        ("第1项已完成，第2项未完成", ["unknown", "unknown"]),
        ("1、2已完成，3未完成", ["unknown", "unknown"]),
        ("1.已完成", ["unknown", "unknown"]),
        ("前两项已完成，其他推进中", ["unknown", "unknown"]),
        ("措施1已完成，措施2正在推进", ["unknown", "unknown"]),
        ("已完成", ["done", "done"]),
        ("正在推进", ["in_progress", "in_progress"]),
    ],
)
def test_states_of_a_list_go_with_their_numbers_or_are_asked(status: str, read: list[str]) -> None:
    rows = [["序号", "具体问题", "整改措施", "状态"], [1, "其一", "1.自查\n2.培训", status]]
    assert [str(one.status) for one in ledger(grid(rows)).problems[0].measures] == read


def test_two_ticks_side_by_side_are_no_state() -> None:
    rows = [
        ["序号", "具体问题", "整改措施", "已完成", "未完成"],
        [1, "其一", "自查", "√", ""],
        [2, "其二", "自查", "", "√"],
        [3, "其三", "自查", "√", "√"],
    ]
    assert [str(one.status) for one in ledger(grid(rows)).problems] == ["done", "in_progress", "unknown"]


@pytest.mark.parametrize(
    ("number", "text", "counts"),
    [
        ("领导审核意见", "同意按此落实", False),
        ("抄送", "各分管领导", False),
        ("新增", "会议记录不全", True),
        ("2-1", "会议记录不全", True),
    ],
)
def test_words_where_the_numbers_stand_label_what_is_beside_them(number: str, text: str, counts: bool) -> None:
    read = ledger(grid([HEAD, row(1, "其一", "自查", "综合科", "周敏", "2026年6月30日"), row(number, text)]))
    assert [one.text for one in read.problems] == ["其一", *([text] if counts else [])]
    assert any(one.what is Unsettled.ROWS_PREFILLED for one in read.troubles) is not counts


def test_words_where_no_numbers_stand_are_the_names_of_items() -> None:
    read = ledger(grid([HEAD, row("党建", "学习不经常", "自学"), row("作风", "检查走过场")]))
    assert [one.number for one in read.problems] == ["党建", "作风"]


def test_a_state_in_the_plan_row_alone_is_the_items() -> None:
    head = ["序号", "具体问题", "计划/实际", "责任人", "完成时限", "进展情况", "状态"]
    rows = [
        head,
        [1, "其一", "计划", "周敏", "2026年6月30日", "平台上线", "推进中"],
        ["", "", "实际", "", "", "正在联调", ""],
    ]
    (measure,) = ledger(grid(rows)).measures()
    said = {column: measure.entries[column].text for column in (Column.STATUS, Column.PROGRESS)}
    assert said == {Column.STATUS: "推进中", Column.PROGRESS: "正在联调"}


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        (["整改前：", "整改后："], False),
        (["（整改前照片）", "整改后照片"], False),
        (["现场照片：", "图片"], False),
        (["治理前", "治理后"], False),
        (["附图", ""], False),
        (["整改前资料不全", ""], True),
        (["照片管理混乱", ""], True),
    ],
)
def test_labels_of_pictures_are_no_items(said: list[str], counts: bool) -> None:
    rows = [
        HEAD,
        row(1, "其一", "自查", "综合科", "周敏", "2026年6月30日"),
        row("", said[0], "", said[1]),
        row(2, "其二", "自查"),
    ]
    assert [one.text for one in ledger(grid(rows)).problems] == ["其一", *([said[0]] if counts else []), "其二"]


@pytest.mark.parametrize(
    ("above", "category"),
    [("（一）第一支部", "（一）第一支部"), ("一、第一支部", ""), ("（一）第一支部整改台账", ""), ("第一支部", "")],
)
def test_a_section_above_the_heading_holds_where_another_of_its_kind_follows(above: str, category: str) -> None:
    rows = [
        ["某局整改", "", "", "", "", "", "", ""],
        [above, *[""] * 7],
        HEAD,
        row(1, "其一", "自查"),
        row("（二）第二支部"),
        row(2, "其二", "自查"),
    ]
    assert [one.category for one in ledger(grid(rows)).problems] == [category, "（二）第二支部"]
