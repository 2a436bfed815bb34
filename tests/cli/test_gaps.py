"""What a document was written without is said on the command line: nobody opens it to look for 【待补】."""

import json
from pathlib import Path

import pytest

from app.core.matters.given import Particulars
from app.core.particulars import ISSUER
from tests.cli.commands import run
from tests.cli.test_run import GOOD, ROOT, TODAY, write


def test_the_particulars_not_given_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["notice", str(write(tmp_path / "台账.xlsx", GOOD)), "-o", str(tmp_path / "通报.docx")]
    assert run([*command, "--set", f"{ISSUER.name}=中共云溪县档案馆党组"], TODAY) == 0
    (line,) = [one for one in capsys.readouterr().err.splitlines() if one.startswith("还缺")]
    names = line.partition("【待补】：")[2].split("；")[0].split("、")
    assert names == [one.label for one in Particulars().asked if not one.optional and one.name != ISSUER.name]
    assert line.startswith(f"还缺{len(names)}项要素，")


def test_with_all_of_them_nothing_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["notice", str(write(tmp_path / "台账.xlsx", GOOD)), "-o", str(tmp_path / "通报.docx"), "--json"]
    assert run([*command, "--particulars", str(ROOT / "samples" / "要素.toml")], TODAY) == 0
    answer = capsys.readouterr()
    assert json.loads(answer.out)["missing"] == []
    assert "还缺" not in answer.err + answer.out


LATE = [2, "党的领导方面", "学习流于形式", "", "周敏", "2026年5月1日", "", "整改中", ""]
OPEN = [3, "党的领导方面", "采购不规范", "修订办法", "周敏", "2026年9月30日", "", "整改中", ""]
TOLD = "文中还有【待补】，要在台账里补："


def notice(folder: Path, *rows: list[object], template: str = "整改进展通报") -> list[str]:
    ledger = write(folder / "台账.xlsx", *rows)
    return ["notice", str(ledger), "-o", str(folder / "通报.docx"), "--template", template, "--despite-findings"]


def test_what_the_ledger_has_to_fill_is_told_with_its_cells(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = notice(tmp_path, GOOD, LATE, OPEN)
    assert run([*command, "--json"], TODAY) == 0
    answer = capsys.readouterr()
    gaps = {one["name"]: [cell["cell"] for cell in one["cells"]] for one in json.loads(answer.out)["gaps"]}
    assert gaps == {
        "整改进展": ["G3", "G4"],
        "还存在的问题": ["G3", "G4"],
        "整改措施": ["D3"],
        "新的完成时限": ["G3"],
    }
    assert run([*command, "--overwrite"], TODAY) == 0
    (line,) = [one for one in capsys.readouterr().err.splitlines() if one.startswith(TOLD)]
    assert "整改进展（Sheet!G3、G4）、" in line and "新的完成时限（G3）" in line
    assert "反馈日期" not in line


def test_a_sheet_of_close_out_names_the_column_there_is_none_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*notice(tmp_path, GOOD, template="销号审批表"), "--json"], TODAY) == 0
    assert {"name": "佐证材料", "cells": []} in json.loads(capsys.readouterr().out)["gaps"]


def test_a_ledger_that_leaves_nothing_open_is_not_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*notice(tmp_path, GOOD), "--json"], TODAY) == 0
    answer = capsys.readouterr()
    assert json.loads(answer.out)["gaps"] == []
    assert "台账里" not in answer.err
