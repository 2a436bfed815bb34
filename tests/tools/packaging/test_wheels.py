"""The wheels of an offline kit: what the target cannot run is refused, and what a Python would miss there is found."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tools.packaging.errors import PackagingError
from tools.packaging.wheels import PYTHONS, TARGETS, fetch, project_wheel, refuse_gaps


def wheel(folder: Path, name: str, *needs: str) -> Path:
    """A wheel of that file name, empty but for what it says it needs."""
    path = folder / name
    project, version = name.split("-")[:2]
    lines = "".join(f"Requires-Dist: {need}\n" for need in needs)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{project}-{version}.dist-info/METADATA", f"Name: {project}\nVersion: {version}\n{lines}")
    return path


@pytest.fixture
def wheels(tmp_path: Path) -> list[Path]:
    """Enough for Linux."""
    return [
        wheel(tmp_path, "pip-26.0-py3-none-any.whl"),
        wheel(tmp_path, "taizhang_chengwen-0.2.0-py3-none-any.whl", "Qt.Parts<7,>=6", "tomli; python_version < '3.11'"),
        wheel(tmp_path, "qt_parts-6.9-cp39-abi3-manylinux_2_28_x86_64.whl", "pywin32; sys_platform == 'win32'"),
    ]


def test_enough_is_accepted(wheels: list[Path]) -> None:
    refuse_gaps(wheels, TARGETS["linux"])


def test_what_needs_a_newer_glibc_is_refused(wheels: list[Path], tmp_path: Path) -> None:
    newer = wheel(tmp_path, "qt_parts-6.10-cp39-abi3-manylinux_2_34_x86_64.whl")
    with pytest.raises(PackagingError, match=r"qt_parts-6\.10.*glibc 2\.28\): it needs manylinux_2_34_x86_64$"):
        refuse_gaps([*wheels, newer], TARGETS["linux"])


def test_a_library_for_one_python_alone_is_a_gap_on_the_others(wheels: list[Path], tmp_path: Path) -> None:
    only = wheel(tmp_path, "qt_parts-6.9-cp312-cp312-manylinux1_x86_64.whl")
    with pytest.raises(PackagingError, match=r"Python 3\.11 on linux-x86_64 would miss Qt\.Parts<7,>=6$"):
        refuse_gaps([*wheels[:2], only], TARGETS["linux"])


def test_a_version_that_does_not_do_is_a_gap(wheels: list[Path], tmp_path: Path) -> None:
    old = wheel(tmp_path, "qt_parts-5.15-py3-none-any.whl")
    with pytest.raises(PackagingError, match=r"would miss Qt\.Parts"):
        refuse_gaps([*wheels[:2], old], TARGETS["linux"])


def test_what_only_windows_needs_is_asked_for_there(wheels: list[Path], tmp_path: Path) -> None:
    for_windows = wheel(tmp_path, "qt_parts-6.9-cp39-abi3-win_amd64.whl", "pywin32; sys_platform == 'win32'")
    with pytest.raises(
        PackagingError, match=r'Python 3\.11 on windows-x64 would miss pywin32; sys_platform == "win32"$'
    ):
        refuse_gaps([*wheels[:2], for_windows], TARGETS["windows"])


def test_pip_is_part_of_it(wheels: list[Path]) -> None:
    with pytest.raises(PackagingError, match=r"would miss pip$"):
        refuse_gaps(wheels[1:], TARGETS["linux"])


def test_each_supported_python_is_fetched_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    lines: list[list[str]] = []

    def download(line: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        lines.append(line)
        return subprocess.CompletedProcess(line, 0, "", "")

    monkeypatch.setattr(subprocess, "run", download)
    fetch(tmp_path / "one.whl", TARGETS["linux"], tmp_path)
    assert [line[line.index("--python-version") + 1] for line in lines] == ["3.11", "3.12", "3.13"]
    assert PYTHONS == (11, 12, 13)
    assert all("manylinux_2_28_x86_64" in line and "manylinux_2_29_x86_64" not in line for line in lines)


def test_what_pip_cannot_find_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "executable", "false")
    with pytest.raises(PackagingError, match=r"pip failed at the wheels for Python 3\.11 on windows-x64"):
        fetch(tmp_path / "one.whl", TARGETS["windows"], tmp_path)
    with pytest.raises(PackagingError, match="the wheel of the program"):
        project_wheel(tmp_path)
