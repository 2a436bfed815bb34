"""An office's own template and a written notice, with real clicks, the real service and the real files."""

import shutil
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from app.gui.form.preset_dialog import PresetDialog
from app.gui.shell.steps import Step
from app.gui.window import MainWindow
from app.service import Office, Settings
from tests.gui.clerk import Clerk

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
Wait = Callable[[], None]


@pytest.fixture
def window(real: MainWindow) -> MainWindow:
    return real


@pytest.fixture
def wait(qtbot: QtBot, window: MainWindow) -> Wait:
    return lambda: qtbot.waitUntil(lambda: not window.runner.busy, timeout=60_000)


@pytest.fixture
def sample(window: MainWindow, wait: Wait, tmp_path: Path) -> Path:
    ledger = tmp_path / "整改台账-已补正.xlsx"
    shutil.copy(SAMPLES / ledger.name, ledger)
    window.open(ledger)
    wait()
    return ledger


def name_it(dialog: QDialog) -> None:
    line = dialog.findChild(QLineEdit)
    assert line
    line.setText("局办通报")
    dialog.accept()


def test_an_own_template_is_copied_checked_mended_and_written_from(
    window: MainWindow, office: Office, sample: Path, clerk: Clerk, wait: Wait, tmp_path: Path
) -> None:
    window.commands.templates.trigger()
    wait()
    dialog = window.controllers.templates.dialog
    assert dialog
    clerk.then(name_it)
    clerk.press(dialog.copy)
    wait()
    own = office.templates.file("局办通报")
    template = docx.Document(str(own))
    template.add_paragraph("联系单位：{{ 发文单位 }}")
    template.save(str(own))

    kinds = {action.text(): action for action in window.commands.kinds.actions()}
    kinds["局办通报"].trigger()
    clerk.then(clerk.answers("带【待补】"), clerk.names(str(tmp_path / "通报.docx")))
    clerk.writes(window)
    wait()
    assert "没有名为“发文单位”的字段" in window.messages.text.text()
    assert not (tmp_path / "通报.docx").exists()
    clerk.press(clerk.button(window.messages, "模板…"))
    wait()
    assert "1处错误" in dialog.report.headline.text()
    assert "是不是“发文机关”" in dialog.report.plain()

    template.paragraphs[-1].text = "联系单位：{{ 发文机关 }}"
    template.save(str(own))
    clerk.press(dialog.check)
    wait()
    assert "没有发现错误" in dialog.report.headline.text()
    clerk.then(clerk.answers("带【待补】"), clerk.names(str(tmp_path / "通报.docx")))
    clerk.writes(window)
    wait()
    assert (tmp_path / "通报.docx").is_file()


def test_an_own_layout_is_saved_written_with_and_its_document_checked(
    window: MainWindow, sample: Path, clerk: Clerk, wait: Wait, tmp_path: Path
) -> None:
    def save(dialog: QDialog) -> None:
        assert isinstance(dialog, PresetDialog)
        dialog.name.setText("局办版")
        dialog.lengths["left"].setValue(40)
        assert "每页 22 行、每行 25 字" in dialog.outcome.text()
        clerk.press(dialog.save)

    window.go_to(Step.WRITE)
    window.form_page.form.show_layouts()
    clerk.then(save)
    clerk.press(window.form_page.form.save_preset)
    assert Settings(tmp_path / "own").preset == "局办版"
    clerk.then(clerk.answers("带【待补】"), clerk.names(str(tmp_path / "通报.docx")))
    clerk.writes(window)
    wait()
    clerk.press(clerk.button(window.messages, "检查版面"))
    wait()
    dialog = window.controllers.layout_check.dialog
    assert dialog
    assert dialog.strengths[next(iter(dialog.strengths))].number.text() != "0"
    assert "左边距 40" in dialog.report.plain()
    assert "【待补" in dialog.report.plain()
