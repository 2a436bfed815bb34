"""What a package leaves out of Qt and the libraries: this program never reaches it, and some of it reaches the network."""

import re
from collections.abc import Iterable
from pathlib import PurePath

from PyInstaller.depend.bindepend import get_imports

Entry = tuple[str, str, str]
"""PyInstaller's entry of a file: its place in the folder, where it comes from, what it is."""

MODULES = [
    "PySide6.QtNetwork", "PySide6.QtDBus", "ssl", "_ssl", "asyncio", "multiprocessing", "tkinter", "curses", "readline", "pydoc", "unittest",
    "lxml.html", "lxml.isoschematron", "lxml.objectify", "setuptools", "pkg_resources", "PIL", "numpy",
]  # fmt: skip
"""Modules that a library imports for a matter this program does not have, or only tries to import."""

PLUGINS = {
    "platforms": {"qxcb", "qwayland-egl", "qwayland-generic", "qoffscreen", "qwindows"},
    "imageformats": {"qjpeg", "qgif", "qico"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platformthemes": {"qxdgdesktopportal"},
    "xcbglintegrations": {"qxcb-egl-integration", "qxcb-glx-integration"},
    "wayland-shell-integration": {"qt-shell", "xdg-shell", "wl-shell-plugin"},
    "wayland-decoration-client": {"bradient"},
    "printsupport": {"cupsprintersupport", "windowsprintersupport"},
    "styles": {"qmodernwindowsstyle", "qwindowsvistastyle"},
}
"""The plugins of Qt that are kept, by kind; every other one is left out with its kind."""
_PLUGIN = re.compile(r"/plugins/([^/]+)/(?:lib)?([^/]+?)(?:\.so|\.dll)$")
_TRANSLATION = re.compile(r"/translations/(?!qtbase_zh_CN\.qm$)")
_LIBRARY = re.compile(r"(?:.*/Qt/lib/)?lib[^/]+\.so[^/]*")
_LOADED_BY_THE_STARTER = re.compile(r"libpython3\.")


def is_left_out(place: str) -> bool:
    """Whether the file is a plugin or a translation of Qt's that the program has no use for."""
    place = PurePath(place).as_posix().replace("\\", "/")
    if plugin := _PLUGIN.search(place):
        return plugin[2] not in PLUGINS.get(plugin[1], ())
    return bool(_TRANSLATION.search(place))


def reached(binaries: Iterable[Entry]) -> list[Entry]:
    """The binaries without the libraries that only something left out had brought along."""
    listed = list(binaries)
    libraries = {one[1]: one for one in listed if _is_library(one[0])}
    waiting = [one[1] for one in listed if one[1] not in libraries]
    needed: set[str] = set()
    while waiting:
        found = {path for _, path in get_imports(waiting.pop()) if path in libraries}
        waiting += found - needed
        needed |= found
    return [one for one in listed if one[1] not in libraries or one[1] in needed]


def without_dangling(datas: Iterable[Entry], binaries: Iterable[Entry]) -> list[Entry]:
    """The other files without the links (libQt6Network.so.6 -> PySide6/Qt/lib/…) to a library that is left out."""
    kept = {place for place, _, _ in binaries}
    return [one for one in datas if one[2] != "SYMLINK" or one[1] in kept]


def _is_library(place: str) -> bool:
    return bool(_LIBRARY.fullmatch(place)) and not _LOADED_BY_THE_STARTER.match(place)
