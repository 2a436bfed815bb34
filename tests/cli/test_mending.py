"""The command mend as a clerk types it."""

import json
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.commands import run
from tests.workbooks.mending.shapes import usual
from tests.workbooks.rich import save

TODAY = date(2026, 6, 30)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return save(tmp_path, usual(), "台账.xlsx")


def said_in(file: Path, *addresses: str) -> list[object]:
    sheet = load_workbook(file).worksheets[0]
    return [sheet[address].value for address in addresses]


def test_into_a_copy(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, before = ledger.with_name("副本.xlsx"), ledger.read_bytes()
    edits = ["--set", "F4==台账!A1=3", "--set", "台账!f3=林芳 ", "--set", "I2=差不多"]
    assert run(["mend", str(ledger), *edits, "-o", str(out)], TODAY) == 0
    said = capsys.readouterr()
    assert said.out.splitlines() == [
        str(out),
        "补正了 2 个单元格：",
        "  台账!F4：空 → “=台账!A1=3”",
        "  台账!F3：“周敏” → “林芳”",
        "要请您自己改的单元格（1 个）：",
        "  台账!I2：“整改中” → “差不多”",
        "    这个单元格只能填规定的内容（数据验证）；请填规定的内容，或在 Excel 或 WPS 里手工改。",
    ]
    assert said.err == ""
    assert said_in(out, "F4", "F3", "I2") == ["=台账!A1=3", "林芳 ", "整改中"]
    assert ledger.read_bytes() == before


def test_in_place_with_a_backup_and_a_record(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = ledger.read_bytes()
    assert run(["mend", str(ledger), "--set", "I3=已完成", "--in-place", "--json"], TODAY) == 0
    answer = json.loads(capsys.readouterr().out)
    backup = Path(answer["backup"])
    assert backup.read_bytes() == before
    assert backup.name.startswith("台账（备份 2026-06-30 ")
    assert answer["recalculate"]
    assert "重新计算" in answer["warnings"][0]
    assert said_in(ledger, "I3") == ["已完成"]
    assert run(["records", str(ledger)], TODAY) == 0
    assert "2026-06-30  补正台账" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--set", "F4=甲"], "请写明写到哪里"),
        (["--set", "F4=甲", "--in-place", "-o", "副本.xlsx"], "只能写一个"),
        (["--set", "F=甲", "--in-place"], "“F=甲”看不懂"),
        (["--set", "别处!F4=甲", "--in-place"], "没有可以补正的工作表“别处”"),
        (["--set", "M2=3", "--in-place"], "台账!M2：这个单元格里是公式"),
        (["--in-place"], "缺少参数 --set"),
        (["--set", "F4=甲", "-o", "台账.xlsx"], "就是台账本身"),
    ],
)
def test_what_cannot_be_done_is_said(
    ledger: Path, options: list[str], said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ledger.parent)
    before = ledger.read_bytes()
    assert run(["mend", ledger.name, *options], TODAY) == 2
    assert said in capsys.readouterr().err
    assert ledger.read_bytes() == before
    assert [one.name for one in ledger.parent.glob("*.xlsx")] == ["台账.xlsx"]
