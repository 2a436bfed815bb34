"""Matters (事项) on the command line: listed, checked with the line of each fault, copied, chosen for a ledger."""

import json
from datetime import date
from pathlib import Path

import pytest

from app.core.matters.shipped import FOLDER
from tests.cli.commands import run

TODAY = date(2026, 6, 30)
SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "事项"


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    text = (FOLDER / "审计.toml").read_text("utf-8")
    file = tmp_path / "坏事项.toml"
    file.write_text(text.replace("{{ 检查机构 }}派出", "{{ 检查机钩 }}派出", 1).replace("标志 =", "标识 ="), "utf-8")
    return file


def test_every_fault_has_its_line_and_what_to_do(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", str(broken)], TODAY) == 1
    said = capsys.readouterr().out
    lines = broken.read_text("utf-8").split("\n")
    named, marked = (next(at for at, one in enumerate(lines, 1) if word in one) for word in ("检查机钩", "标识 ="))
    assert said.startswith("事项：审计\n\n错误（3 处）\n")
    assert f"  第 {named} 行  “通报导语”里没有可以写进句子的字段“检查机钩”\n    改法：是不是“检查机构”？" in said
    assert f"  第 {marked} 行  “标识”不是这里的名称" in said
    assert run(["template", str(broken), "--json"], TODAY) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["summary"] == {"errors": 3, "warnings": 0}
    assert [one["line"] for one in found["findings"]] == [None, marked, named]


@pytest.mark.parametrize("name", [one.stem for one in FOLDER.glob("*.toml")])
def test_every_shipped_one_is_without_fault(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", name], TODAY) == 0
    assert "没有发现错误" in capsys.readouterr().out


def test_a_copy_bears_its_new_name_and_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "审计", "--copy-as", "本局审计"], TODAY) == 0
    copy = Path(capsys.readouterr().out.strip())
    whole = (FOLDER / "审计.toml").read_text("utf-8")
    assert copy.read_text("utf-8") == whole.replace('名称 = "审计"', '名称 = "本局审计"')
    assert run(["template", "本局审计"], TODAY) == 0
    assert run(["template", "审计", "--copy-as", "本局审计"], TODAY) == 2
    assert run(["template", "审计", "--copy-as", "巡视"], TODAY) == 2
    capsys.readouterr()
    assert run(["template"], TODAY) == 0
    assert "督查督办" in (said := capsys.readouterr().out) and "本局审计" in said and "整改情况报告" in said


def differing(capsys: pytest.CaptureFixture[str], *options: str) -> set[str]:
    given = ["--particulars", str(SAMPLES / "审计-要素.toml"), "--as-of", "2026-06-30", "--json"]
    run(["check", str(SAMPLES / "审计-台账.xlsx"), *given, *options], TODAY)
    found = json.loads(capsys.readouterr().out)["findings"]
    return {one["rule"] for one in found}


def test_the_matter_is_chosen_by_the_file_of_particulars_or_by_set(capsys: pytest.CaptureFixture[str]) -> None:
    assert "matter-differs" not in differing(capsys)
    assert "matter-differs" in differing(capsys, "--set", "事项=巡察")
    assert "field-unknown" in differing(capsys, "--set", "组织领导={{ 问题总量 }}个。")
