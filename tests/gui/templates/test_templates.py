"""模板: the list with what each needs, the check, the copies, the office's folder, and the way there from a failure."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from app.core.errors import BadTemplate, CannotWrite
from app.core.finding import Level
from app.gui.shell import desktop, looks
from app.gui.shell.steps import Step
from app.gui.templates.dialog import TemplatesDialog
from app.gui.window import MainWindow
from app.service.kinds.templates import Template
from app.store.settings import Settings
from tests.gui.clerk import Act, Clerk
from tests.gui.document_fakes import TROUBLES, FakeTemplates
from tests.gui.fakes import FakeService
from tests.gui.figures.test_figures import texts

Idle = Callable[[], None]
OWN = Template("局办通报", Path("本单位/局办通报.docx"), True)


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    seen: list[Path] = []

    def open_it(path: Path) -> bool:
        seen.append(path)
        return True

    monkeypatch.setattr(desktop, "open_file", open_it)
    return seen


@pytest.fixture
def dialog(window: MainWindow, service: FakeService, tmp_path: Path, idle: Idle) -> TemplatesDialog:
    """Without a ledger: templates are made ready before."""
    service.templates.own, service.templates.place = [OWN], tmp_path
    window.commands.templates.trigger()
    idle()
    shown = window.controllers.templates.dialog
    assert shown
    return shown


def named(name: str, clerk: Clerk) -> Act:
    def act(dialog: QDialog) -> None:
        line = dialog.findChild(QLineEdit)
        assert line
        clerk.seen.append(line.text())
        line.selectAll()
        clerk.types(line, name)
        QTest.keyClick(line, Qt.Key.Key_Return)

    return act


def test_every_template_is_listed_with_what_it_needs(dialog: TemplatesDialog) -> None:
    rows = texts(dialog.view)
    assert [row[:2] for row in rows] == [
        ["整改进展通报", "程序自带"],
        ["督办通知单", "程序自带"],
        ["局办通报", "本单位"],
    ]
    assert rows[1][2] == "2项：发文机关、成文日期"
    assert dialog.view.row() == 0
    assert dialog.report.headline.text().startswith("选一个模板，点“检查”")
    assert not dialog.comments.isEnabled()


def test_one_that_cannot_be_read_is_said_in_its_row(
    window: MainWindow, dialog: TemplatesDialog, service: FakeService, clerk: Clerk, idle: Idle
) -> None:
    service.templates.unreadable = {"局办通报"}
    clerk.press(dialog.relist)
    idle()
    assert texts(dialog.view)[2][2] == "读不出来，请检查"


def test_a_check_shows_every_trouble_with_its_place_and_how_to_mend_it(
    dialog: TemplatesDialog, service: FakeService, clerk: Clerk, idle: Idle
) -> None:
    service.templates.troubles = TROUBLES
    clerk.press_row(dialog.view, dialog.view.model().index(2, 0))
    clerk.press(dialog.check)
    idle()
    assert service.templates.asked == ["check 局办通报.docx"]
    assert dialog.report.headline.text() == "“局办通报.docx”：1处错误，改好以前不能用来生成；1处提醒。"
    assert dialog.report.headline.objectName() == looks.of_level(Level.MUST).tone
    assert dialog.report.plain().split("\n") == [
        "错误（1处）",
        "正文第3段“<b>{{单位}}</b>”：没有“单位”。",
        "改法：改成“单位名称”。",
        "提醒（1处）",
        "整个文件：样式名写错了。",
        "改法：改样式名。",
    ]


def test_where_nothing_was_found_it_is_green_and_says_what_was_checked(
    dialog: TemplatesDialog, clerk: Clerk, idle: Idle
) -> None:
    clerk.press(dialog.check)
    idle()
    said = dialog.report.headline.text()
    assert said.startswith("“整改进展通报.docx”没有发现错误，可以使用。检查了：字段")
    assert said.endswith("用到2个字段：事项、标题。")
    assert dialog.report.headline.objectName() == looks.good().tone
    assert dialog.report.plain() == ""
    assert not dialog.comments.isEnabled()


def test_any_file_is_checked_and_its_troubles_written_as_comments(
    dialog: TemplatesDialog,
    service: FakeService,
    clerk: Clerk,
    idle: Idle,
    tmp_path: Path,
    handed: list[Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    other = tmp_path / "别处.docx"
    other.write_bytes(b"x")
    service.templates.troubles = TROUBLES
    clerk.then(clerk.names(str(other)))
    clerk.press(dialog.check_other)
    idle()
    clerk.then(clerk.names(""))
    clerk.press(dialog.comments)
    idle()
    out = tmp_path / "别处-批注.docx"
    assert clerk.seen[-1] == out.name
    assert out.read_bytes() == b"comments"
    assert service.templates.asked == ["check 别处.docx", "comment 别处.docx"]
    clerk.press(clerk.button(dialog.messages, "打开"))
    assert handed == [out]


def test_a_copy_to_change_is_listed_chosen_and_offered_to_open(
    dialog: TemplatesDialog, service: FakeService, clerk: Clerk, idle: Idle, tmp_path: Path, handed: list[Path]
) -> None:
    clerk.press_row(dialog.view, dialog.view.model().index(1, 0))
    clerk.then(named("局办督办", clerk))
    clerk.press(dialog.copy)
    idle()
    assert clerk.seen == ["督办通知单（本单位）"]
    assert service.templates.asked == ["copy 督办通知单"]
    assert texts(dialog.view)[-1][:2] == ["局办督办", "本单位"]
    assert dialog.view.row() == 3
    clerk.press(clerk.button(dialog.messages, "打开"))
    assert handed == [tmp_path / "局办督办.docx"]


def test_what_cannot_be_done_is_said_in_the_dialog(
    window: MainWindow, dialog: TemplatesDialog, service: FakeService, clerk: Clerk, idle: Idle
) -> None:
    service.templates.error = CannotWrite("模板文件夹里已经有“局办通报.docx”，请换一个名称。")
    clerk.then(named("局办通报", clerk))
    clerk.press(dialog.copy)
    idle()
    assert dialog.messages.text.text().startswith("模板文件夹里已经有")
    assert not window.messages.isVisible()


def test_a_name_that_is_not_given_copies_nothing(
    dialog: TemplatesDialog, service: FakeService, clerk: Clerk, idle: Idle
) -> None:
    clerk.then(clerk.leaves)
    clerk.press(dialog.copy)
    idle()
    assert service.templates.asked == []


def test_the_folder_is_shown(
    dialog: TemplatesDialog, clerk: Clerk, idle: Idle, tmp_path: Path, handed: list[Path]
) -> None:
    clerk.press(dialog.folder)
    idle()
    assert handed == [tmp_path]


def test_listing_is_cancelled_in_the_dialog(
    window: MainWindow, dialog: TemplatesDialog, clerk: Clerk, idle: Idle, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(*_: object) -> tuple[()]:
        begun.set()
        go_on.wait(5)
        return ()

    monkeypatch.setattr(FakeTemplates, "particulars_used", slow)
    clerk.press(dialog.relist)
    qtbot.waitUntil(begun.is_set)
    clerk.press(dialog.status.cancel)
    go_on.set()
    idle()
    assert dialog.status.text.text() == "已取消。"
    assert len(dialog.listed) == 3


def test_while_work_is_under_way_nothing_else_begins(
    window: MainWindow, dialog: TemplatesDialog, service: FakeService, clerk: Clerk, idle: Idle, ledger: Path
) -> None:
    service.hold = threading.Event()
    window.open(ledger)
    clerk.press(dialog.check)
    assert dialog.status.text.text() == "正在处理，请稍候或先取消。"
    service.hold.set()
    idle()
    assert service.templates.asked == []


def kinds(window: MainWindow) -> list[str]:
    box = window.form_page.header.kinds
    return [box.itemText(row) for row in range(box.count())]


def test_a_new_template_appears_when_the_list_is_opened(opened: MainWindow, service: FakeService, clerk: Clerk) -> None:
    service.templates.own = [OWN]
    box = opened.form_page.header.kinds
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    box.hidePopup()
    assert kinds(opened) == ["整改进展通报", "督办通知单", "局办通报"]
    assert [action.text() for action in opened.commands.kinds.actions()] == kinds(opened)


def test_a_new_template_appears_when_the_window_is_come_back_to(opened: MainWindow, service: FakeService) -> None:
    service.templates.own = [OWN]
    QApplication.sendEvent(opened, QEvent(QEvent.Type.WindowActivate))
    assert kinds(opened)[-1] == "局办通报"


def test_a_new_template_appears_after_listing_anew(
    opened: MainWindow, service: FakeService, clerk: Clerk, idle: Idle
) -> None:
    opened.commands.templates.trigger()
    idle()
    service.templates.own = [OWN]
    dialog = opened.controllers.templates.dialog
    assert dialog
    clerk.press(dialog.relist)
    idle()
    assert kinds(opened)[-1] == "局办通报"


def test_a_chosen_template_that_is_gone_falls_back_and_is_said(
    opened: MainWindow, service: FakeService, settings: Settings
) -> None:
    service.templates.own = [OWN]
    opened.commands.kinds.aboutToShow.emit()
    opened.commands.kinds.actions()[2].trigger()
    assert settings.template == "局办通报"
    service.templates.own = []
    QApplication.sendEvent(opened, QEvent(QEvent.Type.WindowActivate))
    assert settings.template == "整改进展通报"
    assert opened.form_page.header.kinds.currentText() == "整改进展通报"
    assert opened.messages.text.text() == "模板“局办通报”不在了，文件种类已改用“整改进展通报”。"


def test_an_unreadable_chosen_template_asks_for_everything(opened: MainWindow, service: FakeService) -> None:
    opened.commands.kinds.actions()[1].trigger()
    opened.go_to(Step.WRITE)
    assert not opened.form_page.form.inputs["被检查单位"].isVisible()
    service.templates.unreadable = {"督办通知单"}
    opened.commands.kinds.actions()[1].trigger()
    assert opened.messages.text.text() == "模板“督办通知单”读不出来。"
    assert opened.form_page.form.inputs["被检查单位"].isVisible()


def test_a_faulty_template_leads_from_the_failed_writing_to_its_check(
    opened: MainWindow, service: FakeService, clerk: Clerk, idle: Idle
) -> None:
    service.templates.own, service.templates.troubles = [OWN], TROUBLES
    opened.commands.kinds.aboutToShow.emit()
    opened.commands.kinds.actions()[2].trigger()

    def spoil(dialog: QDialog) -> None:
        service.error = BadTemplate("模板“局办通报.docx”有 1 处错误：正文第3段：没有“单位”。")
        clerk.names("")(dialog)

    clerk.then(clerk.answers("带【待补】", "已请示"), spoil)
    clerk.writes(opened)
    idle()
    assert "没有“单位”" in opened.messages.text.text()
    clerk.press(clerk.button(opened.messages, "模板…"))
    idle()
    dialog = opened.controllers.templates.dialog
    assert dialog and dialog.isVisible()
    assert service.templates.asked == ["check 局办通报.docx"]
    assert dialog.report.headline.text().startswith("“局办通报.docx”：1处错误")


def test_another_failure_does_not_lead_there(
    opened: MainWindow, service: FakeService, idle: Idle, clerk: Clerk
) -> None:
    service.error = CannotWrite("磁盘已满。")
    opened.commands.recheck.trigger()
    idle()
    assert "模板" not in " ".join(
        button.text() for button in opened.messages.findChildren(type(opened.form_page.header.write))
    )
