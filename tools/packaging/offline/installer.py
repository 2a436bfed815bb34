"""Installs 台账成文 out of a folder for one user, without network, or removes it; on Windows and Linux alike."""

import errno
import hashlib
import os
import platform
import shutil
import sys
import tempfile
import venv
from contextlib import suppress
from pathlib import Path

from tools.packaging.offline.alone import alone
from tools.packaging.offline.places import NAME, ON_WINDOWS, new_place, own_root, program, record, settings, versions
from tools.packaging.offline.shortcuts import link, unlink
from tools.packaging.offline.steps import Refused, run, say

FIRST, LAST = (3, 11), (3, 13)
_MACHINES = {"x86_64", "AMD64"}
GLIBC = (2, 28)
_DENIED = "没有权限"
_REASONS = {errno.EACCES: _DENIED, errno.EPERM: _DENIED, errno.EROFS: "磁盘是只读的", errno.ENOSPC: "磁盘已满"}
_UNCHANGED = "原有的版本没有改动"
# The platform's plugin needs more of the system than what can be imported: libxcb-cursor, which many lack.
_WINDOW = "from app.gui.shell.ready import require_libraries; require_libraries(); import PySide6.QtWidgets"


def main(kit: Path, arguments: list[str]) -> int:
    """Do what is asked for with the kit (离线安装包); the exit code, 1 where it was refused."""
    try:
        match arguments:
            case ["fits"]:
                return 0 if fits() else 1
            case ["uninstall"]:
                with alone():
                    uninstall()
            case _:
                with alone():
                    install(kit)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, "磁盘读写出错")
        print(f"“{error.filename or own_root()}”写不进去：{reason}。", file=sys.stderr)
        return 1
    return 0


def fits() -> bool:
    """Whether the program runs on this Python; that of Microsoft's store hides what it writes from other programs."""
    from_store = "WindowsApps" in Path(sys.base_prefix).parts
    return FIRST <= sys.version_info[:2] <= LAST and sys.maxsize > 2**32 and not from_store


def install(kit: Path) -> None:
    """A version of its own beside the one there is; only when it has proven to run does it take that one's place."""
    refuse_machine()
    say("正在核对安装包……")
    refuse_damage(kit)
    version = version_of(kit)
    made = new_place(version)
    record().unlink(missing_ok=True)
    try:
        say("正在安装，大约需要一分钟……")
        make(made, kit, version)
        say("正在试运行……")
        prove(made)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise
    # From here on a shortcut may lead to it: it stays, and so does the one before until they all do.
    link(made, kit)
    kept = [one for one in versions() if one != made and not removed(one)]
    say(f"{NAME} {version} 已装好，从{'开始菜单或桌面' if ON_WINDOWS else '应用菜单'}打开。")
    if kept:
        say(f"{NAME}的旧版本正开着：关闭后重新打开就是新装的；旧版本留到下次安装或卸载时清除。")


def uninstall() -> None:
    """Everything an installation made, and nothing else: what the office has set and recorded stays."""
    if any(map(is_running, versions())):
        raise Refused(f"{NAME}正开着，请先关闭它再卸载。")
    unlink()
    if not all(map(removed, versions())):
        raise Refused(f"{NAME}正开着，没有删净；请关闭它再卸载一次。")
    record().unlink(missing_ok=True)
    if own_root().is_dir() and not list(own_root().iterdir()):
        own_root().rmdir()
    say(f"{NAME}已卸载。本单位的设置和记录没有删除，在“{settings()}”；不再需要时可以自行删除这个文件夹。")


def refuse_machine() -> None:
    """The libraries are made for one kind of processor, and on Linux for a system that is not too old."""
    if platform.machine() not in _MACHINES:
        raise Refused(f"这份安装包用于 x86_64（AMD64）处理器，这台电脑的处理器是 {platform.machine()}，不能安装。")
    library, number = platform.libc_ver()
    if sys.platform == "linux" and (library != "glibc" or tuple(map(int, number.split(".")[:2])) < GLIBC):
        raise Refused(f"系统太旧：需要 glibc 2.28 以上（统信UOS 20、麒麟 V10 或更新），当前是 {library} {number}。")


def refuse_damage(kit: Path) -> None:
    """Every file that was packed is here, whole."""
    sums = kit / "SHA256SUMS"
    if not sums.is_file():
        raise Refused("安装包不完整：请先把压缩包全部解压到一个文件夹，再在那里安装。")
    for line in sums.read_text(encoding="utf-8").splitlines():
        digest, name = line.split("  ")
        file = kit / name
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != digest:
            raise Refused(f"安装包不完整：“{name}”缺失或已损坏，请重新复制或解压安装包。")


def version_of(kit: Path) -> str:
    """That of the program packed in it."""
    (wheel,) = (kit / "wheels").glob("taizhang_chengwen-*.whl")
    return wheel.name.split("-")[1]


def make(place: Path, kit: Path, version: str) -> None:
    """An environment with the program by the pip packed in the kit: neither ensurepip nor any setting of pip takes part."""
    venv.EnvBuilder(symlinks=not ON_WINDOWS).create(place)
    (pip,) = (kit / "wheels").glob("pip-*.whl")
    options = ("--isolated", "--no-index", "--no-cache-dir", "--disable-pip-version-check", "--no-warn-script-location")
    wanted = ("--find-links", kit / "wheels", f"taizhang-chengwen=={version}")
    # A pip.conf of the whole machine may forbid what is needed here.
    line = (program(place, "python"), "-I", pip / "pip", "install", *options, *wanted)
    run(*line, failure=f"没有装上，{_UNCHANGED}", PIP_CONFIG_FILE=os.devnull)


def prove(place: Path) -> None:
    """The command line answers, and the window's library loads; what they would record goes into a folder of no use."""
    failure = f"新装的版本试运行没有成功，已撤下，{_UNCHANGED}"
    with tempfile.TemporaryDirectory() as own:
        run(program(place, "taizhang"), "rules", failure=failure, XDG_CONFIG_HOME=own, APPDATA=own)
    try:
        run(program(place, "python"), "-I", "-c", _WINDOW, failure=failure)
    except Refused:
        if ON_WINDOWS:
            raise
        # The command line needs none of it, and the version before could show no window either.
        say("这台电脑缺少显示窗口要用的系统组件，窗口可能打不开；打不开时会说明缺哪一个，请管理员装上。")


def is_running(place: Path) -> bool:
    """Whether a process was started from there; Windows tells only by refusing (see removed)."""
    for line in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):  # it may have ended meanwhile
            if f"{place}{os.sep}".encode() in line.read_bytes():
                return True
    return False


def removed(place: Path) -> bool:
    """Whether the version is gone; one that runs stays as it is."""
    if is_running(place):
        return False
    going = place.with_name(f"{place.name}-0")
    try:
        place.rename(going)  # Windows refuses where a file in it is open
    except PermissionError:
        return False
    shutil.rmtree(going)
    return True
