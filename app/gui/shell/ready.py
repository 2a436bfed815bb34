"""Looks before Qt is loaded whether a window can be shown here: Qt itself aborts the process where it cannot."""

import ctypes
import sys
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from app.core.errors import NoWindow
from app.gui.shell import strings

# What libQt6Gui and the xcb plugin of the wheels link to, and a bare Debian lacks.
_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
_LIBRARIES_OF_X = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
_PLUGINS_OF_OTHERS = ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH")
_WITHOUT_SCREEN = {"offscreen", "minimal", "vnc", "linuxfb", "eglfs"}


def require_window(environment: Mapping[str, str]) -> None:
    """Raises NoWindow, with what to do, where no window can be shown."""
    if find_spec("PySide6") is None:
        raise NoWindow(strings.NO_QT)
    if not sys.platform.startswith("linux"):
        return
    of_x = not (_needs_no_screen(environment) or wayland_answers(environment))
    if of_x and not answers(environment.get("DISPLAY", "")):
        raise NoWindow(strings.NO_DISPLAY)
    require_libraries(of_x=of_x)


def require_libraries(*, of_x: bool = True) -> None:
    """Raises NoWindow where Qt would miss a library of the system; the offline kit asks so before anything is started."""
    if not sys.platform.startswith("linux"):
        return
    needed = {**_LIBRARIES, **(_LIBRARIES_OF_X if of_x else {})}
    missing = {name: package for name, package in needed.items() if not _loads(name)}
    if missing:
        raise NoWindow(strings.no_library("、".join(missing), " ".join(missing.values())))


def platform_arguments(environment: Mapping[str, str]) -> tuple[str, ...]:
    """For Qt: behind the platform that the desktop names (UOS: its own dxcb), those that every Qt has.

    As arguments: programs started from the window shall find in the environment what the desktop has put there.
    """
    named = environment.get("QT_QPA_PLATFORM", "")
    if not (named and sys.platform.startswith("linux")) or _needs_no_screen(environment):
        return ()
    return ("-platform", f"{named};xcb;wayland")


@contextmanager
def own_plugins(environment: MutableMapping[str, str]) -> Iterator[None]:
    """For as long as QApplication is made: Qt takes its own plugins, not those a desktop names for another Qt."""
    theirs = {name: environment.pop(name) for name in _PLUGINS_OF_OTHERS if name in environment}
    try:
        yield
    finally:
        environment.update(theirs)


def _needs_no_screen(environment: Mapping[str, str]) -> bool:
    named = environment.get("QT_QPA_PLATFORM", "").split(";")
    return any(one.partition(":")[0] in _WITHOUT_SCREEN for one in named)


def wayland_answers(environment: Mapping[str, str]) -> bool:
    """Whether a Wayland server listens where this environment says, or where it usually does if Wayland is asked for."""
    usual = "wayland-0" if "wayland" in environment.get("QT_QPA_PLATFORM", "") else ""
    name = environment.get("WAYLAND_DISPLAY") or usual
    return bool(name) and _connects(str(Path(environment.get("XDG_RUNTIME_DIR", ""), name)))


def answers(display: str) -> bool:
    """Whether an X server listens at this DISPLAY (host:number.screen)."""
    host, _, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not number.isdigit():
        return False
    if host and host != "unix":
        return _connects((host.strip("[]"), 6000 + int(number)))
    path = f"/tmp/.X11-unix/X{number}"
    return (Path(path).exists() and _connects(path)) or _connects(f"\0{path}")


def _connects(address: str | tuple[str, int]) -> bool:
    import socket  # loads for a while, and where no screen is asked for it is not needed

    try:
        if isinstance(address, tuple):
            socket.create_connection(address, timeout=1).close()
        elif sys.platform != "win32":
            with socket.socket(socket.AF_UNIX) as local:
                local.settimeout(1)
                local.connect(address)
    except OSError:
        return False
    return True


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
