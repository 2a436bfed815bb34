"""--header-row, --columns and kept answers where no heading is recognised."""

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from app.core.check_context import CheckContext
from app.core.columns import Column
from app.service import Office
from tests.cli.commands import folder, run
from tests.cli.test_run import TODAY

ROWS = (
    ["六月报送表"],
    ["甲栏", "乙栏", "丙栏"],
    ["台账没有及时更新，缺三个月。", "周敏", "2026年9月30日前"],
    ["学习记录缺三次，没有补。", "李强", "2026年10月底前"],
)
COLUMNS = "problem=A,owner=B,deadline=C"


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    book = Workbook()
    assert book.active is not None
    for row in ROWS:
        book.active.append(row)
    book.save(tmp_path / "报送表.xlsx")
    return tmp_path / "报送表.xlsx"


def check(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Any]:
    code = run(["check", *arguments, "--json"], TODAY)
    return code, json.loads(capsys.readouterr().out)


def test_without_them_the_way_out_is_said(strange: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(strange)], TODAY) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "命令行用 --header-row 和 --columns" in said


@pytest.mark.parametrize(
    "asked",
    [
        ["--header-row", "2", "--columns", COLUMNS],
        ["--columns", COLUMNS],
        ["--columns", "具体问题=A,责任人=B,整改时限=C"],
    ],
)
def test_the_ledger_is_read(strange: Path, capsys: pytest.CaptureFixture[str], asked: list[str]) -> None:
    code, said = check(capsys, str(strange), *asked)
    assert code == 0
    (sheet,) = said["sheets"]
    assert (sheet["header_rows"], sheet["columns"]) == ([2], {"problem": "A", "owner": "B", "deadline": "C"})
    assert [one["measures"][0]["deadline"]["date"] for one in said["problems"]] == ["2026-09-30", "2026-10-31"]


def test_the_row_alone_asks_which_columns_are_which(strange: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = check(capsys, str(strange), "--header-row", "2")
    assert code == 1
    assert [one["cell"] for one in said["findings"] if one["rule"] == "column-unsure"] == ["A2", "B2", "C2"]
    assert len(said["problems"]) == 2


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (["--header-row", "三"], "表头行“三”看不懂，请写一个行号，如 3。"),
        (["--header-row", "0"], "表头行“0”看不懂，请写一个行号，如 3。"),
        (["--header-row", "12345678"], "表头行“12345678”看不懂，请写一个行号，如 3。"),
        (["--header-row", "40"], "工作表“Sheet”只有 4 行，没有第 40 行，请核对表头行。"),
        (["--columns", "problem=ZZ"], "工作表“Sheet”没有 ZZ 列，请核对列号。"),
    ],
)
def test_what_cannot_be_is_one_sentence(
    strange: Path, capsys: pytest.CaptureFixture[str], asked: list[str], sentence: str
) -> None:
    assert run(["check", str(strange), *asked], TODAY) == 2
    assert capsys.readouterr().err == f"{sentence}\n"


@pytest.mark.parametrize(
    "command",
    [
        ["notice", "-o", "通报.docx", "--despite-findings"],
        ["mark", "-o", "副本.xlsx"],
        ["issues", "-o", "单.xlsx"],
        ["fix"],
    ],
)
def test_every_command_that_reads_a_ledger_takes_the_row(
    strange: Path, capsys: pytest.CaptureFixture[str], command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(strange.parent)
    assert run([command[0], str(strange), *command[1:], "--header-row", "2"], TODAY) == 0, capsys.readouterr().err


def test_a_ledger_without_any_heading(strange: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = Workbook()
    assert book.active is not None
    for row in ROWS[2:]:
        book.active.append(row)
    book.save(strange)
    assert run(["check", str(strange), "--columns", COLUMNS], TODAY) == 0
    assert "工作表“Sheet”：没有表头，读了 2 行，2 个问题、2 条措施" in capsys.readouterr().out


def test_what_was_answered_in_the_window_holds_here_too(strange: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = {Column.PROBLEM: "A", Column.OWNER: "B", Column.DEADLINE: "C"}
    Office(folder()).memory.keep_answers({"A:甲栏|B:乙栏|C:丙栏": answer})
    code, said = check(capsys, str(strange))
    assert (code, said["sheets"][0]["columns"]["owner"]) == (0, "B")
    assert run(["check", str(strange), "--as-declared"], TODAY) == 2


def test_the_sheets_chosen_in_the_window_are_read_here_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = Workbook()
    assert book.active is not None
    for sheet in (book.active, book.create_sheet("旧表")):
        sheet.append(["具体问题", "整改措施", "整改时限"])
        sheet.append([f"{sheet.title}里的问题。", "修订制度。", "2026年9月底前"])
    book.save(tmp_path / "台账.xlsx")
    office = Office(folder())
    context = CheckContext(TODAY)
    read = office.examining.examine(tmp_path / "台账.xlsx", context).ledger
    office.memory.keep_sheets(office.headings.choice(read, as_of=TODAY, answers={}).key, ["旧表"])
    for asked, names in (([], ["旧表"]), (["--as-declared"], ["Sheet", "旧表"]), (["--sheet", "Sheet"], ["Sheet"])):
        _, said = check(capsys, str(tmp_path / "台账.xlsx"), *asked)
        assert [one["name"] for one in said["sheets"] if one["used"]] == names
