"""The marked copy: faulty cells filled and commented, every other part byte for byte the ledger's."""

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree
from openpyxl import load_workbook
from openpyxl.workbook.workbook import Workbook

from app.core.check_context import CheckContext
from app.core.errors import BadOption, CannotWrite
from app.service.examining import Examination
from tests.offices import OFFICE, examine
from tests.tables import AS_OF
from tests.workbooks.rich import parts_of, rich_workbook, save, zipped

MUST, WARN, INFO = "FFFFC7CE", "FFFFEB9C", "FFDDEBF7"
CHANGED = {
    "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
    "[Content_Types].xml", "xl/comments/comment1.xml", "xl/drawings/commentsDrawing1.vml",
}  # fmt: skip
NAME = "整改 '台账'"


def examined(file: Path) -> Examination:
    return examine(file, CheckContext(AS_OF))


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save(tmp_path_factory.mktemp("marks"), rich_workbook())


@pytest.fixture(scope="module")
def copy(ledger: Path) -> Path:
    return OFFICE.copies.mark(examined(ledger), ledger.with_name("副本.xlsm"))


def opened(file: Path) -> Workbook:
    return load_workbook(io.BytesIO(file.read_bytes()), keep_vba=True)


def test_every_part_but_those_that_must_change_is_the_same_byte_for_byte(ledger: Path, copy: Path) -> None:
    before, after = parts_of(ledger.read_bytes()), parts_of(copy.read_bytes())
    assert {name for name in before if before[name] != after[name]} == CHANGED
    assert set(after) - set(before) == {"xl/worksheets/sheet3.xml"}
    assert {"xl/vbaProject.bin", "xl/media/image1.png", "xl/cellimages.xml", "xl/charts/chart1.xml"} <= set(before)
    assert list(after)[: len(before)] == list(before)


def test_the_sheet_differs_only_in_the_styles_of_the_marked_cells(ledger: Path, copy: Path) -> None:
    before, after = (
        etree.fromstring(parts_of(file.read_bytes())["xl/worksheets/sheet1.xml"]) for file in (ledger, copy)
    )
    for root in (before, after):
        for cell in root.iter("{*}c"):
            if cell.get("r") in ("F3", "G2", "G3", "G4"):
                cell.attrib.pop("s", "")
    # F3 was blank and had no cell of its own but for its comment.
    assert etree.tostring(before, method="c14n") == etree.tostring(after, method="c14n")


def test_cells_are_filled_by_level_and_comments_sit_at_them(copy: Path) -> None:
    sheet = opened(copy)[NAME]
    fills = {
        cell.coordinate: cell.fill.fgColor.rgb for row in sheet.iter_rows() for cell in row if cell.fill.patternType
    }
    assert fills == {"F3": MUST, "G4": MUST, "G2": WARN, "G3": INFO}
    comments = {cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment}
    assert set(comments) == {"F3", "G4", "G2", "G3", "H2"}
    assert "责任人是空的" in comments["F3"]
    assert comments["G4"].startswith("必须处理：问题3“台账更新不及时”：整改时限“尽快”看不懂")
    assert "\n改法：" in comments["G4"]
    assert sheet["G2"].number_format == "yyyy/m/d"


def test_comments_that_were_there_are_kept(copy: Path) -> None:
    sheet = opened(copy)[NAME]
    assert sheet["H2"].comment.text == "附照片3张"
    assert sheet["H2"].comment.author == "林芳"
    assert sheet["F3"].comment.text.startswith("报请明确后填写\n【检查结果】必须处理：")
    assert sheet["F3"].comment.author == "周敏"


def test_the_sheet_of_results_links_to_every_cell(copy: Path) -> None:
    book = opened(copy)
    assert book.sheetnames == [NAME, "旧数据", "检查结果"]
    sheet = book["检查结果"]
    assert sheet["A1"].value == "台账检查结果"
    assert sheet["A2"].value.startswith("核对日期 2026年6月30日，按 ")
    assert [cell.value for cell in sheet["A"][3:]] == ["必须处理", "必须处理", "建议核对", "提示"]
    links = [cell.hyperlink.location for cell in sheet["B"][3:]]
    assert links == ["'整改 ''台账'''!F3", "'整改 ''台账'''!G4", "'整改 ''台账'''!G2", "'整改 ''台账'''!G3"]
    assert [cell.value for cell in sheet["E"][3:]] == ["owner-missing", "deadline-unreadable", "overdue", "due-soon"]


def test_marking_twice_equals_marking_once(copy: Path) -> None:
    again = OFFICE.copies.mark(examined(copy), copy.with_name("再标.xlsm"))
    assert again.read_bytes() == copy.read_bytes()


def test_the_copy_reads_as_the_ledger_does(ledger: Path, copy: Path) -> None:
    first, second = examined(ledger), examined(copy)
    assert second.report == first.report
    assert second.ledger.problems == first.ledger.problems


def test_a_mended_cell_loses_its_mark(copy: Path) -> None:
    parts = parts_of(copy.read_bytes())
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    start = sheet.index('<c r="F3"')
    style = sheet[start:].split('s="')[1].split('"')[0]
    end = sheet.index(">", start) + 1
    mended = f'<c r="F3" s="{style}" t="inlineStr"><is><t>陈立</t></is></c>'
    tail = sheet[end:].removeprefix("</c>")
    parts["xl/worksheets/sheet1.xml"] = (sheet[:start] + mended + tail).encode()
    file = save(copy.parent, zipped(parts), "已补.xlsm")
    after = opened(OFFICE.copies.mark(examined(file), copy.with_name("已补再标.xlsm")))[NAME]
    assert after["F3"].value == "陈立"
    assert after["F3"].fill.patternType is None
    assert after["F3"].comment.text == "报请明确后填写"
    assert after["G4"].fill.fgColor.rgb == MUST


def test_libreoffice_opens_the_copy_and_sees_the_same(copy: Path, tmp_path: Path) -> None:
    """Exported again: what LibreOffice could not read would be missing from it."""
    assert shutil.which("soffice"), "缺少 LibreOffice：请先运行 README 中的准备命令。"
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path), str(copy)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    sheet = load_workbook(tmp_path / "副本.xlsx").worksheets[0]  # LibreOffice allows no quotes in its name
    comments = {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment}
    assert comments == {"F3", "G4", "G2", "G3", "H2"}
    assert sheet["G4"].fill.fgColor.rgb == MUST
    assert sheet["A4"].value == 3


def test_the_ledger_is_never_written_over_and_the_ending_is_held(ledger: Path) -> None:
    before = ledger.read_bytes()
    with pytest.raises(CannotWrite, match="就是台账本身"):
        OFFICE.copies.mark(examined(ledger), ledger, overwrite=True)
    with pytest.raises(BadOption, match=r"以 \.xlsm 结尾"):
        OFFICE.copies.mark(examined(ledger), ledger.with_suffix(".xlsx"))
    (ledger.parent / "已有.xlsm").write_bytes(b"1")
    with pytest.raises(CannotWrite, match="已经存在"):
        OFFICE.copies.mark(examined(ledger), ledger.parent / "已有.xlsm")
    assert ledger.read_bytes() == before


def test_a_ledger_changed_since_the_check_is_not_marked(tmp_path: Path) -> None:
    file = save(tmp_path, rich_workbook())
    seen = examined(file)
    file.write_bytes(file.read_bytes() + b"\0")
    with pytest.raises(CannotWrite, match="检查之后又改过"):
        OFFICE.copies.mark(seen, tmp_path / "副本.xlsm")


def test_a_package_without_what_every_workbook_has_is_refused_in_a_sentence(ledger: Path, tmp_path: Path) -> None:
    parts = parts_of(ledger.read_bytes())
    parts["xl/styles.xml"] = b"<styleSheet/>"
    seen = examined(save(tmp_path, zipped(parts)))
    with pytest.raises(CannotWrite, match="内部结构不常见"):
        OFFICE.copies.mark(seen, tmp_path / "副本.xlsm")
