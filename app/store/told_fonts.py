"""Which missing fonts the office was told about and has dealt with (知道了), so that it is told once."""

import json
from collections.abc import Iterable

from app.store.database import Database

_TABLE = "CREATE TABLE IF NOT EXISTS told_fonts (fonts TEXT NOT NULL)"


class ToldFonts:
    """In the store, in a table of its own that an older program leaves alone; only the last ones told are kept."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def was_told(self, fonts: Iterable[str]) -> bool:
        """Whether exactly these were missing when the office was told last."""
        if not self._database.read("SELECT name FROM sqlite_master WHERE name = 'told_fonts'"):
            return False
        return bool(self._database.read("SELECT fonts FROM told_fonts WHERE fonts = ?", _key(fonts)))

    def mark(self, fonts: Iterable[str]) -> None:
        """Remember that the office was told about these. Raises CannotWrite."""
        with self._database.writing() as connection:
            connection.execute(_TABLE)
            connection.execute("DELETE FROM told_fonts")
            connection.execute("INSERT INTO told_fonts VALUES (?)", (_key(fonts),))


def _key(fonts: Iterable[str]) -> str:
    return json.dumps(sorted(set(fonts)), ensure_ascii=False)
