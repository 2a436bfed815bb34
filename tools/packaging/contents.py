"""What stands in a package beside the code: the list pyproject.toml gives to the wheel, and no other."""

import re
import sysconfig
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path, PurePosixPath
from typing import Any

from packaging.requirements import Requirement

from app.core.shipped import ROOT

REPLACEABLE = ("docxtpl", "PySide6", "shiboken6")
"""The packages under the LGPL: files of their own in the folder, so that an office may put others in their place."""
# A list of what was compiled in (sboms) names the licence of each.
_LICENCE = re.compile("licen[cs]e|copying|notice|authors|sboms", re.IGNORECASE)


def project() -> dict[str, Any]:
    """pyproject.toml as it is written."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def files() -> Iterator[tuple[Path, PurePosixPath]]:
    """Each file that is no code, with the place it has in a wheel and in a frozen folder."""
    wheel = project()["tool"]["hatch"]["build"]["targets"]["wheel"]
    for source, place in wheel["force-include"].items():
        if source.endswith(".py"):
            continue
        for file in _inside(ROOT / source):
            yield file, PurePosixPath(place, *file.relative_to(ROOT / source).parts)
    for file in _inside(ROOT / "app"):
        if file.suffix not in {".py", ".pyc"}:
            yield file, PurePosixPath(file.relative_to(ROOT))


def distributions() -> dict[str, Distribution]:
    """The libraries of requirements.txt and whatever those pull in here, by name."""
    found: dict[str, Distribution] = {}
    waiting = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    while waiting:
        one = Requirement(waiting.pop())
        name = one.name.lower()
        if name not in found and (one.marker is None or one.marker.evaluate({"extra": ""})):
            found[name] = distribution(one.name)
            waiting += found[name].requires or ()
    return found


def licences() -> Iterator[tuple[Path, PurePosixPath]]:
    """The licence texts of Python, of what freezes it and of the libraries, each with its place in a frozen folder."""
    yield Path(sysconfig.get_path("stdlib"), "LICENSE.txt"), PurePosixPath("licences/python/LICENSE.txt")
    for name, one in sorted({**distributions(), "pyinstaller": distribution("pyinstaller")}.items()):
        for file in one.files or ():
            inside = PurePosixPath(*file.parts[1:])
            if file.parts[0].endswith(".dist-info") and _LICENCE.search(str(inside)):
                yield Path(str(file.locate())), PurePosixPath("licences", name, *inside.parts)


def _inside(place: Path) -> Iterator[Path]:
    yield from sorted(one for one in place.rglob("*") if one.is_file()) if place.is_dir() else (place,)
