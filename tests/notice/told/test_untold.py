"""What the rows of the problems tell and the document prints nothing of: a line a column, with its cells."""

from collections.abc import Collection

import pytest

from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.told.origin import from_cell
from app.core.told.sentence import LedgerGap
from app.core.told.sourced import OriginPiece
from app.notice.told.untold import HOW_TO_JUDGE, HOW_TO_PRINT, HOW_TO_SET, HOW_TO_TELL, list_untold
from tests.tables import grid, ledger

SHEET = "台账"
HEAD = ["序号", "存在问题", "整改措施", "整改时限", "整改进展", "完成制度情况", "完成状态", "未完成原因", "备注"]
ROW = ["1", "账目不清", "清理账目", "2026年5月底前", "正在清理", "无", "整改中", "", ""]


def made(*rows: dict[str, str]) -> Ledger:
    lines = [
        [{**dict(zip(HEAD, ROW, strict=True)), "序号": str(at), **row}[name] for name in HEAD]
        for at, row in enumerate(rows, 1)
    ]
    return ledger(grid([HEAD, *lines]))


def told(one: Ledger, printed: Collection[str], gaps: Collection[str] = ()) -> list[str]:
    """`printed`: the addresses of the cells that are printed; `gaps`: of those whose new deadline is asked for."""
    paragraphs = [[OriginPiece(text_of(one, address), from_cell(cell(address)))] for address in printed]
    found = list_untold(one, paragraphs, [LedgerGap("新的完成时限", tuple(map(cell, gaps)))])
    return [line for line in found if line not in (HOW_TO_PRINT, HOW_TO_TELL)]


def text_of(one: Ledger, address: str) -> str:
    sheet, place = one.sheets[0].grid, cell(address)
    return sheet.text(place.row, place.column) if sheet else ""


def cell(address: str) -> Cell:
    return Cell(SHEET, int(address[1:]), ord(address[0]) - ord("A") + 1)


@pytest.mark.parametrize(
    ("row", "printed", "line"),
    [
        # A column nobody reads, of notes, of reasons, a second one of notes.
        ({"完成制度情况": "1项：《账目办法》（新建）"}, "B2 E2", "F列“完成制度情况”的1处文字没有印进文件：F2。"),
        ({"未完成原因": "对方单位注销"}, "B2 E2", "H列“未完成原因”的1处文字没有印进文件：H2。"),
        ({"备注": "转入日常工作"}, "B2 E2", "I列“备注”的1处文字没有印进文件：I2。"),
        ({"整改进展": "拟于7月清理"}, "B2", "E列“整改进展”的1处文字没有印进文件：E2。"),
        # Printed, nothing said, nothing but a state, a number.
        ({"未完成原因": "对方单位注销"}, "B2 E2 H2", ""),
        ({"完成制度情况": "无", "备注": "／"}, "B2 E2", ""),
        ({"备注": "已完成"}, "B2 E2", ""),
        ({"完成制度情况": "3"}, "B2 E2", ""),
        # More than a state.
        ({"完成状态": "未完成，对方单位注销"}, "B2 E2", "G列“完成状态”的1处文字没有印进文件：G2。"),
        ({"完成状态": "已销号（第二批，2026年10月30日）"}, "B2 E2", ""),
        # Of a problem the document does not tell of (a slip of another one).
        ({"备注": "转入日常工作"}, "", ""),
    ],
)  # fmt: skip
def test_each_text_about_the_work_is_printed_or_told(row: dict[str, str], printed: str, line: str) -> None:
    assert told(made(row), printed.split()) == ([line] if line else [])


@pytest.mark.parametrize(
    ("said", "is_told"),
    [
        ("受降雨影响。下步增加班组。", False),
        ("受降雨影响，下步增加班组", False),
        ("受降雨影响。", True),
        ("下步增加班组。", True),
    ],
)
def test_a_note_of_which_a_part_is_printed(said: str, is_told: bool) -> None:
    one = made({"未完成原因": "受降雨影响。下步增加班组。"})
    paragraphs = [[OriginPiece("账目不清", from_cell(cell("B2"))), OriginPiece(said, from_cell(cell("H2")))]]
    line = "H列“未完成原因”的1处文字只印了一部分：H2。"
    assert (line in list_untold(one, paragraphs, [])) is is_told


@pytest.mark.parametrize(("state", "is_told"), [("已完成", True), ("整改中", False), ("长期坚持", False)])
def test_what_goes_on_beside_a_state_that_is_done(state: str, is_told: bool) -> None:
    found = told(made({"完成状态": state, "备注": "长期坚持"}), ["B2", "E2"])
    assert ("I列“备注”的1处文字没有印进文件：I2。" in found) is is_told


def test_a_column_has_one_line_in_the_order_of_the_sheet() -> None:
    rows = [{"完成制度情况": "《账目办法》", "备注": "转入日常工作" if at == 3 else ""} for at in range(8)]
    assert told(made(*rows), [f"B{row}" for row in range(2, 10)] + [f"E{row}" for row in range(2, 10)]) == [
        "F列“完成制度情况”的8处文字没有印进文件：F2–F9。",
        "I列“备注”的1处文字没有印进文件：I5。",
    ]


def test_a_gap_that_is_to_be_filled_in_a_cell_prints_nothing_of_it() -> None:
    """【待补：未完成原因】 beside a note that gives none by its words: the note is not in the document."""
    asked = [
        OriginPiece("账目不清", from_cell(cell("B2"))),
        OriginPiece("【待补：未完成原因】。", from_cell(cell("I2"))),
    ]
    one = made({"备注": "许可8月才办结"})
    assert list_untold(one, [asked], []) == (
        "E列“整改进展”的1处文字没有印进文件：E2。", "I列“备注”的1处文字没有印进文件：I2。", HOW_TO_TELL, HOW_TO_PRINT,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("row", "named"),
    [
        ({"备注": "汛期雨水多，计划10月底完工。"}, "I2写了“计划10月底完工”"),
        ({"未完成原因": "申请延期至2026年9月底"}, "H2写了“申请延期至2026年9月底”"),
        ({"备注": "预计明年底完成"}, "I2写了“预计明年底完成”"),
        ({"未完成原因": "许可8月12日才办结"}, ""),
        ({"备注": "计划尽快完工"}, ""),
        # Of several measures with one state it may be the day of one.
        ({"整改进展": "计划10月印发办法"}, "E2写了“计划10月印发办法”"),
    ],
)
def test_a_new_day_told_beside_a_deadline_that_is_asked_for_is_named(row: dict[str, str], named: str) -> None:
    cells = ["B2", "E2", "H2", "I2"]
    line = f"{named}，新的完成时限没有照它填：{HOW_TO_SET}"
    assert told(made(row), cells, ["E2"]) == ([line] if named else [])
    assert told(made(row), cells, ["D2"]) == []
    assert told(made(row), cells) == []


@pytest.mark.parametrize(
    ("heading", "told_of"), [("整改成效", True), ("下周计划", True), ("核验人", False), ("风险等级", False)]
)
def test_a_column_nobody_reads_is_told_unless_it_names_people_places_or_kinds(heading: str, told_of: bool) -> None:
    head = [heading if one == "完成制度情况" else one for one in HEAD]
    row = ["程远志等三人" if one == "无" else one for one in ROW]
    assert bool(told(ledger(grid([head, row])), ["B2", "E2"])) == told_of


def test_what_was_filled_down_is_printed_once() -> None:
    one = made({"整改进展": "已清理12笔往来款"}, {"序号": "1", "整改措施": "建立台账", "整改进展": "已清理12笔往来款"})
    assert told(one, ["B2", "E2"]) == []


def test_a_state_of_the_ledgers_own_is_printed_in_the_documents_word() -> None:
    one = made({}, {}, {"完成状态": "已完成"}, {"完成状态": "办理中"})
    assert told(one, ["B5", "E5"]) == []


@pytest.mark.parametrize(
    ("printed", "line"),
    [
        # A slip that asks for the second measure: the first is another matter, whatever its state.
        ("A2 B2 C3", ""),
        # Of a measure that is told of its progress may not be passed over.
        ("A2 B2 C2 C3", "E列“整改进展”的1处文字没有印进文件：E2。"),
    ],
)
@pytest.mark.parametrize("state", ["已完成", "整改中"])
def test_measures_left_out_on_purpose_are_not_told_of(printed: str, line: str, state: str) -> None:
    one = made(
        {"完成状态": state, "整改进展": "已清理往来款"},
        {"序号": "", "存在问题": "", "整改措施": "建账", "整改进展": ""},
    )
    assert told(one, printed.split()) == ([line] if line else [])


@pytest.mark.parametrize(
    ("measures", "progress", "state", "lacking"),
    [
        ("1.清理。\n2.核销。\n3.建账。", "1.清理12笔。\n2.核销8笔。", "已完成", "3条措施只写了2条进展"),
        ("1.清理。\n2.核销。\n3.建账。\n4.公示。", "一是清理12笔。二是核销8笔。", "已完成", "4条措施只写了2条进展"),
        ("1.清理。\n2.核销。\n3.建账。", "1.清理12笔。\n2.核销8笔。", "整改中", ""),
        ("1.清理。\n2.核销。", "1.清理12笔。\n2.核销8笔。", "已完成", ""),
        # What numbers nothing may well speak of all.
        ("1.清理。\n2.核销。\n3.建账。", "往来款已全部清理核销。", "已完成", ""),
    ],
)
def test_what_is_called_done_without_all_its_results_is_to_be_judged(
    measures: str, progress: str, state: str, lacking: str
) -> None:
    one = made({"整改措施": measures, "整改进展": progress, "完成状态": state})
    line = f"问题1的状态是“已完成”，但{lacking}（E2），{HOW_TO_JUDGE}"
    assert told(one, ["B2", "E2"]) == ([line] if lacking else [])
    assert told(one, []) == []
