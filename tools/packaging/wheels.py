"""The wheels that an installation without network needs: fetched by pip for every supported Python, and proven enough."""

import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from email.parser import HeaderParser
from pathlib import Path

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.utils import canonicalize_name, parse_wheel_filename

from app.core.shipped import ROOT
from tools.packaging.contents import project
from tools.packaging.errors import PackagingError

PROJECT = project()["project"]
_SUPPORTED = SpecifierSet(PROJECT["requires-python"])
PYTHONS = tuple(minor for minor in range(30) if _SUPPORTED.contains(f"3.{minor}"))
"""The minor numbers of the Pythons the project supports: 11 for Python 3.11."""
_GLIBC = 28  # 统信UOS 20 has glibc 2.28, 麒麟 V10 2.28 or 2.31


@dataclass(frozen=True)
class Target:
    """A kind of machine: its name in the folder's, what pip calls its platforms, and what it answers to markers."""

    name: str
    platforms: tuple[str, ...]
    markers: Mapping[str, str]

    def tags(self, minor: int) -> set[Tag]:
        """What a wheel may be marked with to run there, on that Python."""
        version, interpreter = (3, minor), f"cp3{minor}"
        return {
            *cpython_tags(version, [interpreter], self.platforms),
            *compatible_tags(version, interpreter, self.platforms),
        }

    def environment(self, minor: int) -> dict[str, str]:
        """For markers: what that Python says there."""
        python = {"python_version": f"3.{minor}", "python_full_version": f"3.{minor}.0", "extra": ""}
        return {**{key: str(value) for key, value in default_environment().items()}, **self.markers, **python}


_MANYLINUX = (
    *(f"manylinux_2_{minor}_x86_64" for minor in range(_GLIBC, 4, -1)),
    *(f"{old}_x86_64" for old in ("manylinux2014", "manylinux2010", "manylinux1")),
)
TARGETS = {
    "windows": Target(
        "windows-x64",
        ("win_amd64",),
        {"sys_platform": "win32", "os_name": "nt", "platform_system": "Windows", "platform_machine": "AMD64"},
    ),
    "linux": Target(
        "linux-x86_64",
        _MANYLINUX,
        {"sys_platform": "linux", "os_name": "posix", "platform_system": "Linux", "platform_machine": "x86_64"},
    ),
}


def project_wheel(folder: Path, source: Path = ROOT) -> Path:
    """The program itself, built from a source tree into that folder."""
    _pip("wheel", "--no-deps", "-w", folder, source, failure="the wheel of the program")
    (wheel,) = folder.glob("*.whl")
    return wheel


def fetch(wheel: Path, target: Target, folder: Path) -> None:
    """The program, all it needs and pip itself, for every supported Python. Raises PackagingError."""
    for minor in PYTHONS:
        platforms = [part for name in target.platforms for part in ("--platform", name)]
        python = ("--implementation", "cp", "--python-version", f"3.{minor}", "--only-binary=:all:")
        failure = f"the wheels for Python 3.{minor} on {target.name}"
        _pip("download", "-d", folder, *python, *platforms, wheel, "pip", failure=failure)


def refuse_gaps(wheels: Iterable[Path], target: Target) -> None:
    """Every wheel runs on the target, and on each Python nothing is missing. Raises PackagingError.

    pip asks the Python it runs on for markers like `sys_platform == "win32"`, not the target's: here the target answers.
    """
    wheels = sorted(wheels)
    everywhere = {minor: target.tags(minor) for minor in PYTHONS}
    for wheel in wheels:
        marked = parse_wheel_filename(wheel.name)[3]
        if not any(marked & tags for tags in everywhere.values()):
            needed = " or ".join(sorted({tag.platform for tag in marked}))
            raise PackagingError(
                f"{wheel.name} does not run on {target.name} (Linux: glibc 2.{_GLIBC}): it needs {needed}"
            )
    for minor, tags in everywhere.items():
        usable = [wheel for wheel in wheels if parse_wheel_filename(wheel.name)[3] & tags]
        missing = sorted({str(one) for one in _missing(usable, target.environment(minor))})
        if missing:
            raise PackagingError(f"Python 3.{minor} on {target.name} would miss {', '.join(missing)}")


def _missing(wheels: list[Path], environment: Mapping[str, str]) -> Iterator[Requirement]:
    """What is needed, by the program or by what it needs, and lies in none of these wheels."""
    versions = {parse_wheel_filename(wheel.name)[0]: wheel for wheel in wheels}
    waiting, seen = [Requirement(PROJECT["name"]), Requirement("pip")], set[str]()
    while waiting:
        wanted = waiting.pop()
        wheel = versions.get(canonicalize_name(wanted.name))
        if wheel is None or not wanted.specifier.contains(parse_wheel_filename(wheel.name)[1], prereleases=True):
            yield wanted
        elif wheel.name not in seen:
            seen.add(wheel.name)
            waiting += [one for one in requirements(wheel) if one.marker is None or one.marker.evaluate(environment)]


def requirements(wheel: Path) -> list[Requirement]:
    """What a wheel says it needs."""
    with zipfile.ZipFile(wheel) as archive:
        (metadata,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        lines = HeaderParser().parsestr(archive.read(metadata).decode())
    return [Requirement(str(line)) for line in lines.get_all("Requires-Dist", [])]


def _pip(*arguments: str | Path, failure: str) -> None:
    line = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *map(str, arguments)]
    answer = subprocess.run(line, check=False, capture_output=True, text=True, errors="replace")
    if answer.returncode:
        raise PackagingError(f"pip failed at {failure}:\n{answer.stderr}")
