"""What a document was written without is said on the command line: nobody opens it to look for 【待补】."""

import json
from pathlib import Path

import pytest

from app.core.particulars import ISSUER, PARTICULARS
from tests.cli.commands import run
from tests.cli.test_run import GOOD, ROOT, TODAY, write


def test_the_particulars_not_given_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["notice", str(write(tmp_path / "台账.xlsx", GOOD)), "-o", str(tmp_path / "通报.docx")]
    assert run([*command, "--set", f"{ISSUER.name}=中共云溪县档案馆党组"], TODAY) == 0
    (line,) = [one for one in capsys.readouterr().err.splitlines() if one.startswith("还缺")]
    names = line.partition("【待补】：")[2].split("；")[0].split("、")
    assert names == [one.name for one in PARTICULARS if not one.optional and one is not ISSUER]
    assert line.startswith(f"还缺{len(names)}项要素，")


def test_with_all_of_them_nothing_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["notice", str(write(tmp_path / "台账.xlsx", GOOD)), "-o", str(tmp_path / "通报.docx"), "--json"]
    assert run([*command, "--particulars", str(ROOT / "samples" / "要素.toml")], TODAY) == 0
    answer = capsys.readouterr()
    assert json.loads(answer.out)["missing"] == []
    assert "还缺" not in answer.err + answer.out
