"""Tables saved as plain text: every encoding and separator, whatever the name; what is no table is refused with a way out."""

import codecs
from pathlib import Path

import pytest

from app.core.errors import UnreadableLedger
from app.core.grid import Grid, Value
from app.core.progress import SILENT
from app.ledger import child, gate
from app.ledger.forms.text_table import read_text_table
from app.ledger.values import Refused

ROWS = (("序号", "具体问题", "责任人"), ("1", "王㛃、李𬭎未签字", "周敏"))


def text(separator: str = ",", end: str = "\r\n") -> str:
    return end.join(separator.join(row) for row in ROWS) + end


def read(data: bytes) -> list[list[Value]]:
    ((values, _),) = read_text_table(data)
    return values.rows


@pytest.mark.parametrize(
    "data",
    [
        text().encode(),
        text().encode("utf-8-sig"),
        text().encode("gb18030"),
        text("\t").encode("utf-16"),
        codecs.BOM_UTF16_BE + text("\t").encode("utf-16-be"),
        text(";").encode(),
        text("\t", "\n").encode("gb18030"),
        text(",", "\r").encode(),
    ],
)
def test_every_encoding_and_separator(data: bytes) -> None:
    assert gate.kind_of(data, "台账.xls") == "csv"
    assert read(data) == [list(row) for row in ROWS]


def test_cells_as_they_were_typed() -> None:
    data = '整改台账\n\n序号,问题,时限\n01,"甲,乙\r\n""丙""",46000\n2,丁\n'.encode()
    assert read(data) == [["整改台账"], [], ["序号", "问题", "时限"], ["01", '甲,乙\r\n"丙"', "46000"], ["2", "丁"]]


def test_commas_within_the_cells_of_a_table_with_tabs() -> None:
    assert read("序号\t问题\n1\t甲,乙,丙\n2\t丁,戊\n".encode()) == [["序号", "问题"], ["1", "甲,乙,丙"], ["2", "丁,戊"]]


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (
            "关于开展整改的通知\n各科室：\n现将有关事项通知如下，请认真落实。\n".encode(),
            "看不出表格.*分好列，另存为 .xlsx",
        ),
        ("姓名\n张三\n李四\n".encode("gb18030"), "看不出表格"),
        (text().encode() + "3,会议".encode()[:-1], "第 3 行有认不出的字符"),
        (text().encode("gb18030") + b"3,\xff\xff\n", "第 3 行有认不出的字符"),
        ('序号,问题\n1,"甲\n2,乙\n3,丙\n'.encode(), "第 2 行的引号没有成对"),
        (("序号,问题\n1," + "长" * 200_000 + "\n2,乙\n").encode(), "第 2 行长得不正常|看不出表格"),
        (b"1,2\n" * (6 << 20), "超过 20 MB"),
    ],
)
def test_what_is_no_table_is_refused(data: bytes, complaint: str) -> None:
    with pytest.raises(Refused, match=complaint):
        read_text_table(data)


def grids(data: bytes, name: str) -> tuple[Grid, ...]:
    return child.read_grids(data, name, gate.kind_of(data, name), SILENT)


def test_the_sheet_is_named_after_the_file_and_nothing_can_be_hidden_in_it() -> None:
    (grid,) = grids(text().encode(), "整改台账（2026年）.csv")
    assert (grid.name, grid.texts, grid.verified) == ("整改台账（2026年）", ROWS, True)
    (grid,) = grids(text().encode(), f"{'长' * 40}.txt")
    assert grid.name == "长" * 31


def test_far_apart_cells_are_refused_in_the_reading_process() -> None:
    data = ("1,2\n" * 30_000 + "," * 2_000 + "\n").encode()
    with pytest.raises(UnreadableLedger, match=r"^“台账\.csv”一直用到 BXY30001，大得不正常"):
        grids(data, str(Path("台账.csv")))


def test_what_is_written_as_text_for_excel_is_that_text() -> None:
    assert read('序号,期限\n="1",="20260630"\n2,="甲"&"乙"\n'.encode())[1:] == [["1", "20260630"], ["2", '="甲"&"乙"']]
