"""How a command ends: a fault of ours with 3, Ctrl-C with 130, an output that takes nothing with 2; never a traceback."""

import json
import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from app.cli import commands
from tests.cli.commands import folder, run

ROOT = Path(__file__).resolve().parents[2]
LEDGER = ROOT / "samples" / "整改台账.xlsx"
TODAY = date(2026, 6, 30)
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and devices of POSIX")


def started(*arguments: str, **options: object) -> "subprocess.Popen[bytes]":
    command = [sys.executable, str(ROOT / "main.py"), *arguments]
    return subprocess.Popen(command, stderr=subprocess.PIPE, **options)  # type: ignore[call-overload, no-any-return]


def fail(*_: object) -> None:
    raise RuntimeError("张三的台账")


def test_a_fault_of_ours_ends_with_3_and_the_log_s_place(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(commands.COMMANDS, "rules", fail)
    assert run(["rules"], TODAY) == 3
    said = capsys.readouterr()
    log = folder() / "log" / "taizhang.log"
    assert said.out == ""
    assert said.err == f"程序出错了，没有做完。请把日志“{log}”交给维护的人。\n"
    assert run(["rules", "--json"], TODAY) == 3
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "internal"


@POSIX
@pytest.mark.parametrize(
    "arguments", [("check", str(LEDGER)), ("check", str(LEDGER), "--json"), ("--help",), ("check", "-h")]
)
def test_a_full_stdout_ends_with_2(arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full, started(*arguments, stdout=full) as process:
        complaint = process.communicate()[1].decode()
    assert process.returncode == 2
    assert complaint == "结果写不出去（磁盘已满），请检查输出到的文件或磁盘。\n"


@POSIX
def test_a_closed_stdout_ends_with_2_before_anything_is_done(tmp_path: Path) -> None:
    out = tmp_path / "副本.xlsx"
    line = 'exec "$0" "$1" mark "$2" -o "$3" >&-'
    done = subprocess.run(
        ["sh", "-c", line, sys.executable, str(ROOT / "main.py"), str(LEDGER), str(out)],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.decode() == "标准输出是关着的，结果没有地方写，没有执行。\n"
    assert not out.exists()


@POSIX
@pytest.mark.parametrize("seconds", [0.06, 0.12, 0.2, 0.3, 0.45, 0.6])
def test_ctrl_c_ends_with_130_one_sentence_and_nothing_left_behind(tmp_path: Path, seconds: float) -> None:
    """Wherever it strikes: while modules are loaded, while the child reads, while a document is written."""
    out = tmp_path / "通报.docx"
    options = {"stdout": subprocess.PIPE, "env": os.environ | {"TMPDIR": str(tmp_path)}}
    arguments = ("notice", str(LEDGER), "-o", str(out), "--despite-findings")
    with started(*arguments, **options) as process:
        time.sleep(seconds)
        process.send_signal(signal.SIGINT)
        complaint = process.communicate()[1].decode()
    if process.returncode == 0:
        pytest.skip("it was quicker than the signal")
    if "KeyboardInterrupt" in complaint and "main.py" not in complaint:
        pytest.skip("it struck while Python itself was starting")
    if (process.returncode, complaint) == (-signal.SIGINT, ""):
        pytest.skip("it struck before there was a Python")
    assert process.returncode == 130
    assert complaint.splitlines()[-1] == "已中断，没有做完。"
    assert "Traceback" not in complaint
    assert [one.name for one in tmp_path.iterdir() if one != out] == []


@POSIX
@pytest.mark.parametrize("by", ["SIGTERM", "SIGHUP"])
def test_the_office_program_it_started_ends_with_it(tmp_path: Path, by: str) -> None:
    office, seen = tmp_path / "soffice", tmp_path / "seen"
    office.write_text(f'#!/bin/sh\necho $$ > "{seen}"\nexec sleep 60\n')
    office.chmod(0o755)
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    environment = os.environ | {"TMPDIR": str(temporary), "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    with started("layout", str(ROOT / "templates" / "督办通知单.docx"), env=environment) as process:
        until = time.monotonic() + 20
        while not (seen.exists() and seen.read_text()) and time.monotonic() < until:
            time.sleep(0.05)
        process.send_signal(getattr(signal, by))
        complaint = process.communicate()[1].decode()
    assert (process.returncode, complaint) == (130, "已中断，没有做完。\n")
    with pytest.raises(ProcessLookupError):
        os.kill(int(seen.read_text()), 0)
    assert list(temporary.iterdir()) == []
