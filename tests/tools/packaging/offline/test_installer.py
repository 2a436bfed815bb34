"""The offline kit in the hands of a clerk, on Linux: the real scripts and pip, a home of its own, no network."""

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.shipped import ROOT
from tests.tools.packaging.offline.kits import BROKEN, make_kit, pip_wheel

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="the scripts of the kit for Linux"),
]
ID = "cn.taizhang.chengwen"

DESKTOP = """#!/bin/sh
# gio of a desktop on which nobody has chosen: the user's own entry comes before those of the system.
if [ $# = 3 ]; then echo "$2 $3" >>"$0.chosen"; exit; fi
[ "$2" = application/vnd.ms-excel ] && { echo "No default applications for $2"; exit; }
own=$(ls "$HOME/.local/share/applications" 2>/dev/null | grep desktop)
echo "Default application for '$2': ${own:-wps-office-et.desktop}"
"""


class Desk:
    """A clerk's home, and what lies in it."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "张 三"
        self.home.mkdir()
        self.tools = folder / "tools"
        self.tools.mkdir()
        (self.tools / "gio").write_text(DESKTOP, encoding="utf-8")
        (self.tools / "gio").chmod(0o755)
        self.root = self.home / ".local/share/taizhang-chengwen"
        self.entry = self.home / f".local/share/applications/{ID}.desktop"
        self.command = self.home / ".local/bin/taizhang"

    def run(self, kit: Path, script: str = "安装.sh") -> subprocess.CompletedProcess[str]:
        # The Python of the tests is the one that is found.
        path = f"{self.tools}:{Path(sys.executable).parent}:/usr/bin:/bin"
        environment = {"HOME": str(self.home), "PATH": path, "XDG_DATA_DIRS": str(self.tools)}
        line = ["/bin/sh", str(kit / script)]
        return subprocess.run(
            line, env=environment, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False
        )

    def install(self, kit: Path) -> str:
        answer = self.run(kit)
        assert (answer.returncode, answer.stderr) == (0, "")
        return answer.stdout

    def versions(self) -> list[str]:
        return sorted(one.name for one in self.root.iterdir() if one.is_dir())

    def leads_to(self) -> set[str]:
        """The versions that menu and command start."""
        started = (self.entry.read_text("utf-8"), str(self.command.readlink()))
        return {text.split("taizhang-chengwen/")[1].split("/")[0] for text in started}

    def chosen(self) -> list[str]:
        """What is to open which kind of file, as the desktop was told."""
        return (self.tools / "gio.chosen").read_text(encoding="utf-8").splitlines()

    def left(self) -> list[str]:
        """Without the list of programs that the desktop makes for itself."""
        files = [file for file in self.home.rglob("*") if not file.is_dir() and file.name != "mimeinfo.cache"]
        return sorted(file.relative_to(self.home).as_posix() for file in files)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture(scope="module")
def kits(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("优盘 一")
    pip = pip_wheel(folder)
    return {
        "old": make_kit(folder, pip, "0.1.0"),
        "new": make_kit(folder, pip, "0.2.0"),
        "broken": make_kit(folder, pip, "0.3.0", BROKEN),
    }


def test_from_nothing_over_an_update_to_nothing(desk: Desk, kits: dict[str, Path]) -> None:
    settings = desk.home / ".config/taizhang-chengwen/settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text("", encoding="utf-8")
    assert "台账成文 0.1.0 已装好，从应用菜单打开。" in desk.install(kits["old"])
    assert desk.leads_to() == {"0.1.0-1"}
    assert subprocess.check_output([desk.command, "rules"], text=True).startswith("rules")
    chosen = desk.chosen()
    assert "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet wps-office-et.desktop" in chosen
    assert [line for line in chosen if "ms-excel" in line] == []  # nothing opened it

    desk.install(kits["new"])
    assert desk.chosen() == chosen  # by now it is the clerk's own choice
    assert desk.versions() == ["0.2.0-1"]
    assert desk.leads_to() == {"0.2.0-1"}

    answer = desk.run(kits["new"], "卸载.sh")
    assert answer.returncode == 0
    assert f"没有删除，在“{settings.parent}”" in answer.stdout
    assert desk.left() == [".config/taizhang-chengwen/settings.toml"]
    assert not desk.root.exists()


def test_an_update_that_does_not_run_leaves_the_version_before(desk: Desk, kits: dict[str, Path]) -> None:
    desk.install(kits["old"])
    answer = desk.run(kits["broken"])
    assert answer.returncode == 1
    record = desk.root / "安装记录.txt"
    assert answer.stderr == (
        f"新装的版本试运行没有成功，已撤下，原有的版本没有改动。详细情况记在“{record}”，请发给管理员。\n"
    )
    assert "does not start" in record.read_text(encoding="utf-8")
    assert (desk.versions(), desk.leads_to()) == (["0.1.0-1"], {"0.1.0-1"})
    assert subprocess.check_output([desk.command, "rules"], text=True).startswith("rules")


def test_a_half_that_was_left_is_cleared_and_the_same_version_replaced(desk: Desk, kits: dict[str, Path]) -> None:
    """What is not of the installation stays: a folder beside the versions, and a command that pipx made meanwhile."""
    (desk.root / "0.2.0-1" / "bin").mkdir(parents=True)
    (desk.root / "我的文件").mkdir()
    desk.install(kits["new"])
    assert desk.versions() == ["0.2.0-2", "我的文件"]
    desk.command.unlink()
    desk.command.symlink_to("/opt/pipx/taizhang")
    assert f"“{desk.command}”是别处装的，没有改动" in desk.install(kits["new"])
    assert desk.versions() == ["0.2.0-1", "我的文件"]
    desk.run(kits["new"], "卸载.sh")
    assert (desk.versions(), desk.left()) == (["我的文件"], [".local/bin/taizhang"])


@pytest.fixture
def sleeping(desk: Desk, kits: dict[str, Path]) -> Iterator[Path]:
    """The old version, with a process of it running."""
    desk.install(kits["old"])
    place = desk.root / "0.1.0-1"
    process = subprocess.Popen([place / "bin" / "python", "-c", "import time; time.sleep(60)"])
    time.sleep(0.1)
    yield place
    process.send_signal(signal.SIGTERM)
    process.wait()


def test_what_runs_is_neither_replaced_nor_removed(desk: Desk, kits: dict[str, Path], sleeping: Path) -> None:
    said = desk.install(kits["new"])
    assert "旧版本正开着：关闭后重新打开就是新装的" in said
    assert (desk.leads_to(), sleeping.exists()) == ({"0.2.0-1"}, True)
    answer = desk.run(kits["new"], "卸载.sh")
    assert (answer.returncode, answer.stderr) == (1, "台账成文正开着，请先关闭它再卸载。\n")
    assert desk.versions() == ["0.1.0-1", "0.2.0-1"]


@pytest.mark.parametrize("spoil", [Path.unlink, lambda file: file.write_bytes(b"half")])
def test_a_kit_copied_by_half_is_refused(spoil: object, desk: Desk, kits: dict[str, Path], tmp_path: Path) -> None:
    kit = shutil.copytree(kits["new"], tmp_path / "kit")
    assert callable(spoil)
    spoil(kit / "wheels" / "pip-1-py3-none-any.whl")
    answer = desk.run(kit)
    assert answer.returncode == 1
    assert answer.stderr == ("安装包不完整：“wheels/pip-1-py3-none-any.whl”缺失或已损坏，请重新复制或解压安装包。\n")
    assert desk.left() == []


@pytest.mark.parametrize("script", ["安装", "卸载"])
def test_a_script_taken_out_of_the_archive_alone_asks_for_the_rest(script: str, desk: Desk, tmp_path: Path) -> None:
    shutil.copy(ROOT / f"tools/packaging/offline/linux/{script}.sh", tmp_path)
    answer = desk.run(tmp_path, f"{script}.sh")
    assert answer.stderr == f"请先把压缩包全部解压到一个文件夹，再从那里运行“{script}”。\n"
    assert answer.returncode == 1


def test_a_home_that_takes_nothing_is_told(desk: Desk, kits: dict[str, Path]) -> None:
    (desk.home / ".local").write_bytes(b"")
    answer = desk.run(kits["new"])
    assert answer.returncode == 1
    assert answer.stderr.startswith(f"“{desk.root.parent}”写不进去：")
    assert answer.stderr.count("\n") == 1


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="a home where even root may write nothing")
def test_a_read_only_home_is_told(desk: Desk, kits: dict[str, Path]) -> None:
    desk.home = Path("/proc/self")
    answer = desk.run(kits["new"])
    assert answer.returncode == 1
    assert answer.stderr.startswith("“/proc/self/.local")
    assert answer.stderr.count("\n") == 1
