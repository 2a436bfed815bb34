"""Where the program keeps its own files."""

from pathlib import Path

from app.store.paths import own_folder

HOME = Path("/users/clerk")


def test_windows_uses_appdata() -> None:
    assert own_folder({"APPDATA": "/roaming"}, HOME, "win32") == Path("/roaming/台账成文")


def test_windows_without_appdata_uses_its_usual_place() -> None:
    assert own_folder({}, HOME, "win32") == HOME / "AppData" / "Roaming" / "台账成文"


def test_linux_uses_the_configured_folder() -> None:
    assert own_folder({"XDG_CONFIG_HOME": "/xdg"}, HOME, "linux") == Path("/xdg/taizhang-chengwen")


def test_linux_ignores_a_relative_one() -> None:
    assert own_folder({"XDG_CONFIG_HOME": "xdg"}, HOME, "linux") == HOME / ".config" / "taizhang-chengwen"
    assert own_folder({}, HOME, "linux") == HOME / ".config" / "taizhang-chengwen"
