"""By which day each ledger is judged, kept beside what an older program knows."""

from datetime import date
from pathlib import Path

from app.store.database import Database
from app.store.judged_days import JudgedDay, JudgedDays
from app.store.store_format import NAME

ANSWER = JudgedDay(date(2026, 6, 30), by_filing=True)


def test_the_latest_answer_is_known_to_the_next_program_and_carried_to_a_copy(tmp_path: Path) -> None:
    days, ledger, copy = JudgedDays(Database(tmp_path / NAME)), tmp_path / "台账.xlsx", tmp_path / "副本.xlsx"
    assert days.of(ledger) is None
    days.carry(ledger, copy)
    days.keep(ledger, JudgedDay(date(2026, 5, 31), by_filing=False))
    days.keep(ledger, ANSWER)
    days.carry(ledger, copy)
    again = JudgedDays(Database(tmp_path / NAME))
    assert [again.of(one) for one in (ledger, copy, tmp_path / "另.xlsx")] == [ANSWER, ANSWER, None]


def test_a_day_that_is_none_is_not_known(tmp_path: Path) -> None:
    database, ledger = Database(tmp_path / NAME), tmp_path / "台账.xlsx"
    days = JudgedDays(database)
    days.keep(ledger, ANSWER)
    with database.writing() as connection:
        connection.execute("UPDATE judged_days SET filed = '昨天'")
    assert days.of(ledger) is None
