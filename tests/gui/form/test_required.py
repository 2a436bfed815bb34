"""What is still to be filled in stands first, is marked, and stays where it is while one types."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGroupBox
from pytestqt.qtbot import QtBot

from app.core.matters.given import Particulars
from app.core.particulars import FEEDBACK, ISSUER, PARTICULARS
from app.gui.form.field_row import all_rows
from app.gui.form.panel import Form
from app.gui.shell.steps import Step
from app.gui.widgets.inputs import DayInput
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk

FIRST = "还要填的"
UNIT = "中共某县某局党组"


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form(all_rows())
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show_missing([ISSUER, FEEDBACK])
    made.show()
    qtbot.waitExposed(made)
    made.arrange()
    return made


def first(form: Form) -> list[str]:
    (box,) = [box for box in form.findChildren(QGroupBox) if box.title() == FIRST]
    return [name for name, row in form.rows.items() if row.parent() is box and box.isVisible()]


def place(form: Form, name: str) -> QPoint:
    return form.inputs[name].mapTo(form.groups, QPoint())


def day_input(form: Form) -> DayInput:
    field = form.inputs["成文日期"]
    assert isinstance(field, DayInput)
    return field


def test_what_is_missing_stands_above_all_else_and_is_marked(form: Form) -> None:
    assert first(form) == ["发文机关", "反馈日期"]
    others = [one.name for one in PARTICULARS if one.name not in first(form)]
    assert all(place(form, name).y() > place(form, "反馈日期").y() for name in others)
    assert form.rows["发文机关"].mark.toolTip() == "不填的话，文件里标为【待补】"
    assert form.rows["部署机关"].mark.pixmap().isNull()


def test_what_was_found_in_a_field_is_marked_until_it_is_edited(form: Form) -> None:
    form.show_missing([])
    given, other = form.rows["发文机关"], form.rows["部署机关"]
    fine = given.mark.pixmap().toImage()
    form.take_flaws({"发文机关": "里有××。", "部署机关": "里有个人电话。"})
    form.show_missing([])
    assert (given.mark.toolTip(), other.mark.toolTip()) == ("里有××。", "里有个人电话。")
    assert given.mark.pixmap().toImage() != fine and not other.mark.pixmap().isNull()
    given.field.edited.emit("某县某局")
    form.show_missing([])
    assert given.mark.toolTip() == "" and given.mark.pixmap().toImage() == fine


def test_nothing_moves_while_it_is_typed_and_all_is_put_in_place_when_asked(form: Form) -> None:
    before = {name: place(form, name) for name in form.inputs}
    form.show_missing([])
    assert {name: place(form, name) for name in form.inputs} == before
    assert form.rows["发文机关"].mark.toolTip() == ""
    assert not form.rows["发文机关"].mark.pixmap().isNull()
    form.arrange()
    assert first(form) == []
    assert form.rows["发文机关"].mark.pixmap().isNull()


@pytest.mark.parametrize("missing", [["发文机关", "反馈日期"], ["领导小组组长", "联系电话", "成文日期"], []])
def test_the_tabulator_goes_as_the_fields_stand(form: Form, missing: list[str]) -> None:
    def walked(start: str, key: Qt.Key) -> list[str]:
        form.inputs[start].setFocus()
        names = [start]
        while len(names) < len(PARTICULARS):
            QTest.keyClick(form.focusWidget(), key)
            name = form.focusWidget().accessibleName()
            names += [name] if name in form.inputs else []
            assert names.count(name) <= 1, names
        return names

    form.groups.arrange(missing)
    others = [one.name for one in PARTICULARS if one.name not in missing]
    stand = [*missing, *sorted(others, key=lambda name: place(form, name).y())]
    assert walked(stand[0], Qt.Key.Key_Tab) == stand
    assert walked(stand[-1], Qt.Key.Key_Backtab) == stand[::-1]


def test_what_the_kind_prints_and_nobody_has_given_stands_first(opened: MainWindow) -> None:
    form = opened.form_page.form
    opened.commands.kinds.actions()[1].trigger()
    opened.go_to(Step.WRITE)
    assert first(form) == ["发文机关", "成文日期"]
    assert opened.focusWidget() is form.inputs["发文机关"].focusProxy()
    form.inputs["发文机关"].edited.emit(UNIT)
    assert first(form) == ["发文机关", "成文日期"]
    opened.go_to(Step.CHECK)
    opened.go_to(Step.WRITE)
    # It keeps its order until another ledger or kind is asked for.
    assert first(form) == ["发文机关", "成文日期"]
    assert opened.focusWidget() is day_input(form).line
    opened.commands.kinds.actions()[0].trigger()
    assert "发文机关" not in first(form)


def test_a_copy_of_the_ledger_leaves_the_form_in_its_order(
    opened: MainWindow, ledger: Path, idle: Callable[[], None]
) -> None:
    form = opened.form_page.form
    opened.go_to(Step.WRITE)
    form.inputs["发文机关"].edited.emit(UNIT)
    form.inputs["发文机关"].fill(UNIT)
    before = first(form)
    assert "发文机关" in before
    copy = ledger.with_name("台账-补正副本.xlsx")
    copy.write_bytes(ledger.read_bytes())
    opened.session.memory.keep(copy, opened.session.particulars)
    opened.open(copy)
    idle()
    opened.go_to(Step.WRITE)
    assert first(form) == before


def test_the_filed_office_is_offered_as_the_issuer_and_taken_by_a_press_only(form: Form, clerk: Clerk) -> None:
    told: list[tuple[str, str]] = []
    form.edited.connect(lambda name, text: told.append((name, text)))
    form.fill(Particulars())
    form.show_issuer(UNIT)
    offer, field = form.rows["发文机关"].offer, form.inputs["发文机关"]
    assert (offer.text(), field.text(), told) == (f"用台账的填报单位：{UNIT}", "", [])
    at = offer.mapTo(form, QPoint())
    clerk.press(offer)
    assert (field.text(), told) == (UNIT, [("发文机关", UNIT)])
    assert offer.isVisible() and not offer.isEnabled()
    assert offer.mapTo(form, QPoint()) == at
    field.fill("")
    field.edited.emit("")
    assert offer.isEnabled()


def test_nothing_is_offered_that_stands_there_already(form: Form) -> None:
    form.fill(Particulars({"发文机关": UNIT}))
    form.show_issuer(UNIT)
    assert form.rows["发文机关"].offer.isHidden()
    form.show_issuer("")
    assert form.rows["发文机关"].offer.isHidden()


def test_today_and_the_filed_day_are_offered_as_the_day_of_issue(form: Form, clerk: Clerk) -> None:
    told: list[tuple[str, str]] = []
    form.edited.connect(lambda name, text: told.append((name, text)))
    form.fill(Particulars())
    form.show_days(date(2026, 11, 30), date(2026, 6, 30))
    row = form.rows["成文日期"]
    assert [one.text() for one in (row.offer, row.other)] == ["用今天：2026年11月30日", "用台账的：2026年6月30日"]
    clerk.press(row.other)
    assert (row.field.text(), told) == ("2026年6月30日", [("成文日期", "2026年6月30日")])
    assert (row.offer.isEnabled(), row.other.isEnabled()) == (True, False)


@pytest.mark.parametrize("filed", [None, date(2026, 11, 30)])
def test_only_today_is_offered_where_the_ledger_names_no_other_day(form: Form, filed: date | None) -> None:
    form.fill(Particulars())
    form.show_days(date(2026, 11, 30), filed)
    assert (form.rows["成文日期"].offer.isHidden(), form.rows["成文日期"].other.isHidden()) == (False, True)
