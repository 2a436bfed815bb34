"""The records (记录): decisions that must be traceable later, and what was written; added, never changed."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from app.core.policy import Decided, FindingKey
from app.store.database import Database

Record = dict[str, object]
_KEYS = ("rule", "sheet", "cell", "content", "about")


class Records:
    """Those of one store, the oldest first."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def troubles(self) -> tuple[str, ...]:
        """What of the store could not be used, in Chinese."""
        return self._database.troubles

    @property
    def file(self) -> Path:
        """The store's: no document is written over it."""
        return self._database.file

    def lost(self) -> tuple[tuple[str, int, str], ...]:
        """What of older files could not be taken over: file, line, what stands there."""
        rows = self._database.read("SELECT source, line, text FROM lost ORDER BY rowid")
        return tuple((source, int(line), text) for source, line, text in rows)

    def add(self, kind: str, ledger: Path, day: str, data: Mapping[str, object]) -> int:
        """Add one, on disk before this returns; its number. Raises CannotWrite."""
        with self._database.writing() as connection:
            values = (kind, key_of(ledger), day, json.dumps(data))
            return int(connection.execute(INSERT, values).lastrowid or 0)

    def finish(self, number: int, data: Mapping[str, object]) -> None:
        """Complete one that was begun before what it tells of was done. Raises CannotWrite."""
        with self._database.writing() as connection:
            [(stored,)] = connection.execute("SELECT data FROM records WHERE id = ?", (number,)).fetchall()
            values = (json.dumps({**json.loads(stored), **data}), number)
            connection.execute("UPDATE records SET data = ? WHERE id = ?", values)

    def withdraw(self, number: int) -> None:
        """Take one back that was begun, where what it tells of did not happen. Raises CannotWrite."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM records WHERE id = ?", (number,))

    def all(self, ledger: Path | None = None) -> tuple[Record, ...]:
        """Those of that ledger, or of every one."""
        query = "SELECT kind, ledger, day, data FROM records"
        rows = (
            self._database.read(f"{query} WHERE ledger = ? ORDER BY id", key_of(ledger))
            if ledger
            else self._database.read(f"{query} ORDER BY id")
        )
        read = [_read(*row) for row in rows]
        damaged = sum(one is None for one in read)
        if damaged:
            self._database.say(f"记录库“{self.file.name}”里有 {damaged} 条记录已损坏，没有用上，也没有改动。")
        return tuple(one for one in read if one is not None)

    def set_aside(self, ledger: Path) -> dict[FindingKey, str]:
        """The findings of that ledger set aside and not taken back, with their reasons."""
        known: dict[FindingKey, str] = {}
        for record in self.all(ledger):
            finding = _finding(record)
            if record["kind"] == Decided.SET_ASIDE:
                known[finding] = str(record.get("reason") or "")
            elif record["kind"] == Decided.TAKEN_BACK:
                known.pop(finding, None)
        return known

    def carry(self, number: int, copy: Path) -> None:
        """What was decided last of each finding holds for a copy of that record's ledger as well. Raises CannotWrite."""
        known, rows = self.set_aside(copy), self._database.read("SELECT ledger FROM records WHERE id = ?", str(number))
        records = (record for (ledger,) in rows for record in self.all(Path(json.loads(ledger))))
        latest = {_finding(one): one for one in records if one["kind"] in (Decided.SET_ASIDE, Decided.TAKEN_BACK)}
        for finding, record in latest.items():
            if (record["kind"] == Decided.SET_ASIDE) is not (finding in known):
                data = {**asdict(finding), "reason": record.get("reason") or ""}
                self.add(str(record["kind"]), copy, str(record["day"]), data)


def _finding(record: Record) -> FindingKey:
    return FindingKey(*(str(record.get(name) or "") for name in _KEYS))


def _read(kind: str, ledger: str, day: str, data: str) -> Record | None:
    """None where a disk has lost letters of it: all else of the store is still to be used."""
    try:
        return {**json.loads(data), "kind": kind, "ledger": json.loads(ledger), "day": day}
    except (ValueError, TypeError):
        return None


INSERT = "INSERT INTO records (kind, ledger, day, data) VALUES (?, ?, ?, ?)"


def key_of(ledger: Path) -> str:
    """How a ledger is named in the store: a path may hold bytes that are no text, so it is written as JSON has it."""
    return json.dumps(str(ledger.absolute()))
