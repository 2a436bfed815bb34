"""What a writing back has begun: a note beside the store, by which the next start tidies up after a program that was killed."""

import json
import os
from contextlib import AbstractContextManager, suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from app.core.errors import CannotWrite, reason_of
from app.store.locking import locked
from app.store.mending.writing_back import draft_of
from app.store.placing import write_out


@dataclass(frozen=True)
class Pending:
    """Of which ledger, with what it held and is to hold (SHA-256), and the number of its record."""

    ledger: str
    before: str
    after: str
    record: int


class PendingNote:
    """The note beside one store; whoever holds `alone` is the only one that writes back."""

    def __init__(self, store: Path) -> None:
        self._file = store.with_name(f".{store.name}.mending")

    def alone(self) -> AbstractContextManager[None]:
        """Nobody else writes back, or tidies up, meanwhile. Raises CannotWrite where another does so for long."""
        return locked(self._file.parent, f"{self._file.name}-lock")

    def is_there(self) -> bool:
        """Whether something was begun, by us or by another that is still at it."""
        return self._file.exists()

    def write(self, pending: Pending) -> None:
        """Note it before anything beside the ledger is touched: half a note says that nothing was. Raises CannotWrite."""
        try:
            handle = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            write_out(handle, json.dumps(asdict(pending)).encode())
        except OSError as error:
            raise CannotWrite(f"“{self._file.parent}”写不进去（{reason_of(error)}），台账没有改动。") from error

    def clear(self) -> None:
        """It is done, one way or the other; what cannot be taken away now the next start looks at again."""
        with suppress(OSError):
            self._file.unlink(missing_ok=True)

    def read(self) -> Pending | None:
        """What was begun; None where nothing beside a ledger was."""
        try:
            return Pending(**json.loads(self._file.read_bytes()))
        except (OSError, ValueError, TypeError):
            return None


def tidy(pending: Pending) -> str:
    """Take away what was left beside the ledger; the SHA-256 of what that holds now, empty where it is out of reach."""
    ledger = Path(pending.ledger)
    try:
        for digest in (pending.before, pending.after):
            draft_of(ledger, digest).unlink(missing_ok=True)
        return sha256(ledger.read_bytes()).hexdigest()
    except OSError:
        return ""
