"""Where an installation of one user stands, and where the program keeps what is not the installation's."""

import os
import re
import sys
from itertools import count
from pathlib import Path

NAME = "台账成文"
ON_WINDOWS = sys.platform == "win32"
_ELSEWHERE = "taizhang-chengwen"


def _folder(kind: str, on_windows: str, otherwise: str) -> Path:
    """A folder of this user by the system's variable, on Linux one that may be missing or, as XDG says, is ignored if relative."""
    if ON_WINDOWS:
        return Path(os.environ[on_windows])
    configured = Path(os.environ.get(kind, ""))
    return configured if configured.is_absolute() else Path.home() / otherwise


def data() -> Path:
    """Where programs of this user are kept."""
    return _folder("XDG_DATA_HOME", "LOCALAPPDATA", ".local/share")


def own_root() -> Path:
    """The folder that holds the installed versions and nothing else."""
    return data() / "Programs" / NAME if ON_WINDOWS else data() / _ELSEWHERE


def settings() -> Path:
    """Where the program keeps what the office has set and recorded; it is told, never touched."""
    return _folder("XDG_CONFIG_HOME", "APPDATA", ".config") / (NAME if ON_WINDOWS else _ELSEWHERE)


def record() -> Path:
    """What a step that failed has said."""
    return own_root() / "安装记录.txt"


def versions() -> list[Path]:
    """Those that are there, also halves that an interrupted installation left."""
    root = own_root()
    return sorted(one for one in root.iterdir() if re.fullmatch(r"\d\S*-\d+", one.name)) if root.is_dir() else []


def new_place(version: str) -> Path:
    """An empty folder for a version: 0.2.0-1, or 0.2.0-2 where the same one is there already."""
    own_root().mkdir(parents=True, exist_ok=True)
    free = (own_root() / f"{version}-{number}" for number in count(1))
    place = next(one for one in free if not one.exists())
    place.mkdir()
    return place


def program(place: Path, name: str) -> Path:
    """A command of an installed version."""
    return place / "Scripts" / f"{name}.exe" if ON_WINDOWS else place / "bin" / name
