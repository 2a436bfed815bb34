"""Of Qt only what a window of this program uses is packed, and no library that only the rest had asked for."""

import pytest

from tools.packaging import leaving_out
from tools.packaging.leaving_out import is_left_out, reached, without_dangling


@pytest.mark.parametrize(
    ("place", "out"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", False),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", True),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", True),
        ("PySide6/Qt/plugins/printsupport/libcupsprintersupport.so", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", False),
        ("PySide6\\plugins\\tls\\qschannelbackend.dll", True),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("app/shipped/templates/整改进展通报.docx", False),
        ("PySide6/Qt/lib/libQt6Core.so.6", False),
    ],
)
def test_what_is_left_out(place: str, out: bool) -> None:
    assert is_left_out(place) == out


def test_a_library_only_a_plugin_left_out_had_asked_for_goes_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asks = {"/qt/qxcb.so": {"/qt/libXcb.so.1"}, "/qt/libXcb.so.1": {"/lib/libX11.so.6"}}
    monkeypatch.setattr(leaving_out, "get_imports", lambda path: {(one, one) for one in asks.get(path, ())})
    plugin = ("PySide6/Qt/plugins/platforms/libqxcb.so", "/qt/qxcb.so", "BINARY")
    xcb = ("PySide6/Qt/lib/libXcb.so.1", "/qt/libXcb.so.1", "BINARY")
    x11, gtk = ("libX11.so.6", "/lib/libX11.so.6", "BINARY"), ("libgtk-3.so.0", "/lib/libgtk-3.so.0", "BINARY")
    python = ("libpython3.11.so.1.0", "/lib/libpython3.11.so.1.0", "BINARY")
    assert reached([plugin, xcb, x11, gtk, python]) == [plugin, xcb, x11, python]


def test_a_link_to_what_is_gone_goes_too() -> None:
    kept, gone = ("Qt/lib/libA.so", "/a", "BINARY"), "Qt/lib/libB.so"
    links = [("libA.so", kept[0], "SYMLINK"), ("libB.so", gone, "SYMLINK"), ("a.txt", "/a.txt", "DATA")]
    assert without_dangling(links, [kept]) == [links[0], links[2]]
