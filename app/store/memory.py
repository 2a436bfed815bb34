"""What the window remembers between runs: recent ledgers, particulars (要素), answers about columns (核对列)."""

import re
from collections.abc import Mapping
from pathlib import Path

from app.core.columns import Column
from app.core.errors import BadOption
from app.core.field import Scope
from app.core.particulars import PARTICULARS, Particulars
from app.store.json_file import read_object, write_object

_MOST_RECENT = 10
_MOST_INSPECTIONS = 50
_MOST_ANSWERS, _LONGEST_FINGERPRINT = 100, 10_000
_LETTERS = re.compile("[A-Z]{0,3}")


class Memory:
    """The office's particulars hold for all ledgers, the inspection's for its own; answers about columns for all
    ledgers with the same headings.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / "memory.json"
        stored, trouble = read_object(self._file)
        self.troubles = (
            (f"记忆文件“{self._file.name}”{trouble}，最近打开的台账、要素和核对过的列需要重新填写。",)
            if trouble
            else ()
        )
        recent = stored.get("recent")
        self._recent = [path for path in recent if isinstance(path, str)] if isinstance(recent, list) else []
        self._office = _texts(stored.get("office"))
        inspections = stored.get("inspections")
        self._inspections = (
            {path: _texts(texts) for path, texts in inspections.items()} if isinstance(inspections, dict) else {}
        )

        self._answers = _answers(stored.get("columns"))

    def recent(self) -> tuple[Path, ...]:
        """The ledgers opened last, the latest first."""
        return tuple(Path(path) for path in self._recent)

    def add_recent(self, ledger: Path) -> None:
        """Put a ledger first among the recent ones. Raises CannotWrite."""
        key = _key(ledger)
        self._recent = [key, *(path for path in self._recent if path != key)][:_MOST_RECENT]
        self._write()

    def forget_recent(self) -> None:
        """Empty the list of recent ledgers. Raises CannotWrite."""
        self._recent = []
        self._write()

    def particulars(self, ledger: Path) -> Particulars:
        """What was given for this ledger and for the office; what cannot be read any more is left out."""
        known = Particulars()
        for name, text in {**self._office, **self._inspections.get(_key(ledger), {})}.items():
            try:
                known = known.with_({name: text})
            except BadOption:
                # A field of an older version, or a day edited by hand: the form asks for it again.
                continue
        return known

    def keep(self, ledger: Path, particulars: Particulars) -> None:
        """Remember what was given, each for as long as it holds. Raises CannotWrite."""
        self._office = _of(Scope.OFFICE, particulars)
        key = _key(ledger)
        self._inspections.pop(key, None)
        texts = _of(Scope.INSPECTION, particulars)
        if texts:
            self._inspections[key] = texts
        for oldest in list(self._inspections)[:-_MOST_INSPECTIONS]:
            del self._inspections[oldest]
        self._write()

    def answers(self) -> dict[str, dict[Column, str]]:
        """The letters the clerk gave for columns, by the headings' fingerprint."""
        return dict(self._answers)

    def keep_answers(self, answers: Mapping[str, Mapping[Column, str]]) -> None:
        """Remember answers, the latest last; an empty one is forgotten. Raises CannotWrite.

        What belongs to overlong headings is kept for this run only.
        """
        for fingerprint, letters in answers.items():
            self._answers.pop(fingerprint, None)
            if letters:
                self._answers[fingerprint] = dict(letters)
        for oldest in list(self._answers)[:-_MOST_ANSWERS]:
            del self._answers[oldest]
        self._write()

    def _write(self) -> None:
        stored: dict[str, object] = {
            "recent": self._recent,
            "office": self._office,
            "inspections": self._inspections,
            "columns": {one: of for one, of in self._answers.items() if len(one) <= _LONGEST_FINGERPRINT},
        }
        write_object(self._file, stored)


def _of(scope: Scope, particulars: Particulars) -> dict[str, str]:
    given: Mapping[str, str] = particulars.texts
    return {one.name: given[one.name] for one in PARTICULARS if one.scope is scope and one.name in given}


def _texts(stored: object) -> dict[str, str]:
    if not isinstance(stored, dict):
        return {}
    return {name: text for name, text in stored.items() if isinstance(name, str) and isinstance(text, str)}


def _answers(stored: object) -> dict[str, dict[Column, str]]:
    """The stored answers; columns of an older version and letters that are none are left out."""
    answers = stored.items() if isinstance(stored, dict) else ()
    known = {
        fingerprint: {
            Column(name): letters
            for name, letters in _texts(texts).items()
            if name in set(Column) and _LETTERS.fullmatch(letters)
        }
        for fingerprint, texts in answers
        if len(fingerprint) <= _LONGEST_FINGERPRINT
    }
    return {fingerprint: letters for fingerprint, letters in list(known.items())[-_MOST_ANSWERS:] if letters}


def _key(ledger: Path) -> str:
    return str(ledger.absolute())
