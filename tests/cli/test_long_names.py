"""A name or a path longer than the system takes is told as that, whatever the file was for."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from app.core.shipped import ROOT
from tests.cli.commands import run

LEDGER = str(ROOT / "samples" / "整改台账.xlsx")
LONG = "长" * 90  # 270 bytes
COMMANDS = [
    ("check", f"{LONG}.xlsx"),
    ("check", LEDGER, "--words", f"{LONG}.toml"),
    ("notice", LEDGER, "-o", f"{LONG}.docx", "--despite-findings"),
    ("notice", LEDGER, "-o", "通报.docx", "--despite-findings", "--figures", f"{LONG}.json"),
    ("notice", LEDGER, "-o", "通报.docx", "--particulars", f"{LONG}.toml"),
    ("mark", LEDGER, "-o", f"{LONG}.xlsx"),
    ("issues", LEDGER, "-o", f"{LONG}.xlsx"),
    ("fix", LEDGER, "-o", f"{LONG}.xlsx"),
    ("layout", f"{LONG}.docx"),
    ("words", "-o", f"{LONG}.toml"),
    ("records", "-o", f"{LONG}.xlsx"),
    ("records", "--journal", f"{LONG}.jsonl"),
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_it_is_told_as_too_long(
    command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(command, date(2026, 6, 30)) == 2
    told = capsys.readouterr().err
    assert "文件名太长" in told
    assert list(tmp_path.iterdir()) == []


def test_a_template_of_such_a_name_is_not_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(("template", f"{LONG}.docx"), date(2026, 6, 30)) == 2
    assert "没有找到模板" in capsys.readouterr().err


def test_a_long_word_alone_is_a_mistyped_command(tmp_path: Path) -> None:
    line = [sys.executable, str(ROOT / "main.py"), LONG]
    answer = subprocess.run(line, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert (answer.returncode, "Traceback" in answer.stderr) == (2, False)
