"""The day on which the ledger says it was filed is offered as the as-of date."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from app.core import shipped
from app.gui.ledger.header import LedgerHeader
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk

DAY, FILED = date(2026, 6, 1), date(2026, 6, 30)


def test_it_is_taken_by_a_press_only_and_stays_where_it_is(qtbot: QtBot, clerk: Clerk) -> None:
    header = LedgerHeader(DAY)
    qtbot.addWidget(header)
    header.resize(1200, 40)
    header.show_filed(FILED)
    header.show()
    told: list[date] = []
    header.day_chosen.connect(told.append)
    assert (header.offer.text(), told) == ("用填报时间 2026年6月30日", [])
    at = header.offer.geometry()
    clerk.press(header.offer)
    assert told == [FILED]
    assert header.offer.isVisible() and not header.offer.isEnabled()
    assert header.offer.geometry() == at
    header.day.setDate(QDate(2026, 6, 2))
    assert header.offer.isEnabled()


def test_nothing_is_offered_where_that_day_holds_already_or_none_is_named(qtbot: QtBot) -> None:
    header = LedgerHeader(FILED)
    qtbot.addWidget(header)
    header.show_filed(FILED)
    assert header.offer.isHidden()
    header.show_filed(None)
    assert header.offer.isHidden()


def test_a_real_ledger_offers_both_and_changes_neither(
    real: MainWindow, wait: Callable[[], None], tmp_path: Path
) -> None:
    real.session.as_of = DAY
    real.work.header.day.setDate(QDate(2026, 6, 1))
    real.open(Path(shutil.copy(shipped.ROOT / "samples" / "整改台账.xlsx", tmp_path)))
    wait()
    assert real.work.header.offer.text() == "用填报时间 2026年6月30日"
    assert real.session.as_of == DAY
    offer = real.form_page.form.rows["发文机关"].offer
    assert offer.text() == "用台账的填报单位：中共云溪县科学技术协会党组"
    assert "发文机关" not in real.session.particulars.texts
