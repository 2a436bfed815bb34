"""The command office: says where the settings are, exports them, takes such a file over, and never both."""

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.core.shipped import version
from app.service import Office
from tests.cli.commands import folder, run

TODAY = date(2026, 11, 29)


def said(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert run(["office", *arguments], TODAY) == code
    told = capsys.readouterr()
    return told.out if code == 0 else told.err


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    read = json.loads(said(capsys, *arguments, "--json"))
    assert isinstance(read, dict)
    return read


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Another office's."""
    theirs = Office(tmp_path / "theirs")
    theirs.settings.change("due_soon_days", 14)
    theirs.rules.change_level("overdue", "off")
    return theirs.file.export_to(tmp_path / "来的.zip", date(2026, 10, 1))


def test_where_it_is_and_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys).splitlines() == [f"本单位的设置在：{folder()}", "里面是：程序原来的设置，没有改过"]
    assert not folder().exists()
    Office(folder()).settings.change("due_soon_days", 14)
    (folder() / "笔记.md").write_text("x", encoding="utf-8")
    assert said(capsys).splitlines()[1:] == [
        "里面是：改过的设置 1 项",
        "不带走：.lock（锁，同一时间只由一个窗口改动）",
        "不带走：笔记.md（不是本程序的文件）",
    ]


def test_exported_and_taken_over(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Office(folder()).settings.change("due_soon_days", 3)
    out = tmp_path / "本单位设置.zip"
    assert said(capsys, "-o", str(out)) == f"{out}\n"
    assert "已经存在" in said(capsys, "-o", str(out), code=2)
    assert said(capsys, "-o", str(out), "--overwrite") == f"{out}\n"
    first, second = said(capsys, "--import", str(file)).splitlines()
    assert (
        first
        == "已接收“来的.zip”（2026年10月1日导出，里面是改过的设置 1 项、改过级别的规则 1 条），原来的设置全部换掉了。"
    )
    (backup,) = folder().glob("接收前的设置-*.zip")
    assert second == f"原来的设置在：{backup}；要换回来，请接收这个文件。"
    assert Office(folder()).settings.due_soon_days == 14
    said(capsys, "--import", str(backup))
    assert Office(folder()).settings.due_soon_days == 3
    assert Office(folder()).rules.levels() == {}


def test_as_json(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = answer(capsys, "--import", str(file))
    (backup,) = folder().glob("接收前的设置-*.zip")
    assert told["taken_over"] == {
        "file": str(file),
        "version": version(),
        "day": "2026-10-01",
        "backup": str(backup),
    }
    assert (told["holds"]["settings"], told["holds"]["rules"], told["written"]) == (1, 1, None)
    assert {one["file"] for one in told["left_out"]} == {".lock", backup.name}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["-o", "x.zip", "--import", "y.zip"], "一次只能做一样"),
        (["-o", "x.xlsx"], "以 .zip 结尾"),
        (["-o", ""], "以 .zip 结尾"),
        (["--import", "没有.zip"], "打不开"),
        (["--import", ""], "打不开"),
        (["--import", str(Path(__file__))], "不是“导出本单位设置”写出的文件"),
        (["--as-declared"], "看不懂的参数 --as-declared"),
        (["--journal", "x.sqlite"], "看不懂的参数"),
    ],
)
def test_what_cannot_be_is_refused(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert told in said(capsys, *arguments, code=2)
    assert not folder().exists()


def test_what_was_broken_off_is_done_and_said_by_the_next_command(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder().mkdir(parents=True)
    shutil.copy(file, folder() / "正在接收-2026-11-29-101500.zip")
    assert run(["rules", "overdue"], TODAY) == 0
    told = capsys.readouterr()
    assert told.err.startswith("上次接收本单位设置时程序中断了，刚才已经接着做完。")
    assert "现在不检查" in told.out
    assert run(["rules", "overdue"], TODAY) == 0
    assert capsys.readouterr().err == ""


def test_damaged_settings_are_put_aside_and_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder().mkdir(parents=True)
    (folder() / "settings.json").write_text("{", encoding="utf-8")
    assert run(["office", "-o", str(tmp_path / "x.zip")], TODAY) == 0
    assert "设置文件“settings.json”内容已损坏，原文件已改名为“settings-读不出来-" in capsys.readouterr().err
