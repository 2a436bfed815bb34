"""What the libraries of a frozen folder ask of the system: the newest glibc, and the libraries that must be there."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

GLIBC = (2, 36)
"""The version the README promises to be enough: Debian 12, UOS 25, deepin 23."""
_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
_VERSION = re.compile(r"\bGLIBC_(\d+)\.(\d+)")
_ELSEWHERE = re.compile(r"^\s+R(?:UN)?PATH\s+/", re.MULTILINE)
_ELF = b"\x7fELF"


def libraries(folder: Path) -> Iterator[Path]:
    """Every program and shared library in it; links are not followed."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as content:
                if content.read(len(_ELF)) == _ELF:
                    yield file


def too_new(folder: Path, promised: tuple[int, int] = GLIBC) -> dict[Path, tuple[int, int]]:
    """The files that need a newer glibc than that, with the one they need."""
    needed = {file: newest_glibc(file) for file in libraries(folder)}
    return {file: version for file, version in needed.items() if version > promised}


def newest_glibc(file: Path) -> tuple[int, int]:
    """The newest version of glibc whose symbols it uses; (0, 0) where it uses none."""
    return max(((int(major), int(minor)) for major, minor in _VERSION.findall(_told(file))), default=(0, 0))


def looks_elsewhere(file: Path) -> bool:
    """Whether it names a folder of some machine to look for libraries in, and not only its own place ($ORIGIN)."""
    return bool(_ELSEWHERE.search(_told(file)))


def from_the_system(folder: Path) -> set[str]:
    """The names of the libraries (libX11.so.6) that something in it needs and that are not in it."""
    files = list(libraries(folder))
    inside = {file.name for file in folder.rglob("*")}
    return {name for file in files for name in _NEEDED.findall(_told(file))} - inside


def _told(file: Path) -> str:
    """What binutils tell of it: each library it needs, each version of a symbol."""
    return subprocess.run(["objdump", "-p", file], check=True, capture_output=True, encoding="utf-8").stdout
