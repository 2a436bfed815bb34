"""Freezes the program with its Python into one folder: python -m tools.packaging.freeze writes build/frozen/taizhang."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from app.core.shipped import ROOT
from tools.packaging.errors import PackagingError, tell
from tools.packaging.icons import ico
from tools.packaging.libraries import GLIBC, libraries, looks_elsewhere, too_new

BUILD = ROOT / "build"
LARGEST = 200_000_000
"""Bytes of the folder: more is a library that nobody asked for."""
SPEC = Path(__file__).with_name("taizhang.spec")


def freeze(build: Path) -> Path:
    """frozen/taizhang in that folder, whole and judged.

    Raises PackagingError: PyInstaller failed, the folder is too large, or a library in it is too new.
    """
    frozen, work = build / "frozen" / "taizhang", build / "packaging"
    work.mkdir(parents=True, exist_ok=True)
    (work / "taizhang.ico").write_bytes(ico())
    _run_pyinstaller(frozen, work)
    if sys.platform == "linux":
        _clean_libraries(frozen)
        _add_copyrights(frozen)
        refuse_too_new(frozen)
    size = sum(file.stat().st_size for file in frozen.rglob("*") if not file.is_symlink())
    if size > LARGEST:
        raise PackagingError(f"{frozen} holds {size / 1e6:.0f} MB, more than {LARGEST / 1e6:.0f}")
    return frozen


def refuse_too_new(folder: Path) -> None:
    """Raises PackagingError where a library needs a newer glibc than the README promises."""
    wrong = too_new(folder, GLIBC)
    if wrong:
        listed = ", ".join(f"{file.relative_to(folder)} ({version[0]}.{version[1]})" for file, version in wrong.items())
        raise PackagingError(f"newer than glibc {GLIBC[0]}.{GLIBC[1]}: {listed}")


def _run_pyinstaller(frozen: Path, work: Path) -> None:
    command = [
        sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR",
        "--distpath", str(frozen.parent), "--workpath", str(work / "work"), str(SPEC),
    ]  # fmt: skip
    # Without a fixed seed the modules lie in another order each time: the same program would be other bytes.
    environment = {**os.environ, "PYINSTALLER_CONFIG_DIR": str(work), "PYTHONHASHSEED": "0"}
    made = subprocess.run(
        command, env=environment, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    if made.returncode:
        raise PackagingError(f"PyInstaller failed:\n{made.stderr}")


def _clean_libraries(frozen: Path) -> None:
    """They come as they were built: Python with debugging symbols (17 MB), some with folders of the machine they are from."""
    inside = frozen / "_internal"
    for library in (*inside.glob("libpython3*.so.*"), *inside.glob("python3*/lib-dynload/*.so")):
        subprocess.run(["strip", "--strip-debug", library], check=True)
    for library in filter(looks_elsewhere, libraries(frozen)):
        # Taken away alone, the folder's name would still stand in the file; set anew, it is written over first.
        subprocess.run(["patchelf", "--set-rpath", "", library], check=True)
        subprocess.run(["patchelf", "--remove-rpath", library], check=True)


def _add_copyrights(frozen: Path) -> None:
    """Of the system's libraries that were taken along: Debian's statement for each package, where this is a Debian."""
    names = [f"*/{file.name}" for file in (frozen / "_internal").glob("lib*.so*") if not file.is_symlink()]
    if not shutil.which("dpkg-query"):
        return
    answer = subprocess.run(["dpkg-query", "-S", *names], capture_output=True, encoding="utf-8", check=False).stdout
    for package in {line.split(":")[0] for line in answer.splitlines()}:
        statement = Path("/usr/share/doc", package, "copyright")
        if statement.exists():
            place = frozen / "_internal" / "licences" / "system" / package
            place.mkdir(parents=True)
            shutil.copy(statement, place)


if __name__ == "__main__":
    sys.exit(tell(lambda: freeze(BUILD)))
