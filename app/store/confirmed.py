"""Claimed figures the clerk confirmed, kept with their ledger and the words they were confirmed for."""

import json
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from pathlib import Path

from app.core.figure import Proposal
from app.store.database import Database
from app.store.records import key_of

TABLE = (
    "CREATE TABLE IF NOT EXISTS confirmed (ledger TEXT NOT NULL, headings TEXT NOT NULL, name TEXT NOT NULL,"
    " value TEXT NOT NULL, words TEXT NOT NULL, ticked TEXT NOT NULL, given INTEGER NOT NULL, PRIMARY KEY (ledger, name))"
)
_THERE = "SELECT name FROM sqlite_master WHERE name = 'confirmed'"
_KNOWN = "SELECT name, value, words, ticked FROM confirmed"
_KEEP = (
    "INSERT OR REPLACE INTO confirmed VALUES (?, ?, ?, ?, ?, ?, (SELECT coalesce(max(given), 0) + 1 FROM confirmed))"
)


class ConfirmedFigures:
    """In the store, in a table of its own that an older program leaves alone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, ledger: Path, headings: str, proposal: Proposal) -> None:
        """Remember what was confirmed, for as long as its cells say the same. Raises CannotWrite."""
        ticked = json.dumps([one.counts for one in proposal.candidates])
        words = _words(proposal)
        with self._database.writing() as connection:
            connection.execute(TABLE)
            values = (key_of(ledger), headings, proposal.name, str(proposal.value), words, ticked)
            connection.execute(_KEEP, values)

    def recall(self, ledger: Path, headings: str, found: Iterable[Proposal]) -> tuple[Proposal, ...]:
        """The proposals, confirmed where they were so for the very same words.

        A ledger that was never opened takes over what was confirmed for the one with the same headings and title.
        """
        known = self._rows("headings = ? ORDER BY given", headings) if headings else {}
        known |= self._rows("ledger = ?", key_of(ledger))
        return tuple(_recall(one, known.get(one.name)) for one in found)

    def _rows(self, where: str, value: str) -> dict[str, tuple[str, ...]]:
        if not self._database.read(_THERE):
            return {}
        rows = self._database.read(f"{_KNOWN} WHERE {where}", value)
        return {row[0]: row[1:] for row in rows}


def _recall(proposal: Proposal, stored: tuple[str, ...] | None) -> Proposal:
    """Asked again where the disk has lost some of it."""
    if stored is None or stored[1] != _words(proposal):
        return proposal
    value, ticked = _number(stored[0]), _ticks(stored[2])
    if value is None or ticked is None or len(ticked) != len(proposal.candidates):
        return proposal
    return proposal.confirm(value, ticked)


def _number(stored: str) -> Decimal | None:
    try:
        value = Decimal(stored)
    except InvalidOperation:
        return None
    return value if value.is_finite() and value >= 0 else None


def _ticks(stored: str) -> list[bool] | None:
    try:
        ticked = json.loads(stored)
    except ValueError:
        return None
    return ticked if isinstance(ticked, list) and all(isinstance(one, bool) for one in ticked) else None


def _words(proposal: Proposal) -> str:
    """What is confirmed: every candidate with all its cell says. Another place alone is no other claim."""
    return json.dumps([[one.text, one.words, str(one.value)] for one in proposal.candidates])
