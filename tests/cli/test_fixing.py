"""The command fix as a clerk types it."""

from datetime import date
from pathlib import Path

import pytest

from tests.cli.commands import run
from tests.workbooks.rich import rich_workbook, save

TODAY = date(2026, 6, 30)
NAME = "整改 '台账'"


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return save(tmp_path, rich_workbook())


def test_without_out_it_only_lists(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fix", str(ledger)], TODAY) == 0
    said = capsys.readouterr().out
    assert said.startswith("可以放心修正的单元格（2 个）")
    assert f"{NAME}!G2  文字改成日期：“2026年5月31日” → 2026年5月31日" in said
    assert "台账没有改动" in said
    assert list(ledger.parent.iterdir()) == [ledger]


def test_one_by_one_and_back(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy, back = ledger.with_name("副本.xlsm"), ledger.with_name("恢复.xlsm")
    assert run(["fix", str(ledger), "-o", str(copy), "--only", f"{NAME}!G3"], TODAY) == 0
    assert "修正了 1 个单元格" in capsys.readouterr().out
    assert run(["fix", str(copy), "--undo", "-o", str(back)], TODAY) == 0
    assert capsys.readouterr().out == f"{back}\n"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["-o", "副本.xlsx"], "要以 .xlsm 结尾"),
        (["-o", "副本.xlsm", "--only", "别处!A1"], "别处!A1 不在可以放心修正的单元格里"),
        (["-o", "副本.xlsm", "--except", f"{NAME}!G2", f"{NAME}!G3"], "没有可以放心修正的单元格"),
        (["--undo"], "请用 -o 写明"),
        (["--undo", "-o", "副本.xlsm"], "没有可以撤销的修正"),
        (["--undo", "-o", "副本.xlsm", "--only", "甲!A1"], "不能一起用"),
        (["-o", "台账.xlsm"], "就是台账本身"),
    ],
)
def test_what_cannot_be_done_is_said(
    ledger: Path, options: list[str], said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ledger.parent)
    before = ledger.read_bytes()
    assert run(["fix", ledger.name, *options], TODAY) == 2
    assert said in capsys.readouterr().err
    assert ledger.read_bytes() == before
