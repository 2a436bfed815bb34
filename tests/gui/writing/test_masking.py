"""隐去被处理人姓名: offered before writing with every replacement, off until it is ticked, said afterwards."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from app.gui.window import MainWindow
from app.gui.writing.before_writing import BeforeWriting
from app.gui.writing.masking_strings import words
from tests.gui.clerk import Act, Clerk
from tests.gui.fakes import FULL, NAMES, POINTS, FakeService
from tests.gui.figures.test_figures import texts

Idle = Callable[[], None]


def asked(clerk: Clerk, look: Callable[[BeforeWriting], object], button: str = "继续生成") -> Act:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, BeforeWriting)
        look(dialog)
        clerk.press(clerk.button(dialog, button))

    return act


def tick(dialog: BeforeWriting) -> None:
    assert dialog.masking
    assert not dialog.masking.box.isChecked()
    QTest.mouseClick(dialog.masking.box, Qt.MouseButton.LeftButton, pos=QPoint(8, dialog.masking.box.height() // 2))
    assert dialog.masking.box.isChecked()


def is_ticked(dialog: BeforeWriting, expected: bool) -> None:
    assert dialog.masking
    assert dialog.masking.box.isChecked() is expected


@pytest.fixture
def complete(opened: MainWindow, service: FakeService, idle: Idle) -> MainWindow:
    """Nothing to ask but the names."""
    service.advice, service.persons = (), NAMES
    for name, text in FULL.items():
        opened.form_page.form.inputs[name].edited.emit(text)
    opened.commands.recheck.trigger()
    idle()
    return opened


def write(window: MainWindow, clerk: Clerk, idle: Idle) -> None:
    clerk.writes(window)
    idle()
    idle()


def test_without_names_nothing_is_asked(
    complete: MainWindow, clerk: Clerk, service: FakeService, idle: Idle, ledger: Path
) -> None:
    service.persons = ()
    clerk.then(clerk.names(""))
    write(complete, clerk, idle)
    assert [one.mask for one in service.written] == [()]
    assert complete.messages.text.text() == "已生成“台账-整改进展通报.docx”。"


def test_every_replacement_is_shown_and_none_made_unless_ticked(
    complete: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    def look(dialog: BeforeWriting) -> None:
        is_ticked(dialog, False)
        assert dialog.masking
        assert texts(dialog.masking.view) == [
            ["王晓明 → 王某", "B3 · 整改台账", "已对责任人王晓明进行批评教育，并组织学习…"],
            ["李建国 → 李某", "B4 · 整改台账", "给予李建国党内警告处分"],
            ["王晓明 → 王某", "B5 · 整改台账", "约谈王晓明。"],
        ]

    clerk.then(asked(clerk, look), clerk.names(""))
    write(complete, clerk, idle)
    assert [one.mask for one in service.written] == [()]
    assert "隐去" not in complete.messages.text.text()


def test_ticked_they_are_masked_and_it_is_said_and_remembered_until_another_ledger(
    complete: MainWindow, clerk: Clerk, service: FakeService, idle: Idle, ledger: Path
) -> None:
    clerk.then(asked(clerk, tick), clerk.names(""))
    write(complete, clerk, idle)
    assert [one.mask for one in service.written] == [NAMES]
    assert complete.messages.text.text() == "已生成“台账-整改进展通报.docx”。已隐去2人的姓名（3处）。"
    clerk.then(asked(clerk, lambda dialog: is_ticked(dialog, True), "取消"))
    write(complete, clerk, idle)
    other = ledger.with_name("另一份.xlsx")
    other.write_bytes(b"another ledger")
    complete.open(other)
    idle()
    clerk.then(asked(clerk, lambda dialog: is_ticked(dialog, False), "取消"))
    write(complete, clerk, idle)
    assert len(service.written) == 1


@pytest.mark.parametrize("ticked", [True, False])
def test_points_are_listed_and_printed_full_width_unless_the_tick_goes(
    complete: MainWindow, clerk: Clerk, service: FakeService, idle: Idle, ticked: bool
) -> None:
    def look(dialog: BeforeWriting) -> None:
        assert dialog.masking
        assert not dialog.masking.box.isVisible()
        assert texts(dialog.masking.view) == [["半角 → 全角", "B3 · 整改台账", "“已整改,并坚持” → “已整改，并坚持”"]]
        assert dialog.masking.points.isChecked()
        dialog.masking.points.setChecked(ticked)

    service.persons, service.points = (), POINTS
    clerk.then(asked(clerk, look), clerk.names(""))
    write(complete, clerk, idle)
    assert [one.points for one in service.written] == [ticked]


def test_names_and_points_stand_in_one_list(
    complete: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    def look(dialog: BeforeWriting) -> None:
        assert dialog.masking
        assert [row[0] for row in texts(dialog.masking.view)][-2:] == ["王晓明 → 王某", "半角 → 全角"]
        assert dialog.masking.box.isVisible()
        assert dialog.masking.points.isVisible()

    service.points = POINTS
    clerk.then(asked(clerk, look, "取消"))
    write(complete, clerk, idle)


def test_where_the_setting_is_off_points_are_not_asked_about(
    complete: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    service.persons, service.points = (), ()
    complete.session.settings.change("wide_points", False)
    clerk.then(clerk.names(""))
    write(complete, clerk, idle)
    assert [one.points for one in service.written] == [False]


def test_names_alone_are_shown_in_full_rows(
    complete: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    def look(dialog: BeforeWriting) -> None:
        assert dialog.masking
        view = dialog.masking.view
        last = view.visualRect(view.model().index(view.model().rowCount() - 1, 0))
        assert view.viewport().rect().contains(last)
        assert not view.horizontalScrollBar().isVisible()

    service.persons = NAMES
    clerk.then(asked(clerk, look, "取消"))
    write(complete, clerk, idle)


def test_the_names_are_asked_about_beside_what_is_left_open(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    service.persons = NAMES
    clerk.then(asked(clerk, tick, "取消"))
    write(opened, clerk, idle)
    assert service.written == []


@pytest.mark.parametrize("size", [(900, 520), (1366, 728)])
def test_with_everything_to_ask_the_question_fits_into_the_window(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle, size: tuple[int, int]
) -> None:
    def look(dialog: BeforeWriting) -> None:
        assert dialog.height() <= size[1]
        for widget in (dialog.write, dialog.cancel, dialog.mend, dialog.reason):
            assert dialog.rect().contains(widget.geometry())

    opened.resize(*size)
    service.persons, service.points = NAMES * 5, POINTS * 5
    service.advice = service.advice[:2] * 9
    clerk.then(asked(clerk, look, "取消"))
    write(opened, clerk, idle)


def test_the_words_around_a_name_are_cut() -> None:
    assert words("甲" * 20 + "张三" + "乙" * 20, "张三") == f"…{'甲' * 12}张三{'乙' * 12}…"
