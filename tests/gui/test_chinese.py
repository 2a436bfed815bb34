"""No English in anything a clerk can see: window, menus, dialogs of the program and of Qt."""

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QDialog,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTableView,
    QTabWidget,
    QWidget,
)

from app.checks import CHECKS
from app.core.finding import Level
from app.gui.mending.fixes_dialog import UndoDialog
from app.gui.shell import strings
from app.gui.shell.chinese import input_method
from app.gui.shell.crash import CrashBox
from app.gui.shell.dialogs import ask_target
from app.gui.widgets.strings import how_to_mend
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk
from tests.gui.fakes import FIXES

ALLOWED = re.compile(
    r"Excel|WPS|Word|PDF|LibreOffice|GB/T|MIT|F\d+|Esc|Alt\+↓|Ctrl\+(?:[A-Z0-9]|回车)|PySide6(-Essentials)?|README|python main\.py check|\(&?[A-Z]\)"
    r"|[\w.]*@[\w.]+|\*?\.(docx|pdf|xlsx|xlsm|xls|et|ods|xlsb|toml|zip)"
)
LATIN = re.compile(r"[A-Za-z]{2,}")


def texts_of(widget: QWidget) -> Iterator[str]:
    """What one widget shows by itself."""
    yield from (widget.windowTitle() if widget.isWindow() else "", widget.toolTip(), widget.accessibleName())
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QGroupBox() | QMenu():
            yield widget.title()
        case QLineEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QTabWidget():
            yield from (widget.tabText(i) for i in range(widget.count()))
        case QComboBox():
            yield from (widget.itemText(i) for i in range(widget.count()))
        case _:
            pass
    for action in widget.actions():
        yield from (action.text(), action.toolTip())


def english(root: QWidget) -> set[str]:
    """Every text of a window in which something Latin stands that is no name of a thing."""
    widgets = [root, *(w for w in root.findChildren(QWidget) if not isinstance(w, QTableView))]
    texts = {text for widget in widgets for text in texts_of(widget)}
    texts |= {action.text() for action in root.findChildren(QAction)}
    return {text for text in texts if LATIN.search(ALLOWED.sub("", text))}


def forget(window: MainWindow) -> None:
    """The path of a ledger may be in any language; the rows that named it go with the next turn of the loop."""
    window.commands.forget.trigger()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_guard_sees_english(opened: MainWindow) -> None:
    forget(opened)
    opened.work.header.open.setText("Open")
    assert english(opened) == {"Open"}


def test_the_window_is_chinese(opened: MainWindow, ledger: Path) -> None:
    forget(opened)
    opened.result.tell(strings.written(ledger.name))
    assert english(opened) == set()


def test_every_text_of_the_strings_modules_is_chinese() -> None:
    app = Path(strings.__file__).parents[2]
    files = [file.relative_to(app.parent).with_suffix("") for file in (app / "gui").rglob("*strings.py")]
    modules = [import_module(".".join(file.parts)) for file in files]
    assert len(modules) > 1
    texts = {text for one in modules for name, text in vars(one).items() if name.isupper() and isinstance(text, str)}
    assert {text for text in texts if LATIN.search(ALLOWED.sub("", text))} == set()


def test_the_dialogs_are_chinese(opened: MainWindow, clerk: Clerk, ledger: Path, idle: Callable[[], None]) -> None:
    found: set[str] = set()
    commands = opened.commands

    def look(dialog: QDialog) -> None:
        found.update(english(dialog))
        dialog.reject()

    opened.work.findings.choose_first(Level.MUST)
    for action in (commands.rules, commands.aside, commands.records, commands.settings, commands.write):
        clerk.then(look)
        action.trigger()
    idle()
    commands.figures.trigger()
    commands.fix.trigger()
    idle()
    assert opened.controllers.fixing.dialog
    found |= english(opened.controllers.fixing.dialog)
    found |= english(UndoDialog(opened, "台账.xlsx", FIXES))
    assert opened.controllers.figures.dialog
    found |= english(opened.controllers.figures.dialog)
    opened.commands.templates.trigger()
    idle()
    opened.controllers.layout_check.check(ledger)
    idle()
    assert opened.controllers.templates.dialog and opened.controllers.layout_check.dialog
    found |= english(opened.controllers.templates.dialog)
    found |= english(opened.controllers.layout_check.dialog)
    assert found == set()


def test_qts_own_dialogs_are_chinese(opened: MainWindow, clerk: Clerk, tmp_path: Path) -> None:
    found: set[str] = set()

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        # The folder's name and the home folder are data; so are the columns' own headers tested here.
        found.update(english(dialog) - {tmp_path.name, str(tmp_path)})
        dialog.reject()

    clerk.then(look)
    ask_target(opened, tmp_path / "通报.docx")
    assert {text for text in found if str(tmp_path) not in text and "/" not in text} == set()


def test_the_dialog_of_a_bug_is_chinese_but_for_its_details(opened: MainWindow, clerk: Clerk) -> None:
    found: set[str] = set()

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        found.update(english(dialog))
        clerk.press(clerk.button(dialog, "关闭"))

    clerk.then(look)
    CrashBox("Traceback").exec()
    assert found == set()


def test_the_calendar_is_chinese(opened: MainWindow, qapp: QApplication) -> None:
    assert QLocale().language() == QLocale.Language.Chinese
    calendar = opened.work.header.day.calendarWidget()
    assert isinstance(calendar, QCalendarWidget)
    assert calendar.locale().monthName(6) == "六月"


def test_fcitx_without_a_plugin_goes_through_ibus() -> None:
    for given, used in (("fcitx", "ibus"), ("fcitx5", "ibus"), ("ibus", "ibus"), ("", "")):
        environment = {"QT_IM_MODULE": given}
        with input_method(environment):
            assert environment["QT_IM_MODULE"] == used
        assert environment["QT_IM_MODULE"] == given  # what is opened from the window asks for itself


def test_no_advice_of_a_rule_speaks_of_the_command_line() -> None:
    advice = [how_to_mend(check.fix) for check in CHECKS]
    assert any("命令行" in check.fix for check in CHECKS), "nothing to take away"
    assert not [text for text in advice if "命令行" in text or "--" in text]


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("在窗口的“核对列”里选定（命令行用 --columns）；没有的请补上。", "在窗口的“核对列”里选定；没有的请补上。"),
        (
            "（窗口里点“选表头”，命令行用 --header-row 和 --columns）。",
            "（窗口里点“选表头”）。",
        ),
        ("要覆盖请明确选择覆盖（命令行加 --overwrite），或换一个文件名。", "要覆盖请明确选择覆盖，或换一个文件名。"),
        ("命令行功能不受影响。", "命令行功能不受影响。"),
    ],
)
def test_what_only_the_command_line_needs_is_left_out(sentence: str, shown: str) -> None:
    assert strings.for_window(sentence) == shown
