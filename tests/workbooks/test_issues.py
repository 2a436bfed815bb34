"""The list of issues: one row a finding, links to the ledger's cells, a sheet a department on demand."""

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.core.check_context import CheckContext
from app.core.errors import BadOption, CannotWrite
from app.core.finding import Advice, Field, Finding, Level, ParagraphOrigin
from app.core.grid import Cell
from app.workbooks.issues import issue_list
from tests.offices import OFFICE, examine
from tests.tables import AS_OF, grid, ledger
from tests.workbooks.rich import rich_workbook, save

ROWS = [["序号", "具体问题", "整改措施", "责任人", "整改时限"], [1, "学习流于形式", "组织培训", "周敏", "长期坚持"]]


def rows(sheet: Worksheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return save(tmp_path, rich_workbook())


def test_one_row_a_finding_with_its_department_and_a_link(file: Path) -> None:
    out = file.parent / "清单"
    out.mkdir()
    written = OFFICE.copies.write_issues(examine(file, CheckContext(AS_OF)), out / "清单.xlsx")
    sheet = load_workbook(written)["问题清单"]
    assert [[row[0], row[1], row[3], row[6]] for row in rows(sheet)] == [
        [1, "必须处理", "2", "机关党委"],
        [2, "必须处理", "3", "办公室"],
        [3, "建议核对", "1", "办公室"],
        [4, "提示", "2", "机关党委"],
    ]
    link = sheet["C4"].hyperlink
    assert (link.target, link.location) == ("../%E5%8F%B0%E8%B4%A6.xlsm", "'整改 ''台账'''!F3")


def test_it_prints_on_a4_landscape_with_its_heading_on_every_page(file: Path) -> None:
    sheet = load_workbook(OFFICE.copies.write_issues(examine(file, CheckContext(AS_OF)), file.parent / "清单.xlsx"))[
        "问题清单"
    ]
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.sheet_properties.pageSetUpPr
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.row_dimensions[4].height > 15


def test_each_department_gets_its_sheet(file: Path) -> None:
    examination = examine(file, CheckContext(AS_OF))
    book = load_workbook(OFFICE.copies.write_issues(examination, file.parent / "清单.xlsx", by_department=True))
    assert book.sheetnames == ["问题清单", "机关党委", "办公室"]
    assert [row[3] for row in rows(book["办公室"])] == ["3", "1"]


def test_names_of_sheets_are_made_fit_and_text_never_becomes_a_formula() -> None:
    table = grid(
        [
            ["序号", "具体问题", "整改措施", "责任部门", "责任人"],
            [1, "甲", "自查", "审计[组]", ""],
            [2, "乙", "自查", "审计_组_", ""],
            [3, "丙", "自查", "", ""],
        ]
    )
    places = [Cell("台账", row, 5) for row in (2, 3, 4)]
    advice = [Advice(Finding("owner-missing", Level.MUST, place), "=1+1", "-补上。") for place in places]
    advice.append(Advice(Finding("number-claimed", Level.WARN, None), "总数不符。", "核对。"))
    book = load_workbook(io.BytesIO(issue_list(ledger(table), advice, "", link="a.xlsx", by_department=True)))
    assert book.sheetnames == ["问题清单", "审计_组_", "审计_组_(2)", "未写责任部门"]
    assert book["问题清单"]["E4"].data_type == "s"
    assert book["问题清单"]["E4"].value == "=1+1"
    assert [row[2] for row in rows(book["未写责任部门"])] == ["台账!E4", "整个台账"]


def test_a_list_without_findings_says_what_was_checked() -> None:
    table = grid([["序号", "具体问题", "整改措施"], [1, "甲", "自查"]])
    book = load_workbook(io.BytesIO(issue_list(ledger(table), [], "按 20 条规则检查。", link="a.xlsx")))
    assert book["问题清单"]["A2"].value == "按 20 条规则检查。没有检查出需要处理的地方。"


def test_it_refuses_another_ending_and_a_file_that_is_there(file: Path) -> None:
    examination = examine(file, CheckContext(AS_OF))
    with pytest.raises(BadOption, match=r"以 \.xlsx 结尾"):
        OFFICE.copies.write_issues(examination, file.parent / "清单.docx")
    (file.parent / "清单.xlsx").write_bytes(b"1")
    with pytest.raises(CannotWrite, match="已经存在"):
        OFFICE.copies.write_issues(examination, file.parent / "清单.xlsx")
    assert OFFICE.copies.write_issues(examination, file.parent / "清单.xlsx", overwrite=True).stat().st_size > 1000


def test_what_stands_in_no_cell_is_named_in_words() -> None:
    origins = (Field("反馈日期"), ParagraphOrigin(3, "截止目前"), None)
    found = [Advice(Finding("word-wrong", Level.WARN, origin), "有错字。", "改正。") for origin in origins]
    book = load_workbook(io.BytesIO(issue_list(ledger(grid(ROWS)), found, "", link="台账.xlsx")))
    assert [row[2] for row in rows(book["问题清单"])] == ["要素“反馈日期”", "第 3 段“截止目前”", "整个台账"]
