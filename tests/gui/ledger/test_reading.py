"""读取情况: what was read and what was not, in brief beside the findings and in full in its dialog."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from app.gui.ledger.reading import ReadingDialog, in_brief, in_full, left_out
from app.gui.widgets.grid_model import GridModel
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk
from tests.gui.fakes import a_ledger
from tests.ledger.heading.drawn import drawn
from tests.tables import grid, ledger

LEDGER = a_ledger(Path("台账.xlsx"))
USED, OTHER = LEDGER.sheets


def test_hidden_rows_are_named() -> None:
    sheet = replace(USED, header_rows=(2, 3), rows_read=12, hidden_rows=2)
    said = "“整改台账”：表头在第2、3行，读了12行（其中2行是隐藏的）。"
    assert in_brief(replace(LEDGER, sheets=(sheet,))) == said


def test_of_many_sheets_the_sums_are_named() -> None:
    sheets = (*(replace(USED, name=str(number), hidden_rows=1) for number in range(4)), OTHER)
    assert in_brief(replace(LEDGER, sheets=sheets)) == "读了4张工作表、12行（其中4行是隐藏的）。"


def test_nothing_left_out_is_nothing_said() -> None:
    assert left_out(replace(LEDGER, sheets=(USED,))) == ""


def test_the_menu_shows_all_of_it(opened: MainWindow, clerk: Clerk) -> None:
    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ReadingDialog)
        clerk.seen.append(dialog.text.toPlainText())
        clerk.press(dialog.close_button)

    clerk.then(look)
    opened.commands.reading.trigger()
    assert clerk.seen == [
        "“整改台账”：表头在第2行，读了3行。\n"
        "问题0个，措施0条。各列的读法：\n"
        "　C 列“责任人”读作“责任人”：标题是“责任人”\n"
        "没有读的列：A 列“序号”、B 列“整改措施”、D 列“整改时限”。\n\n"
        "没有读取的工作表：“说明”（没有可以识别的表头）。"
    ]


def test_each_table_of_a_sheet_is_named_with_its_columns() -> None:
    text = """
    序号 | 问题 | 责任人 | 整改时限
    1 | 公文流转偏慢 | 王建国 | 2026年9月30日

    序号 | 督办事项 | 承办人 | 办结时限 | 督办次数
    1 | 老旧小区改造 | 陈立 | 2026年9月30日 | 2
    """
    first, second = in_full(ledger(drawn(text))).split("　从 A4 起的表：表头在第4行。")
    assert "　从 A1 起的表：表头在第1行。\n　A 列“序号”读作“序号”" in first
    assert "　B 列“督办事项”读作“具体问题”" in second
    assert "没有读的列：E 列“督办次数”。" in second


def test_columns_of_earlier_periods_and_those_to_tick_are_read_with_another() -> None:
    text = """
    序号 | 具体问题 | 整改时限 | 4月进展 | 6月进展 | 已完成 | 未完成 | 经费
    1 | 公文流转偏慢。 | 2026年9月30日 | 已经部署 | 正在核对 | √ | | 3
    2 | 会议开得偏多。 | 2026年9月30日 | 已经部署 | | | √ | 5
    """
    said = in_full(ledger(drawn(text)))
    assert "　D 列“4月进展”是更早一期的“整改进展”：E 列没有填的行，读前面最近填了的一期。" in said
    assert "　G 列“未完成”和 F 列一起读作“完成状态”，看在哪一列打勾。" in said
    assert "没有读的列：H 列“经费”。" in said


def test_a_form_is_told_by_its_labels_and_has_no_columns() -> None:
    read = ledger(
        grid([["问题整改销号单"], ["问题描述：", "会议记录不规范"], ["责任人", "李强", "整改时限", "2026年5月31日"]])
    )
    first, *labels = in_full(read).split("\n")
    assert first.endswith("：不是一行一条的表，按一事一表读，读到1个问题。")
    assert [one.split("：表头")[0] for one in labels] == [
        "　A2“问题描述”读作“具体问题”",
        "　A3“责任人”读作“责任人”",
        "　C3“整改时限”读作“整改时限”",
    ]
    (sheet,) = read.sheets
    assert sheet.grid is not None
    assert GridModel(sheet, sheet.grid, {}).headerData(0, Qt.Orientation.Horizontal) == "A"
