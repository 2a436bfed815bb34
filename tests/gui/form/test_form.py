"""The form: every declared particular, soft judgement of days, what is missing, the layout."""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QGroupBox, QLabel
from pytestqt.qtbot import QtBot

from app.core.field import Kind
from app.core.matters.given import Particulars
from app.core.particulars import PARTICULARS
from app.gui.form.panel import Form
from app.gui.widgets.inputs import ChoiceInput, DayInput, LongInput
from tests.gui.clerk import turn_wheel
from tests.gui.conftest import AS_OF
from tests.gui.document_fakes import FakePresets
from tests.gui.fakes import FULL


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form()
    qtbot.addWidget(made)
    made.resize(380, 600)
    made.show_presets(FakePresets().all(), "literal")
    made.fill(Particulars())
    made.show()
    qtbot.waitExposed(made)
    return made


def day_input(form: Form, name: str) -> DayInput:
    field = form.inputs[name]
    assert isinstance(field, DayInput)
    return field


def test_every_particular_has_its_input_and_label(form: Form) -> None:
    assert set(form.inputs) == {one.name for one in PARTICULARS}
    labels = {label.text() for label in form.findChildren(QLabel)}
    for one in PARTICULARS:
        assert Particulars().matter.of(one).label + ("（选填）" if one.optional else "") in labels
        assert isinstance(form.inputs[one.name], DayInput) is (one.kind is Kind.DAY)
        assert isinstance(form.inputs[one.name], LongInput) is (one.kind is Kind.LONG_TEXT)


def test_filling_tells_nothing_and_typing_tells(form: Form, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(form.edited):
        form.fill(Particulars({"检查机构": "某组", "问题线索处理情况": "无。"}))
    assert form.inputs["问题线索处理情况"].text() == "无。"
    told: list[tuple[str, str]] = []
    form.edited.connect(lambda name, text: told.append((name, text)))
    QTest.keyClicks(day_input(form, "反馈日期").line, "20")
    assert told == [("反馈日期", "2"), ("反馈日期", "20")]


def test_a_day_that_is_none_is_said_when_the_field_is_left(form: Form, qtbot: QtBot) -> None:
    field = day_input(form, "反馈日期")
    QTest.keyClicks(field.line, "2026-2-30")
    assert not field.fault.isVisible()
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.fault.isVisible()
    assert field.line.text() == "2026-2-30"
    QTest.keyClick(field.line, Qt.Key.Key_Backspace)
    assert not field.fault.isVisible()


def test_a_day_is_shown_as_it_will_be_printed(form: Form, qtbot: QtBot) -> None:
    field = day_input(form, "反馈日期")
    QTest.keyClicks(field.line, "2026.6.3")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.line.text() == "2026年6月3日"


def test_a_day_is_read_as_below_the_table(form: Form, qtbot: QtBot) -> None:
    form.show_as_of(AS_OF)
    field = day_input(form, "反馈日期")
    told: list[str] = []
    form.edited.connect(lambda _, text: told.append(text))
    QTest.keyClicks(field.line, "10.31")
    assert told[-1] == "2026年10月31日"  # it counts before the field is left
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.line.text() == "2026年10月31日"
    assert not field.fault.isVisible()


def test_enter_leads_to_the_next_field_in_sight_and_not_from_what_is_no_day(form: Form, qtbot: QtBot) -> None:
    form.activateWindow()
    form.show_only({"检查机构", "检查开始日期", "检查结束日期", "问题线索处理情况"})
    form.go_to("检查机构")
    for name in ("检查开始日期", "检查结束日期"):
        QTest.keyClick(form.focusWidget(), Qt.Key.Key_Return)
        assert form.focusWidget() is day_input(form, name).line
    QTest.keyClicks(form.focusWidget(), "6.31")
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Return)
    assert form.focusWidget() is day_input(form, "检查结束日期").line
    assert day_input(form, "检查结束日期").fault.isVisible()


@pytest.mark.parametrize(("typed", "opens_at"), [("", QDate(2026, 6, 30)), ("10.31", QDate(2026, 10, 31))])
def test_the_calendar_opens_at_the_field_s_day_or_the_as_of_day(form: Form, typed: str, opens_at: QDate) -> None:
    form.show_as_of(AS_OF)
    field = day_input(form, "反馈日期")
    QTest.keyClicks(field.line, typed)
    QTest.mouseClick(field.pick, Qt.MouseButton.LeftButton)
    popup = QApplication.activePopupWidget()
    assert popup
    calendar = popup.findChild(QCalendarWidget)
    assert calendar and calendar.selectedDate() == opens_at
    popup.close()


@pytest.mark.parametrize("by_key", [False, True])
def test_a_day_is_picked_from_the_calendar(form: Form, qtbot: QtBot, by_key: bool) -> None:
    field = day_input(form, "反馈日期")
    if by_key:
        form.activateWindow()
        field.setFocus()
        qtbot.waitUntil(field.line.hasFocus)
        QTest.keyClick(field.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    else:
        QTest.mouseClick(field.pick, Qt.MouseButton.LeftButton)
    popup = QApplication.activePopupWidget()
    assert popup
    calendar = popup.findChild(QCalendarWidget)
    assert calendar
    with qtbot.waitSignal(form.edited) as told:
        calendar.clicked.emit(QDate(2025, 12, 5))
    assert told.args == ["反馈日期", "2025年12月5日"]
    assert field.text() == "2025年12月5日"


def test_what_is_missing_is_named(form: Form) -> None:
    full = Particulars().with_(FULL)
    form.show_missing(full.with_({"联系电话": ""}).list_missing())
    assert form.missing.text() == "还缺1项：联系电话。不填的在文件里标为【待补】。"
    form.show_missing(full.list_missing())
    assert form.missing.text() == "要素已填齐。"


def test_the_layout_is_chosen_with_its_sentence(form: Form, qtbot: QtBot) -> None:
    assert form.presets.currentText() == "标准字面值"
    with qtbot.waitSignal(form.preset_chosen) as told:
        QTest.keyClick(form.presets, Qt.Key.Key_Up)
    assert told.args == ["ink-true"]
    assert form.note.text() == "第一行字落在 37 毫米处。"


def test_scrolling_the_form_chooses_nothing(form: Form, qtbot: QtBot) -> None:
    field = form.inputs["版头"]
    assert isinstance(field, ChoiceInput)
    with qtbot.assertNotEmitted(form.edited), qtbot.assertNotEmitted(form.preset_chosen):
        for choice in (field.choices, form.presets):
            before = choice.currentText()
            assert choice.count() > 1
            for row in (0, choice.count() - 1):
                choice.setCurrentIndex(row)
                turn_wheel(choice)
                assert choice.currentIndex() == row
            choice.setCurrentText(before)


def test_a_choice_is_chosen_and_told(form: Form, qtbot: QtBot) -> None:
    field = form.inputs["版头"]
    assert isinstance(field, ChoiceInput)
    assert field.text() == "无"
    with qtbot.assertNotEmitted(form.edited):
        form.fill(Particulars({"版头": "套打"}))
    assert field.text() == "套打"
    field.choices.setFocus()
    with qtbot.waitSignal(form.edited) as told:
        QTest.keyClick(field.choices, Qt.Key.Key_Up)
    assert told.args == ["版头", "红头"]


def test_only_the_fields_a_kind_of_document_needs_are_shown(form: Form) -> None:
    form.inputs["联系电话"].fill("0000-0000000")
    form.show_only({"发文机关", "问题线索处理情况"})
    shown = {name for name, field in form.inputs.items() if field.isVisible()}
    assert shown == {"发文机关", "问题线索处理情况"}
    labels = {label.text() for label in form.findChildren(QLabel) if label.isVisible()}
    assert {"发文机关", "问题线索处理情况（选填）"} <= labels
    assert "联系电话" not in labels
    form.show_only({"发文机关"})
    assert "本次巡察（只用于这份台账）" not in {box.title() for box in form.findChildren(QGroupBox) if box.isVisible()}
    form.show_only(set(form.inputs))
    assert all(field.isVisible() for field in form.inputs.values())
    assert form.inputs["联系电话"].text() == "0000-0000000"


def test_a_field_that_is_led_to_is_shown_whatever_the_kind(form: Form) -> None:
    form.show_only({"发文机关"})
    form.go_to("反馈日期")
    assert form.inputs["发文机关"].isVisible()
    assert not form.inputs["反馈日期"].isHidden()
