"""What the installation decides before it touches anything: this Python, this machine, these places, this entry."""

import errno
import os
import platform
import sys
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

from app.store.paths import own_folder
from tools.packaging.offline import installer, places, shortcuts
from tools.packaging.offline.alone import alone
from tools.packaging.offline.steps import Refused
from tools.packaging.wheels import PROJECT, PYTHONS, TARGETS


def test_the_pythons_are_those_of_the_project() -> None:
    assert ((3, PYTHONS[0]), (3, PYTHONS[-1])) == (installer.FIRST, installer.LAST)
    assert not SpecifierSet(PROJECT["requires-python"]).contains(f"3.{installer.LAST[1] + 1}")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("version_info", (3, 10, 0)),
        ("version_info", (3, 14, 0)),
        ("maxsize", 2**31 - 1),
        ("base_prefix", "/c/Program Files/WindowsApps/PythonSoftwareFoundation.Python.3.12"),
    ],
)
def test_another_python_does_not_fit(name: str, value: object, monkeypatch: pytest.MonkeyPatch) -> None:
    assert installer.main(Path(), ["fits"]) == 0
    monkeypatch.setattr(sys, name, value)
    assert installer.main(Path(), ["fits"]) == 1


@pytest.mark.parametrize(
    ("machine", "library", "sentence"),
    [
        ("aarch64", ("glibc", "2.31"), "这台电脑的处理器是 aarch64，不能安装"),
        ("x86_64", ("glibc", "2.27"), "当前是 glibc 2.27"),
        ("x86_64", ("", ""), "系统太旧"),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has more than one C library")
def test_a_machine_the_libraries_do_not_run_on_is_told(
    machine: str, library: tuple[str, str], sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    installer.refuse_machine()
    monkeypatch.setattr(platform, "machine", lambda: machine)
    monkeypatch.setattr(platform, "libc_ver", lambda: library)
    with pytest.raises(Refused, match=sentence):
        installer.refuse_machine()


def test_the_machine_is_the_one_the_wheels_are_for() -> None:
    assert f"manylinux_{installer.GLIBC[0]}_{installer.GLIBC[1]}_x86_64" == TARGETS["linux"].platforms[0]


def test_a_kit_that_was_not_unpacked_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert installer.main(home, ["install"]) == 1
    assert capsys.readouterr().err == "安装包不完整：请先把压缩包全部解压到一个文件夹，再在那里安装。\n"


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty one, for what looks at the user's own."""
    monkeypatch.setattr(places, "_folder", lambda *_: tmp_path / "own")
    return tmp_path


@pytest.mark.parametrize("asked", ["install", "uninstall"])
def test_a_second_one_at_the_same_time_is_refused(
    asked: str, home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with alone():
        assert installer.main(home, [asked]) == 1
        assert capsys.readouterr().err == "另一次安装或卸载正在进行，请等它结束以后再试。\n"
    monkeypatch.setattr(shortcuts, "tell_desktop", lambda: None)
    assert installer.main(home, ["uninstall"]) == 0
    assert [one.name for one in home.rglob("*") if one.is_file()] == []


def test_a_full_disk_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], home: Path) -> None:
    def full(_: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "/home")

    monkeypatch.setattr(installer, "install", full)
    assert installer.main(Path(), ["install"]) == 1
    assert capsys.readouterr().err == "“/home”写不进去：磁盘已满。\n"


def test_what_is_said_to_stay_is_the_folder_of_the_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    environment = {"XDG_CONFIG_HOME": str(tmp_path / "xdg"), "APPDATA": str(tmp_path / "Roaming")}
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    for on_windows, system in ((False, "linux"), (True, "win32")):
        monkeypatch.setattr(places, "ON_WINDOWS", on_windows)
        assert places.settings() == own_folder(environment, tmp_path, system)


def test_a_relative_folder_of_the_environment_is_ignored(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(places, "ON_WINDOWS", False)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", "data")
    assert places.own_root() == tmp_path / ".local/share/taizhang-chengwen"


@pytest.mark.parametrize(
    ("folder", "written"),
    [
        ("/家/张 三", '"/家/张 三/taizhang-gui" %f'),
        ('/a"b', r'"/a\\"b/taizhang-gui" %f'),
        ("/a$b", r'"/a\\$b/taizhang-gui" %f'),
        ("/100%", '"/100%%/taizhang-gui" %f'),
        ("/a\\b", r'"/a\\\\b/taizhang-gui" %f'),
    ],
)
def test_the_menu_starts_it_from_a_folder_of_any_name(folder: str, written: str) -> None:
    entry = shortcuts.desktop_entry("Exec=@PROGRAM@ %f\nIcon=@ID@\n", Path(f"{folder}/taizhang-gui"))
    assert entry == f"Exec={written}\nIcon=cn.taizhang.chengwen\n"


def test_windows_is_given_names_as_variables(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """There is no Windows here: this holds only what is handed to PowerShell, nothing was run there."""
    handed: list[dict[str, object]] = []
    (tmp_path / "taizhang.ico").write_bytes(b"")
    (tmp_path / "0.2.0-1").mkdir()
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    for module in (shortcuts, places):
        monkeypatch.setattr(module, "ON_WINDOWS", True)
    monkeypatch.setattr(shortcuts, "run", lambda *_, **values: handed.append(values))
    shortcuts.link(tmp_path / "0.2.0-1", tmp_path)
    shortcuts.unlink()
    put, taken = handed
    assert put["TAIZHANG_PROGRAM"] == str(tmp_path / "0.2.0-1" / "Scripts" / "taizhang-gui.exe")
    assert put["TAIZHANG_ICON"] == str(tmp_path / "0.2.0-1" / "taizhang.ico")
    assert "TAIZHANG_PROGRAM" not in taken
    assert taken["TAIZHANG_ROOT"] == f"{places.own_root()}{os.sep}"  # the setup program's have the same names
    assert put["TAIZHANG_NAME"] == taken["TAIZHANG_NAME"] == "台账成文"
    assert all(f"$env:{name}" in shortcuts.SHORTCUTS for name in put if name.startswith("TAIZHANG"))
