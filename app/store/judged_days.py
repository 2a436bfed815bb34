"""By which day each ledger is judged (核对日期), as its clerk answered once: the one it was filed on, or today."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.store.database import Database
from app.store.records import key_of

_TABLE = (
    "CREATE TABLE IF NOT EXISTS judged_days (ledger TEXT PRIMARY KEY, filed TEXT NOT NULL, by_filing INTEGER NOT NULL)"
)


@dataclass(frozen=True)
class JudgedDay:
    """The answer for a ledger filed on that day; filed on another one it is asked about again."""

    filed: date
    by_filing: bool


class JudgedDays:
    """In the store, in a table of its own that an older program leaves alone; each machine's own, like the recent ones."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, ledger: Path) -> JudgedDay | None:
        """The answer for this one; None where there is none."""
        if not self._database.read("SELECT name FROM sqlite_master WHERE name = 'judged_days'"):
            return None
        rows = self._database.read("SELECT filed, by_filing FROM judged_days WHERE ledger = ?", key_of(ledger))
        return next((_read(*row) for row in rows), None)

    def keep(self, ledger: Path, answer: JudgedDay) -> None:
        """Remember it in place of the one before. Raises CannotWrite."""
        with self._database.writing() as connection:
            connection.execute(_TABLE)
            values = (key_of(ledger), answer.filed.isoformat(), answer.by_filing)
            connection.execute("INSERT OR REPLACE INTO judged_days VALUES (?, ?, ?)", values)

    def carry(self, ledger: Path, copy: Path) -> None:
        """A copy is judged as its ledger. Raises CannotWrite."""
        answer = self.of(ledger)
        if answer and copy != ledger:
            self.keep(copy, answer)


def _read(filed: str, by_filing: str) -> JudgedDay | None:
    """Nothing where the disk has lost some."""
    try:
        return JudgedDay(date.fromisoformat(filed), bool(int(by_filing)))
    except ValueError:
        return None
