"""What was written of a ledger is a list: each file once, with what was left open in it, open to the clerk in a menu."""

from pathlib import Path

import pytest

from app.core.progress import SILENT
from app.gui.shell import desktop
from app.gui.shell.written import WrittenFiles
from app.gui.window import MainWindow
from tests.gui.fakes import ALL


def test_each_file_stands_once_the_latest_last() -> None:
    files = WrittenFiles()
    assert files.last is None
    for name in ("一.docx", "二.docx", "一.docx"):
        files.take(Path(name), left_open=["缺责任人。"] if name == "二.docx" else ())
    files.warn(["缺字体。"])
    assert [(one.path.name, list(one.left_open), list(one.warnings)) for one in files.records] == [
        ("二.docx", ["缺责任人。"], []),
        ("一.docx", [], ["缺字体。"]),
    ]


def test_the_menu_names_them_with_what_was_left_open_and_opens_one(
    opened: MainWindow, notice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (action,) = opened.commands.written.actions()
    (record,) = opened.session.files.records
    must = [one.message for one in ALL if one.finding.level == "must"]
    assert list(record.left_open[: len(must)]) == must
    assert f"（有{len(record.left_open)}处没有补正）" in action.text()
    assert must[0] in action.toolTip()
    asked: list[Path] = []

    def open_file(path: Path) -> bool:
        asked.append(path)
        return True

    monkeypatch.setattr(desktop, "open_file", open_file)
    action.trigger()
    assert asked == [notice]
    notice.unlink()
    action.trigger()
    assert "已被移动或删除" in opened.messages.text.text()


def test_another_ledger_has_written_nothing_yet(opened: MainWindow, notice: Path, ledger: Path) -> None:
    opened.session.take(opened.session.plan_opening(ledger.with_name("另.xlsx"))(SILENT))
    assert opened.session.files.records == ()
