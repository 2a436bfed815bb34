"""Ledgers in other forms on the command line: what works on them, and what is refused with the way out."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.commands import run
from tests.ledger.forms.word import document, lines, table
from tests.tables import AS_OF

ROWS = [["序号", "具体问题", "责任人", "整改时限", "状态"], ["1", "会议记录不规范", "", "2026年5月31日", "整改中"]]


@pytest.fixture(params=["csv", "docx"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    file = tmp_path / f"台账.{request.param}"
    text = "\n".join(",".join(row) for row in ROWS)
    file.write_bytes(text.encode("gb18030") if request.param == "csv" else document(lines("整改台账"), table(ROWS)))
    return file


def test_it_is_checked_and_a_finding_of_it_is_set_aside(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = "台账" if ledger.suffix == ".csv" else "表1"
    assert run(["check", str(ledger)], AS_OF) == 1
    assert f"{sheet}!C2  问题1“会议记录不规范”：责任人是空的。" in capsys.readouterr().out
    assert run(["set-aside", str(ledger), "owner-missing", f"{sheet}!C2", "--reason", "试"], AS_OF) == 0
    assert run(["check", str(ledger)], AS_OF) == 0


def test_a_list_of_issues_leads_to_the_file_where_no_link_leads_to_a_cell(ledger: Path) -> None:
    out = ledger.parent / "清单.xlsx"
    assert run(["issues", str(ledger), "-o", str(out)], AS_OF) == 0
    link = load_workbook(out).worksheets[0]["C4"].hyperlink
    assert (link.target, link.location) == (f"%E5%8F%B0%E8%B4%A6{ledger.suffix}", None)


@pytest.mark.parametrize("command", ["mark", "fix"])
def test_no_copy_of_it_can_be_made(ledger: Path, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    out = ledger.parent / f"副本{ledger.suffix}"
    assert run([command, str(ledger), "-o", str(out)], AS_OF) == 2
    assert f"是 {ledger.suffix} 格式，不是 .xlsx 或 .xlsm 文件，不能写" in capsys.readouterr().err
    assert not out.exists()
