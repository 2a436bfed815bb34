"""A store as bytes and back: only the rows of the tables this program knows ever go from one store to another.

So neither deleted rows nor whatever else a stranger's file may hold (triggers, views) come along; which fonts were
missing (told_fonts) is each machine's own.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from app.core.errors import CannotWrite
from app.store import confirmed
from app.store.store_format import (
    APPLICATION,
    NAME,
    SCHEMA,
    VERSION,
    UnusableStore,
    check_store,
    connect,
    connect_memory,
    why_failed,
)
from app.store.told_readings import TABLE

_LATER = (TABLE, confirmed.TABLE)
_ALL = ";".join((SCHEMA, *_LATER))
_INDEXES = ("records_by_ledger", "sqlite_autoindex_")
_TYPES = {"TEXT": str, "INTEGER": int}


def hide_recent(store: sqlite3.Connection) -> None:
    """Leave out which ledgers were opened here, but for those about which something is kept, and those are not recent.

    Which of two was opened later stays known, for what it is borrowed by.
    """
    store.execute("DELETE FROM ledgers WHERE path NOT IN (SELECT ledger FROM particulars)")
    store.execute("UPDATE ledgers SET opened = opened - (SELECT max(opened) FROM ledgers)")
    store.execute(TABLE)
    store.execute("DELETE FROM told_readings WHERE ledger <> '' AND ledger NOT IN (SELECT ledger FROM records)")


def to_bytes(store: sqlite3.Connection) -> bytes:
    """The file of a store with the same rows. Raises UnusableStore where they are none such, CannotWrite."""
    with _temporary_file() as file:
        with closing(connect(file, "rwc")) as made:
            made.executescript(f"BEGIN; {_ALL}")
            _copy_rows(store, made)
            made.execute(f"PRAGMA application_id = {APPLICATION}")
            made.execute(f"PRAGMA user_version = {VERSION}")
            made.execute("COMMIT")
        return file.read_bytes()


def from_bytes(data: bytes) -> sqlite3.Connection:
    """The rows of such a file, in memory, all that is asked of a store at opening proven.

    Raises UnusableStore, CannotWrite.
    """
    with _temporary_file() as file, ExitStack() as until_filled:
        file.write_bytes(data)
        rows = until_filled.enter_context(closing(connect_memory()))
        try:
            with closing(connect(file)) as store:
                _refuse_foreign(store)
            check_store(file)
            rows.executescript(_ALL)
            with closing(connect(file)) as store:
                _copy_rows(store, rows)
        except sqlite3.DatabaseError as error:
            raise UnusableStore("内容已损坏") from error
        until_filled.pop_all()
        return rows


def open_proven(data: bytes) -> sqlite3.Connection:
    """The same once more: that it cannot be read now is the disk's fault. Raises CannotWrite."""
    try:
        return from_bytes(data)
    except UnusableStore as error:
        raise CannotWrite(f"文件里的记录库这会儿读不出来（{error}）；请检查磁盘，再试一次。") from error


@contextmanager
def _temporary_file() -> Iterator[Path]:
    try:
        with TemporaryDirectory() as folder:
            yield Path(folder) / NAME
    except (OSError, sqlite3.Error) as error:
        raise CannotWrite(
            f"临时文件夹“{gettempdir()}”里写不进去（{why_failed(error)}）；请检查磁盘，再试一次。"
        ) from error


def replace_rows(store: sqlite3.Connection, rows: sqlite3.Connection) -> None:
    """Within a transaction of the store: from its end it holds these rows and no others."""
    for made_later in _LATER:
        store.execute(made_later)
    for table in _columns():
        store.execute(f"DELETE FROM {table}")
    _copy_rows(rows, store)


def count_rows(store: sqlite3.Connection, of: str) -> int:
    """How many there are of these: a table, with a condition perhaps."""
    return int(store.execute(f"SELECT count(*) FROM {of}").fetchone()[0])


@cache
def _columns() -> dict[str, dict[str, type]]:
    """Of each table the columns with the type of their values."""
    with closing(connect_memory()) as empty:
        empty.executescript(_ALL)
        tables = [name for (name,) in empty.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            table: {name: _TYPES[kind] for _, name, kind, *_ in empty.execute(f"PRAGMA table_info({table})")}
            for table in tables
        }


def _copy_rows(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    there = {name for (name,) in source.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for table, columns in _columns().items():
        if table in there:
            marks = ", ".join("?" * len(columns))
            target.executemany(
                f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", _rows(source, table, columns)
            )


def _rows(source: sqlite3.Connection, table: str, columns: dict[str, type]) -> Iterator[tuple[object, ...]]:
    for row in source.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY rowid"):
        if [type(value) for value in row] != [*columns.values()]:
            raise UnusableStore("内容已损坏")
        yield row


def _refuse_foreign(store: sqlite3.Connection) -> None:
    """A view in a table's name, a column that is worked out, a CHECK: reading, proving those would run what a stranger wrote."""
    for kind, name, text in store.execute("SELECT type, name, sql FROM sqlite_master"):
        known = _is_plain(store, name, text) if kind == "table" else kind == "index" and str(name).startswith(_INDEXES)
        if not known:
            raise UnusableStore("里有不认得的内容")


def _is_plain(store: sqlite3.Connection, table: object, text: object) -> bool:
    if table not in _columns() or not str(text).startswith("CREATE TABLE") or "CHECK" in str(text).upper():
        return False
    return not any(hidden for *_, hidden in store.execute(f"PRAGMA table_xinfo({table})"))
