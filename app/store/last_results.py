"""What came of the last check of each ledger opened here: for the list of recent ones, which reads no file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.store.database import Database
from app.store.records import key_of

_TABLE = (
    "CREATE TABLE IF NOT EXISTS last_results"
    " (ledger TEXT PRIMARY KEY, problems INTEGER NOT NULL, must INTEGER NOT NULL, day TEXT NOT NULL)"
)


@dataclass(frozen=True)
class LastResult:
    """How many problems (问题) it held, how many findings had to be mended (必须处理), and on which day it was checked."""

    problems: int
    must: int
    day: date


class LastResults:
    """In the store, in a table of its own that an older program leaves alone; each machine's own, like the recent ones."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, ledgers: Sequence[Path]) -> list[LastResult | None]:
        """What came of the last check of each; None where that is not known."""
        if not self._database.read("SELECT name FROM sqlite_master WHERE name = 'last_results'"):
            return [None] * len(ledgers)
        rows = self._database.read("SELECT ledger, problems, must, day FROM last_results")
        known = {ledger: _read(*rest) for ledger, *rest in rows}
        return [known.get(key_of(one)) for one in ledgers]

    def keep(self, ledger: Path, result: LastResult) -> None:
        """Remember it in place of the one before. Raises CannotWrite."""
        values = (key_of(ledger), result.problems, result.must, result.day.isoformat())
        with self._database.writing() as connection:
            connection.execute(_TABLE)
            connection.execute("INSERT OR REPLACE INTO last_results VALUES (?, ?, ?, ?)", values)

    def forget(self) -> None:
        """Forget all of them. Raises CannotWrite."""
        with self._database.writing() as connection:
            connection.execute("DROP TABLE IF EXISTS last_results")


def _read(problems: str, must: str, day: str) -> LastResult | None:
    """Nothing where the disk has lost some."""
    try:
        return LastResult(int(problems), int(must), date.fromisoformat(day))
    except ValueError:
        return None
