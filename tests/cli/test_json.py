"""Every command answers with --json, well or ill, in the form that docs/schemas says."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from app.cli.commands import COMMANDS as KNOWN
from app.cli.parser import COMMANDS
from tests.cli.commands import run
from tests.cli.test_run import BAD, GOOD, HEAD, write

TODAY = date(2026, 6, 30)
SCHEMAS = Path(__file__).resolve().parents[2] / "docs" / "schemas"
MENDED = Path(__file__).resolve().parents[2] / "samples" / "整改台账-已补正.xlsx"
# A command with what makes it succeed, more than once where it can answer in several forms; ledger and out filled in.
CALLS: dict[str, list[list[str]]] = {
    "check": [["{ledger}"], [str(MENDED)]],
    "notice": [
        [str(MENDED), "-o", "{out}.docx", "--figures", "{out}.json", "--sources", "{out}出处.json", "--mask-names"]
    ],
    "mark": [["{ledger}", "-o", "{out}.xlsx"]],
    "issues": [["{ledger}", "-o", "{out}.xlsx"]],
    "fix": [["{ledger}"], ["{fixable}", "-o", "{out}.xlsx"], ["{out}.xlsx", "--undo", "-o", "{out}2.xlsx"]],
    "mend": [
        ["{ledger}", "--set", "E3=周敏", "-o", "{out}.xlsx"],
        ["{ledger}", "--set", "Sheet!E3=周敏", "--set", "E2=" + "字" * 40_000, "--in-place"],
    ],
    "set-aside": [
        ["{ledger}", "owner-missing", "Sheet!E3", "--reason", "待定"],
        ["{ledger}", "owner-missing", "Sheet!E3", "--take-back"],
    ],
    "layout": [["{document}", "--no-render"], ["{document}", "--no-render", "--fix", "-o", "{out}.docx"]],
    "template": [
        ["整改进展通报"],
        ["整改进展通报", "--copy-as", "本局通报"],
        ["审计"],
        ["审计", "--copy-as", "本局审计"],
        [],
    ],
    "rules": [[], ["overdue", "--level", "info"]],
    "presets": [[], ["局办版", "--top", "36"], ["局办版", "--remove"]],
    "records": [[], ["{ledger}"], ["-o", "{out}.xlsx"]],
    "words": [[], ["--status", "甲类=done"], ["-o", "{out}.toml"], ["--import", "{out}.toml"], ["--forget", "甲类"]],
    "office": [[], ["-o", "{out}.zip"], ["--import", "{out}.zip"]],
}
# What each refuses with an error of its own.
REFUSED: dict[str, list[str]] = {
    "check": ["{out}没有.xlsx"],
    "notice": ["{ledger}", "-o", "{out}.docx"],
    "mark": ["{ledger}", "-o", "{out}.docx"],
    "issues": ["{ledger}", "-o", "{out}.docx"],
    "fix": ["{ledger}", "--undo"],
    "mend": ["{ledger}", "--set", "E3=周敏"],
    "set-aside": ["{ledger}", "owner-missing", "Sheet!A1", "--reason", "x"],
    "layout": ["{ledger}"],
    "template": ["没有的模板"],
    "rules": ["no-such-rule"],
    "presets": ["没有的版式"],
    "records": ["-o", "{out}.docx"],
    "words": ["--forget", "没有的说法"],
    "office": ["--import", "{ledger}"],
}


def test_every_command_is_here_and_has_its_schema() -> None:
    assert set(COMMANDS) == set(KNOWN), "COMMANDS of app/cli/parser.py and of app/cli/commands.py"
    assert set(CALLS) == set(REFUSED) == set(KNOWN), "name it in CALLS and in REFUSED"
    assert {path.stem for path in SCHEMAS.glob("*.json")} == {*KNOWN, "error"}, "docs/schemas holds one a command"


@pytest.fixture
def names(tmp_path: Path) -> dict[str, str]:
    ledger = write(tmp_path / "台账.xlsx", GOOD, BAD)
    fixable = write(tmp_path / "待修正.xlsx", [*GOOD[:5], "2026年6月30日 ", *GOOD[6:]], BAD)
    document = tmp_path / "通报.docx"
    assert run(["notice", str(MENDED), "-o", str(document)], TODAY) == 0
    out = tmp_path / "写出"
    return {"ledger": str(ledger), "fixable": str(fixable), "document": str(document), "out": str(out)}


def validate(name: str, answer: dict[str, Any]) -> None:
    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(answer)


@pytest.mark.parametrize("command", COMMANDS)
def test_an_answer_has_the_form_its_schema_says(
    command: str, names: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    for call in CALLS[command]:
        code = run([command, *(one.format(**names) for one in call), "--json"], TODAY)
        said = capsys.readouterr()
        assert code in (0, 1), said.err
        validate(command, json.loads(said.out))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_refusal_has_one_form_for_all(
    command: str, names: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    code = run([command, *(one.format(**names) for one in REFUSED[command]), "--json"], TODAY)
    said = capsys.readouterr()
    assert code in (1, 2)
    answer = json.loads(said.out)
    validate("error", answer)
    assert said.err == answer["error"]["message"] + "\n"


def test_a_schema_refuses_what_is_not_so() -> None:
    with pytest.raises(Exception, match="additional"):
        validate("mark", {"written": "x", "more": 1})


def test_the_tables_of_a_sheet_are_told_one_by_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    order = (0, 1, 2, 3, 5, 4, 6, 7, 8)
    again = [HEAD[at] for at in order]
    file = write(tmp_path / "台账.xlsx", GOOD, again, [BAD[at] for at in order])
    run(["check", str(file), "--json"], TODAY)
    answer = json.loads(capsys.readouterr().out)
    validate("check", answer)
    (sheet,) = answer["sheets"]
    assert [one["header_rows"] for one in sheet["tables"]] == [[1], [3]]
    assert sheet["tables"][0]["columns"] == sheet["columns"] != sheet["tables"][1]["columns"]
