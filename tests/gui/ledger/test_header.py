"""By which day is judged (核对日期): asked once in place where the ledger says that it was filed on another, and remembered."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from app.core import shipped
from app.gui.ledger.header import LedgerHeader
from app.gui.window import MainWindow
from app.service import JudgedDay
from tests.gui.clerk import Clerk

TODAY, FILED = date(2026, 11, 30), date(2026, 6, 30)
ASKED = "台账填到2026年6月30日，按哪一天算逾期、写“截至”？"


@pytest.fixture
def header(qtbot: QtBot) -> LedgerHeader:
    made = LedgerHeader(TODAY)
    qtbot.addWidget(made)
    made.resize(1250, 40)
    made.show()
    return made


def test_it_is_asked_in_place_what_the_choice_means(header: LedgerHeader, clerk: Clerk) -> None:
    told: list[bool] = []
    header.answered.connect(told.append)
    header.show_filed(FILED, TODAY, asks=True)
    assert header.question.isVisible() and header.question.text() == ASKED
    assert [one.text() for one in (header.by_filing, header.by_today)] == ["按6月30日（常用）", "按今天"]
    clerk.press(header.by_today)
    clerk.press(header.by_filing)
    assert told == [False, True]
    assert header.day.date() == QDate(2026, 6, 30)


def test_once_answered_nothing_moves_and_the_other_day_can_still_be_taken(header: LedgerHeader, clerk: Clerk) -> None:
    header.show_filed(FILED, TODAY, asks=True)
    at = [one.geometry() for one in (header.by_filing, header.by_today, header.on)]
    clerk.press(header.by_filing)
    header.show_filed(FILED, TODAY, asks=False)
    assert header.question.isHidden()
    assert [one.geometry() for one in (header.by_filing, header.by_today, header.on)] == at
    assert (header.by_filing.isEnabled(), header.by_today.isEnabled()) == (False, True)


@pytest.mark.parametrize("day", [None, TODAY])
def test_nothing_is_asked_where_the_ledger_names_no_other_day(header: LedgerHeader, day: date | None) -> None:
    header.show_filed(day, TODAY, asks=True)
    assert not any(one.isVisible() for one in (header.question, header.by_filing, header.by_today))


def test_where_it_is_narrow_the_question_is_shorter_and_whole(header: LedgerHeader) -> None:
    header.show_filed(FILED, TODAY, asks=True)
    header.resize(760, 40)
    assert header.question.text() == "按哪一天算逾期？"
    assert header.on.geometry().right() < 760
    header.resize(1250, 40)
    assert header.question.text() == ASKED


@pytest.fixture
def of_november(real: MainWindow) -> MainWindow:
    real.session.today = real.session.as_of = TODAY
    return real


def copied(folder: Path, name: str = "整改台账.xlsx") -> Path:
    return Path(shutil.copy(shipped.ROOT / "samples" / "整改台账.xlsx", folder / name))


def judged_by(window: MainWindow) -> date:
    assert window.session.examination
    return window.session.examination.context.as_of


def test_a_real_ledger_asks_once_and_is_judged_so_when_it_is_opened_again(
    of_november: MainWindow, wait: Callable[[], None], tmp_path: Path, clerk: Clerk, qtbot: QtBot
) -> None:
    window, header, ledger = of_november, of_november.work.header, copied(tmp_path)
    window.open(ledger)
    wait()
    assert (header.question.text(), judged_by(window)) == (ASKED, TODAY)
    offer = window.form_page.form.rows["发文机关"].offer
    assert offer.text() == "用台账的填报单位：中共云溪县科学技术协会党组"
    assert "发文机关" not in window.session.particulars.texts
    clerk.press(header.by_filing)
    qtbot.waitUntil(lambda: judged_by(window) == FILED)
    assert header.question.isHidden()
    window.open(copied(tmp_path, "另一份.xlsx"))
    wait()
    assert (header.question.isVisible(), judged_by(window)) == (True, TODAY)
    assert header.day.date() == QDate(2026, 11, 30)
    window.open(ledger)
    wait()
    assert (header.question.isVisible(), judged_by(window)) == (False, FILED)
    assert header.day.date() == QDate(2026, 6, 30)


def test_a_ledger_filed_on_another_day_than_then_is_asked_about_again(
    of_november: MainWindow, wait: Callable[[], None], tmp_path: Path
) -> None:
    ledger = copied(tmp_path)
    of_november.session.memory.days.keep(ledger, JudgedDay(date(2026, 5, 31), by_filing=True))
    of_november.open(ledger)
    wait()
    assert of_november.work.header.question.isVisible()
    assert judged_by(of_november) == TODAY


def test_a_day_chosen_by_hand_is_an_answer_and_holds_for_this_run(
    of_november: MainWindow, wait: Callable[[], None], tmp_path: Path, qtbot: QtBot
) -> None:
    window, ledger = of_november, copied(tmp_path)
    window.open(ledger)
    wait()
    window.work.header.day.setDate(QDate(2026, 7, 15))
    qtbot.waitUntil(lambda: judged_by(window) == date(2026, 7, 15))
    assert window.work.header.question.isHidden()
    assert window.session.memory.days.of(ledger) is None
