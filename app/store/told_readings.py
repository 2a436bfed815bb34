"""Which ledgers an office was told about since the program reads some wordings in another way, each ledger once."""

import sqlite3
from pathlib import Path

from app.core.errors import CannotWrite
from app.store.database import Database
from app.store.records import key_of

VERSION = "0.2"
"""The version that reads in another way than the one before."""
_EVERY_LEDGER = ""
TABLE = "CREATE TABLE IF NOT EXISTS told_readings (ledger TEXT PRIMARY KEY, version TEXT NOT NULL)"
_INSERT = "INSERT OR REPLACE INTO told_readings VALUES (?, ?)"


def mark_new(connection: sqlite3.Connection) -> None:
    """Note in a store made from nothing that its office never knew another reading."""
    if not connection.execute("SELECT 1 FROM records UNION SELECT 1 FROM ledgers").fetchone():
        connection.execute(TABLE)
        connection.execute(_INSERT, (_EVERY_LEDGER, VERSION))


class ToldReadings:
    """In the store, in a table of its own that an older program leaves alone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def is_due(self, ledger: Path) -> bool:
        """Whether the office worked with this ledger before and was not told yet."""
        key = key_of(ledger)
        known = self._database.read("SELECT ledger FROM records WHERE ledger = ? LIMIT 1", key) or self._database.read(
            "SELECT path FROM ledgers WHERE path = ? AND opened > 0", key
        )
        return bool(known) and not self._was_told(key)

    def mark(self, ledger: Path) -> None:
        """Remember that it was told; where that cannot be written it is said, and told again next time."""
        try:
            with self._database.writing() as connection:
                connection.execute(TABLE)
                connection.execute(_INSERT, (key_of(ledger), VERSION))
        except CannotWrite as error:
            self._database.say(error.message)

    def _was_told(self, key: str) -> bool:
        if not self._database.read("SELECT name FROM sqlite_master WHERE name = 'told_readings'"):
            return False
        query = "SELECT version FROM told_readings WHERE ledger IN (?, ?) AND version = ?"
        return bool(self._database.read(query, key, _EVERY_LEDGER, VERSION))
