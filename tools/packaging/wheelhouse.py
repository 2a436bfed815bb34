"""Builds the folder an office installs the program from without network (离线安装包), with an archive of it."""

import argparse
import gzip
import hashlib
import shutil
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

from app.core.shipped import ROOT
from tools.packaging.errors import PackagingError
from tools.packaging.icons import COMMITTED, DRAWN, ico
from tools.packaging.wheels import PROJECT, TARGETS, Target, fetch, project_wheel, refuse_gaps

_SOURCES = Path(__file__).parent / "offline"
_ENTRY = Path(__file__).parent / "debian" / "taizhang.desktop"
_RIGHTS = {".sh": 0o755}
# cmd.exe of a Chinese Windows reads GBK; under UTF-8 (chcp 65001) it loses its place in a batch file behind Chinese
# text. Old versions of Notepad show UTF-8 right only behind a mark, and lines only with CR.
_ENCODINGS = {".bat": "gbk", ".txt": "utf-8-sig"}


def main(arguments: list[str]) -> int:
    """The exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.packaging.wheelhouse", description=__doc__)
    parser.add_argument("out", type=Path, help="where the folders and archives go")
    parser.add_argument("--platform", choices=TARGETS, help="for this system alone; default: for each")
    parser.add_argument("--dry-run", action="store_true", help="prove that everything is to be had; keep nothing")
    options = parser.parse_args(arguments)
    targets = [TARGETS[options.platform]] if options.platform else list(TARGETS.values())
    try:
        with tempfile.TemporaryDirectory() as scratch:
            wheel = project_wheel(Path(scratch))
            for target in targets:
                wheels = Path(scratch) / target.name
                fetch(wheel, target, wheels)
                refuse_gaps(wheels.glob("*.whl"), target)
                print(
                    target.name,
                    "complete" if options.dry_run else pack(assemble(wheels, target, options.out)),
                    sep=": ",
                )
    except PackagingError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def assemble(wheels: Path, target: Target, out: Path) -> Path:
    """The folder, made anew: wheels, what installs them, what it says, and the licences."""
    folder = out / f"台账成文-{PROJECT['version']}-离线安装-{target.name}"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(wheels, folder / "wheels")
    if target is TARGETS["windows"]:
        for source in (_SOURCES / "windows").iterdir():
            (folder / source.name).write_bytes(_for_windows(source))
        (folder / "taizhang.ico").write_bytes(ico())
    else:
        for source in (*(_SOURCES / "linux").iterdir(), _ENTRY, DRAWN, COMMITTED):
            shutil.copy(source, folder)
    _copy_installer(folder / "installer")
    for file in (ROOT / "LICENSE", ROOT / "THIRD_PARTY.md"):
        if file.exists():
            shutil.copy(file, folder)
    write_sums(folder)
    return folder


def _copy_installer(folder: Path) -> None:
    """Its modules under the names they import each other by, and what starts them: a folder that Python runs."""
    modules = folder / _SOURCES.relative_to(ROOT)
    modules.mkdir(parents=True)
    for source in _SOURCES.glob("*.py"):
        shutil.copyfile(source, (folder if source.name == "__main__.py" else modules) / source.name)


def _for_windows(source: Path) -> bytes:
    text = source.read_text(encoding="utf-8")
    return text.replace("\n", "\r\n").encode(_ENCODINGS[source.suffix])


def write_sums(folder: Path) -> None:
    """What sha256sum prints, into SHA256SUMS: the installation refuses a folder that was copied by half."""
    sums = folder / "SHA256SUMS"
    digests = {file: hashlib.sha256(file.read_bytes()).hexdigest() for file in _files(folder) if file != sums}
    lines = [f"{digest}  {file.relative_to(folder).as_posix()}\n" for file, digest in digests.items()]
    sums.write_text("".join(lines), encoding="utf-8", newline="\n")


def pack(folder: Path) -> Path:
    """The archive beside the folder: the same bytes for the same content."""
    return _zip(folder) if folder.name.endswith(TARGETS["windows"].name) else _tar(folder)


def _zip(folder: Path) -> Path:
    archive = folder.with_name(f"{folder.name}.zip")
    with zipfile.ZipFile(archive, "w") as file:
        for one in _files(folder):
            # Without a time of its own an entry is of 1980, the first day a zip knows.
            entry = zipfile.ZipInfo(one.relative_to(folder.parent).as_posix())
            entry.external_attr = 0o644 << 16
            file.writestr(entry, one.read_bytes(), zipfile.ZIP_DEFLATED)
    return archive


def _tar(folder: Path) -> Path:
    archive = folder.with_name(f"{folder.name}.tar.gz")

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.mtime = entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mode = _RIGHTS.get(Path(entry.name).suffix, 0o644)
        return entry

    with gzip.GzipFile(archive, "wb", mtime=0) as out, tarfile.open(fileobj=out, mode="w") as file:
        for one in _files(folder):
            file.add(one, one.relative_to(folder.parent).as_posix(), filter=plain)
    return archive


def _files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.is_file())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
