"""From opening the sample to the written document, with real clicks, the real service and the real files."""

import hashlib
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.core.columns import Column
from app.core.finding import Level
from app.gui.findings.rules_dialog import RulesDialog
from app.gui.ledger.columns_dialog import ColumnsDialog
from app.gui.shell.steps import Step
from app.gui.window import MainWindow
from app.service import Office
from app.store.settings import Settings
from tests.gui.clerk import Clerk

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
PARTICULARS: dict[str, str] = tomllib.loads((SAMPLES / "要素.toml").read_text(encoding="utf-8"))
Wait = Callable[[], None]
WHY = "已请示分管领导"


@pytest.fixture
def window(real: MainWindow) -> MainWindow:
    return real


def copied(name: str, folder: Path) -> tuple[Path, str]:
    ledger = folder / name
    shutil.copy(SAMPLES / name, ledger)
    return ledger, hashlib.sha256(ledger.read_bytes()).hexdigest()


def open_by_button(window: MainWindow, clerk: Clerk, ledger: Path, wait: Wait) -> None:
    clerk.then(clerk.names(str(ledger)))
    clerk.press(window.start_page.open_button)
    wait()
    assert not window.messages.isVisible(), window.messages.text.text()


def type_particulars(window: MainWindow, clerk: Clerk, qtbot: QtBot) -> None:
    clerk.goes_to(window, Step.WRITE)
    for called, text in PARTICULARS.items():
        name = window.session.particulars.find(called).name
        window.form_page.form.go_to(name)
        field = window.form_page.form.inputs[name].focusProxy()
        assert field
        clerk.types(field, text)
        QTest.keyClick(field, Qt.Key.Key_Tab)


def text_of(document: Path) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(document)).paragraphs)


def test_the_faulty_sample_is_written_with_marks(window: MainWindow, clerk: Clerk, tmp_path: Path, wait: Wait) -> None:
    ledger, digest = copied("整改台账.xlsx", tmp_path)
    open_by_button(window, clerk, ledger, wait)
    must = len(window.session.must())
    assert must > 0
    assert window.form_page.header.write.text() == f"生成整改进展通报（还有{must}处必须处理）"

    findings = window.work.findings
    clerk.press_row(findings.view, findings.model.index(1))
    origin = window.session.must()[0].finding.origin
    index = window.work.sheets.views()[0].currentIndex()
    assert str(origin).endswith(f"!{window.work.sheets.cell.address.text()}")
    assert index.isValid()

    out = tmp_path / "整改台账-整改进展通报.docx"
    clerk.then(clerk.answers("带【待补】标记生成", WHY), clerk.names(""))
    clerk.writes(window)
    wait()
    written, gaps, *rest = window.messages.text.text().split("\n")
    assert "“提醒…”" in rest[-1] and "没有印进文件" not in "".join(rest)
    last = window.session.files.last
    assert last and any(one.startswith("M列“备注”的1处文字没有印进文件：M75。") for one in last.unprinted)
    assert written == f"已生成“{out.name}”。"
    assert gaps.startswith("文中还有【待补】，要在台账里补：整改时限（整改台账!I8、I29、I55）、")
    assert "【待补：" in text_of(out)
    assert hashlib.sha256(ledger.read_bytes()).hexdigest() == digest


def confirm_figures(window: MainWindow, clerk: Clerk, wait: Wait) -> None:
    """From the question before writing, one after the other as they are proposed."""
    clerk.then(clerk.answers("确认数字"))
    clerk.writes(window)
    wait()
    dialog = window.controllers.figures.dialog
    assert dialog
    for _ in [one for one in window.session.claimed if one.is_open]:
        clerk.press(dialog.panel.confirm)
    assert not any(one.is_open for one in window.session.claimed)
    clerk.press(dialog.close_button)


def test_the_mended_sample_with_its_particulars_has_no_marks(
    window: MainWindow, clerk: Clerk, qtbot: QtBot, tmp_path: Path, wait: Wait
) -> None:
    ledger, digest = copied("整改台账-已补正.xlsx", tmp_path)
    open_by_button(window, clerk, ledger, wait)
    assert window.form_page.header.write.text() == "生成整改进展通报"
    type_particulars(window, clerk, qtbot)
    qtbot.wait(700)
    wait()
    assert window.form_page.form.missing.text() == "要素已填齐。"

    out = tmp_path / "通报.docx"
    confirm_figures(window, clerk, wait)
    clerk.then(clerk.names(str(out)))
    clerk.writes(window)
    wait()
    assert clerk.seen[-1] == "整改台账-已补正-整改进展通报.docx"
    text = text_of(out)
    assert "【待补" not in text
    assert PARTICULARS["问题线索处理情况"] in text
    assert hashlib.sha256(ledger.read_bytes()).hexdigest() == digest


def test_the_ledger_itself_is_never_written_over(window: MainWindow, clerk: Clerk, tmp_path: Path, wait: Wait) -> None:
    ledger, digest = copied("整改台账.xlsx", tmp_path)
    disguised = tmp_path / "通报.docx"
    disguised.symlink_to(ledger)
    open_by_button(window, clerk, ledger, wait)
    clerk.then(clerk.answers("带【待补】", WHY), clerk.names(str(disguised)), clerk.answers("是"))
    clerk.writes(window)
    wait()
    assert "台账" in window.messages.text.text()
    assert hashlib.sha256(ledger.read_bytes()).hexdigest() == digest


def test_a_ledger_mended_meanwhile_is_read_again_before_writing(
    window: MainWindow, clerk: Clerk, tmp_path: Path, wait: Wait
) -> None:
    ledger, _ = copied("整改台账.xlsx", tmp_path)
    open_by_button(window, clerk, ledger, wait)
    shutil.copy(SAMPLES / "整改台账-已补正.xlsx", ledger)
    clerk.then(clerk.answers("取消"))
    clerk.writes(window)
    wait()
    assert clerk.seen[-1].startswith("台账在打开以后改动过，已重新读取并核对。\n没有必须处理的问题。")
    assert window.form_page.header.write.text() == "生成整改进展通报"


def test_two_columns_of_one_meaning_are_asked_about_and_the_answer_holds(
    window: MainWindow, clerk: Clerk, tmp_path: Path, wait: Wait
) -> None:
    ledger, _ = copied("整改台账-已补正.xlsx", tmp_path)
    book = load_workbook(ledger)
    book.worksheets[0]["F4"] = "责任人"
    book.save(ledger)

    def confirm(dialog: QDialog) -> None:
        assert isinstance(dialog, ColumnsDialog)
        assert [one.letters for one in dialog.pages[0].table.columns if one.unsure] == ["F", "H"]
        clerk.press(dialog.accept_button)

    clerk.then(clerk.names(str(ledger)), confirm)
    clerk.press(window.start_page.open_button)
    wait()
    assert window.form_page.header.write.text() == "生成整改进展通报"
    assert [*window.session.memory.answers().values()] == [{Column.OWNER: "F"}]
    clerk.press(window.work.header.recheck)
    wait()
    assert window.form_page.header.write.text() == "生成整改进展通报"


@pytest.mark.parametrize(("name", "content"), [("空.xlsx", b""), ("乱.xlsx", b"no ledger at all"), ("没有.xlsx", None)])
def test_what_is_no_ledger_is_one_sentence(
    window: MainWindow, tmp_path: Path, wait: Wait, name: str, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    window.open(tmp_path / name)
    wait()
    assert window.messages.isVisible()
    assert window.messages.text.text().endswith("。")
    assert window.pages.currentWidget() is window.start_page


def test_the_marked_copy_and_the_list_of_issues_are_written_from_the_menu(
    window: MainWindow, clerk: Clerk, tmp_path: Path, wait: Wait
) -> None:
    ledger, digest = copied("整改台账.xlsx", tmp_path)
    open_by_button(window, clerk, ledger, wait)
    for action, name, sheet in (
        (window.commands.mark, "整改台账-标注副本.xlsx", "检查结果"),
        (window.commands.issues, "整改台账-问题清单.xlsx", "问题清单"),
        (window.commands.issues_by_department, "整改台账-问题清单（按部门）.xlsx", "办公室"),
    ):
        clerk.then(clerk.names(str(tmp_path / name)))
        action.trigger()
        wait()
        assert window.session.written == tmp_path / name
        assert sheet in load_workbook(tmp_path / name).sheetnames
        assert window.messages.text.text() == f"已生成“{name}”。"
    assert hashlib.sha256(ledger.read_bytes()).hexdigest() == digest


def test_another_kind_of_document_is_chosen_in_the_menu_and_remembered(
    window: MainWindow, clerk: Clerk, tmp_path: Path, wait: Wait, settings: Settings
) -> None:
    ledger, _ = copied("整改台账-已补正.xlsx", tmp_path)
    open_by_button(window, clerk, ledger, wait)
    kinds = {action.text(): action for action in window.commands.kinds.actions()}
    assert [name for name, action in kinds.items() if action.isChecked()] == ["整改进展通报"]
    kinds["销号审批表"].trigger()
    assert settings.template == "销号审批表"
    out = tmp_path / "整改台账-已补正-销号审批表.docx"
    clerk.then(clerk.answers("带【待补】标记生成"), clerk.names(str(out)))
    clerk.writes(window)
    wait()
    wait()
    assert out.is_file()


def test_a_ledger_removed_meanwhile_is_said_and_what_is_open_stays(
    window: MainWindow, clerk: Clerk, tmp_path: Path, wait: Wait
) -> None:
    ledger, _ = copied("整改台账.xlsx", tmp_path)
    open_by_button(window, clerk, ledger, wait)
    found = window.work.findings.model.rowCount()
    ledger.unlink()
    clerk.writes(window)
    wait()
    assert window.messages.text.text().startswith("找不到文件")
    assert window.work.findings.model.rowCount() == found


def test_a_finding_set_aside_stays_so_and_the_override_is_recorded(
    window: MainWindow, office: Office, clerk: Clerk, tmp_path: Path, wait: Wait
) -> None:
    ledger, _ = copied("整改台账.xlsx", tmp_path)
    open_by_button(window, clerk, ledger, wait)
    must = len(window.session.must())
    findings = window.work.findings
    clerk.press_row(findings.view, findings.model.index(1))
    clerk.then(clerk.answers("确定", "待班子会议明确"))
    clerk.press(findings.aside)
    clerk.press(window.work.header.recheck)
    wait()
    assert len(window.session.must()) == must - 1
    clerk.then(clerk.answers("带【待补】标记生成", WHY), clerk.names(""))
    clerk.writes(window)
    wait()
    assert [(one.kind.label, one.reason) for one in office.decisions.list_made(ledger).made] == [
        ("不处理", "待班子会议明确"),
        ("带问题生成", WHY),
    ]


def test_a_rule_switched_off_finds_nothing_any_more(
    window: MainWindow, clerk: Clerk, tmp_path: Path, wait: Wait, qtbot: QtBot
) -> None:
    def switch_off(dialog: QDialog) -> None:
        assert isinstance(dialog, RulesDialog)
        assert dialog.title.text() == "整改时限看不懂"
        dialog.levels.setFocus()
        QTest.keyClick(dialog.levels, Qt.Key.Key_End)
        clerk.press(dialog.close_button)

    ledger, _ = copied("整改台账.xlsx", tmp_path)
    open_by_button(window, clerk, ledger, wait)
    must = len(window.session.must())
    window.work.findings.choose_first(Level.MUST)
    clerk.then(switch_off)
    clerk.press(window.work.findings.why)
    qtbot.waitUntil(lambda: 0 < len(window.session.must()) < must, timeout=20_000)
    assert "deadline-unreadable" not in {one.finding.rule for one in window.session.must()}
