"""The office's one store (SQLite): made whole or not at all, opened for each piece of work, put aside where unusable."""

import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

from app.core.errors import CannotWrite
from app.core.progress import uninterrupted
from app.store.locking import locked
from app.store.placing import put_in_place
from app.store.setting_aside import put_aside, told
from app.store.store_format import (
    APPLICATION,
    SCHEMA,
    VERSION,
    UnusableStore,
    check_store,
    connect,
    connect_memory,
    why_failed,
)

TakeOver = Callable[[sqlite3.Connection], tuple[str, ...]]
"""Fills a new store from files of an older version; what of them could not be read, in Chinese."""


class Database:
    """One store; `troubles` says in Chinese what of it, or of the files it was made of, could not be used.

    `sources`: the files that `take_over` reads; without any, a store that is not there is only made to write in it.
    """

    def __init__(self, file: Path, sources: tuple[Path, ...] = (), take_over: TakeOver = lambda _: ()) -> None:
        self.file = file
        self.troubles: tuple[str, ...] = ()
        self._sources = sources
        self._take_over = take_over
        self._looked_at = self._stuck = False
        self._guard = threading.RLock()

    def read(self, query: str, *values: str) -> list[tuple[str, ...]]:
        """The rows; none where there is no store. What cannot be read is no reason to stop, but is said."""
        try:
            self._look_at()
            if not self._is_there() and any(one.exists() for one in self._sources):
                self._make()
            if not self._is_there():
                return []
            with closing(connect(self.file)) as connection:
                return connection.execute(query, values).fetchall()
        except CannotWrite as error:
            self.say(f"以前的记录没有收进记录库：{error.message}")
            return self._read_sources(query, values)
        except (OSError, sqlite3.Error) as error:
            self._look_again_after(error)
            self.say(f"记录库“{self.file}”打不开（{why_failed(error)}），里面记下的这次没有用上。")
            return []

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """All that is written within, or nothing of it; on disk when this ends. Raises CannotWrite."""
        try:
            self._look_at()
            if not self._is_there():
                self._make()
            with closing(connect(self.file)) as connection:
                connection.execute("BEGIN IMMEDIATE")
                try:
                    with uninterrupted():
                        yield connection
                        connection.execute("COMMIT")
                except BaseException:
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
                    raise
        except (OSError, sqlite3.Error) as error:
            self._look_again_after(error)
            raise self._refusal(error) from error

    def snapshot(self) -> sqlite3.Connection:
        """A copy of all it holds, in memory; others may go on writing. Where there is no store, a new one's.

        Raises CannotWrite.
        """
        copy = connect_memory()
        try:
            self._look_at()
            if not self.file.exists() and not any(one.exists() for one in self._sources):
                self._fill(copy)
                return copy
            if not self._is_there():
                self._make()
            with closing(connect(self.file)) as connection:
                # Held from here on: backup() itself would wait for a writer without an end.
                connection.execute("BEGIN")
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
                connection.backup(copy)
        except BaseException as error:
            copy.close()
            if not isinstance(error, OSError | sqlite3.Error):
                raise
            self._look_again_after(error)
            raise CannotWrite(f"记录库“{self.file}”打不开（{why_failed(error)}），请稍后再试。") from error
        return copy

    def say(self, trouble: str) -> None:
        """Add to the troubles, each once."""
        if trouble not in self.troubles:
            self.troubles += (trouble,)

    def _is_there(self) -> bool:
        return self.file.exists() and not self._stuck

    def _look_at(self) -> None:
        """Once: a store that cannot be used is put aside, and said."""
        with self._guard:
            if self._looked_at:
                return
            self._looked_at, self._stuck = True, False
            if not self.file.exists():
                return
            try:
                _check(self.file)
            except UnusableStore as reason:
                self._put_aside(reason)

    def _look_again_after(self, error: Exception) -> None:
        """What became damaged while the window was open is put aside before the next work."""
        if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
            self._looked_at = False

    def _put_aside(self, reason: UnusableStore) -> None:
        """Another window may have done so meanwhile: only what is unusable still is moved."""
        try:
            with locked(self.file.parent):
                if not self.file.exists():
                    return
                try:
                    _check(self.file)
                except UnusableStore:
                    aside = put_aside(self.file, "-journal")
                else:
                    return
        except CannotWrite:
            aside = None
        self._stuck = aside is None
        again = "、".join(f"“{one.name}”" for one in self._sources if one.exists())
        new = f"程序另建了一个新的，并重新收进了{again}里的内容，请核对一遍" if again else "程序另建了一个新的"
        follows = "这次没有用上，也记不进去" if self._stuck else new
        self.say(f"记录库“{self.file.name}”{reason}，{told(aside)}，{follows}。")

    def _make(self) -> None:
        """Under another name first: nobody ever sees half of it. Raises CannotWrite."""
        if self._stuck:
            raise CannotWrite(f"记录库“{self.file}”不能用，又不能改名保留，刚才的内容没有记下；请先把它移走。")
        try:
            with self._guard, locked(self.file.parent):
                if not self.file.exists():
                    self._make_whole()
        except (OSError, sqlite3.Error) as error:
            raise self._refusal(error) from error

    def _make_whole(self) -> None:
        beginning = f".{self.file.name}.new-"
        for old in self.file.parent.glob(f"{beginning}*"):
            shutil.rmtree(old, ignore_errors=True)  # of one that was killed while it made it
        draft = Path(mkdtemp(prefix=beginning, dir=self.file.parent)) / self.file.name
        try:
            with closing(connect(draft, "rwc")) as connection:
                self._fill(connection)
            draft.chmod(0o600)
            put_in_place(draft, self.file)
        finally:
            shutil.rmtree(draft.parent, ignore_errors=True)

    def _fill(self, connection: sqlite3.Connection) -> None:
        connection.executescript(f"BEGIN; {SCHEMA}")
        for trouble in self._take_over(connection):
            self.say(trouble)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")

    def _read_sources(self, query: str, values: tuple[str, ...]) -> list[tuple[str, ...]]:
        """What the older files hold, for this once: no store can be made of them."""
        with closing(connect_memory()) as connection:
            connection.executescript(SCHEMA)
            try:
                for trouble in self._take_over(connection):
                    self.say(trouble)
            except CannotWrite as error:
                self.say(error.message)
            return connection.execute(query, values).fetchall()

    def _refusal(self, error: Exception) -> CannotWrite:
        return CannotWrite(
            f"记录库“{self.file}”写不进去（{why_failed(error)}），刚才的内容没有记下；请稍后再试，或检查这个文件能否改动。"
        )


def _check(file: Path) -> None:
    """Raises UnusableStore. One that cannot be reached now is no reason to put it aside; the work itself will say so."""
    with suppress(sqlite3.OperationalError):
        check_store(file)
