"""撤销修正: what was fixed in a copy is listed, and chosen cells are brought back in another copy."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog

from app.core.errors import BadOption
from app.gui.mending.fixes_dialog import UndoDialog
from app.gui.window import MainWindow
from tests.gui.clerk import Act, Clerk
from tests.gui.fakes import FIXES, FakeService
from tests.gui.figures.test_figures import texts
from tests.gui.mending.test_fixing import tick

Idle = Callable[[], None]


def brings_back(clerk: Clerk, *rows: int) -> Act:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, UndoDialog)
        assert not dialog.write.isEnabled()
        assert [row[0] for row in texts(dialog.fixes.view)] == ["D4", "B5"]
        for row in rows:
            tick(dialog.fixes.view, row)
        clerk.press(dialog.write)

    return act


def test_chosen_cells_are_brought_back_in_another_copy(
    window: MainWindow, clerk: Clerk, service: FakeService, ledger: Path, idle: Idle
) -> None:
    clerk.then(clerk.names(str(ledger)), brings_back(clerk, 1), clerk.names(""))
    window.commands.undo.trigger()
    idle()
    idle()
    assert clerk.seen[-1] == "台账-撤销修正.xlsx"
    assert service.undone == [[str(FIXES[1].cell)]]
    assert window.messages.text.text() == "已生成“台账-撤销修正.xlsx”。恢复了1处。"


def test_what_was_changed_since_is_named(
    window: MainWindow, clerk: Clerk, service: FakeService, ledger: Path, idle: Idle
) -> None:
    service.left = FIXES[:1]
    clerk.then(clerk.names(str(ledger)), brings_back(clerk, 0, 1), clerk.names(""))
    window.commands.undo.trigger()
    idle()
    idle()
    assert window.messages.text.text().endswith(
        "恢复了1处。D4 · 整改台账（原来写的是“2026年5月底前”）修正之后又改过，没有动。"
    )


def test_another_file_is_one_sentence(
    window: MainWindow, clerk: Clerk, service: FakeService, ledger: Path, idle: Idle
) -> None:
    service.error = BadOption("里面没有可以撤销的修正。")
    clerk.then(clerk.names(str(ledger)))
    window.commands.undo.trigger()
    idle()
    assert window.messages.text.text() == "里面没有可以撤销的修正。"
    assert service.undone == []
