"""The ways to the installed program: menu, “open with” and command on Linux, desktop and start menu on Windows."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from tools.packaging.offline.opening import opening_kept
from tools.packaging.offline.places import NAME, ON_WINDOWS, data, own_root, program
from tools.packaging.offline.steps import run, say

ID = "cn.taizhang.chengwen"
# The folders are asked of Windows: 桌面 may lie on another drive. Values come as variables, so that no name needs quoting.
SHORTCUTS = """
$ErrorActionPreference = 'Stop'
$shell = New-Object -ComObject WScript.Shell
foreach ($place in 'Desktop', 'Programs') {
  $link = Join-Path ([Environment]::GetFolderPath($place)) "$env:TAIZHANG_NAME.lnk"
  if ($env:TAIZHANG_PROGRAM) {
    $shortcut = $shell.CreateShortcut($link)
    $shortcut.TargetPath = $env:TAIZHANG_PROGRAM
    $shortcut.IconLocation = $env:TAIZHANG_ICON
    $shortcut.Save()
  } elseif ((Test-Path -LiteralPath $link) -and
      $shell.CreateShortcut($link).TargetPath.StartsWith($env:TAIZHANG_ROOT, 'OrdinalIgnoreCase')) {
    Remove-Item -LiteralPath $link
  }
}
"""


def link(place: Path, kit: Path) -> None:
    """Shortcuts that lead to this version, in place of those before."""
    window = program(place, "taizhang-gui")
    if ON_WINDOWS:
        icon = shutil.copy(kit / "taizhang.ico", place)
        set_shortcuts(TAIZHANG_PROGRAM=str(window), TAIZHANG_ICON=str(icon))
        return
    for file in icons():
        put(file, (kit / f"taizhang{file.suffix}").read_bytes())
    form = (kit / "taizhang.desktop").read_text(encoding="utf-8")
    with opening_kept(form, entry().name):
        put(entry(), desktop_entry(form, window).encode())
        tell_desktop()
    put_command(program(place, "taizhang"))


def unlink() -> None:
    """Takes the shortcuts away."""
    if ON_WINDOWS:
        set_shortcuts()
        return
    for file in (*icons(), entry(), *([command()] if is_ours(command()) else [])):
        file.unlink(missing_ok=True)
    tell_desktop()


def set_shortcuts(**values: str) -> None:
    """Windows: on the desktop and in the start menu; without values they go, but for those of the setup program."""
    line = ("powershell", "-NoProfile", "-NonInteractive", "-Command", SHORTCUTS)
    own = {"TAIZHANG_NAME": NAME, "TAIZHANG_ROOT": f"{own_root()}{os.sep}"}
    run(*line, failure="桌面和开始菜单的快捷方式没有改成", **own, **values)


def icons() -> list[Path]:
    """Linux: where the desktop looks for them."""
    theme = data() / "icons" / "hicolor"
    return [theme / "256x256" / "apps" / f"{ID}.png", theme / "scalable" / "apps" / f"{ID}.svg"]


def entry() -> Path:
    """Linux: what the menu and “open with” of the file manager read."""
    return data() / "applications" / f"{ID}.desktop"


def desktop_entry(form: str, window: Path) -> str:
    """The entry of the .deb, for the program of this user: it offers itself for workbooks, and is no default."""
    escaped = re.sub(r'(["`$\\])', r"\\\1", str(window)).replace("\\", "\\\\").replace("%", "%%")
    return form.replace("@PROGRAM@", f'"{escaped}"').replace("@ID@", ID)


def put(file: Path, content: bytes) -> None:
    """The file whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f".{file.name}.new")
    draft.write_bytes(content)
    draft.replace(file)


def command() -> Path:
    """Linux: what a terminal finds as `taizhang`."""
    return Path.home() / ".local" / "bin" / "taizhang"


def is_ours(link: Path) -> bool:
    """Whether it leads to an installed version; a command that pipx made is none of ours."""
    return link.is_symlink() and link.readlink().is_relative_to(own_root())


def put_command(target: Path) -> None:
    """The command, unless that name is another's."""
    if os.path.lexists(command()) and not is_ours(command()):
        say(f"“{command()}”是别处装的，没有改动；这一份的命令是“{target}”。")
        return
    command().parent.mkdir(parents=True, exist_ok=True)
    draft = command().with_name(".taizhang.new")
    draft.unlink(missing_ok=True)
    draft.symlink_to(target)
    draft.replace(command())


def tell_desktop() -> None:
    """Linux: file managers read which program opens what from a list that this tool makes."""
    if tool := shutil.which("update-desktop-database"):
        subprocess.run([tool, entry().parent], check=False, capture_output=True)
