"""事项 in the dialog 模板: listed beside the templates, copied, opened, checked line by line, chosen at once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.finding import Level
from app.core.matters.folder import FOLDER
from app.core.matters.shipped import shipped_matters
from app.gui.shell import looks
from app.gui.templates.dialog import TemplatesDialog
from app.gui.widgets.rows import RowsView
from app.gui.window import MainWindow
from app.service import Office
from tests.gui.clerk import Clerk
from tests.gui.figures.test_figures import texts
from tests.gui.templates.test_templates import handed, named

__all__ = ["handed"]
Idle = Callable[[], None]


@pytest.fixture
def dialog(opened: MainWindow, idle: Idle) -> TemplatesDialog:
    opened.commands.templates.trigger()
    idle()
    shown = opened.controllers.templates.dialog
    assert shown
    shown.tabs.setCurrentWidget(shown.matters)
    return shown


def press_name(clerk: Clerk, view: RowsView, name: str) -> None:
    row = next(at for at, row in enumerate(texts(view)) if row[0] == name)
    clerk.press_row(view, view.model().index(row, 0))


def test_they_are_listed_with_the_kinds_they_have(dialog: TemplatesDialog) -> None:
    rows = texts(dialog.matters)
    assert [row[0] for row in rows] == [one.name for one in shipped_matters()]
    assert {row[1] for row in rows} == {"程序自带"}
    assert rows[0] == ["巡察", "程序自带", "全部"]
    assert "督办通知单" in next(row[2] for row in rows if row[0] == "审计")
    assert dialog.matters.row() == 0
    assert not dialog.open_file.isEnabled()


def test_a_copy_is_listed_chosen_opened_and_offered_beside_the_kinds(
    dialog: TemplatesDialog, opened: MainWindow, office: Office, clerk: Clerk, idle: Idle, handed: list[Path]
) -> None:
    press_name(clerk, dialog.matters, "审计")
    clerk.then(named("经责审计", clerk))
    clerk.press(dialog.copy)
    idle()
    file = office.templates.folder() / "经责审计.toml"
    assert clerk.seen == ["审计（本单位）"]
    assert file.is_file()
    assert texts(dialog.matters)[dialog.matters.row()][:2] == ["经责审计", "本单位"]
    assert dialog.messages.text.text().startswith("已复制为本单位的事项“经责审计”。")
    clerk.press(dialog.open_file)
    assert handed == [file]
    matters = opened.form_page.header.matters
    assert matters.findText("经责审计") >= 0


def test_a_check_shows_each_fault_with_its_line(
    dialog: TemplatesDialog, office: Office, clerk: Clerk, idle: Idle
) -> None:
    text = (FOLDER / "审计.toml").read_text(encoding="utf-8").replace("动作 =", "动做 =")
    (office.templates.folder() / "错的.toml").write_text(text, encoding="utf-8")
    clerk.press(dialog.relist)
    idle()
    press_name(clerk, dialog.matters, "错的")
    assert texts(dialog.matters)[dialog.matters.row()] == ["错的", "本单位", "读不出来，请检查"]
    clerk.press(dialog.check)
    idle()
    assert dialog.report.headline.text() == "“审计”：2处错误，改好以前不能用来生成。"
    assert dialog.report.headline.objectName() == looks.of_level(Level.MUST).tone
    at = next(number for number, line in enumerate(text.split("\n"), 1) if line.startswith("动做"))
    assert f"第{at}行：“动做”不是“用语”下面的名称" in dialog.report.plain()
    assert "改法：是不是“动作”？" in dialog.report.plain()
    assert not dialog.comments.isEnabled()


def test_one_without_a_fault_is_said_to_be_good(dialog: TemplatesDialog, clerk: Clerk, idle: Idle) -> None:
    press_name(clerk, dialog.matters, "巡视")
    clerk.press(dialog.check)
    idle()
    assert dialog.report.headline.text().startswith("“巡视”没有发现错误，可以使用。")
    assert dialog.report.headline.objectName() == looks.good().tone


def test_the_buttons_are_for_the_tab_in_front(
    dialog: TemplatesDialog, opened: MainWindow, clerk: Clerk, idle: Idle
) -> None:
    dialog.tabs.setCurrentWidget(dialog.view)
    clerk.press(dialog.check)
    idle()
    assert dialog.report.headline.text().startswith("“整改进展通报.docx”没有发现错误")
    dialog.tabs.setCurrentWidget(dialog.matters)
    opened.controllers.templates.open_faulty()
    idle()
    assert not dialog.shows_matters


def test_what_follows_from_another_is_shown_as_it_will_be_printed(
    dialog: TemplatesDialog, office: Office, clerk: Clerk, idle: Idle
) -> None:
    office.matters.copy(FOLDER / "审计.toml", "经责审计")
    clerk.press(dialog.relist)
    idle()
    press_name(clerk, dialog.matters, "经责审计")
    clerk.press(dialog.check)
    idle()
    shown = dialog.report.plain()
    assert "没有写的照“审计”" in shown and '审核意见 = "审计机关意见"' in shown
