"""The pictures of what the program says of the machine and of itself: missing fonts, and 关于台账成文."""

from unittest.mock import patch

from app.gui.window import MainWindow
from app.word.reading.machine_fonts import MachineFonts
from tools.pictures.album import Album, answer, look, settle, wait

# The same at every run, whatever the machine has that takes the pictures.
MACHINE = MachineFonts(frozenset({"黑体", "宋体", "楷体", "方正仿宋_GBK"}))


def picture_fonts(window: MainWindow, album: Album) -> None:
    """Picture the start page with fonts missing, and what could take their place."""
    with patch("app.service.fonts.machine_fonts", lambda: MACHINE):
        window.controllers.fonts.look()
        while window.controllers.fonts.notice.isHidden():
            wait(5)
        album.take(window, "缺字体")
        answer(look(window, album, "改用本机有的字体"))
        window.commands.fonts.trigger()
        settle(window)


def picture_about(window: MainWindow, album: Album) -> None:
    """Picture what the program is."""
    window.controllers.fonts.notice.hide()
    answer(look(window, album, "关于"))
    window.commands.about.trigger()
