"""Before sheets of close-out are written: which may be, which not and why, and the clerk's choice among them."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog

from app.gui.window import MainWindow
from app.gui.writing.before_writing import BeforeWriting
from app.service.writing import Closable
from tests.gui.clerk import Clerk, said
from tests.gui.fakes import FULL, SHEET, FakeService

Idle = Callable[[], None]
WHY = "问题3“丙问题”：没有佐证材料。"


@pytest.fixture
def ready(opened: MainWindow, service: FakeService, idle: Idle) -> MainWindow:
    """Nothing left to mend or to fill in, two problems that may be closed and one that may not."""
    service.advice = ()
    service.closable = (Closable(f"{SHEET}!3", "1", "甲问题"), Closable(f"{SHEET}!5", "2", "乙问题"))
    service.left_out = (WHY,)
    opened.commands.recheck.trigger()
    idle()
    for name, text in FULL.items():
        opened.form_page.form.inputs[name].edited.emit(text)
    return opened


def ticks(clerk: Clerk, *rows: int, then: str) -> Callable[[QDialog], None]:
    """Unticks these rows, then presses the button."""

    def act(dialog: QDialog) -> None:
        clerk.seen.append("\n".join(said(dialog)))
        assert isinstance(dialog, BeforeWriting) and dialog.closing
        for row in rows:
            dialog.closing.view.boxes.toggle(row)
        assert dialog.write.isEnabled() is (len(rows) < 2)
        (dialog.write if then == "继续" else dialog.cancel).click()

    return act


@pytest.mark.parametrize(("rows", "problems"), [((), ()), ((0,), (f"{SHEET}!5",)), ((1,), (f"{SHEET}!3",))])
def test_sheets_are_written_for_the_ticked_problems(
    ready: MainWindow, clerk: Clerk, service: FakeService, idle: Idle, rows: tuple[int, ...], problems: tuple[str, ...]
) -> None:
    clerk.then(ticks(clerk, *rows, then="继续"), clerk.names(""))
    clerk.writes(ready)
    idle()
    assert [tuple(one.problems) for one in service.written] == [problems]
    assert f"另有1个已完成的问题不写：\n· {WHY}" in clerk.seen[0]


def test_nothing_ticked_writes_nothing(ready: MainWindow, clerk: Clerk, service: FakeService, idle: Idle) -> None:
    clerk.then(ticks(clerk, 0, 1, then="取消"))
    clerk.writes(ready)
    idle()
    assert service.written == []


def test_what_is_told_as_done_and_may_not_be_closed_is_asked(
    opened: MainWindow, service: FakeService, clerk: Clerk, idle: Idle
) -> None:
    service.advice, service.in_doubt = (), ("没有完成时间：问题3。",)
    opened.commands.recheck.trigger()
    idle()

    def leave(dialog: QDialog) -> None:
        clerk.seen.append("\n".join(said(dialog)))
        dialog.reject()

    clerk.then(leave)
    clerk.writes(opened)
    idle()
    assert "请核对能不能算完成、能不能销号：\n· 没有完成时间：问题3。" in clerk.seen[0]
    assert service.written == []
