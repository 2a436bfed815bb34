"""Where the program keeps its own files on this system; every other module has its folder handed in."""

from collections.abc import Mapping
from pathlib import Path

_ON_WINDOWS = "台账成文"
_ELSEWHERE = "taizhang-chengwen"


def own_folder(environment: Mapping[str, str], home: Path, platform: str) -> Path:
    """The folder of settings and memory: %APPDATA%\\台账成文, or the XDG configuration folder."""
    if platform == "win32":
        roaming = environment.get("APPDATA", "")
        return (Path(roaming) if roaming else home / "AppData" / "Roaming") / _ON_WINDOWS
    configured = Path(environment.get("XDG_CONFIG_HOME", ""))
    # The XDG specification says that a relative path is to be ignored.
    return (configured if configured.is_absolute() else home / ".config") / _ELSEWHERE
