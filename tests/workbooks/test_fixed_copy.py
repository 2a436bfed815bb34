"""The fixed copy: only what cannot be meant otherwise is fixed, listed before, and undone to the same bytes."""

import io
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.worksheet.datavalidation import DataValidation

from app.core.check_context import CheckContext
from app.core.errors import BadOption
from app.core.fix import Fix
from app.service.examining import Examination
from tests.offices import OFFICE, examine
from tests.tables import AS_OF
from tests.workbooks.rich import HEAD, parts_of, rich_workbook, save, zipped

NAME = "整改 '台账'"
ROWS = [
    (
        1,
        "党的领导方面",
        "制度 执行不严。。",
        "开展自查，，查出3处",
        " 办公室 ",
        "周　敏",
        "2026.5.31",
        "已自查",
        "整改中",
    ),
    (2, "党的领导方面", "学习流于形式 ", "组织培训", "机关党委", "林 芳", "2026年7月3日", "他说“好。。”", "整改中 "),
    (3, "党的建设方面", "更新不及时", "按月更新", "办公室 ", "林芳", date(2026, 8, 1), "更新", "整改中"),
    (4, "党的建设方面", "更新慢", "按月更新", "办公室 ", "林芳", "2026/8/1前", "更新", "整改中"),
    (5, "党的建设方面", "更新过慢", "按月更新", "办公室 ", "林芳", "2026/6/31", "更新", "整改中"),
    (6, "党的建设方面", "更新极慢", "按月更新", "办公室 ", "林芳", "2026-06-30", "更新", "整改中"),
]


def ledger(*, shared: bool = False, formula: str = "", since: date | None = None) -> bytes:
    book = Workbook()
    if since:
        book.epoch = datetime(since.year, since.month, since.day)
    sheet = book.worksheets[0]
    sheet.title = NAME
    for row in (HEAD[:9], *ROWS):
        sheet.append([*row])
    sheet["G4"].number_format = "yyyy/m/d"
    sheet["G7"].number_format = "@"
    sheet["D6"] = CellRichText("开展", TextBlock(InlineFont(b=True), "自查。。"), "好")
    choice = DataValidation(type="list", formula1='"已完成,整改中"')
    choice.add("I2:I100")
    sheet.add_data_validation(choice)
    if formula:
        sheet["M1"] = formula
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def examined(folder: Path, data: bytes, name: str = "台账.xlsx") -> Examination:
    return examine(save(folder, data, name), CheckContext(AS_OF))


def by_cell(fixes: tuple[Fix, ...]) -> dict[str, str]:
    return {one.cell.address: one.after for one in fixes if not one.obstacle}


def sheet_of(file: Path) -> bytes:
    return parts_of(file.read_bytes())["xl/worksheets/sheet1.xml"]


EXPECTED = {
    "C2": "制度执行不严。",
    "D2": "开展自查，查出3处",
    "E2": "办公室",
    "G2": "2026年5月31日",
    "C3": "学习流于形式",
    "G3": "2026年7月3日",
    "E4": "办公室",
    "E5": "办公室",
    "E6": "办公室",
    "E7": "办公室",
    "G7": "2026年6月30日",
}


def test_what_is_certain_is_listed_and_nothing_else(tmp_path: Path) -> None:
    fixes = OFFICE.fixing.find_fixes(examined(tmp_path, ledger()))
    assert by_cell(fixes) == EXPECTED
    left = {one.cell.address: one.obstacle for one in fixes if one.obstacle}
    assert set(left) == {"I3", "D6"}
    assert "数据验证" in left["I3"]
    assert "字体" in left["D6"]


def test_the_copy_is_fixed_in_the_column_s_own_format_and_all_else_is_the_same(tmp_path: Path) -> None:
    before = examined(tmp_path, ledger())
    copy = OFFICE.fixing.write_fixed(before, OFFICE.fixing.find_fixes(before), tmp_path / "副本.xlsx")
    old, new = parts_of(before.path.read_bytes()), parts_of(copy.read_bytes())
    assert {name for name in old if old[name] != new[name]} == {
        "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml",
    }  # fmt: skip
    sheet = load_workbook(copy)[NAME]
    for address in ("G2", "G3", "G7"):
        assert isinstance(sheet[address].value, datetime)
        assert sheet[address].number_format == "yyyy/m/d"
    assert sheet["C2"].value == "制度执行不严。"
    assert sheet["F2"].value == "周　敏"
    # The strings other cells share are what they were.
    assert sheet["G5"].value == "2026/8/1前"
    after = examine(copy, CheckContext(AS_OF))
    assert [one.deadline for one in after.ledger.measures()][2:5] == [one.deadline for one in before.ledger.measures()][
        2:5
    ]
    assert not by_cell(OFFICE.fixing.find_fixes(after))


def test_a_column_without_days_gets_the_usual_format(tmp_path: Path) -> None:
    data = parts_of(ledger())
    # Without the one real day there is no format to follow.
    data["xl/worksheets/sheet1.xml"] = data["xl/worksheets/sheet1.xml"].replace(b"<v>46235</v>", b"")
    seen = examined(tmp_path, zipped(data))
    copy = OFFICE.fixing.write_fixed(seen, OFFICE.fixing.find_fixes(seen), tmp_path / "副本.xlsx")
    assert load_workbook(copy)[NAME]["G2"].number_format == 'yyyy"年"m"月"d"日"'


def test_days_count_from_1904_where_the_workbook_s_do(tmp_path: Path) -> None:
    seen = examined(tmp_path, ledger(since=date(1904, 1, 1)))
    copy = OFFICE.fixing.write_fixed(seen, OFFICE.fixing.find_fixes(seen), tmp_path / "副本.xlsx")
    assert load_workbook(copy)[NAME]["G2"].value == datetime(2026, 5, 31)


def test_all_undone_is_the_same_sheet_byte_for_byte(tmp_path: Path) -> None:
    seen = examined(tmp_path, ledger())
    copy = OFFICE.fixing.write_fixed(seen, OFFICE.fixing.find_fixes(seen), tmp_path / "副本.xlsx")
    back, left = OFFICE.fixing.undo_fixes(copy, tmp_path / "恢复.xlsx")
    assert left == ()
    assert sheet_of(back) == sheet_of(seen.path)
    with pytest.raises(BadOption, match="没有可以撤销的修正"):
        OFFICE.fixing.undo_fixes(back, tmp_path / "再恢复.xlsx")


def test_one_undone_leaves_the_others(tmp_path: Path) -> None:
    seen = examined(tmp_path, ledger())
    copy = OFFICE.fixing.write_fixed(seen, OFFICE.fixing.find_fixes(seen), tmp_path / "副本.xlsx")
    back, _ = OFFICE.fixing.undo_fixes(copy, tmp_path / "恢复.xlsx", cells=[f"{NAME}!E2"])
    assert load_workbook(back)[NAME]["E2"].value == " 办公室 "
    again, _ = OFFICE.fixing.undo_fixes(back, tmp_path / "全恢复.xlsx")
    assert sheet_of(again) == sheet_of(seen.path)
    with pytest.raises(BadOption, match="修正清单里没有"):
        OFFICE.fixing.undo_fixes(copy, tmp_path / "无.xlsx", cells=[f"{NAME}!Z9"])


def test_a_copy_saved_by_another_program_is_undone_by_its_texts(tmp_path: Path) -> None:
    seen = examined(tmp_path, ledger())
    copy = OFFICE.fixing.write_fixed(seen, OFFICE.fixing.find_fixes(seen), tmp_path / "副本.xlsx")
    book = load_workbook(copy)
    book[NAME]["E2"] = "综合科"
    book.save(copy)
    back, left = OFFICE.fixing.undo_fixes(copy, tmp_path / "恢复.xlsx")
    sheet = load_workbook(back)[NAME]
    assert [one.cell.address for one in left] == ["E2"]
    assert (sheet["E2"].value, sheet["G2"].value, sheet["C2"].value) == ("综合科", "2026.5.31", "制度 执行不严。。")


def test_the_marked_copy_of_a_fixed_copy_can_still_be_undone_exactly(tmp_path: Path) -> None:
    seen = examined(tmp_path, ledger())
    copy = OFFICE.fixing.write_fixed(seen, OFFICE.fixing.find_fixes(seen), tmp_path / "副本.xlsx")
    marked = OFFICE.copies.mark(examine(copy, CheckContext(AS_OF)), tmp_path / "标注.xlsx")
    back, left = OFFICE.fixing.undo_fixes(marked, tmp_path / "恢复.xlsx")
    assert left == ()
    assert load_workbook(back)[NAME]["G2"].value == "2026.5.31"


@pytest.mark.parametrize(
    ("formula", "kept"),
    [
        ('=COUNTIF(E2:E9,"办公室")', {"E2", "E4", "E5", "E6", "E7"}),
        ("=LEFT($G$2,4)", {"G2", "G3", "G7"}),
        ('=旧表!E2&LEN("G2")', {"E2", "E4", "E5", "E6", "E7"}),
        ('=INDIRECT("G"&2)', set(EXPECTED)),
        ("=SUM(2:3)", set(EXPECTED)),
        ("=SUM(整改数)", set(EXPECTED)),
        ("=SUM(A2:A9)+LOG10(100)", set()),
    ],
)
def test_cells_that_a_formula_reads_are_left_alone(tmp_path: Path, formula: str, kept: set[str]) -> None:
    fixes = OFFICE.fixing.find_fixes(examined(tmp_path, ledger(formula=formula)))
    assert set(EXPECTED) - set(by_cell(fixes)) == kept


def test_a_workbook_with_everything_keeps_everything(tmp_path: Path) -> None:
    seen = examined(tmp_path, rich_workbook(), "台账.xlsm")
    fixes = OFFICE.fixing.find_fixes(seen)
    assert by_cell(fixes) == {"G2": "2026年5月31日", "G3": "2026年7月3日"}
    copy = OFFICE.fixing.write_fixed(seen, fixes[:1], tmp_path / "副本.xlsm")
    old, new = parts_of(seen.path.read_bytes()), parts_of(copy.read_bytes())
    assert {"xl/vbaProject.bin", "xl/charts/chart1.xml", "xl/comments/comment1.xml"} <= {
        name for name in old if old[name] == new[name]
    }
    assert load_workbook(copy, keep_vba=True)[NAME]["G3"].value == "2026年7月3日"


def test_another_format_is_sent_to_the_list_of_issues(tmp_path: Path) -> None:
    seen = examined(tmp_path, ledger())
    object.__setattr__(seen.ledger, "kind", "xls")
    with pytest.raises(BadOption, match="也可以写问题清单"):
        OFFICE.fixing.find_fixes(seen)
