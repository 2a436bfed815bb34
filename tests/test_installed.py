"""The program installed from source: its commands work elsewhere, and bring along what belongs to it."""

import json
import os
import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from app.core.shipped import ROOT, shipped, version

pytestmark = pytest.mark.slow
LEDGER = ROOT / "samples" / "整改台账.xlsx"
OFFLINE = ("--quiet", "--disable-pip-version-check", "--no-deps", "--no-index", "--no-build-isolation")
CHECK = ("check", str(LEDGER), "--as-of", "2026-06-30", "--json")


def run(*command: object, folder: Path) -> subprocess.CompletedProcess[str]:
    """In that folder, which is home too, and with an environment that is empty otherwise."""
    # Windows starts no program without its SYSTEMROOT.
    environment = {"HOME": str(folder), "APPDATA": str(folder), "SYSTEMROOT": os.environ.get("SYSTEMROOT", "")}
    line = list(map(str, command))
    return subprocess.run(
        line, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=120
    )


def done(*command: object, folder: Path) -> str:
    answer = run(*command, folder=folder)
    assert answer.returncode == 0, answer.stderr
    return answer.stdout


def pip(*arguments: object, folder: Path) -> None:
    done(sys.executable, "-m", "pip", *arguments, folder=folder)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment with the program; the libraries are those of the tests, nothing comes from the network."""
    home = tmp_path_factory.mktemp("安装 到")
    venv.create(home, with_pip=False)
    libraries = place("purelib", home) / "tests.pth"
    libraries.write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    pip("--python", place("scripts", home) / "python", "install", *OFFLINE, ROOT, folder=home)
    return home


def place(name: str, home: Path) -> Path:
    return Path(sysconfig.get_path(name, "venv", {"base": str(home), "platbase": str(home)}))


def test_check_answers_as_from_source(home: Path, tmp_path: Path) -> None:
    installed = run(place("scripts", home) / "taizhang", *CHECK, folder=tmp_path)
    assert installed.stderr == ""
    assert json.loads(installed.stdout)["summary"]["problems"] == 27
    assert installed.stdout == run(sys.executable, ROOT / "main.py", *CHECK, folder=tmp_path).stdout


def test_help_names_the_command_that_was_installed(home: Path, tmp_path: Path) -> None:
    said = done(place("scripts", home) / "taizhang", "--help", folder=tmp_path)
    assert said.startswith("用法：taizhang ")
    assert "main.py" not in said


def test_notice_finds_its_templates(home: Path, tmp_path: Path) -> None:
    particulars = ("--particulars", shipped("samples") / "要素.toml", "--despite-findings")
    written = done(
        place("scripts", home) / "taizhang", "notice", LEDGER, "-o", "通报.docx", *particulars, folder=tmp_path
    )
    assert written == "通报.docx\n"
    assert (tmp_path / "通报.docx").stat().st_size > 10_000


@pytest.mark.skipif(sys.platform != "linux", reason="only on Linux may a machine be without a display")
@pytest.mark.parametrize("name", ["taizhang", "taizhang-gui"])
def test_without_arguments_it_is_the_window(name: str, home: Path, tmp_path: Path) -> None:
    answer = run(place("scripts", home) / name, folder=tmp_path)
    assert answer.returncode == 2
    assert answer.stderr.startswith("这里没有图形界面，窗口无法显示")
    assert answer.stderr.endswith("命令行：taizhang check 台账文件。\n")


def test_the_manual_comes_along_with_its_pictures(home: Path, tmp_path: Path) -> None:
    ask = "from app.core.shipped import shipped, version; print(shipped('docs'), version(), sep='\\n')"
    docs, numbered = done(place("scripts", home) / "python", "-X", "utf8", "-c", ask, folder=tmp_path).splitlines()
    assert Path(docs).is_relative_to(home)
    pictures = re.findall(r"]\((.+?)\)", (Path(docs) / "使用手册.md").read_text(encoding="utf-8"))
    assert len(pictures) > 10
    beside = ("规则.md", "../THIRD_PARTY.md", "../LICENSE", "licences/LGPL-3.0.txt")
    assert [name for name in (*beside, *pictures) if not (Path(docs) / name).is_file()] == []
    assert numbered == version()


def test_an_archive_of_the_source_builds_the_same(tmp_path: Path) -> None:
    done(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", tmp_path, folder=ROOT)
    (archive,) = tmp_path.iterdir()
    tree, archived = (files(source, tmp_path / source.name) for source in (ROOT, archive))
    assert archived == tree
    assert "app/shipped/templates/整改进展通报.docx" in tree


def files(source: Path, out: Path) -> list[str]:
    """What stands in the wheel made of it."""
    out = out.with_suffix(".wheel")
    pip("wheel", *OFFLINE, "-w", out, source, folder=out.parent)
    (wheel,) = out.iterdir()
    return sorted(zipfile.ZipFile(wheel).namelist())
