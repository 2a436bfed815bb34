"""The offline kit as a clerk gets it: texts each system shows right, rights, and the same archive every time."""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tools.packaging import wheelhouse
from tools.packaging.errors import PackagingError
from tools.packaging.wheels import PROJECT, TARGETS, Target

SPECIAL = b"^|&<>%!\"'()@`"  # what cmd.exe would take for an order, even as the second byte of a character


def kit(tmp_path: Path, name: str) -> Path:
    wheels = tmp_path / "wheels"
    wheels.mkdir(exist_ok=True)
    (wheels / "one-1-py3-none-any.whl").write_bytes(b"wheel")
    return wheelhouse.assemble(wheels, TARGETS[name], tmp_path / "out")


@pytest.mark.parametrize("name", TARGETS)
def test_it_holds_what_an_installation_needs(name: str, tmp_path: Path) -> None:
    folder = kit(tmp_path, name)
    assert folder.name == f"台账成文-{PROJECT['version']}-离线安装-{TARGETS[name].name}"
    held = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    ending = "bat" if name == "windows" else "sh"
    pictures = {f"taizhang.{kind}" for kind in (("ico",) if name == "windows" else ("svg", "png", "desktop"))}
    names = ("alone", "installer", "opening", "places", "shortcuts", "steps")
    modules = {f"installer/tools/packaging/offline/{one}.py" for one in names}
    expected = {
        "wheels/one-1-py3-none-any.whl",
        f"安装.{ending}",
        f"卸载.{ending}",
        "说明.txt",
        "LICENSE",
        "SHA256SUMS",
    }
    assert held - {"THIRD_PARTY.md"} == expected | modules | pictures | {"installer/__main__.py"}


def test_the_sums_are_those_of_every_other_file(tmp_path: Path) -> None:
    folder = kit(tmp_path, "linux")
    lines = (folder / "SHA256SUMS").read_text("utf-8").splitlines()
    sums = {name: digest for digest, name in (line.split("  ") for line in lines)}
    files = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    assert set(sums) == files - {"SHA256SUMS"}
    assert sums["wheels/one-1-py3-none-any.whl"] == hashlib.sha256(b"wheel").hexdigest()


@pytest.mark.parametrize("name", ["安装.bat", "卸载.bat"])
def test_cmd_reads_a_batch_file_in_the_code_page_it_asks_for(name: str, tmp_path: Path) -> None:
    content = (kit(tmp_path, "windows") / name).read_bytes()
    lines = content.split(b"\r\n")
    assert lines[:2] == [b"@echo off", b"chcp 936 >nul"], "up to there it is ASCII, whatever the code page was"
    assert b"\n" not in b"".join(lines)
    second = [char.encode("gbk")[1] for char in content.decode("gbk") if ord(char) > 127]
    assert second
    assert not set(second) & set(SPECIAL)


@pytest.mark.parametrize(("name", "verb"), [("安装", b"install"), ("卸载", b"uninstall")])
@pytest.mark.parametrize("system", TARGETS)
def test_each_file_does_what_its_name_says(system: str, name: str, verb: bytes, tmp_path: Path) -> None:
    (file,) = kit(tmp_path, system).glob(f"{name}.*")
    assert [line.split()[-1] for line in file.read_bytes().splitlines() if b" -B " in line and b"fits" not in line] == [
        verb
    ]


def test_notepad_shows_the_text_right(tmp_path: Path) -> None:
    content = (kit(tmp_path, "windows") / "说明.txt").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") > 10
    assert not (kit(tmp_path, "linux") / "说明.txt").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("name", TARGETS)
def test_the_archive_is_the_same_every_time(name: str, tmp_path: Path) -> None:
    first, second = (wheelhouse.pack(kit(tmp_path, name)).read_bytes() for _ in range(2))
    assert first == second


def test_on_linux_the_scripts_may_be_run_and_nothing_names_who_packed(tmp_path: Path) -> None:
    with tarfile.open(wheelhouse.pack(kit(tmp_path, "linux"))) as archive:
        entries = archive.getmembers()
    rights = {Path(entry.name).name: entry.mode for entry in entries}
    assert (rights["安装.sh"], rights["卸载.sh"], rights["LICENSE"]) == (0o755, 0o755, 0o644)
    assert {(entry.uid, entry.gid, entry.uname, entry.gname, entry.mtime) for entry in entries} == {(0, 0, "", "", 0)}


def test_windows_reads_the_chinese_names_of_the_archive(tmp_path: Path) -> None:
    with zipfile.ZipFile(wheelhouse.pack(kit(tmp_path, "windows"))) as archive:
        names = archive.infolist()
    assert all(name.flag_bits & 0x800 for name in names), "marked as UTF-8"
    assert any(name.filename.endswith("/安装.bat") for name in names)


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Nothing is built or fetched; the targets that were asked for."""
    asked: list[str] = []

    def fetch(wheel: Path, target: Target, folder: Path) -> None:
        asked.append(target.name)
        folder.mkdir()
        (folder / wheel.name).write_bytes(b"")

    monkeypatch.setattr(wheelhouse, "project_wheel", lambda folder: folder / "one-1-py3-none-any.whl")
    monkeypatch.setattr(wheelhouse, "fetch", fetch)
    monkeypatch.setattr(wheelhouse, "refuse_gaps", lambda *_: None)
    return asked


def test_a_dry_run_keeps_nothing(fetched: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert wheelhouse.main([str(tmp_path / "out"), "--dry-run"]) == 0
    assert fetched == ["windows-x64", "linux-x86_64"]
    assert capsys.readouterr().out == "windows-x64: complete\nlinux-x86_64: complete\n"
    assert not (tmp_path / "out").exists()


def test_one_system_alone_can_be_asked_for(fetched: list[str], tmp_path: Path) -> None:
    assert wheelhouse.main([str(tmp_path), "--platform", "linux"]) == 0
    assert fetched == ["linux-x86_64"]
    assert [file.suffix for file in tmp_path.iterdir() if file.is_file()] == [".gz"]


def test_a_gap_ends_it_with_the_sentence(
    fetched: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> None:
        raise PackagingError("would miss pip")

    monkeypatch.setattr(wheelhouse, "refuse_gaps", refuse)
    assert wheelhouse.main([str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err == "would miss pip\n"
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has the .bat")
@pytest.mark.parametrize("name", ["安装.sh", "卸载.sh"])
def test_without_a_fitting_python_one_sentence_says_what_to_install(name: str, tmp_path: Path) -> None:
    (tmp_path / "dirname").symlink_to(shutil.which("dirname") or "")
    line, path = ["/bin/sh", str(kit(tmp_path, "linux") / name)], {"PATH": str(tmp_path)}
    answer = subprocess.run(line, env=path, capture_output=True, encoding="utf-8", check=False)
    assert answer.returncode == 1
    assert answer.stderr == f"没有找到能用的 Python。请先安装 Python 3.11、3.12 或 3.13，再运行“{name[:2]}”。\n"
