"""快捷键: every key that a menu has, in the words of that menu, and none twice."""

from collections import Counter

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog

from app.gui.help.keys_dialog import KeysDialog
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk
from tests.gui.figures.test_figures import texts
from tests.gui.test_chinese import english


def test_every_key_of_the_menus_is_listed_once(window: MainWindow, clerk: Clerk) -> None:
    shown: dict[str, str] = {}
    latin: set[str] = set()

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, KeysDialog)
        rows = texts(dialog.view)
        assert max(Counter(keys for keys, _ in rows).values()) == 1
        shown.update((keys, what) for keys, what in rows)
        latin.update(english(dialog))
        clerk.press(dialog.leave)

    clerk.then(look)
    window.commands.keys.trigger()
    assert set(shown) == {one.shortcut().toString() for one in window.findChildren(QAction)} - {""}
    assert shown["F8"] == "下一处问题"
    assert shown["Ctrl+L"] == "修改清单"
    assert latin == set()
