"""Where the program keeps its own files."""

import sys
from pathlib import Path

import pytest

from app.store import paths
from app.store.paths import filesystem_of, is_on_network, own_folder

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


MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /data rw shared:2 master:1 - ext4 /dev/sda2 rw
41 30 0:51 / /data/clerk/share\\040one rw - cifs //server/office rw,vers=3.0
42 30 0:52 / /data/clerk/far rw - fuse.sshfs clerk@server:/ rw
43 22 0:53 / /mnt rw - ext4 /dev/sdb1 rw
44 43 0:54 / /mnt rw - nfs4 server:/export rw
45 44 0:55 / /mnt/local rw - xfs /dev/sdc1 rw
odd line
"""


@pytest.mark.parametrize(
    ("folder", "kind", "network"),
    [
        ("/data/clerk/.config/own", "ext4", False),
        ("/data/clerk/share one", "cifs", True),
        ("/data/clerk/share one/own", "cifs", True),
        ("/data/clerk/share", "ext4", False),
        ("/data/clerk/far/own", "fuse.sshfs", True),
        ("/mnt/own", "nfs4", True),
        ("/mnt/local/own", "xfs", False),
    ],
)
def test_the_innermost_mount_tells_whether_it_is_a_network_drive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, kind: str, network: bool
) -> None:
    assert filesystem_of(Path(folder), MOUNTS) == kind
    mounts = tmp_path / "mountinfo"
    mounts.write_text(MOUNTS, encoding="utf-8")
    monkeypatch.setattr(paths, "_MOUNTS", mounts)
    if sys.platform != "win32":
        assert is_on_network(Path(folder)) is network


def test_where_the_system_does_not_tell_it_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "_MOUNTS", tmp_path / "none")
    assert not is_on_network(tmp_path)
    assert filesystem_of(tmp_path, "") == ""
