"""A folder that needs a newer glibc than promised is found out, and what it needs of the system is known."""

import subprocess
import sys
from pathlib import Path

import markupsafe
import pytest

from app.core.shipped import ROOT
from tools.packaging.errors import PackagingError
from tools.packaging.freeze import refuse_too_new
from tools.packaging.libraries import GLIBC, from_the_system, looks_elsewhere, newest_glibc, too_new

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="glibc is Linux's")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """With one library that needs glibc 2.2.5 and nothing newer."""
    library = next(Path(markupsafe.__file__).parent.glob("_speedups*.so"))
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "good.so").write_bytes(library.read_bytes())
    (tmp_path / "text.so").write_text("GLIBC_2.99")
    return tmp_path


def plant(folder: Path, wanted: bytes) -> Path:
    """A copy that names a newer version where the first one named an old one of the same length."""
    content = (folder / "inside" / "good.so").read_bytes()
    assert b"GLIBC_2.2.5\0" in content
    planted = folder / "planted.so"
    planted.write_bytes(content.replace(b"GLIBC_2.2.5\0", wanted.ljust(12, b"\0")))
    return planted


def test_an_old_library_is_no_trouble(folder: Path) -> None:
    assert too_new(folder) == {}
    refuse_too_new(folder)


def test_a_planted_one_stops_the_build(folder: Path) -> None:
    planted = plant(folder, b"GLIBC_2.37")
    assert too_new(folder) == {planted: (2, 37)}
    with pytest.raises(PackagingError, match=r"planted\.so \(2\.37\)"):
        refuse_too_new(folder)


def test_the_promised_one_itself_is_no_trouble(folder: Path) -> None:
    planted = plant(folder, b"GLIBC_%d.%d" % GLIBC)
    assert newest_glibc(planted) == GLIBC
    assert too_new(folder) == {}


def test_versions_are_numbers_not_words(folder: Path) -> None:
    assert newest_glibc(plant(folder, b"GLIBC_2.4")) < (2, 36)


def test_what_it_needs_of_the_system_is_what_it_does_not_bring(folder: Path) -> None:
    assert "libc.so.6" in from_the_system(folder)
    (folder / "libc.so.6").write_bytes(b"")
    assert "libc.so.6" not in from_the_system(folder)


@pytest.mark.parametrize(("path", "elsewhere"), [("/opt/builder/lib", True), ("$ORIGIN/../lib", False)])
def test_a_library_that_looks_into_a_folder_of_some_machine_is_known(folder: Path, path: str, elsewhere: bool) -> None:
    library = folder / "inside" / "good.so"
    assert not looks_elsewhere(library)
    subprocess.run(["patchelf", "--set-rpath", path, library], check=True)
    assert looks_elsewhere(library) == elsewhere


def test_the_readme_promises_the_same() -> None:
    assert f"glibc {GLIBC[0]}.{GLIBC[1]}" in (ROOT / "README.md").read_text(encoding="utf-8")
