"""A ledger replaced where it stands, as a whole, once its backup (备份) stands beside it under a name of its own."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from hashlib import sha256
from itertools import chain, count
from pathlib import Path

from app.core.errors import CannotWrite, reason_of
from app.store.mending.in_use import refuse_in_use
from app.store.placing import put_in_place, sync_folder, write_out

_LONGEST = 80  # characters of a name, with an ending and the mark of the backup


def draft_of(file: Path, digest: str) -> Path:
    """Where what is to stand in the file's place is written first, by the SHA-256 of what it holds."""
    return file.with_name(f".~{digest[:16]}.tmp")


def keep_backup(file: Path, content: bytes, now: datetime) -> Path:
    """Write what the file holds beside it, dated, never over another file; where it stands. Raises CannotWrite."""
    with _told(file, "备份没有写成"), _draft(file, content) as draft:
        shutil.copystat(file, draft)
        for backup in _names(file, now):
            if _publish(draft, backup):
                return backup
    raise AssertionError("names do not run out")


def replace_ledger(file: Path, before: bytes, after: bytes) -> None:
    """The file holds `after` from now on, with its owner and rights. Raises CannotWrite, also where it holds not `before`."""
    with _told(file, "台账没有改动"), _draft(file, after) as draft:
        _give_to_same_owner(file, draft)
        refuse_in_use(file)
        if file.read_bytes() != before:
            raise CannotWrite(f"台账“{file.name}”检查之后又改过，没有写回；请重新检查后再补正。")
        put_in_place(draft, file)


def put_back(file: Path, content: bytes, backup: Path) -> None:
    """The file holds again what its backup does. Raises CannotWrite."""
    with _told(file, f"原来的台账在“{backup}”里"), _draft(file, content) as draft:
        _give_to_same_owner(file, draft)
        put_in_place(draft, file)


@contextmanager
def _told(file: Path, how_it_is: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotWrite(f"“{file}”写不进去（{reason_of(error)}），{how_it_is}。") from error


@contextmanager
def _draft(file: Path, content: bytes) -> Iterator[Path]:
    """A file beside the ledger that holds the content for certain, for as long as nobody has given it another name."""
    draft = draft_of(file, sha256(content).hexdigest())
    draft.unlink(missing_ok=True)
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        write_out(os.open(draft, flags, 0o600), content)
        if draft.read_bytes() != content:
            raise OSError("read back differs")
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def _give_to_same_owner(file: Path, draft: Path) -> None:
    """Owner, group, rights and attributes of the file; its time is now."""
    if os.name == "posix":
        now = file.stat()
        for owner, group in ((-1, now.st_gid), (now.st_uid, -1)):
            # Only the administrator gives files away; one's own stay one's own.
            with suppress(PermissionError):
                os.chown(draft, owner, group)
    shutil.copystat(file, draft)
    os.utime(draft)


def _names(file: Path, now: datetime) -> Iterator[Path]:
    for again in chain([""], map("-{}".format, count(2))):
        mark = f"（备份 {now:%Y-%m-%d %H%M}{again}）"
        yield file.with_name(f"{file.stem[: _LONGEST - len(mark)]}{mark}{file.suffix}")


def _publish(draft: Path, name: Path) -> bool:
    """Give the draft this name, unless a file has it; whether it has it now."""
    if os.path.lexists(name):
        return False
    try:
        # Made in one step, and never over a file that has come to be meanwhile.
        os.link(draft, name)
    except FileExistsError:
        return False
    except OSError:  # not every drive knows links (USB sticks)
        draft.rename(name)
    sync_folder(name.parent)
    return True
