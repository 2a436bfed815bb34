"""What it is all about (事项): chosen beside the kinds, proposed by the ledger, asked where it is not sure; kept."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from app.core.matters.folder import FOLDER
from app.gui.form.matter_note import MatterNote
from app.gui.shell.steps import Step
from app.gui.window import MainWindow
from app.service import Office
from tests.gui.clerk import Clerk
from tests.gui.fakes import FakeService
from tests.gui.templates.test_templates import OWN

SAMPLES = Path(__file__).resolve().parents[3] / "samples"
Idle = Callable[[], None]


def choose(window: MainWindow, name: str) -> None:
    """By the keyboard, as far down the list as it takes."""
    matters = window.form_page.header.matters
    matters.setFocus()
    step = Qt.Key.Key_Down if matters.findText(name) > matters.currentIndex() else Qt.Key.Key_Up
    while matters.currentText() != name:
        QTest.keyClick(matters, step)


def buttons(note: MatterNote) -> dict[str, QToolButton]:
    return {one.text(): one for one in note.findChildren(QToolButton) if not one.isHidden()}


@pytest.fixture
def audit(real: MainWindow, wait: Idle, tmp_path: Path) -> MainWindow:
    """A window with the ledger of an audit, for which nothing was ever given."""
    real.open(Path(shutil.copy(SAMPLES / "事项" / "审计-台账.xlsx", tmp_path / "台账.xlsx")))
    wait()
    return real


def test_choosing_one_names_the_fields_anew_and_leaves_out_what_it_does_not_ask(opened: MainWindow) -> None:
    opened.go_to(Step.WRITE)
    form, before = opened.form_page.form, opened.session.particulars
    assert before.matter.name == "巡察"
    form.inputs["检查机构"].edited.emit("市审计局")
    choose(opened, "审计")
    assert form.rows["检查机构"].label.text() == "审计机关"
    assert form.rows["部署机关"].isHidden()
    assert not form.rows["检查事项"].isHidden()
    assert "审计开始日期" in form.missing.text()
    assert "巡察" not in form.missing.text()


def test_what_was_typed_stands_when_it_is_changed_and_back(opened: MainWindow) -> None:
    opened.go_to(Step.WRITE)
    form = opened.form_page.form
    for name, text in (("部署机关", "某市委"), ("检查机构", "某组")):
        form.inputs[name].fill(text)
        form.inputs[name].edited.emit(text)
    form.inputs["反馈日期"].fill("2026-1")
    for name in ("审计", "巡察"):
        choose(opened, name)
    assert form.inputs["部署机关"].text() == "某市委"
    assert opened.session.particulars.texts["检查机构"] == "某组"
    assert form.inputs["反馈日期"].text() == "2026-1"
    assert not form.rows["部署机关"].isHidden()
    assert form.rows["检查机构"].label.text() == "巡察机构"


def test_it_offers_the_kinds_it_has_and_the_office_s_own(
    opened: MainWindow, office: Office, service: FakeService
) -> None:
    service.templates.own = [OWN]
    folder = office.templates.folder()
    text = (FOLDER / "审计.toml").read_text(encoding="utf-8").replace('名称 = "审计"', '名称 = "专项审计"')
    (folder / "专项审计.toml").write_text(text.replace('"督办通知单", ', ""), encoding="utf-8")
    opened.controllers.choosing.relist()
    opened.commands.kinds.actions()[1].trigger()
    assert office.settings.template == "督办通知单"
    choose(opened, "专项审计")
    kinds = opened.form_page.header.kinds
    assert [kinds.itemText(row) for row in range(kinds.count())] == ["整改进展通报", "局办通报"]
    assert [action.text() for action in opened.commands.kinds.actions()] == ["整改进展通报", "局办通报"]
    assert office.settings.template == "整改进展通报"
    assert opened.messages.text.text() == "事项“专项审计”没有“督办通知单”，文件种类已改用“整改进展通报”。"
    choose(opened, "巡察")
    assert kinds.count() == 3


def test_it_is_kept_with_the_inspection_and_judged_anew(
    opened: MainWindow, office: Office, ledger: Path, service: FakeService, idle: Idle
) -> None:
    checked = len(service.examined)
    choose(opened, "巡视")
    opened.controllers.filling.finish()
    assert Office(office.folder).memory.particulars(ledger).matter.name == "巡视"
    assert Office(office.folder).memory.particulars(ledger.with_name("别的.xlsx")).matter.name == "巡察"
    opened.controllers.checking.recheck()
    idle()
    assert len(service.examined) > checked
    assert service.examined[-1][2].matter.name == "巡视"


def test_one_that_is_gone_is_said(opened: MainWindow, office: Office) -> None:
    file = office.templates.folder() / "甲.toml"
    text = (FOLDER / "审计.toml").read_text(encoding="utf-8")
    file.write_text(text.replace('名称 = "审计"', '名称 = "甲审计"'), encoding="utf-8")
    opened.controllers.choosing.relist()
    choose(opened, "甲审计")
    file.unlink()
    opened.controllers.choosing.relist()
    assert opened.form_page.header.matters.currentText() == "巡察"
    assert opened.messages.text.text().startswith("事项“甲审计”不在了")
    assert opened.form_page.form.rows["检查机构"].label.text() == "巡察机构"


def test_what_the_title_tells_is_taken_said_once_and_kept(audit: MainWindow, office: Office, tmp_path: Path) -> None:
    audit.go_to(Step.WRITE)
    note = audit.form_page.matter_note
    assert note.text.text() == "按标题认作“审计”；不是的请改选事项。"
    assert note.isVisible()
    assert audit.form_page.header.matters.currentText() == "审计"
    assert audit.form_page.form.rows["检查机构"].label.text() == "审计机关"
    examination = audit.session.examination
    assert examination
    assert "matter-differs" not in {one.finding.rule for one in examination.report.advice}
    audit.controllers.filling.finish()
    again = Office(office.folder).memory.particulars(tmp_path / "台账.xlsx")
    assert again.matter.name == "审计"


def test_it_is_taken_back_by_its_button_and_not_proposed_again(
    audit: MainWindow, clerk: Clerk, wait: Idle, tmp_path: Path
) -> None:
    audit.go_to(Step.WRITE)
    note = audit.form_page.matter_note
    clerk.press(buttons(note)["改回“巡察”"])
    assert note.isHidden()
    assert audit.form_page.header.matters.currentText() == "巡察"
    audit.controllers.filling.finish()
    audit.open(Path(shutil.copy(SAMPLES / "整改台账.xlsx", tmp_path / "另.xlsx")))
    wait()
    assert note.isHidden()
    audit.open(tmp_path / "台账.xlsx")
    wait()
    assert note.isHidden()
    assert audit.session.particulars.matter.name == "巡察"


def test_several_are_asked_about_and_nothing_is_taken(
    real: MainWindow, office: Office, clerk: Clerk, wait: Idle, tmp_path: Path
) -> None:
    path = Path(shutil.copy(SAMPLES / "事项" / "审计-台账.xlsx", tmp_path / "巡视整改.xlsx"))
    real.open(path)
    wait()
    real.go_to(Step.WRITE)
    note, matters = real.form_page.matter_note, real.form_page.header.matters
    assert set(buttons(note)) == {"审计", "巡视"}
    assert note.text.text().endswith("请选定事项；选定以前按“巡察”写。")
    assert matters.currentText() == "巡察"
    real.controllers.filling.finish()
    assert "事项" not in office.memory.particulars(path).texts
    clerk.press(buttons(note)["巡视"])
    assert matters.currentText() == "巡视"
    assert note.isHidden()


def test_the_usual_one_is_not_spoken_of(real: MainWindow, wait: Idle, tmp_path: Path) -> None:
    real.open(Path(shutil.copy(SAMPLES / "整改台账.xlsx", tmp_path / "台账.xlsx")))
    wait()
    assert real.form_page.matter_note.isHidden()
    assert "事项" not in real.session.particulars.texts
