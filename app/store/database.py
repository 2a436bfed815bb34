"""The office's one store (SQLite): made whole or not at all, opened for each piece of work, put aside where unusable."""

import os
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import mkdtemp

from app.core.errors import CannotWrite, reason_of
from app.store.locking import PATIENCE, locked
from app.store.setting_aside import put_aside, told

NAME = "taizhang.sqlite"
_APPLICATION = 0x7A6863  # "zhc", in the file's header
_VERSION = 1
_SCHEMA = """
CREATE TABLE records (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, ledger TEXT NOT NULL, day TEXT NOT NULL, data TEXT NOT NULL);
CREATE INDEX records_by_ledger ON records (ledger);
CREATE TABLE particulars (ledger TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (ledger, name));
CREATE TABLE ledgers (path TEXT PRIMARY KEY, headings TEXT NOT NULL, opened INTEGER NOT NULL);
CREATE TABLE answers (fingerprint TEXT PRIMARY KEY, letters TEXT NOT NULL, given INTEGER NOT NULL);
CREATE TABLE lost (source TEXT NOT NULL, line INTEGER NOT NULL, text TEXT NOT NULL);
"""

TakeOver = Callable[[sqlite3.Connection], tuple[str, ...]]
"""Fills a new store from files of an older version; what of them could not be read, in Chinese."""


class _Unusable(Exception):
    """The file is no store of ours, damaged, or of a newer program; says which, in Chinese."""


class Database:
    """One store; `troubles` says in Chinese what of it, or of the files it was made of, could not be used.

    `sources`: the files that `take_over` reads; without any, a store that is not there is only made to write in it.
    """

    def __init__(self, file: Path, sources: tuple[Path, ...] = (), take_over: TakeOver = lambda _: ()) -> None:
        self.file = file
        self.troubles: tuple[str, ...] = ()
        self._sources = sources
        self._take_over = take_over
        self._looked_at = False
        self._guard = threading.RLock()

    def read(self, query: str, *values: str) -> list[tuple[str, ...]]:
        """The rows; none where there is no store. What cannot be read is no reason to stop, but is said."""
        self._look_at()
        try:
            if not self.file.exists() and any(one.exists() for one in self._sources):
                self._make()
        except CannotWrite as error:
            self._say(error.message)
            return self._read_sources(query, values)
        try:
            with closing(_connect(self.file) if self.file.exists() else _make_empty()) as connection:
                return connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            self._say(f"记录库“{self.file}”打不开（{_reason(error)}），以前的决定没有用上。")
            return []

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """All that is written within, or nothing of it; on disk when this ends. Raises CannotWrite."""
        self._look_at()
        if not self.file.exists():
            self._make()
        try:
            with closing(_connect(self.file)) as connection:
                connection.execute("BEGIN IMMEDIATE")
                try:
                    yield connection
                    connection.execute("COMMIT")
                except BaseException:
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
                    raise
        except sqlite3.Error as error:
            raise self._refusal(error) from error

    def require_writable(self) -> None:
        """Make sure that something can be written: what must be recorded is not begun otherwise. Raises CannotWrite."""
        with self.writing() as connection:
            connection.execute("UPDATE records SET kind = kind WHERE id < 0")

    def _look_at(self) -> None:
        """Once: a store that cannot be used is put aside, and said."""
        with self._guard:
            if self._looked_at:
                return
            self._looked_at = True
            if not self.file.exists():
                return
            try:
                self._check()
            except _Unusable:
                self._put_aside()

    def _check(self) -> None:
        try:
            with closing(_connect(self.file)) as connection:
                application, version = (connection.execute(f"PRAGMA {one}").fetchone()[0] for one in _IN_HEADER)
                if application != _APPLICATION:
                    raise _Unusable("不是本程序的记录库")
                if version > _VERSION:
                    raise _Unusable("是更新的版本写的，这个版本读不了")
                if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                    raise _Unusable("内容已损坏")
        except sqlite3.OperationalError:
            # Locked for long, or out of reach for now: that is no reason to put it aside; the work itself will say so.
            return
        except sqlite3.DatabaseError as error:
            raise _Unusable("内容已损坏") from error

    def _put_aside(self) -> None:
        """Another window may have done so meanwhile: only what is unusable still is moved."""
        with locked(self.file.parent):
            try:
                self._check()
            except _Unusable as reason:
                for one in self.file.parent.glob(f"{self.file.name}-*"):
                    one.replace(one.with_name(f"{one.name}.old"))
                self._say(f"记录库“{self.file.name}”{reason}，{told(put_aside(self.file))}，程序另建了一个新的。")

    def _make(self) -> None:
        """Under another name first: nobody ever sees half of it. Raises CannotWrite."""
        with self._guard, locked(self.file.parent):
            if self.file.exists():
                return
            for old in self.file.parent.glob(".new-*"):
                shutil.rmtree(old, ignore_errors=True)  # of one that was killed while it made it
            draft = Path(mkdtemp(prefix=".new-", dir=self.file.parent)) / self.file.name
            try:
                with closing(_connect(draft)) as connection:
                    self._fill(connection)
                draft.chmod(0o600)
                os.replace(draft, self.file)  # noqa: PTH105 - named like what it must be: one step
            except (OSError, sqlite3.Error) as error:
                raise self._refusal(error) from error
            finally:
                shutil.rmtree(draft.parent, ignore_errors=True)

    def _fill(self, connection: sqlite3.Connection) -> None:
        connection.executescript(_SCHEMA)
        connection.execute("BEGIN")
        for trouble in self._take_over(connection):
            self._say(trouble)
        connection.execute("COMMIT")
        connection.execute(f"PRAGMA application_id = {_APPLICATION}")
        connection.execute(f"PRAGMA user_version = {_VERSION}")

    def _read_sources(self, query: str, values: tuple[str, ...]) -> list[tuple[str, ...]]:
        """What the older files hold, for this once: no store can be made of them."""
        with closing(_make_empty()) as connection:
            self._take_over(connection)
            return connection.execute(query, values).fetchall()

    def _say(self, trouble: str) -> None:
        if trouble not in self.troubles:
            self.troubles += (trouble,)

    def _refusal(self, error: Exception) -> CannotWrite:
        return CannotWrite(
            f"记录库“{self.file}”写不进去（{_reason(error)}），刚才的内容没有记下；请稍后再试，或检查这个文件能否改动。"
        )


_IN_HEADER = ("application_id", "user_version")


def _connect(file: Path) -> sqlite3.Connection:
    # No write-ahead log: it does not work on network drives. Autocommit: transactions are begun by hand.
    connection = sqlite3.connect(file, timeout=PATIENCE, isolation_level=None)
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return reason_of(error)
    reasons = {
        "locked": f"正由另一个窗口或命令使用，等了 {PATIENCE:.0f} 秒还没有轮到",
        "full": "磁盘已满",
        "readonly": "没有写入的权限",
        "unable to open": "没有打开的权限",
    }
    return next((reason for word, reason in reasons.items() if word in str(error)), "磁盘或网络位置出错")


def _make_empty() -> sqlite3.Connection:
    connection = _connect(Path(":memory:"))
    connection.executescript(_SCHEMA)
    return connection
