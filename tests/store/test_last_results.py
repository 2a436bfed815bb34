"""What came of the last check of each ledger, kept beside what an older program knows."""

from datetime import date
from pathlib import Path

from app.store.database import Database
from app.store.last_results import LastResult, LastResults
from app.store.memory import Memory
from app.store.store_format import NAME

DAY = date(2026, 6, 30)


def test_the_latest_of_each_ledger_is_known_to_the_next_program(tmp_path: Path) -> None:
    results, ledger = LastResults(Database(tmp_path / NAME)), tmp_path / "台账.xlsx"
    assert results.of([ledger]) == [None]
    results.keep(ledger, LastResult(27, 7, DAY))
    results.keep(ledger, LastResult(27, 0, DAY))
    again = LastResults(Database(tmp_path / NAME))
    assert again.of([tmp_path / "另.xlsx", ledger]) == [None, LastResult(27, 0, DAY)]


def test_it_is_forgotten_with_the_recent_ledgers(tmp_path: Path) -> None:
    memory, ledger = Memory(Database(tmp_path / NAME)), tmp_path / "台账.xlsx"
    memory.add_recent(ledger)
    memory.results.keep(ledger, LastResult(27, 7, DAY))
    memory.forget_recent()
    assert memory.results.of([ledger]) == [None]


def test_a_day_that_is_none_is_not_known(tmp_path: Path) -> None:
    database, ledger = Database(tmp_path / NAME), tmp_path / "台账.xlsx"
    results = LastResults(database)
    results.keep(ledger, LastResult(27, 7, DAY))
    with database.writing() as connection:
        connection.execute("UPDATE last_results SET day = '昨天'")
    assert results.of([ledger]) == [None]
