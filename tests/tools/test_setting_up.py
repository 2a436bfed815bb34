"""Holds the two commands of the README: what they run, and the sentence and exit code where they cannot."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools import setting_up
from tools.setting_up import ROOT, SetupError, install_packages, main


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Nothing is installed; what would be started is kept, and ends well."""
    started: list[list[str]] = []

    def call(command: list[object], **_: object) -> int:
        started.append([str(part) for part in command[1:]])
        return 0

    monkeypatch.setattr(setting_up, "prepare", lambda *_: None)
    monkeypatch.setattr(setting_up, "fetch_fangsong", lambda: None)
    monkeypatch.setattr(setting_up, "fetch_validator", lambda: None)
    monkeypatch.setattr(subprocess, "call", call)
    return started


def test_without_a_display_the_sample_s_notice_is_written(
    calls: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(setting_up, "has_display", lambda: False)
    monkeypatch.setattr(setting_up, "NOTICE", tmp_path / "build" / "通报.docx")
    assert main([]) == 0
    (line,) = calls
    assert line[:3] == ["main.py", "notice", "samples/整改台账-已补正.xlsx"]
    assert line[line.index("--as-of") + 1] == "2026-06-30"
    assert capsys.readouterr().out.endswith(f"通报已生成：{tmp_path / 'build' / '通报.docx'}\n")


def test_with_a_display_the_window_opens_the_sample(calls: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setting_up, "has_display", lambda: True)
    assert main([]) == 0
    assert calls == [["main.py", "samples/整改台账.xlsx"]]
    assert (ROOT / "samples" / "整改台账.xlsx").exists()


def test_the_test_command_runs_pytest_last(calls: list[list[str]]) -> None:
    assert main(["test"]) == 0
    assert [line[1] for line in calls] == ["ruff", "ruff", "mypy", "pytest"]


def test_the_test_command_fails_where_one_check_fails(
    calls: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(subprocess, "call", lambda command, **_: int("mypy" in command))
    assert main(["test"]) == 2
    assert capsys.readouterr().err == "没有通过：类型检查。\n"


def test_a_wrong_argument_is_answered_with_the_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tset"]) == 2
    assert "用法：" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no root and no apt")
def test_who_is_not_root_is_told_the_exact_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(setting_up, "is_installed", lambda package: package == "libegl1")
    with pytest.raises(SetupError, match=r"sudo apt-get install -y libgl1 xvfb$"):
        install_packages(("libegl1", "libgl1", "xvfb"))


def test_requirements_are_installed_again_only_when_they_changed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lines: list[object] = []
    monkeypatch.setattr(setting_up, "ROOT", tmp_path)
    monkeypatch.setattr(setting_up, "VENV", tmp_path)
    monkeypatch.setattr(setting_up, "run", lambda command, failure: lines.append(command))
    wanted = tmp_path / "requirements.txt"
    for text in ("lxml\n", "lxml\n", "lxml\nopenpyxl\n"):
        wanted.write_text(text, encoding="utf-8")
        setting_up.install_requirements(wanted)
    assert len(lines) == 2


def test_an_old_python_can_read_start() -> None:
    """The sentence about the version is of no use in a file an old Python cannot parse."""
    source = (ROOT / "tools" / "start.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 7))
    assert source.startswith("# coding: utf-8")
    assert source.index("version_info") < source.index("from tools")
