"""修改清单 says in words what each of its buttons does, and where writing into the ledger is allowed."""

import pytest

from app.gui.mending.changes_dialog import ChangesDialog
from app.gui.window import MainWindow


@pytest.mark.parametrize(("allowed", "said"), [(True, "写回台账：直接改现在这份台账"), (False, "勾选“允许写回台账”")])
def test_each_way_of_writing_is_told(window: MainWindow, allowed: bool, said: str) -> None:
    dialog = ChangesDialog(window, window.runner)
    dialog.show_changes((), "台账（补正副本）.xlsx", writes_back=allowed)
    told = dialog.does.text()
    assert "写入副本：原来的台账不动" in told
    assert said in told
    assert dialog.back.isHidden() is not allowed
