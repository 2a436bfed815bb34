"""Which fonts this machine has, and what it prints instead of one it lacks: fontconfig, or the registry of Windows."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass

_SECONDS = 20
_KIND = re.compile(r"\s*\((?:TrueType|OpenType|All res|VGA res)\)\s*$")
_REGISTRY = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts"


def _nobody_knows(_: str) -> str:
    return ""


@dataclass(frozen=True)
class MachineFonts:
    """The families by every name they have; `stand_in` names the one printed for a missing one, empty if unknown."""

    families: frozenset[str]
    stand_in: Callable[[str], str] = _nobody_knows


def machine_fonts(platform: str = sys.platform) -> MachineFonts | None:
    """What this machine has; None where it could not be looked up."""
    if platform == "win32":
        return MachineFonts(registry_families(_read_registry()))
    if not shutil.which("fc-list") or not shutil.which("fc-match"):
        return None
    listed = _answer("fc-list", ":", "family")
    return MachineFonts(listed_families(listed), _match) if listed else None


def listed_families(listed: str) -> frozenset[str]:
    """The families in what fc-list says: a line a font, its names in several languages parted by commas."""
    names = re.split(r"(?<!\\)[,\n]", listed)
    return frozenset(name.replace("\\", "").strip() for name in names if name.strip())


def registry_families(registered: Iterable[str]) -> frozenset[str]:
    """The families in the registry's names, such as 宋体 & 新宋体 (TrueType)."""
    return frozenset(name.strip() for one in registered for name in _KIND.sub("", one).split("&"))


def _match(family: str) -> str:
    return _answer("fc-match", "-f", "%{family[0]}", f"{family}:lang=zh-cn").strip()


def _answer(*command: str) -> str:
    """What the program says; empty where it fails: then nothing is known, which is said."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=True)
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode("utf-8", "replace")


def _read_registry() -> list[str]:
    found: list[str] = []
    if sys.platform == "win32":
        import winreg

        for hive in (winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER):
            try:
                with winreg.OpenKey(hive, _REGISTRY) as key:
                    found += [winreg.EnumValue(key, at)[0] for at in range(winreg.QueryInfoKey(key)[1])]
            except OSError:
                continue
    return found
