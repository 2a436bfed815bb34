"""From the file to the Ledger: the reading process, the two readings, and what is no ledger."""

import hashlib
import io
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from app.core.errors import Cancelled, NoHeader, UnreadableLedger
from app.core.grid import Doubt
from app.core.progress import SILENT, Progress
from app.ledger.child import read_grids
from app.ledger.reader import digest_of, read_ledger
from app.ledger.request import Request

REQUEST = Request(date(2026, 6, 30))
HEAD = ["序号", "具体问题", "整改措施", "责任人", "整改时限"]


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def written(folder: Path, *rows: Sequence[Any]) -> Path:
    book = Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(list(row))
    file = folder / "台账.xlsx"
    file.write_bytes(saved(book))
    return file


def changed(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The workbook with some bytes of one part replaced."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(stream, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == part:
                assert old in content
                content = content.replace(old, new)
            after.writestr(name, content)
    return stream.getvalue()


def test_a_ledger_is_read_and_its_bytes_stay(tmp_path: Path) -> None:
    file = written(tmp_path, HEAD, [1, "制度执行不严", "开展自查", "周敏", "2026年6月30日"])
    before = file.read_bytes()
    ledger = read_ledger(file, REQUEST)
    assert file.read_bytes() == before
    assert ledger.digest == hashlib.sha256(before).hexdigest() == digest_of(file)
    assert (ledger.file, ledger.kind) == ("台账.xlsx", "xlsx")
    assert [(one.number, one.text, one.rows) for one in ledger.problems] == [("1", "制度执行不严", (2, 2))]
    assert (ledger.sheets[0].rows_read, ledger.sheets[0].header_rows) == (1, (1,))


@pytest.mark.parametrize(
    ("rows", "error", "complaint"),
    [
        ([["姓名", "电话"], ["周敏", "1"]], NoHeader, "没有认出台账：“Sheet”没有认出表头"),
        ([], NoHeader, "“Sheet”是空表"),
        ([HEAD], UnreadableLedger, "有表头，但下面没有一条问题"),
    ],
)
def test_what_is_no_ledger(tmp_path: Path, rows: list[Sequence[Any]], error: type[Exception], complaint: str) -> None:
    with pytest.raises(error, match=complaint):
        read_ledger(written(tmp_path, *rows), REQUEST)


def test_hidden_parts_formulas_errors_and_dropped_characters_are_noticed() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEAD, [1, "其一", "=A2", "#N/A", "整_x000B_改"], [2, "其二", "培训", "", ""]):
        sheet.append(row)
    sheet["D2"].data_type = "e"
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = True
    (grid,) = read_grids(saved(book), "台账.xlsx", "xlsx", SILENT)
    assert grid.doubts == {(2, 3): Doubt.NOT_CALCULATED, (2, 4): Doubt.ERROR, (2, 5): Doubt.CLEANED}
    assert (set(grid.hidden_rows), set(grid.hidden_columns)) == ({3}, {2})
    assert grid.raw(2, 5) == "整改"


def test_phantom_rows_cost_nothing() -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(HEAD)
    for row in range(2, 400):
        book.active.cell(row, 40).font = Font(bold=True)
    (grid,) = read_grids(saved(book), "台账.xlsx", "xlsx", SILENT)
    assert (grid.height, grid.width) == (1, 5)


def test_two_far_cells_are_refused_before_they_kill_the_parser() -> None:
    book = Workbook()
    assert book.active is not None
    book.active["A1"], book.active["XFD1048576"] = "甲", "乙"
    with pytest.raises(UnreadableLedger, match="一直用到 XFD1048576，大得不正常"):
        read_grids(saved(book), "台账.xlsx", "xlsx", SILENT)


def test_two_readings_that_disagree_are_refused() -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["甲", "乙"])
    data = saved(book)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    # calamine reads a sheet in UTF-16 as empty and says nothing
    declared = '<?xml version="1.0" encoding="utf-16"?>' + sheet.decode("utf-8")
    wide = changed(data, "xl/worksheets/sheet1.xml", sheet, declared.encode("utf-16"))
    with pytest.raises(UnreadableLedger, match="两种读法结果不一致"):
        read_grids(wide, "台账.xlsx", "xlsx", SILENT)


def test_a_workbook_the_parser_dies_on_is_one_sentence() -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["甲"])
    broken = changed(
        saved(book), "xl/worksheets/sheet1.xml", b"<sheetData>", b'<sheetData><row><c t="s"><v>99</v></c></row>'
    )
    with pytest.raises(UnreadableLedger, match="内容读不出来") as caught:
        read_grids(broken, "台账.xlsx", "xlsx", SILENT)
    assert isinstance(caught.value.__cause__, ChildProcessError)


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    file = written(tmp_path, HEAD, [1, "其一", "自查", "周敏", "2026年6月30日"])
    with pytest.raises(Cancelled):
        read_ledger(file, REQUEST, Progress(stopped=lambda: True))
