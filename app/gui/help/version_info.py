"""What somebody who helps must know of this installation, and nothing of whoever works with it."""

import re
import sys
from pathlib import Path, PurePath

import PySide6
from PySide6.QtCore import QSysInfo, qVersion

from app.core.shipped import version
from app.gui.help import strings
from app.gui.shell.strings import APP


def version_info(own: Path, home: Path) -> str:
    """Versions and system, a line each; the own folder without the name of the user."""
    system = f"{QSysInfo.prettyProductName()}，{QSysInfo.kernelType()} {QSysInfo.kernelVersion()}"
    lines = (
        (strings.VERSION, f"{APP} {version()}"),
        (strings.SYSTEM, f"{system}，{QSysInfo.currentCpuArchitecture()}"),
        (strings.WINDOW, f"Qt {qVersion()}，PySide6 {PySide6.__version__}"),
        ("Python", ".".join(map(str, sys.version_info[:3]))),
        (strings.OWN_FOLDER, without_user(own, home)),
    )
    return "\n".join(f"{what}：{told}" for what, told in lines)


def without_user(path: PurePath, home: PurePath) -> str:
    """The path with ~ for the home folder, and for the user's name wherever else it stands (D:\\王某的配置)."""
    if path.is_relative_to(home):
        return str(PurePath("~", path.relative_to(home)))
    return re.sub(re.escape(home.name), "~", str(path), flags=re.IGNORECASE) if home.name else str(path)
