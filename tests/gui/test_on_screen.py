"""Nothing is cut or off the screen on 1366×768, at 100 to 200 %: every dialog, every page; the table shows five rows."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.core.clause import MendedLayout
from app.core.finding import Level
from app.gui.findings.reason_dialog import ReasonDialog
from app.gui.help.licences_dialog import LicencesDialog
from app.gui.layout.dialog import LayoutDialog
from app.gui.layout.mend_dialog import MendDialog
from app.gui.mending.fixes_dialog import UndoDialog
from app.gui.preview.dialog import PreviewDialog
from app.gui.printing.reminders import Reminders
from app.gui.shell.steps import Step
from app.gui.widgets import sizes
from app.gui.widgets.dialog import Dialog
from app.gui.widgets.work_dialog import WorkDialog
from app.gui.window import MainWindow
from tests.gui.document_fakes import CHANGES, SHORT_FONT
from tests.gui.fakes import FIXES
from tests.gui.on_screen import PER_CENT, faults, screen_at, settle

SAMPLE = Path(__file__).parents[2] / "samples" / "整改台账.xlsx"
ROWS, _TITLE_BAR, SPELL_MS = 5, 20, 250


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> list[QRect]:
    """The screen, to be replaced."""
    held = [screen_at(100)]
    monkeypatch.setattr(sizes, "available", lambda _: held[0])
    return held


@pytest.fixture
def sample(real: MainWindow, wait: Callable[[], None], tmp_path: Path) -> MainWindow:
    path = tmp_path / SAMPLE.name
    shutil.copy(SAMPLE, path)
    real.open(path)
    wait()
    return real


def every_dialog() -> Iterator[type[Dialog]]:
    waiting: list[type[Dialog]] = [Dialog]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if kind not in (Dialog, WorkDialog) and kind.__module__.startswith("app."):
            yield kind


def test_no_dialog_is_larger_than_the_screen_or_cut(
    sample: MainWindow,
    screen: list[QRect],
    wait: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found: list[str] = []
    seen: set[type[QDialog]] = set()

    def look(dialog: Dialog) -> int:
        seen.add(type(dialog))
        for per_cent in PER_CENT:
            screen[0] = screen_at(per_cent)
            dialog.hide()
            dialog.show()
            settle()
            where = f"{type(dialog).__name__} at {per_cent} %: "
            if not screen[0].contains(dialog.frameGeometry()):
                found.append(f"{where}{dialog.frameGeometry()}")
            found.extend(where + one for one in faults(dialog))
        dialog.hide()
        screen[0] = screen_at(100)
        return 0

    monkeypatch.setattr(Dialog, "exec", look)
    commands = sample.commands
    sample.work.findings.choose_first(Level.MUST)
    for command in (
        commands.settings, commands.columns, commands.heading, commands.sheets, commands.reading, commands.rules,
        commands.aside, commands.words, commands.records, commands.changes, commands.fix, commands.figures,
        commands.write, commands.templates, commands.fonts, commands.manual, commands.keys, commands.about,
    ):  # fmt: skip
        command.trigger()
        wait()
    sample.form_page.form.save_preset.click()
    for dialog in (
        UndoDialog(sample, "台账.xlsx", FIXES),
        LicencesDialog(sample),
        LayoutDialog(sample, sample.runner),
        MendDialog(sample, "公文.docx", MendedLayout(b"", CHANGES)),
        PreviewDialog(sample, sample.runner, [("", "草样"), ("libreoffice", "LibreOffice")], ""),
        Reminders(sample, [SHORT_FONT] * 8, deciding=True),
    ):
        look(dialog)
    for open_beside in QApplication.topLevelWidgets():
        if isinstance(open_beside, Dialog) and type(open_beside) not in seen:
            look(open_beside)
    assert not found, "\n".join(found)
    assert {kind.__name__ for kind in every_dialog()} - {kind.__name__ for kind in seen} == set()


def test_every_dialog_keeps_on_the_screen() -> None:
    own = [kind for kind in QDialog.__subclasses__() if kind.__module__.startswith("app.") and kind is not Dialog]
    assert own == []
    assert ReasonDialog in every_dialog()


def fit_to(window: MainWindow, per_cent: int) -> QSize:
    """Maximized on that screen, below its title bar."""
    inside = screen_at(per_cent).adjusted(0, _TITLE_BAR, 0, 0)
    window.setGeometry(inside)
    settle()
    return inside.size()


def test_every_page_fits_also_below_the_message_with_the_most_buttons(sample: MainWindow) -> None:
    found: list[str] = []
    for told in (False, True):
        if told:
            more = [*sample.controllers.offers(Path("通报.docx")), ("提醒…", sample.messages.hide)]
            sample.result.begin("已生成“整改台账-整改进展通报.docx”。", more)
        for per_cent in PER_CENT:
            size = fit_to(sample, per_cent)
            for step in Step:
                sample.go_to(step)
                settle()
                assert sample.size() == size
                found += [f"{step.name} at {per_cent} %: {one}" for one in faults(sample)]
    assert not found, "\n".join(found)


def test_the_table_shows_five_rows_of_a_ledger_with_long_texts(sample: MainWindow, qtbot: QtBot) -> None:
    sample.work.findings.choose_first(Level.MUST)
    view = sample.work.sheets.views()[0]
    for per_cent in PER_CENT:
        fit_to(sample, per_cent)
        qtbot.wait(SPELL_MS)  # heights are set bit by bit
        heights = [view.rowHeight(row) for row in range(view.grid.height)]
        highest = max(sum(heights[row : row + ROWS]) for row in range(view.grid.height))
        assert highest <= view.viewport().height(), per_cent
