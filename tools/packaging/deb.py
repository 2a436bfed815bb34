"""Makes the .deb out of a frozen folder: python -m tools.packaging.deb; its layout under /opt/apps is what UOS asks for.

No script of ours runs as root: desktop, icon and MIME caches are renewed by the system's own triggers on /usr/share,
where links to the entries stand.
"""

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path, PurePosixPath

from app.core.shipped import ROOT, version
from tools.packaging.errors import PackagingError, tell
from tools.packaging.freeze import BUILD, freeze
from tools.packaging.icons import DRAWN, png
from tools.packaging.libraries import GLIBC, from_the_system

ID = "cn.taizhang.chengwen"
"""The name UOS wants for package, folder and entries: a domain of the publisher, the other way round."""
FOLDER = PurePosixPath("/opt/apps", ID)
PROGRAM = FOLDER / "files" / "taizhang"
LARGEST = 70_000_000
_LAST = "zzz"
_SOURCES = Path(__file__).with_name("debian")
_SIZES = (16, 24, 32, 48, 64, 128, 256)
_PACKAGES = {
    **dict.fromkeys(
        ("libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0", "librt.so.1", "ld-linux-x86-64.so.2"),
        f"libc6 (>= {GLIBC[0]}.{GLIBC[1]})",
    ),
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxcb.so.1": "libxcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""Which package brings a library that is the system's own: driver, protocol, C library."""
_ALSO = ("fontconfig", "xkb-data")  # fc-list and fc-match; the keyboard's tables
_RECOMMENDED = "fonts-noto-cjk | fonts-wqy-zenhei | fonts-wqy-microhei"


def build(frozen: Path, out: Path, numbered: str, level: int = 9) -> Path:
    """The package of that version in the folder `out`; `level`: how hard it is packed, 1 is quick.

    Raises PackagingError where it is too large or asks for the unknown."""
    package = out / f"{ID}_{numbered}_amd64.deb"
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        _lay_out(root, frozen, numbered)
        _open_to_everyone(root)
        command = ["dpkg-deb", "--build", "--root-owner-group", "-Zxz", f"-z{level}", str(root), str(package)]
        subprocess.run(
            command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "SOURCE_DATE_EPOCH": _release_time()}
        )
    if package.stat().st_size > LARGEST:
        raise PackagingError(f"{package} holds more than {LARGEST / 1e6:.0f} MB")
    return package


def depends(frozen: Path) -> list[str]:
    """The packages it needs. Raises PackagingError for a library no package is known for."""
    wanted = from_the_system(frozen)
    if unknown := wanted - _PACKAGES.keys():
        raise PackagingError(f"no package is known for {', '.join(sorted(unknown))}")
    return sorted({*_ALSO, *(_PACKAGES[name] for name in wanted)})


def _lay_out(root: Path, frozen: Path, numbered: str) -> None:
    shutil.copytree(frozen, _under(root, FOLDER) / "files", symlinks=True)
    entries = dict(_entries(numbered))
    texts = {
        FOLDER / "info": _info(numbered),
        **{FOLDER / "entries" / place: content for place, content in entries.items()},
        PurePosixPath("/usr/share/doc", ID, "copyright"): _filled("copyright", numbered),
        PurePosixPath("/usr/share/doc", ID, "changelog.gz"): _changelog(),
    }
    for place, content in texts.items():
        file = _under(root, place)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    links = {
        PurePosixPath("/usr/bin/taizhang"): PROGRAM,
        PurePosixPath("/usr/share/doc", ID, "manual"): PROGRAM.parent / "_internal" / "app" / "shipped" / "docs",
        **{PurePosixPath("/usr/share", place): FOLDER / "entries" / place for place in entries},
    }
    for place, target in links.items():
        link = _under(root, place)
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(target)
    _control(root, frozen, numbered)


def _open_to_everyone(root: Path) -> None:
    """Whatever the builder's umask was (077, say): all may read and start it, only root may write."""
    for one in (root, *root.rglob("*")):
        if not one.is_symlink():
            one.chmod(0o755 if one.is_dir() or one.stat().st_mode & 0o100 else 0o644)


def _under(root: Path, place: PurePosixPath) -> Path:
    return root / place.relative_to("/")


def _entries(numbered: str) -> Iterator[tuple[PurePosixPath, bytes]]:
    """What the desktop shows, each with its place under /usr/share."""
    menu, opening = desktop_entries(_filled("taizhang.desktop", numbered).decode())
    yield PurePosixPath(f"applications/{ID}.desktop"), menu.encode()
    yield PurePosixPath(f"applications/{_LAST}.{ID}.desktop"), opening.encode()
    yield PurePosixPath(f"mime/packages/{ID}.xml"), _filled("taizhang.mime.xml", numbered)
    yield PurePosixPath(f"metainfo/{ID}.metainfo.xml"), _filled("taizhang.metainfo.xml", numbered)
    for size in _SIZES:
        yield PurePosixPath(f"icons/hicolor/{size}x{size}/apps/{ID}.png"), png(size)
    yield PurePosixPath(f"icons/hicolor/scalable/apps/{ID}.svg"), DRAWN.read_bytes()


def desktop_entries(entry: str) -> tuple[str, str]:
    """One for the menu, and one that “open with” alone shows.

    Where nobody has chosen, desktops open a file by the entry whose name comes first: cn.… would take workbooks over
    from libreoffice-calc and wps-office-et.
    """
    return re.sub("^MimeType=.*\n", "", entry, flags=re.MULTILINE), f"{entry}NoDisplay=true\n"


def _filled(name: str, numbered: str) -> bytes:
    text = (_SOURCES / name).read_text(encoding="utf-8")
    license_lines = (ROOT / "LICENSE").read_text(encoding="utf-8").splitlines()
    values = {
        "ID": ID,
        "FOLDER": str(PROGRAM.parent),
        "PROGRAM": str(PROGRAM),
        "VERSION": numbered,
        "DAY": _day_of_release(),
        "LICENSE": "\n".join(f" {line or '.'}" for line in license_lines),
    }
    return re.sub("@([A-Z]+)@", lambda match: values[match[1]], text).encode()


def _day_of_release() -> str:
    """The day at the CHANGELOG's newest version."""
    found = re.search(r"^## \[[\d.]+] - (\d{4}-\d\d-\d\d)$", _history(), re.MULTILINE)
    if not found:
        raise PackagingError("CHANGELOG.md names no day for its newest version")
    return found[1]


def _release_time() -> str:
    """What every file in the package is dated, in seconds since 1970: the same package twice is the same bytes."""
    return str(int(datetime.fromisoformat(f"{_day_of_release()}T00:00:00+00:00").timestamp()))


def _history() -> str:
    return (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def _changelog() -> bytes:
    return gzip.compress(_history().encode(), mtime=0)


def _info(numbered: str) -> bytes:
    """What UOS reads: it asks for no permission but the clipboard."""
    permissions = dict.fromkeys(
        ("autostart", "notification", "trayicon", "account", "bluetooth", "camera", "audio_record", "installed_apps"),
        False,
    )
    said = {
        "appid": ID,
        "name": "台账成文",
        "version": ".".join([*re.findall(r"\d+", numbered), *"000"][:4]),  # four numbers, 0.2.0.0
        "arch": ["amd64"],
        "permissions": {**permissions, "clipboard": True},
    }
    return json.dumps(said, ensure_ascii=False, indent=2).encode() + b"\n"


def _control(root: Path, frozen: Path, numbered: str) -> None:
    size = sum(file.stat().st_size for file in root.rglob("*") if file.is_file() and not file.is_symlink())
    fields = {
        "Package": ID,
        "Version": numbered,
        "Architecture": "amd64",
        "Maintainer": "taizhang-chengwen contributors <taizhang-chengwen@localhost>",
        "Installed-Size": str(size // 1024),
        "Depends": ", ".join(depends(frozen)),
        "Recommends": _RECOMMENDED,
        "Suggests": "libreoffice-writer",
        "Section": "editors",
        "Priority": "optional",
        "Description": "台账成文 checks a ledger of problems and writes the notice about it\n"
        " 台账成文：核对整改台账，生成整改进展通报。\n"
        " 打开单位平时记的整改台账（Excel 表格），逐格标出缺项、超期和前后矛盾，\n"
        " 生成符合 GB/T 9704—2012 的整改进展通报（Word 文档）。只在本机运行，不联网。",
    }
    control = root / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text("".join(f"{name}: {value}\n" for name, value in fields.items()), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(tell(lambda: build(freeze(BUILD), BUILD, version())))
