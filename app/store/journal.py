"""The journal (记录): decisions that must be traceable later, one line of JSON each, appended and never changed."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

from app.core.errors import CannotWrite, reason_of
from app.core.policy import Decided, FindingKey

SET_ASIDE, TAKEN_BACK, OVERRIDE = Decided.SET_ASIDE, Decided.TAKEN_BACK, Decided.OVERRIDE
NAME = "journal.jsonl"


class Journal:
    """One file of records; `troubles` says in Chinese what could not be read."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.troubles: tuple[str, ...] = ()

    def append(self, kind: str, record: Mapping[str, object]) -> None:
        """Add one record at the end, on disk before this returns. Raises CannotWrite."""
        self._add(json.dumps({"kind": kind, **record}, ensure_ascii=False) + "\n")

    def require_open(self) -> None:
        """Make sure that a record can be added: what must be recorded is not begun otherwise. Raises CannotWrite."""
        self._add("")

    def _add(self, line: str) -> None:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(self._file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            with os.fdopen(handle, "ab") as stream:
                # A path may hold bytes that are no text: they are written as JSON has them, and read back the same.
                stream.write(line.encode(errors="backslashreplace"))
                stream.flush()
                os.fsync(stream.fileno())
        except OSError as error:
            raise CannotWrite(
                f"记录文件“{self._file}”写不进去（{reason_of(error)}），刚才的决定没有记下；请检查这个文件能否改动后再试。"
            ) from error

    def records(self) -> tuple[dict[str, object], ...]:
        """Every record that can be read, the oldest first."""
        try:
            lines = self._file.read_text(encoding="utf-8", errors="replace").splitlines()
        except FileNotFoundError:
            return ()
        except OSError as error:
            self.troubles = (f"记录文件“{self._file}”打不开（{reason_of(error)}），不处理的决定没有用上。",)
            return ()
        read = [_record(line) for line in lines if line.strip()]
        broken = sum(one is None for one in read)
        self.troubles = (f"记录文件“{self._file}”有 {broken} 行读不出来，已跳过。",) if broken else ()
        return tuple(one for one in read if one is not None)

    def set_aside(self, ledger: Path) -> dict[FindingKey, str]:
        """The findings of that ledger set aside and not taken back, with their reasons."""
        known: dict[FindingKey, str] = {}
        for record in self.records():
            if record.get("ledger") != key_of(ledger):
                continue
            mark = FindingKey(*(str(record.get(name, "")) for name in ("rule", "sheet", "cell", "content", "about")))
            if record["kind"] == SET_ASIDE:
                known[mark] = str(record.get("reason", ""))
            elif record["kind"] == TAKEN_BACK:
                known.pop(mark, None)
        return known


def key_of(ledger: Path) -> str:
    """How a ledger is named in the journal."""
    return str(ledger.absolute())


def _record(line: str) -> dict[str, object] | None:
    try:
        read = json.loads(line)
    except ValueError:
        return None
    return read if isinstance(read, dict) and isinstance(read.get("kind"), str) else None
