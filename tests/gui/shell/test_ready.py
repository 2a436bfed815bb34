"""What is looked at before Qt is loaded, and how main ends without a display."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from app.core.errors import NoWindow
from app.gui.shell import ready

ROOT = Path(__file__).resolve().parents[3]
ON_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays of X are asked for on Linux")


@ON_LINUX
def test_no_display_is_one_sentence() -> None:
    with pytest.raises(NoWindow, match="没有图形界面"):
        ready.require_window({})


@ON_LINUX
def test_a_display_that_does_not_answer_is_none() -> None:
    with pytest.raises(NoWindow, match="没有图形界面"):
        ready.require_window({"DISPLAY": ":987"})
    assert not ready.answers("nonsense")


def test_a_named_platform_is_taken_at_its_word() -> None:
    ready.require_window({"QT_QPA_PLATFORM": "offscreen"})


@ON_LINUX
@pytest.mark.parametrize("named", ["dxcb", "xcb", "wayland"])
def test_the_platform_of_a_desktop_needs_a_screen_all_the_same(named: str) -> None:
    """UOS names its own, which Qt here has not: Qt would take to one of the usual ones, or abort."""
    with pytest.raises(NoWindow, match="没有图形界面"):
        ready.require_window({"QT_QPA_PLATFORM": named, "DISPLAY": ":987"})


@ON_LINUX
def test_behind_the_platform_of_a_desktop_stand_the_usual_ones() -> None:
    assert ready.platform_arguments({}) == ()
    assert ready.platform_arguments({"QT_QPA_PLATFORM": "offscreen:size=1x1"}) == ()
    assert ready.platform_arguments({"QT_QPA_PLATFORM": "dxcb"}) == ("-platform", "dxcb;xcb;wayland")


def test_plugins_of_another_qt_are_not_taken_but_left_to_the_programs_started() -> None:
    environment = {"QT_PLUGIN_PATH": "/qt5/plugins", "QT_QPA_PLATFORM_PLUGIN_PATH": "/qt5", "HOME": "/"}
    before = dict(environment)
    with ready.own_plugins(environment):
        assert environment == {"HOME": "/"}
    assert environment == before


@ON_LINUX
def test_a_wayland_server_is_asked(tmp_path: Path) -> None:
    named, usual = {"WAYLAND_DISPLAY": "wayland-7"}, {"QT_QPA_PLATFORM": "wayland"}
    with socket.socket(socket.AF_UNIX) as seven, socket.socket(socket.AF_UNIX) as zero:
        for server, name in ((seven, "wayland-7"), (zero, "wayland-0")):
            server.bind(str(tmp_path / name))
            server.listen()
        folder = {"XDG_RUNTIME_DIR": str(tmp_path)}
        assert [ready.wayland_answers({**one, **folder}) for one in (named, usual, {})] == [True, True, False]
    with pytest.raises(NoWindow, match="没有图形界面"):
        ready.require_window({**named, **folder})


def test_a_display_over_the_network_is_asked() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        number = server.getsockname()[1] - 6000
        assert ready.answers(f"127.0.0.1:{number}.0")
    assert not ready.answers(f"127.0.0.1:{number}.0")


@ON_LINUX
def test_missing_libraries_are_named_with_their_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ready, "_LIBRARIES", {"libno-such.so.1": "libno-such1", "libc.so.6": "libc6"})
    with pytest.raises(NoWindow) as raised:
        ready.require_window({"QT_QPA_PLATFORM": "offscreen"})
    assert "libno-such.so.1" in raised.value.message
    assert raised.value.message.endswith("apt-get install libno-such1（命令行功能不受影响）。")


def test_qt_that_is_not_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ready, "find_spec", lambda _: None)
    with pytest.raises(NoWindow, match="PySide6"):
        ready.require_window({"QT_QPA_PLATFORM": "offscreen"})


@ON_LINUX
def test_main_without_a_display_ends_with_2_and_one_sentence(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py")],
        env={"HOME": str(tmp_path), "PATH": ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith("这里没有图形界面")
