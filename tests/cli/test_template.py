"""The command template: its exit codes, lines and JSON, the copy with comments, the copy to be changed."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests.cli.commands import run
from tests.word.templates.making import of

TODAY = date(2026, 6, 30)


@pytest.fixture
def broken(tmp_path: Path) -> str:
    path = tmp_path / "坏模板.docx"
    path.write_bytes(of("{{ 发文单位 }}", "{% for 事项 in 待整改事项 %}", "甲", "{{ 成文日期 }}"))
    return str(path)


def test_errors_and_warnings_with_their_places_and_one(broken: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", broken], TODAY) == 1
    said = capsys.readouterr().out
    assert (
        "模板：坏模板.docx\n\n错误（2 处）\n  正文第1段“{{ 发文单位 }}”  没有名为“发文单位”的字段\n    改法：是不是“发文机关”？"
        in said
    )
    assert "\n提醒（1 处）\n  正文第4段“{{ 成文日期 }}”  " in said
    assert "用到 2 个字段：待整改事项、成文日期" in said


def test_nought_for_a_shipped_one_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "整改情况报告"], TODAY) == 0
    assert "没有发现错误，可以使用" in capsys.readouterr().out


def test_json(broken: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", broken, "--json"], TODAY) == 1
    said = json.loads(capsys.readouterr().out)
    assert said["summary"] == {"errors": 2, "warnings": 1}
    assert said["fields"] == ["待整改事项", "成文日期"]
    assert said["findings"][0] == {
        "rule": "unknown-field", "level": "error", "place": "正文第1段“{{ 发文单位 }}”", "part": "word/document.xml",
        "paragraph": 0, "message": "没有名为“发文单位”的字段",
        "fix": "是不是“发文机关”？字段名照模板说明（templates/README.md）里的表写。",
    }  # fmt: skip


def test_the_copy_with_comments(broken: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "批注.docx"
    assert run(["template", broken, "-o", str(out)], TODAY) == 1
    assert capsys.readouterr().out.endswith(f"{out}\n")
    assert run(["template", broken, "-o", str(out)], TODAY) == 2
    assert run(["template", broken, "-o", str(out), "--overwrite"], TODAY) == 1
    assert run(["template", broken, "-o", broken, "--overwrite"], TODAY) == 2


def test_a_copy_to_be_changed_is_found_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "台账附表", "--copy-as", "本局附表"], TODAY) == 0
    assert capsys.readouterr().out.endswith("本局附表.docx\n")
    assert run(["template", "本局附表"], TODAY) == 0
    assert run(["template", "台账附表", "--copy-as", "本局附表"], TODAY) == 2


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["template", "没有"], "没有找到模板“没有”"), (["template", "README.md"], "不是 Word 文档"),
        (["template", "--copy-as", "甲"], "没有写是哪个模板或事项"), (["template", "审计", "-o", "甲.docx"], "没有带批注的副本"),
    ],
)  # fmt: skip
def test_what_cannot_be_done(
    arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(__file__).resolve().parents[2])
    assert run(arguments, TODAY) == 2
    assert complaint in capsys.readouterr().err
    assert run([*arguments, "--json"], TODAY) == 2
    assert json.loads(capsys.readouterr().out)["error"]["code"] in ("bad-template", "bad-option")
