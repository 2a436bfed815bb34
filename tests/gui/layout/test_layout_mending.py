"""按标准改好: what would be changed is shown, the copy written where the clerk says, and checked at once."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.core.clause import MendedLayout
from app.core.errors import CannotWrite
from app.gui.layout.dialog import LayoutDialog
from app.gui.layout.mend_dialog import MendDialog
from app.gui.window import MainWindow
from tests.gui.clerk import Act, Clerk
from tests.gui.document_fakes import CLEAN_LAYOUT
from tests.gui.fakes import FakeService
from tests.gui.test_chinese import english

Idle = Callable[[], None]


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "公文.docx"
    path.write_bytes(b"a document")
    return path


@pytest.fixture
def dialog(window: MainWindow, clerk: Clerk, idle: Idle, document: Path) -> LayoutDialog:
    window.controllers.layout_check.check(document)
    idle()
    shown = window.controllers.layout_check.dialog
    assert shown
    return shown


def presses(clerk: Clerk, text: str, seen: list[str]) -> Act:
    """Reads the list, and presses one of its buttons."""

    def act(asked: QDialog) -> None:
        assert isinstance(asked, MendDialog)
        assert english(asked) == set()
        seen.extend([asked.report.headline.text(), *asked.report.plain().split("\n")])
        clerk.press(clerk.button(asked, text))

    return act


def test_every_change_is_shown_written_elsewhere_and_checked(
    clerk: Clerk, idle: Idle, document: Path, service: FakeService, dialog: LayoutDialog
) -> None:
    seen: list[str] = []
    out = document.with_name("改好.docx")
    service.documents.layout = CLEAN_LAYOUT
    clerk.then(presses(clerk, "另存为", seen), clerk.names(str(out)))
    clerk.press(dialog.mend)
    idle()
    assert seen == [
        "“公文.docx”里有7处可以按标准改。改好的写到另一份文件，原来的文件不改动；没有列出的地方不变。",
        "天头（上白边）",
        "上边距：<25> 毫米 → 37 毫米",
        "全文",
        "正文的字体",
        "字体：宋体 → 仿宋",
        "第 3 段“第3件”；第 4 段“第4件”；第 5 段“第5件”……共5处",
        "成文日期的写法",
        "文字：2026.6.30 → 2026年6月30日",
        "第 9 段“2026.6.30”",
    ]
    assert clerk.seen[-1] == "公文（按标准改好）.docx"
    assert (out.read_bytes(), document.read_bytes()) == (b"mended", b"a document")
    assert service.documents.checked == ["公文.docx", "改好.docx"]
    assert "没有不符合标准规定的地方" in dialog.report.headline.text()


def test_the_changes_are_tracked_where_the_clerk_wants_it(
    clerk: Clerk, idle: Idle, document: Path, dialog: LayoutDialog
) -> None:
    def ticks(asked: QDialog) -> None:
        assert isinstance(asked, MendDialog)
        clerk.press(asked.tracked)
        clerk.press(asked.write)

    out = document.with_name("改好.docx")
    clerk.then(ticks, clerk.names(str(out)))
    clerk.press(dialog.mend)
    idle()
    assert out.read_bytes() == b"tracked"


def test_nothing_is_written_where_the_clerk_does_not_want_it(
    clerk: Clerk, idle: Idle, document: Path, dialog: LayoutDialog
) -> None:
    clerk.then(presses(clerk, "不改", []))
    clerk.press(dialog.mend)
    idle()
    clerk.then(presses(clerk, "另存为", []), clerk.leaves)
    clerk.press(dialog.mend)
    idle()
    assert list(document.parent.glob("*.docx")) == [document]


def test_where_nothing_can_be_mended_this_is_said(
    clerk: Clerk, idle: Idle, service: FakeService, dialog: LayoutDialog
) -> None:
    service.documents.mended = MendedLayout(b"", ())
    clerk.press(dialog.mend)
    idle()
    assert dialog.messages.text.text() == "没有能放心改的地方；查到的请照“改法”自己改。"


def test_a_failure_is_said_beside_the_button(
    clerk: Clerk, idle: Idle, service: FakeService, dialog: LayoutDialog
) -> None:
    service.documents.error = CannotWrite("写不进去。")
    clerk.press(dialog.mend)
    idle()
    assert dialog.messages.text.text() == "写不进去。"


def test_it_can_be_cancelled(
    clerk: Clerk, idle: Idle, service: FakeService, dialog: LayoutDialog, qtbot: QtBot
) -> None:
    service.documents.hold = threading.Event()
    clerk.press(dialog.mend)
    qtbot.waitUntil(dialog.status.cancel.isVisible)
    clerk.press(dialog.status.cancel)
    idle()
    assert dialog.status.text.text() == "已取消。"
