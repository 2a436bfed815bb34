"""导出本单位设置 and 接收本单位设置: one file from one window to another, which works with it at once."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.core.matters.given import Particulars
from app.core.office.own_preset import OwnPreset
from app.core.office.words import WordKind
from app.gui.office_file import controller
from app.gui.window import MainWindow
from app.service import Office
from tests.gui.clerk import Clerk
from tests.gui.columns_clerk import rules
from tests.gui.whole import furnished

DAY = date(2026, 11, 29)
SAMPLE = Path(__file__).resolve().parents[3] / "samples" / "整改台账.xlsx"


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "整改台账.xlsx"))


@pytest.fixture
def theirs(tmp_path: Path, sample: Path) -> Path:
    """The file of another office, that has changed a setting of every kind."""
    office = Office(tmp_path / "theirs")
    office.settings.change("due_soon_days", 14)
    office.rules.change_level("overdue", "off")
    office.words.file((WordKind.STATUS, "甲类", "done"))
    office.presets.save(OwnPreset("局办版", "literal", pitch=28))
    office.templates.copy("督办通知单", "本局督办单")
    office.memory.keep(sample, Particulars().with_({"发文机关": "他局"}))
    for name, value in (("preset", "局办版"), ("template", "本局督办单")):
        office.settings.change(name, value)
    return office.file.export_to(tmp_path / "本单位设置.zip", DAY)


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """The system's own dialog names this file."""
    return lambda file: monkeypatch.setattr(controller, "ask_file", lambda *_: file)


def take_over(window: MainWindow, clerk: Clerk, wait: Callable[[], None]) -> None:
    clerk.then(clerk.answers("接收"))
    window.commands.import_office.trigger()
    wait()


def kinds(window: MainWindow) -> dict[str, bool]:
    return {one.text(): one.isChecked() for one in window.commands.kinds.actions()}


def test_the_window_works_with_what_was_taken_over_at_once(
    real: MainWindow,
    clerk: Clerk,
    wait: Callable[[], None],
    theirs: Path,
    choose: Callable[[Path], None],
    sample: Path,
    qtbot: QtBot,
) -> None:
    real.open(sample)
    wait()
    form = real.form_page.form
    form.inputs["发文机关"].fill("本局")
    form.inputs["发文机关"].edited.emit("本局")
    assert "overdue" in rules(real)
    choose(theirs)
    take_over(real, clerk, wait)
    session = real.session
    assert session.settings.due_soon_days == 14
    assert "overdue" not in rules(real)
    assert session.particulars.texts["发文机关"] == form.inputs["发文机关"].text() == "他局"
    assert kinds(real)["本局督办单"]
    assert "局办版" in form.own_presets() and form.presets.currentData() == "局办版"
    assert [one.word for one in session.office.words.all()] == ["甲类"]
    assert session.memory.recent() == (sample,)
    told = real.messages.text.text()
    assert told.startswith("已接收“本单位设置.zip”，本机的设置全部换掉了")
    (backup,) = session.office.file.folder.glob("接收前的设置-*.zip")
    assert str(backup) in told
    # What had been typed and was nowhere kept yet is in the backup.
    choose(backup)
    take_over(real, clerk, wait)
    assert session.particulars.texts["发文机关"] == form.inputs["发文机关"].text() == "本局"
    assert session.settings.due_soon_days == 7 and "overdue" in rules(real)
    assert "本局督办单" not in kinds(real)


def test_the_question_says_what_is_replaced_and_where_the_backup_will_be(
    real: MainWindow, clerk: Clerk, wait: Callable[[], None], theirs: Path, choose: Callable[[Path], None]
) -> None:
    choose(theirs)
    clerk.then(clerk.answers("不接收"))
    real.commands.import_office.trigger()
    wait()
    (said,) = clerk.seen
    assert "全部换成文件里的，不合并" in said
    assert (
        "2026年11月29日导出，里面是改过的设置 3 项、改过级别的规则 1 条、本单位用语 1 个、本单位版式 1 种、本单位模板 1 个"
        in said
    )
    assert f"“接收前的设置-日期-时刻.zip”，放在“{real.session.office.file.folder}”" in said
    assert real.session.settings.due_soon_days == 7
    assert not list(real.session.office.file.folder.glob("*.zip"))


def test_a_file_that_will_not_do_is_refused_without_a_question(
    real: MainWindow, wait: Callable[[], None], sample: Path, choose: Callable[[Path], None]
) -> None:
    choose(sample)
    real.commands.import_office.trigger()
    wait()
    assert "不是“导出本单位设置”写出的文件。没有接收，本机的设置没有改动。" in real.messages.text.text()


def test_what_is_exported_holds_what_was_typed_last(
    real: MainWindow, clerk: Clerk, wait: Callable[[], None], sample: Path, tmp_path: Path
) -> None:
    real.open(sample)
    wait()
    form = real.form_page.form
    form.inputs["发文机关"].fill("本局")
    form.inputs["发文机关"].edited.emit("本局")
    clerk.then(clerk.names(str(tmp_path / "导出.zip")))
    real.commands.export_office.trigger()
    wait()
    assert clerk.seen == ["本单位设置-2026-06-30.zip"]
    assert real.messages.text.text().startswith("已导出到“导出.zip”。")
    assert real.messages.text.text().endswith("请只交给可以看这些的人。")
    other = Office(tmp_path / "other")
    other.file.take_over(other.file.read(tmp_path / "导出.zip"), DAY)
    assert other.anew().memory.particulars(sample).texts["发文机关"] == "本局"
    assert other.anew().memory.recent() == ()


def test_a_ledger_that_is_gone_meanwhile_stays_shown(
    real: MainWindow,
    clerk: Clerk,
    wait: Callable[[], None],
    theirs: Path,
    choose: Callable[[Path], None],
    sample: Path,
) -> None:
    real.open(sample)
    wait()
    sample.unlink()
    choose(theirs)
    take_over(real, clerk, wait)
    assert "找不到文件" in real.messages.text.text()
    assert real.session.path == sample
    assert real.session.settings.due_soon_days == 14


def test_the_dialog_of_templates_closes_when_others_take_their_place(
    real: MainWindow, clerk: Clerk, wait: Callable[[], None], theirs: Path, choose: Callable[[Path], None]
) -> None:
    real.commands.templates.trigger()
    wait()
    dialog = real.controllers.templates.dialog
    assert isinstance(dialog, QDialog) and dialog.isVisible()
    choose(theirs)
    take_over(real, clerk, wait)
    assert not dialog.isVisible()


def test_while_other_work_is_under_way_nobody_is_asked(
    real: MainWindow, wait: Callable[[], None], sample: Path
) -> None:
    real.open(sample)
    real.commands.import_office.trigger()
    real.commands.export_office.trigger()
    wait()


def test_what_was_broken_off_is_told_when_the_window_opens(
    office: Office, theirs: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    from app.gui.shell.session import Session

    office.file.folder.mkdir()
    shutil.copy(theirs, office.file.folder / "正在接收-2026-11-29-101500.zip")
    office.file.finish(DAY)
    window = furnished(Session(office, DAY))
    qtbot.addWidget(window)
    assert window.messages.text.text().startswith("上次接收本单位设置时程序中断了，刚才已经接着做完。")
