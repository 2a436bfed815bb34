"""The command line frozen with PyInstaller: it reads a ledger in a process of its own, and finds its templates."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from app.core.shipped import ROOT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        sys.platform == "linux" and not sysconfig.get_config_var("Py_ENABLE_SHARED"),
        reason="PyInstaller freezes no Python that was built without its shared library",
    ),
]
LEDGER = ROOT / "samples" / "整改台账.xlsx"
# What the command line does not need takes most of the time and of the room.
WITHOUT = ("PySide6", "shiboken6")


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("冻结 到")
    data = (("templates", "app/shipped/templates"), ("pyproject.toml", "app/shipped"))
    options = [
        "--onedir", "--name=taizhang", "--log-level=ERROR",
        *(f"--{name}path={folder / name}" for name in ("dist", "work", "spec")),
        *(f"--exclude-module={name}" for name in WITHOUT),
        *(f"--add-data={ROOT / source}:{place}" for source, place in data),
    ]  # fmt: skip
    made = subprocess.run(
        [sys.executable, "-m", "PyInstaller", *options, ROOT / "main.py"],
        env={**os.environ, "PYINSTALLER_CONFIG_DIR": str(folder)},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    assert made.returncode == 0, made.stderr
    return folder / "dist" / "taizhang" / "taizhang"


def run(*command: object, folder: Path) -> subprocess.CompletedProcess[str]:
    line = list(map(str, command))
    return subprocess.run(line, cwd=folder, capture_output=True, encoding="utf-8", check=False, timeout=120)


def test_check_answers_as_from_source(program: Path, tmp_path: Path) -> None:
    check = ("check", LEDGER, "--as-of", "2026-06-30", "--json")
    frozen, source = (
        run(*start, *check, folder=tmp_path) for start in ((program,), (sys.executable, ROOT / "main.py"))
    )
    assert (frozen.returncode, frozen.stderr) == (1, "")
    assert frozen.stdout == source.stdout


def test_a_broken_ledger_is_told_in_one_sentence(program: Path, tmp_path: Path) -> None:
    (tmp_path / "坏.xls").write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le") + bytes(4096)
    )
    answer = run(program, "check", "坏.xls", folder=tmp_path)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr.startswith("“坏.xls”的内容读不出来：文件已损坏")


def test_notice_finds_its_templates(program: Path, tmp_path: Path) -> None:
    answer = run(program, "notice", LEDGER, "-o", "通报.docx", "--despite-findings", folder=tmp_path)
    assert (answer.returncode, answer.stdout) == (0, "通报.docx\n"), answer.stderr
    assert (tmp_path / "通报.docx").stat().st_size > 10_000
