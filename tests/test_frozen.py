"""The program frozen as a package has it: what it answers is what the source answers, and it needs nothing else."""

import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from app.core.shipped import ROOT
from tools.packaging.contents import REPLACEABLE
from tools.packaging.freeze import freeze
from tools.packaging.libraries import libraries, looks_elsewhere

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        sys.platform == "linux" and not sysconfig.get_config_var("Py_ENABLE_SHARED"),
        reason="PyInstaller freezes no Python that was built without its shared library",
    ),
]
LEDGER = ROOT / "samples" / "整改台账.xlsx"


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return freeze(tmp_path_factory.mktemp("冻结 到")) / "taizhang"


def run(*command: object, folder: Path) -> subprocess.CompletedProcess[str]:
    line = list(map(str, command))
    return subprocess.run(line, cwd=folder, capture_output=True, encoding="utf-8", check=False, timeout=120)


def test_check_answers_as_from_source(program: Path, tmp_path: Path) -> None:
    check = ("check", LEDGER, "--as-of", "2026-06-30", "--json")
    frozen, source = (
        run(*start, *check, folder=tmp_path) for start in ((program,), (sys.executable, ROOT / "main.py"))
    )
    assert (frozen.returncode, frozen.stderr) == (1, "")
    assert frozen.stdout == source.stdout


def test_a_broken_ledger_is_told_in_one_sentence(program: Path, tmp_path: Path) -> None:
    (tmp_path / "坏.xls").write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + "Workbook".encode("utf-16-le").ljust(64, b"\0")
        + b"\x12\0\x02"
        + bytes(4096)
    )
    answer = run(program, "check", "坏.xls", folder=tmp_path)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr.startswith("“坏.xls”的内容读不出来：文件已损坏")


def test_notice_finds_its_templates(program: Path, tmp_path: Path) -> None:
    answer = run(program, "notice", LEDGER, "-o", "通报.docx", "--despite-findings", folder=tmp_path)
    assert (answer.returncode, answer.stdout) == (0, "通报.docx\n"), answer.stderr
    assert (tmp_path / "通报.docx").stat().st_size > 10_000


@pytest.mark.skipif(sys.platform != "linux", reason="Windows knows no platform to show nothing on")
def test_qt_finds_its_plugins_whatever_the_desktop_names(program: Path, tmp_path: Path) -> None:
    own = {"HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen", "QT_PLUGIN_PATH": "/usr/lib/qt5/plugins"}
    window = subprocess.Popen([program], env={**os.environ, **own}, stderr=subprocess.PIPE)
    with pytest.raises(subprocess.TimeoutExpired):
        window.wait(timeout=2)
    window.kill()
    assert b"plugin" not in window.communicate()[1].replace(b"This plugin does not support", b"")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has such a path of libraries")
@pytest.mark.parametrize("before", [None, "/opt/office/lib"])
def test_programs_it_starts_do_not_get_its_libraries(program: Path, tmp_path: Path, before: str | None) -> None:
    listing = tmp_path / "fc-list"
    listing.write_text(f'#!/bin/sh\necho "${{LD_LIBRARY_PATH-none}}$QT_PLUGIN_PATH" > "{tmp_path}/seen"\n')
    listing.chmod(0o755)
    (tmp_path / "fc-match").symlink_to(listing)
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    for name in ("LD_LIBRARY_PATH", "QT_PLUGIN_PATH"):
        environment.pop(name, None)
    if before:
        environment["LD_LIBRARY_PATH"] = before
    command = [str(program), "notice", str(LEDGER), "-o", "通报.docx", "--despite-findings"]
    subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=True, timeout=120)
    assert (tmp_path / "seen").read_text() == f"{before or 'none'}\n"


def test_nothing_in_it_reaches_the_network(program: Path) -> None:
    inside = program.parent / "_internal"
    assert [one.name for one in inside.rglob("*") if re.search(r"Qt6?Network|_ssl\.|libssl\.", one.name)] == []
    assert (inside / "app" / "shipped" / "docs" / "licences" / "LGPL-3.0.txt").is_file()


def test_what_the_lgpl_covers_can_be_replaced_and_is_named(program: Path) -> None:
    inside = program.parent / "_internal"
    assert {"LICENSE", "THIRD_PARTY.md"} <= {one.name for one in (inside / "app" / "shipped").iterdir()}
    assert [name for name in REPLACEABLE if not (inside / name / "__init__.py").is_file()] == []


@pytest.mark.skipif(sys.platform != "linux", reason="only there a library names folders to look in")
def test_no_library_looks_into_folders_of_the_machine_that_built_it(program: Path) -> None:
    found = list(libraries(program.parent))
    assert len(found) > 50
    assert [one.name for one in found if looks_elsewhere(one)] == []
    # A Python of the system's own stands in /usr, as its libraries do.
    folder = f"{sys.base_prefix}/lib\0".encode()
    assert sys.base_prefix == "/usr" or [one.name for one in found if folder in one.read_bytes()] == []
