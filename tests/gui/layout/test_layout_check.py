"""检查版面: any Word file, what differs by its weight, the text beside it, after writing and from the menu."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.errors import UnreadableDocument
from app.core.finding import Level
from app.gui.layout.dialog import LayoutDialog
from app.gui.shell import desktop, looks
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk
from tests.gui.document_fakes import CLEAN_LAYOUT, IDENTITY
from tests.gui.fakes import FakeService

Idle = Callable[[], None]


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "公文.docx"
    path.write_bytes(b"a document")
    return path


def check(window: MainWindow, clerk: Clerk, idle: Idle, document: Path) -> LayoutDialog:
    clerk.then(clerk.names(str(document)))
    window.commands.layout.trigger()
    idle()
    shown = window.controllers.layout_check.dialog
    assert shown and shown.isVisible()
    return shown


def test_any_file_is_checked_without_a_ledger(
    window: MainWindow, clerk: Clerk, idle: Idle, document: Path, service: FakeService
) -> None:
    dialog = check(window, clerk, idle, document)
    assert service.documents.checked == ["公文.docx"]
    assert [count.number.text() for count in dialog.strengths.values()] == ["1", "1", "1"]
    assert (dialog.texts.number.text(), dialog.unmeasured.number.text()) == ("1", "1")
    assert (
        dialog.report.headline.text()
        == "“公文.docx”：1条不符合标准规定，必须改。按通用格式查了5条：1条符合，0条这份文件不涉及。"
    )
    assert dialog.report.headline.objectName() == looks.of_level(Level.MUST).tone
    assert "LibreOffice 7.4" in dialog.measured.text() and "仿宋" in dialog.measured.text()


def test_every_finding_says_what_is_asked_what_was_found_where_and_how_to_mend_it(
    window: MainWindow, clerk: Clerk, idle: Idle, document: Path
) -> None:
    lines = check(window, clerk, idle, document).report.plain().split("\n")
    assert lines[:5] == [
        "标准规定的，必须改（1条）",
        "条款甲（GB/T 9704-2012 第 5.2.2 条）",
        "要求：上边距 37 毫米",
        "查到：上边距 <25> 毫米（第 1 节；第 1 节；第 1 节……共4处）",
        "改法：改成 37 毫米。",
    ]
    assert "条款丙（有关 GB/T 9704-2012 第 5.2.2 条）" in lines
    assert lines[-8:] == [
        "文字里的问题（1条）",
        "建议核对 · 第 3 段“开头”：有没填完的地方。",
        "改法：补上内容。",
        "没有测量的（1条）",
        "条款丁：没有装 LibreOffice。",
        "只能在印好的纸上看的，请人核对（1条）",
        "装订（GB/T 9704-2012 第 6.3 条）",
        "要求：左侧装订",
    ]


def test_what_differs_in_nothing_required_is_green(
    window: MainWindow, clerk: Clerk, idle: Idle, document: Path, service: FakeService
) -> None:
    service.documents.layout = CLEAN_LAYOUT
    dialog = check(window, clerk, idle, document)
    assert "没有不符合标准规定的地方" in dialog.report.headline.text()
    assert dialog.report.headline.objectName() == looks.good().tone


def test_a_grave_finding_in_the_text_is_not_green(
    window: MainWindow, clerk: Clerk, idle: Idle, document: Path, service: FakeService
) -> None:
    service.documents.layout, service.documents.texts = CLEAN_LAYOUT, (IDENTITY,)
    dialog = check(window, clerk, idle, document)
    assert "文字里有1处必须处理" in dialog.report.headline.text()
    assert dialog.report.headline.objectName() == looks.of_level(Level.MUST).tone


def test_after_mending_it_is_checked_again_and_opened_from_the_dialog(
    window: MainWindow,
    clerk: Clerk,
    idle: Idle,
    document: Path,
    service: FakeService,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    handed: list[Path] = []
    monkeypatch.setattr(desktop, "open_file", handed.append)
    dialog = check(window, clerk, idle, document)
    service.documents.layout = CLEAN_LAYOUT
    clerk.press(dialog.again)
    idle()
    assert dialog.strengths[next(iter(dialog.strengths))].number.text() == "0"
    clerk.press(dialog.open_button)
    assert handed == [document]
    assert "没有能打开" in dialog.messages.text.text()


def test_a_failure_is_said_where_the_clerk_looks(
    window: MainWindow, clerk: Clerk, idle: Idle, document: Path, service: FakeService
) -> None:
    service.documents.error = UnreadableDocument("“公文.docx”打不开。")
    clerk.then(clerk.names(str(document)))
    window.commands.layout.trigger()
    idle()
    assert window.messages.text.text() == "“公文.docx”打不开。"
    service.documents.error = None
    dialog = check(window, clerk, idle, document)
    service.documents.error = UnreadableDocument("“公文.docx”打不开。")
    clerk.press(dialog.again)
    idle()
    assert dialog.messages.isVisible()
    assert dialog.messages.text.text() == "“公文.docx”打不开。"


def test_it_can_be_cancelled(
    window: MainWindow, clerk: Clerk, idle: Idle, document: Path, service: FakeService, qtbot: QtBot
) -> None:
    service.documents.hold = threading.Event()
    clerk.then(clerk.names(str(document)))
    window.commands.layout.trigger()
    qtbot.waitUntil(window.status.cancel.isVisible)
    clerk.press(window.status.cancel)
    idle()
    assert window.status.text.text() == "已取消。"
    assert service.documents.checked == []


def test_the_document_just_written_is_checked_by_its_button_and_proposed(
    opened: MainWindow, clerk: Clerk, idle: Idle, service: FakeService, ledger: Path
) -> None:
    clerk.then(clerk.answers("带【待补】", "已请示"), clerk.names(""))
    clerk.writes(opened)
    idle()
    clerk.press(clerk.button(opened.messages, "检查版面"))
    idle()
    assert service.documents.checked == ["台账-整改进展通报.docx"]
    clerk.then(clerk.names(""))
    opened.commands.layout.trigger()
    idle()
    assert clerk.seen[-1] == "台账-整改进展通报.docx"
    assert len(service.documents.checked) == 2
