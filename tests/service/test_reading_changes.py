"""What is read in another way than by version 0.1: each kind in its cell, told once, and only to who knew it before."""

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from app.core.check_context import CheckContext
from app.ledger.reader import read_ledger
from app.ledger.request import Request
from app.service import Office
from app.service.reading_changes import CHANGES, changed_in, told_of
from tests.tables import grid, ledger

HEAD = ["序号", "具体问题", "整改措施", "责任人", "整改时限", "完成状态"]
USUAL = [1, "值班制度不健全", "修订制度", "周敏", "2026年9月30日", "整改中"]
CHANGELOG = Path(__file__).parents[2] / "CHANGELOG.md"


def write(file: Path, *rows: list[object]) -> Path:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(file)
    return file


def told(column: str, text: str) -> list[str]:
    row = [text if name == column else usual for name, usual in zip(HEAD, USUAL, strict=True)]
    read = ledger(grid([HEAD, row]))
    return [change.words for change, cells in changed_in(read) for _ in cells]


@pytest.mark.parametrize(
    ("column", "text", "words"),
    [
        ("完成状态", "9月底前完成", "打算"),
        ("完成状态", "完成招标", "打算"),
        ("完成状态", "资金已到位", "打算"),
        ("完成状态", "已解决", "没有列入"),
        ("完成状态", "已完成？", "没有列入"),
        ("完成状态", "逾期完成", "逾期完成"),
        ("完成状态", "未销号（长期坚持）", "没有销号"),
        ("完成状态", "☑已完成□未完成", "选项框"),
        ("整改时限", "2026/8/31 0:00", "带钟点"),
        ("整改时限", "2026.8.311", "多写了数字"),
        ("整改时限", "8月3l日", "多写了数字"),
        ("整改时限", "2026年6月30日-已完成", "日期后面"),
        ("整改时限", "半年内", "半年内"),
        ("整改时限", "2026年5月至长期", "2026年5月至长期"),
        ("整改时限", "2026-6月-20", "横线"),
        ("整改时限", "2026年8月31日（已取消）", "后面的话"),
        ("整改时限", "2026年8月31日-延期一个月", "后面的话"),
        ("整改时限", "2026年8月31日后", "某天以后"),
        ("整改时限", "10个工作日", "只写了工作日数"),
        ("责任人", "牵头：周敏 配合：林芳", "几个责任人"),
        ("责任人", "周敏和林芳", "几个责任人"),
    ],
)
def test_each_kind_is_found_in_its_cell(column: str, text: str, words: str) -> None:
    (said,) = told(column, text)
    assert said.startswith(words)


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("完成状态", "已完成"),
        ("完成状态", "未完成"),
        ("完成状态", "正在推进"),
        ("完成状态", "未销号（正在办理）"),
        ("整改时限", "2026年8月31日"),
        ("整改时限", "长期坚持"),
        ("整改时限", "3个月内"),
        ("整改时限", "2026年8月31日（已报备）"),
        ("整改时限", "机构改革完成后"),
        ("责任人", "周敏、林芳"),
    ],
)
def test_what_is_read_as_before_is_not_told(column: str, text: str) -> None:
    assert told(column, text) == []


def test_what_a_cell_shows_is_told_too(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (
        [*HEAD, "整改进展"],
        [*USUAL, 0.85],
        [2, "学习不经常", "自学", "周敏、林芳", datetime(2026, 8, 1), "整改中", ""],
    ):
        sheet.append(row)
    sheet["G2"].number_format = "0%"
    sheet["E3"].number_format = 'yyyy"年"m"月"'
    sheet["C3"].font = Font(strike=True)
    sheet["G3"] = '=DISPIMG("ID_1",1)'
    sheet["C2"], sheet["D2"] = "周敏", None
    sheet.merge_cells("C2:D2")
    book.save(tmp_path / "台账.xlsx")
    read = read_ledger(tmp_path / "台账.xlsx", Request(date(2026, 6, 30)))
    told = {change.words[:4]: [cell.address for cell in cells] for change, cells in changed_in(read)}
    assert told == {
        "只显示年": ["E3"], "按格式显": ["G2"], "划去（删": ["C3"], "嵌在单元": ["G3"], "合并了几": ["C2"],
    }  # fmt: skip


def test_columns_that_are_one_now_are_told() -> None:
    head = [*HEAD[:5], "延期至", "4月进展", "5月进展"]
    rows = [
        [*USUAL[:5], "2026年12月31日", "已起草", "已印发"],
        [2, "学习不经常", "自学", "林芳", "2026年9月30日", "", "", "已开展"],
    ]
    told = {
        change.words[:4]: [cell.address for cell in cells] for change, cells in changed_in(ledger(grid([head, *rows])))
    }
    assert told == {"整改时限": ["F2"], "按月、按": ["H2"]}


def test_a_ledger_known_before_is_told_once(tmp_path: Path) -> None:
    file = write(tmp_path / "台账.xlsx", [*HEAD], [*USUAL[:-1], "9月底前完成"])
    office = Office(tmp_path / "本单位")
    office.memory.add_recent(file)
    _forget_that_it_is_new(office)
    first = office.examining.examine(file, CheckContext(date(2026, 6, 30)))
    assert first.changed and "F 列第 2 行" in first.changed and "9月底前完成" in first.changed
    assert office.examining.examine(file, CheckContext(date(2026, 6, 30))).changed  # nobody has seen it yet
    office.examining.told_changed(first)
    assert office.examining.examine(file, CheckContext(date(2026, 6, 30))).changed is None


def test_a_new_office_is_told_nothing(tmp_path: Path) -> None:
    file = write(tmp_path / "台账.xlsx", [*HEAD], [*USUAL[:-1], "9月底前完成"])
    office = Office(tmp_path / "本单位")
    office.memory.add_recent(file)
    assert office.examining.examine(file, CheckContext(date(2026, 6, 30))).changed is None


def _forget_that_it_is_new(office: Office) -> None:
    """The store as version 0.1 made it."""
    with office.memory._database.writing() as connection:
        connection.execute("DROP TABLE told_readings")


def test_a_ledger_without_such_words_says_nothing() -> None:
    assert told_of(ledger(grid([HEAD, USUAL]))) == ""


def test_the_changelog_has_the_table() -> None:
    lines = CHANGELOG.read_text("utf-8").splitlines()
    assert [f"| {one.words} | {one.before} | {one.after} |" for one in CHANGES] == [
        line for line in lines if any(one.words in line for one in CHANGES)
    ]
