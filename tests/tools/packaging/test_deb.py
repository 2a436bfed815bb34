"""The .deb: laid out as UOS asks, shown by any desktop, no script run as root, and everything it needs is named."""

import json
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from configparser import ConfigParser, SectionProxy
from pathlib import Path

import markupsafe
import pytest

from tools.packaging import deb
from tools.packaging.errors import PackagingError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="made where dpkg-deb is")
ROOT = Path("/opt/apps/cn.taizhang.chengwen")


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder like a frozen one: a program and one library."""
    folder = tmp_path_factory.mktemp("frozen")
    (folder / "_internal").mkdir()
    (folder / "taizhang").write_text("#!/bin/sh\n")
    (folder / "taizhang").chmod(0o755)
    library = next(Path(markupsafe.__file__).parent.glob("_speedups*.so"))
    (folder / "_internal" / "one.so").write_bytes(library.read_bytes())
    return folder


@pytest.fixture(scope="module")
def unpacked(frozen: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("deb")
    package = deb.build(frozen, folder, "1.2.3")
    assert package.name == "cn.taizhang.chengwen_1.2.3_amd64.deb"
    subprocess.run(["dpkg-deb", "-R", package, folder / "root"], check=True)
    return folder / "root"


def inside(root: Path, place: Path) -> Path:
    """The file at that place, links followed as the installed system would."""
    file = root / place.relative_to("/")
    return inside(root, file.readlink()) if file.is_symlink() else file


def test_no_script_runs_as_root(unpacked: Path) -> None:
    assert [one.name for one in (unpacked / "DEBIAN").iterdir()] == ["control"]


def test_everyone_may_read_it_and_nobody_but_root_write_it(frozen: Path, tmp_path: Path) -> None:
    """Also where the one who builds keeps new files to himself."""
    secret = shutil.copytree(frozen, tmp_path / "frozen")
    (secret / "taizhang").chmod(0o4700)
    (secret / "_internal" / "one.so").chmod(0o660)
    before = os.umask(0o077)
    try:
        package = deb.build(secret, tmp_path, "1.2.3", 1)
    finally:
        os.umask(before)
    listed = subprocess.check_output(["dpkg-deb", "-c", package], text=True).splitlines()
    modes = {line.split()[-1].removeprefix("."): line.split()[:2] for line in listed if not line.startswith("l")}
    assert {mode[0] for mode in modes.values()} == {"drwxr-xr-x", "-rwxr-xr-x", "-rw-r--r--"}
    assert {mode[1] for mode in modes.values()} == {"root/root"}
    assert modes[f"{ROOT}/files/taizhang"][0] == "-rwxr-xr-x"


def test_all_of_it_lies_in_its_own_folder_and_the_rest_are_links(unpacked: Path) -> None:
    outside = [one for one in unpacked.rglob("*") if one.is_file() and not one.is_symlink()]
    tops = {"/".join(one.relative_to(unpacked).parts[:3]) for one in outside}
    assert tops == {"DEBIAN/control", "opt/apps/cn.taizhang.chengwen", "usr/share/doc"}
    info = json.loads(inside(unpacked, ROOT / "info").read_text(encoding="utf-8"))
    assert (info["appid"], info["name"], info["version"], info["arch"]) == (ROOT.name, "台账成文", "1.2.3.0", ["amd64"])
    assert [name for name, asked in info["permissions"].items() if asked] == ["clipboard"]


def test_the_control_file_names_what_it_needs(unpacked: Path) -> None:
    control = (unpacked / "DEBIAN" / "control").read_text(encoding="utf-8")
    assert "\nVersion: 1.2.3\n" in control
    assert "\nDepends: fontconfig, libc6 (>= 2.36), xkb-data\n" in control


def desktop_entry(unpacked: Path, name: str) -> SectionProxy:
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(inside(unpacked, Path("/usr/share/applications", name)), encoding="utf-8")
    return entry["Desktop Entry"]


@pytest.mark.parametrize("kind", ["xlsx", "xls", "et"])
def test_open_with_is_offered_for_what_wps_calls_it(unpacked: Path, kind: str) -> None:
    opening = desktop_entry(unpacked, "zzz.cn.taizhang.chengwen.desktop")
    assert opening["Exec"] == f"{ROOT}/files/taizhang %f"
    assert f"application/wps-office.{kind}" in opening["MimeType"].split(";")
    assert inside(unpacked, Path("/usr/bin/taizhang")) == unpacked / f"{ROOT}/files/taizhang"[1:]


def test_workbooks_stay_with_the_program_that_opens_them(unpacked: Path) -> None:
    """Where no default is set, the first entry by name has them."""
    entries = {one.name: desktop_entry(unpacked, one.name) for one in (unpacked / "usr/share/applications").iterdir()}
    offering = [name for name, entry in entries.items() if "MimeType" in entry]
    assert all(name > "yozo-office.desktop" for name in offering)
    assert [name for name, entry in entries.items() if "NoDisplay" not in entry] == [f"{ROOT.name}.desktop"]


def test_the_icon_stands_at_every_size_under_the_name_the_entry_gives(unpacked: Path) -> None:
    icons = sorted((unpacked / "usr/share/icons/hicolor").glob("*/apps/cn.taizhang.chengwen.*"))
    assert len(icons) == 8
    assert all(inside(unpacked, Path("/", one.relative_to(unpacked))).stat().st_size > 300 for one in icons)


@pytest.mark.parametrize(
    "place", ["mime/packages/cn.taizhang.chengwen.xml", "metainfo/cn.taizhang.chengwen.metainfo.xml"]
)
def test_what_the_desktop_reads_is_whole(unpacked: Path, place: str) -> None:
    file = inside(unpacked, Path("/usr/share", place))
    ET.parse(file)
    assert "@" not in file.read_text(encoding="utf-8")


def test_the_licence_stands_where_debian_looks(unpacked: Path) -> None:
    said = inside(unpacked, Path("/usr/share/doc", ROOT.name, "copyright")).read_text(encoding="utf-8")
    assert "Permission is hereby granted" in said
    assert "THIRD_PARTY.md" in said


def test_a_library_no_package_is_known_for_stops_the_build(frozen: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deb, "from_the_system", lambda _: {"libc.so.6", "libodd.so.9"})
    with pytest.raises(PackagingError, match=r"libodd\.so\.9"):
        deb.depends(frozen)


def test_too_large_a_package_is_refused(frozen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deb, "LARGEST", 100)
    with pytest.raises(PackagingError, match="more than"):
        deb.build(frozen, tmp_path, "1.2.3")
