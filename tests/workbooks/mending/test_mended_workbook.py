"""A mended workbook: exactly the chosen cells differ, each in the shape its column has; what must not be is left alone."""

import io
import re
from datetime import date, datetime
from pathlib import Path
from random import Random

import pytest
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font, PatternFill, Protection
from openpyxl.worksheet.formula import ArrayFormula

from app.core.errors import BadOption
from app.core.grid import Cell, column_number
from app.core.mending.edit import Edit, Mend, Obstacle
from app.service.mending.proof import reads_as_mended
from app.workbooks.mending.mended_workbook import MendedWorkbook, Mending, mend_workbook
from app.workbooks.mending.package_proof import is_only_mended
from app.workbooks.mending.room import make_room
from app.workbooks.package import Package
from tests.workbooks.mending.reading import grids_of, ledger_from
from tests.workbooks.mending.shapes import SHEET, shapes, usual
from tests.workbooks.mending.trials import draw, judge
from tests.workbooks.rich import parts_of, zipped

EDITS, SEED = 60, 20260630


def edit(address: str, value: str, sheet: str = "台账") -> Edit:
    letters = address.rstrip("0123456789")
    return Edit(Cell(sheet, int(address[len(letters) :]), column_number(letters)), value)


def mended(data: bytes, *edits: Edit) -> MendedWorkbook:
    return mend_workbook(data, ledger_from(data), edits)


def cells_of(data: bytes, *addresses: str) -> list[object]:
    sheet = load_workbook(io.BytesIO(data)).worksheets[0]
    return [sheet[address].value for address in addresses]


def changed(change: object) -> bytes:
    """The usual ledger, changed by openpyxl."""
    book = load_workbook(io.BytesIO(usual()))
    change(book.worksheets[0])  # type: ignore[operator]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_random_edits_change_exactly_their_cells() -> None:
    rng = Random(SEED)
    files = [(name, data, ledger_from(data, name)) for name, data in shapes(generated=4)]
    made = 0
    for at in range(EDITS):
        name, data, ledger = files[at % len(files)]
        done = mend_workbook(data, ledger, [draw(rng, ledger)])
        for mend in done.made:
            made += 1
            assert judge(data, done.content, mend).is_right(mend), (name, mend, judge(data, done.content, mend))
            assert is_only_mended(data, done.content, [mend.cell]), (name, mend)
            sheets = {sheet.name: sheet.grid for sheet in ledger.sheets if sheet.grid}
            assert reads_as_mended(sheets, grids_of(done.content, name), [mend]), (name, mend)
        assert done.made or done.content == data
    assert made > EDITS * 0.6


def test_a_value_is_a_date_where_the_column_s_days_are_dates() -> None:
    data = usual()
    done = mended(data, edit("G5", "2026.8.1"), edit("J3", "2026-8-1"), edit("H6", "2026-8-1"), edit("G9", "尽快"))
    assert cells_of(done.content, "G5", "J3", "H6", "G9") == [datetime(2026, 8, 1), "2026-8-1", "2026-8-1", "尽快"]
    assert load_workbook(io.BytesIO(done.content)).worksheets[0]["G5"].number_format == "yyyy/m/d"
    assert [one.day for one in done.made] == [date(2026, 8, 1), None, None, None]


def test_days_count_from_1904_where_the_workbook_s_do() -> None:
    done = mended(usual(epoch=datetime(1904, 1, 1)), edit("G5", "2026-8-1"))
    assert cells_of(done.content, "G5") == [datetime(2026, 8, 1)]


@pytest.mark.parametrize("text", ["=1+1", "+86", "-", "@甲", "'甲", "3", "TRUE"])
def test_whatever_is_typed_is_a_text(text: str) -> None:
    done = mended(usual(), edit("F4", text))
    cell = load_workbook(io.BytesIO(done.content)).worksheets[0]["F4"]
    assert (cell.value, cell.data_type) == (text, "s")


def test_a_merged_cell_is_mended_at_its_top_left_and_only_once() -> None:
    data = usual()
    done = mended(data, edit("B4", "作风"))
    assert [str(one.cell) for one in done.made] == ["台账!B2"]
    assert cells_of(done.content, "B2", "B4") == ["作风", None]
    with pytest.raises(BadOption, match="台账!B2 写了两次"):
        mended(data, edit("B4", "作风"), edit("B2", "纪律"))


def test_a_merged_range_below_all_that_is_filled_is_known_too() -> None:
    data = changed(lambda sheet: sheet.merge_cells("A20:A22"))
    assert [str(one.cell) for one in mended(data, edit("A21", "甲")).made] == ["台账!A20"]


def test_a_new_cell_looks_like_those_below_the_heading() -> None:
    def decorate(sheet: object) -> None:
        for row in range(1, 10):
            sheet.cell(row, 12, "注" if row != 2 else None)  # type: ignore[attr-defined]
            colour = "FFFF0000" if row == 1 else "FF00FF00"
            sheet.cell(row, 12).fill = PatternFill("solid", colour)  # type: ignore[attr-defined]
        del sheet._cells[2, 12]  # type: ignore[attr-defined]

    done = mended(changed(decorate), edit("L2", "新"))
    assert load_workbook(io.BytesIO(done.content)).worksheets[0]["L2"].fill.fgColor.rgb == "FF00FF00"


def rich(sheet: object) -> None:
    sheet["H2"] = CellRichText("已", TextBlock(InlineFont(b=True), "完成"))  # type: ignore[index]


def array(sheet: object) -> None:
    sheet["H2"] = ArrayFormula("H2:H3", "=D2:D3")  # type: ignore[index]


def protected(sheet: object) -> None:
    sheet.protection.sheet = True  # type: ignore[attr-defined]
    sheet["H3"].protection = Protection(locked=False)  # type: ignore[index]


def struck(sheet: object) -> None:
    sheet["H2"].font = Font(strike=True)  # type: ignore[index]


@pytest.mark.parametrize(
    ("change", "address", "text", "obstacle"),
    [
        (None, "M2", "3", Obstacle.FORMULA),
        (None, "I2", "差不多", Obstacle.VALIDATED),
        (None, "I2", "已完成", None),
        (None, "I2", "", None),
        (None, "F4", "x" * 32_768, Obstacle.UNWRITABLE),
        (None, "F4", "\x07", Obstacle.UNWRITABLE),
        (rich, "H2", "已完成", Obstacle.RICH_TEXT),
        (array, "H3", "已完成", Obstacle.CALCULATED),
        (protected, "H2", "已完成", Obstacle.PROTECTED),
        (protected, "H3", "已完成", None),
        (struck, "H2", "已完成", Obstacle.STRUCK),
        (struck, "H2", "", None),
    ],
)
def test_what_is_in_the_way_is_said_and_nothing_is_written(
    change: object, address: str, text: str, obstacle: Obstacle | None
) -> None:
    data = changed(change) if change else usual()
    planned = Mending(data, ledger_from(data)).plan([edit(address, text)])
    assert [one.obstacle for one in planned] == [obstacle]
    done = mended(data, edit(address, text))
    assert (len(done.made), len(done.left)) == ((0, 1) if obstacle else (1, 0))
    if obstacle:
        assert done.content == data
        assert obstacle.reason


def test_the_heading_of_a_table_is_left_alone_and_its_rows_are_not() -> None:
    planned = Mending(usual(table=True), ledger_from(usual(table=True))).plan([edit("F1", "甲"), edit("F9", "甲")])
    assert [one.obstacle for one in planned] == [Obstacle.TABLE_HEADING, None]


def test_a_signed_package_is_left_alone() -> None:
    parts = parts_of(usual())
    kind = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"
    signature = f'<Relationship Id="rIdS" Type="{kind}" Target="_xmlsignatures/origin.sigs"/></Relationships>'
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"</Relationships>", signature.encode())
    parts["_xmlsignatures/origin.sigs"] = b""
    data = zipped(parts)
    done = mended(data, edit("F4", "甲"))
    assert [one.obstacle for one in done.left] == [Obstacle.SIGNED]
    assert done.content == data


def test_how_a_text_is_spoken_is_in_the_way_but_not_that_nothing_is_said_of_it() -> None:
    """Excel in Chinese adds <phoneticPr> to nearly every text."""
    parts = parts_of(usual())
    one = b"<is><t>\xe5\x91\xa8\xe6\x95\x8f</t>%s</is>"
    spelt = parts[SHEET].replace(b"<is><t>&#21608;&#25935;</t></is>", one % b"")
    assert spelt != parts[SHEET]
    for more, obstacle in (
        (b'<phoneticPr fontId="1"/>', None),
        (b"<rPh sb='0' eb='1'><t>zhou</t></rPh>", Obstacle.RICH_TEXT),
    ):
        parts[SHEET] = spelt.replace(one % b"", one % more)
        data = zipped(parts)
        assert [mend.obstacle for mend in Mending(data, ledger_from(data)).plan([edit("F2", "甲")])] == [obstacle]


def test_a_row_is_not_written_twice_where_rows_stand_in_no_order() -> None:
    parts = parts_of(usual())
    *head, third, fourth, rest = re.split(rb'(?=<row r="(?:3|4|5)")', parts[SHEET])
    parts[SHEET] = b"".join([*head, fourth, third, rest])
    content = make_room(parts[SHEET], {(3, 30): 0, (4, 30): 0})
    assert re.findall(rb'<row r="(\d+)"', content) == [b"1", b"2", b"4", b"3", b"5", b"6", b"7", b"8", b"9"]
    assert content.count(b"AD") == 2


def test_taken_back_the_sheet_is_spelt_as_it_was() -> None:
    data = usual()
    done = mended(data, edit("G2", "尽快"), edit("F2", "林芳"), edit("A2", "一"), edit("I3", "已完成"))
    back = mended(done.content, *ways_back(done))
    assert parts_of(back.content) == parts_of(data)


def ways_back(done: MendedWorkbook) -> list[Edit]:
    return [one.back for one in done.made if one.back]


def test_taken_back_after_another_program_saved_it_the_values_are_as_they_were(tmp_path: Path) -> None:
    done = mended(usual(), edit("G2", "2026-12-1"), edit("F4", "林芳"))
    book = load_workbook(io.BytesIO(done.content))
    book.save(tmp_path / "又存.xlsx")
    data = (tmp_path / "又存.xlsx").read_bytes()
    back = mended(data, *ways_back(done))
    assert cells_of(back.content, "G2", "F4") == [datetime(2026, 7, 31), None]


def test_that_a_formula_may_read_the_cell_is_told() -> None:
    assert mended(usual(), edit("I2", "已完成")).in_formulas
    assert not mended(usual(), edit("F2", "林芳")).in_formulas


def test_a_sheet_or_a_cell_that_is_not_there_is_refused() -> None:
    with pytest.raises(BadOption, match="没有可以补正的工作表“别处”"):
        mended(usual(), edit("A1", "甲", "别处"))
    with pytest.raises(BadOption, match="没有这么大"):
        mended(usual(), edit("XFE1", "甲"))


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (SHEET, b"<v>3</v>", b"<v>4</v>"),
        (SHEET, b"<sheetData>", b'<cols><col min="1" max="1"/></cols><sheetData>'),
        (SHEET, b'<row r="3"', b'<row r="3" hidden="1"'),
        ("xl/styles.xml", b"<fonts", b"<fonts "),
        ("docProps/app.xml", b">", b"> "),
        ("xl/more.xml", b"", b"<a/>"),
    ],
)
def test_the_proof_finds_what_else_differs(part: str, old: bytes, new: bytes) -> None:
    data = usual()
    done = mended(data, edit("F4", "甲"))
    cells = [one.cell for one in done.made]
    assert is_only_mended(data, done.content, cells)
    package = Package(done.content)
    content = package.read(part) if package.has(part) else b""
    assert old in content
    package.write(part, content.replace(old, new, 1))
    assert not is_only_mended(data, package.to_bytes(), cells)


def test_the_proof_finds_a_part_that_is_gone() -> None:
    data = usual()
    parts = parts_of(data)
    del parts["docProps/app.xml"]
    assert not is_only_mended(data, zipped(parts), [])


def test_the_proof_of_reading_finds_another_cell_and_another_value() -> None:
    data = usual()
    done = mended(data, edit("F4", "甲"))
    before = {grid.name: grid for grid in grids_of(data)}
    after = grids_of(done.content)
    assert reads_as_mended(before, after, done.made)
    assert not reads_as_mended(before, after, [])
    [one] = done.made
    other = Mend(one.cell, one.before, "乙")
    assert not reads_as_mended(before, after, [other])
    assert not reads_as_mended(before, after[:0], done.made)
