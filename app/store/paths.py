"""Where the program keeps its own files on this system, and whether that is a network drive."""

import os
import re
import stat
import sys
from collections.abc import Mapping
from pathlib import Path, PurePath

_ON_WINDOWS = "台账成文"
_ELSEWHERE = "taizhang-chengwen"
_MOUNTS = Path("/proc/self/mountinfo")
_OVER_THE_NETWORK = {
    *("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "glusterfs", "lustre", "davfs"),
    *("fuse.sshfs", "fuse.davfs", "fuse.davfs2", "fuse.rclone", "fuse.smbnetfs", "fuse.glusterfs", "fuse.gvfsd-fuse"),
}
_REMOTE = 4  # what Windows calls DRIVE_REMOTE


def own_folder(environment: Mapping[str, str], home: Path, platform: str) -> Path:
    """The folder of settings and memory: %APPDATA%\\台账成文, or the XDG configuration folder."""
    if platform == "win32":
        roaming = environment.get("APPDATA", "")
        return (Path(roaming) if roaming else home / "AppData" / "Roaming") / _ON_WINDOWS
    configured = Path(environment.get("XDG_CONFIG_HOME", ""))
    # The XDG specification says that a relative path is to be ignored.
    return (configured if configured.is_absolute() else home / ".config") / _ELSEWHERE


def make_private(own: Path) -> None:
    """The program's own folder, there from now on and open to its owner alone (0700). Raises OSError.

    Windows keeps every user's own folders so.
    """
    own.mkdir(parents=True, exist_ok=True)
    if os.name == "posix" and stat.S_IMODE(own.stat().st_mode) & 0o077:
        own.chmod(0o700)


def templates_folder(own: Path) -> Path:
    """Where the office's own templates stand, and its matters (事项)."""
    return own / "模板"


def own_files(folder: Path) -> dict[Path, str]:
    """What the program keeps in its own folder, each with what it is: no output is written over these."""
    try:
        return {one: "程序自己的文件" for one in folder.iterdir() if one.is_file()}
    except OSError:
        return {}


def is_on_network(folder: Path) -> bool:
    """Whether other machines may hold that folder open as well; False where the system does not tell."""
    folder = folder.absolute()
    if sys.platform == "win32":
        import ctypes

        return folder.drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == _REMOTE
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False
    return filesystem_of(folder.resolve(), mounts) in _OVER_THE_NETWORK


def filesystem_of(folder: PurePath, mounts: str) -> str:
    """The kind of file system a folder lies on (ext4, nfs4), by the lines of Linux's mountinfo; empty where none fits."""
    found, kind = -1, ""
    for line in mounts.splitlines():
        mount, _, filesystem = line.partition(" - ")
        fields = mount.split(" ")
        point = PurePath(_ESCAPED.sub(lambda match: chr(int(match[1], 8)), fields[4])) if len(fields) > 4 else None
        # The innermost counts; of two on one point, the later covers the earlier.
        if point and folder.is_relative_to(point) and len(point.parts) >= found:
            found, kind = len(point.parts), filesystem.partition(" ")[0]
    return kind


_ESCAPED = re.compile(r"\\([0-7]{3})")
