"""What the window remembers between runs: recent ledgers, particulars (要素), answers about columns and sheets."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.core.columns import Column
from app.core.errors import BadOption
from app.core.field import Scope
from app.core.matters.given import Particulars
from app.core.particulars import MATTER, PARTICULARS
from app.store.database import Database
from app.store.judged_days import JudgedDays
from app.store.last_results import LastResults
from app.store.records import key_of

_MOST_RECENT = 10
_MOST_ANSWERS, _LONGEST_FINGERPRINT = 100, 10_000
_LETTERS = re.compile("[A-Z]{0,3}")
_REPEATS, _REPEATS_TOLD = "repeats", {"latest", "all"}
_SHEETS = "sheets"
_OFFICE = ""
_SCOPES = {one.name: one.scope for one in (MATTER, *PARTICULARS)}


@dataclass(frozen=True)
class Loan:
    """What a ledger has of another one with the same headings and title, as long as nothing is given for itself."""

    of: Path
    texts: Mapping[str, str]


class Memory:
    """The office's particulars hold for all ledgers, the inspection's for its own, and for one with the same headings
    and title that was never opened; answers about columns (核对列) and about sheets that hold the same
    problems for all ledgers with the same headings.
    """

    def __init__(self, database: Database, nothing_given: Callable[[], Particulars] = Particulars) -> None:
        self._database = database
        self._nothing_given = nothing_given
        self.results, self.days = LastResults(database), JudgedDays(database)
        self._loaded: dict[Path, Particulars] = {}
        self._borrowed: dict[Path, Loan | None] = {}
        self._overlong: dict[str, Mapping[str, str]] = {}

    @property
    def troubles(self) -> tuple[str, ...]:
        """What of the stored could not be used, in Chinese."""
        return self._database.troubles

    def recent(self) -> tuple[Path, ...]:
        """The ledgers opened last, the latest first."""
        rows = self._database.read("SELECT path FROM ledgers WHERE opened > 0 ORDER BY opened DESC")
        return tuple(Path(json.loads(path)) for (path,) in rows[:_MOST_RECENT])

    def add_recent(self, ledger: Path, headings: str = "") -> None:
        """Put a ledger first among the recent ones; `headings`: its headings and title. Raises CannotWrite."""
        with self._database.writing() as connection:
            connection.execute(
                "INSERT INTO ledgers VALUES (?, ?, (SELECT coalesce(max(opened), 0) + 1 FROM ledgers))"
                " ON CONFLICT (path) DO UPDATE SET headings = excluded.headings, opened = excluded.opened",
                (key_of(ledger), headings),
            )

    def forget_recent(self) -> None:
        """Empty the list of recent ledgers, with what came of them. Raises CannotWrite."""
        self.results.forget()
        with self._database.writing() as connection:
            connection.execute("UPDATE ledgers SET opened = 0")

    def particulars(self, ledger: Path, headings: str = "") -> Particulars:
        """What was given for this ledger and for the office; what cannot be read any more is left out.

        Where nothing was given for this one, what was given for the one opened last with the same headings and title.
        """
        own = self._texts(key_of(ledger))
        loan = None if own or not headings else self._loan_of_like(headings)
        own |= loan.texts if loan else {}
        known = self._nothing_given()
        stored = {**self._texts(_OFFICE), **own}
        # What an older version kept under a matter's name yields to what was kept since under the field's own.
        for name in sorted(stored, key=lambda one: one in _SCOPES):
            try:
                known = known.with_({name: stored[name]})
            except BadOption:
                # A field of an older version, or a day edited by hand: the form asks for it again.
                continue
        self._loaded[ledger], self._borrowed[ledger] = known, loan
        return known

    def loan(self, ledger: Path) -> Loan | None:
        """What of the particulars last told for a ledger was given for another one."""
        return self._borrowed.get(ledger)

    def keep(self, ledger: Path, particulars: Particulars) -> None:
        """Remember what was given, each for as long as it holds; what another window gave meanwhile and this one left
        as it was stays. Raises CannotWrite.
        """
        before = self._loaded.get(ledger, Particulars()).texts
        changed = {
            name: particulars.texts.get(name, "")
            for name in _SCOPES
            if before.get(name, "") != particulars.texts.get(name, "")
        }
        if not changed:
            return
        loan = self._borrowed.get(ledger)
        with self._database.writing() as connection:
            for name, text in loan.texts.items() if loan else ():
                connection.execute("INSERT OR IGNORE INTO particulars VALUES (?, ?, ?)", (key_of(ledger), name, text))
            for name, text in changed.items():
                # One taken away is kept as empty: else it would be borrowed again.
                of = _OFFICE if _SCOPES[name] is Scope.OFFICE else key_of(ledger)
                connection.execute("INSERT OR REPLACE INTO particulars VALUES (?, ?, ?)", (of, name, text))
        self._loaded[ledger], self._borrowed[ledger] = particulars, None

    def answers(self) -> dict[str, dict[Column, str]]:
        """The letters the clerk gave for columns, by the headings' fingerprint; what is no answer any more left out."""
        known = {fingerprint: _letters(given) for fingerprint, given in self._given().items()}
        return {fingerprint: letters for fingerprint, letters in known.items() if letters}

    def keep_answers(self, answers: Mapping[str, Mapping[Column, str]]) -> None:
        """Remember answers, the latest last; an empty one is forgotten. Raises CannotWrite.

        What belongs to overlong headings is kept for this run only.
        """
        before = self._given()
        asides = {one: {_REPEATS: told} for one in answers if (told := before.get(one, {}).get(_REPEATS))}
        self._keep_given({one: {**_named(letters), **asides.get(one, {})} for one, letters in answers.items()})

    def repeats(self) -> dict[str, str]:
        """Which of several sheets with the same problems count, by the fingerprint of the used one: latest or all."""
        known = {fingerprint: given.get(_REPEATS) for fingerprint, given in self._given().items()}
        return {fingerprint: told for fingerprint, told in known.items() if told in _REPEATS_TOLD}

    def keep_repeats(self, repeats: Mapping[str, str]) -> None:
        """Remember which sheets count, like answers; an empty text is forgotten. Raises CannotWrite."""
        before = {one: _named(_letters(given)) for one, given in self._given().items()}
        asides = {one: {_REPEATS: told} if told else {} for one, told in repeats.items()}
        self._keep_given({one: {**before.get(one, {}), **aside} for one, aside in asides.items()})

    def chosen_sheets(self) -> dict[str, tuple[str, ...]]:
        """The sheets the clerk chose to read, by the key of their workbook."""
        known = {key: _names_in(given.get(_SHEETS, "")) for key, given in self._given().items()}
        return {key: names for key, names in known.items() if names}

    def keep_sheets(self, key: str, names: Sequence[str]) -> None:
        """Remember which sheets to read; none: whatever is recognised. Raises CannotWrite."""
        self._keep_given({key: {_SHEETS: json.dumps(names)} if names else {}})

    def _given(self) -> dict[str, Mapping[str, str]]:
        """All that was answered, by the headings' fingerprint or the workbook's key, the latest last."""
        rows = self._database.read("SELECT fingerprint, letters FROM answers ORDER BY given")
        return {**{fingerprint: _texts_in(stored) for fingerprint, stored in rows[-_MOST_ANSWERS:]}, **self._overlong}

    def _keep_given(self, given: Mapping[str, Mapping[str, str]]) -> None:
        self._overlong |= {one: dict(of) for one, of in given.items() if len(one) > _LONGEST_FINGERPRINT}
        with self._database.writing() as connection:
            for fingerprint, texts in given.items():
                connection.execute("DELETE FROM answers WHERE fingerprint = ?", (fingerprint,))
                if texts and len(fingerprint) <= _LONGEST_FINGERPRINT:
                    connection.execute(
                        "INSERT INTO answers VALUES (?, ?, (SELECT coalesce(max(given), 0) + 1 FROM answers))",
                        (fingerprint, json.dumps(texts)),
                    )

    def _loan_of_like(self, headings: str) -> Loan | None:
        like = self._database.read(
            "SELECT path FROM ledgers WHERE headings = ? AND path IN (SELECT ledger FROM particulars WHERE text != '')"
            " ORDER BY opened DESC LIMIT 1",
            headings,
        )
        return Loan(Path(json.loads(like[0][0])), self._texts(like[0][0])) if like else None

    def _texts(self, ledger: str) -> dict[str, str]:
        rows = self._database.read("SELECT name, text FROM particulars WHERE ledger = ?", ledger)
        return {row[0]: row[1] for row in rows}


def _texts_in(stored: str) -> dict[str, str]:
    """Nothing where the disk has lost some."""
    try:
        read = json.loads(stored)
    except ValueError:
        return {}
    texts = read.items() if isinstance(read, dict) else ()
    return {name: text for name, text in texts if isinstance(text, str)}


def _names_in(stored: str) -> tuple[str, ...]:
    """Nothing where it is no list of names."""
    try:
        read = json.loads(stored)
    except ValueError:
        return ()
    return tuple(name for name in read if isinstance(name, str)) if isinstance(read, list) else ()


def _named(letters: Mapping[Column, str]) -> dict[str, str]:
    return {str(column): told for column, told in letters.items()}


def _letters(given: Mapping[str, str]) -> dict[Column, str]:
    """Columns of an older version and letters that are none are left out."""
    return {
        Column(name): letters for name, letters in given.items() if name in set(Column) and _LETTERS.fullmatch(letters)
    }
