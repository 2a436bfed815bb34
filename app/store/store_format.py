"""What a store's file (SQLite) is: its tables, how it is opened, and whether this version of the program can use it."""

import os
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from urllib.parse import quote

from app.core.errors import reason_of
from app.store.locking import PATIENCE

NAME = "taizhang.sqlite"
APPLICATION = 0x7A6863  # "zhc", in the file's header
VERSION = 1
SCHEMA = """
CREATE TABLE records (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, ledger TEXT NOT NULL, day TEXT NOT NULL, data TEXT NOT NULL);
CREATE INDEX records_by_ledger ON records (ledger);
CREATE TABLE particulars (ledger TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (ledger, name));
CREATE TABLE ledgers (path TEXT PRIMARY KEY, headings TEXT NOT NULL, opened INTEGER NOT NULL);
CREATE TABLE answers (fingerprint TEXT PRIMARY KEY, letters TEXT NOT NULL, given INTEGER NOT NULL);
CREATE TABLE lost (source TEXT NOT NULL, line INTEGER NOT NULL, text TEXT NOT NULL);
"""


class UnusableStore(Exception):
    """The file is no store of ours, damaged, or of a newer program; says which, in Chinese."""


def check_store(file: Path) -> None:
    """Raises UnusableStore; sqlite3.OperationalError where it is locked for long, or out of reach for now."""
    try:
        with closing(connect(file)) as connection:
            application, version = (
                connection.execute(f"PRAGMA {one}").fetchone()[0] for one in ("application_id", "user_version")
            )
            if application != APPLICATION:
                raise UnusableStore("不是本程序的记录库")
            if version > VERSION:
                raise UnusableStore("是更新的版本写的，这个版本读不了")
            if (
                not _columns(connection) >= _declared_columns()
                or connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok"
            ):
                raise UnusableStore("内容已损坏")
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        raise UnusableStore("内容已损坏") from error


def _columns(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    """Every column, with its table."""
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {(name, column[1]) for name in tables for column in connection.execute(f"PRAGMA table_info({name!r})")}


@cache
def _declared_columns() -> set[tuple[str, str]]:
    with closing(connect_memory()) as connection:
        connection.executescript(SCHEMA)
        return _columns(connection)


def connect(file: Path, mode: str = "rw") -> sqlite3.Connection:
    """By a URI: else a store that was just moved away would be made anew, and empty."""
    path = file.absolute().as_posix()
    address = f"file://{'' if path.startswith('/') else '/'}{quote(os.fsencode(path))}?mode={mode}"
    # Autocommit: transactions are begun by hand. No write-ahead log: it does not work on network drives.
    connection = sqlite3.connect(address, timeout=PATIENCE, isolation_level=None, uri=True)
    try:
        # What was committed stays so through a power cut: the folder is written to disk, too.
        connection.execute("PRAGMA synchronous = EXTRA")
    except UnicodeDecodeError as error:
        connection.close()
        # SQLite's message quotes the damaged words of a table, and they may be no text.
        raise sqlite3.DatabaseError("malformed database schema") from error
    except sqlite3.Error:
        connection.close()  # or Windows lets nobody move the file
        raise
    return _read_leniently(connection)


def connect_memory() -> sqlite3.Connection:
    """A store that is in no file."""
    return _read_leniently(sqlite3.connect(":memory:", isolation_level=None))


def _read_leniently(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    return connection


def why_failed(error: Exception) -> str:
    """Why a store could not be used just now, in Chinese."""
    if isinstance(error, OSError):
        return reason_of(error)
    reasons = {
        "locked": f"正由另一个窗口或命令使用，等了 {PATIENCE:.0f} 秒还没有轮到",
        "full": "磁盘已满",
        "readonly": "没有写入的权限",
        "unable to open": "没有打开的权限",
        "malformed": "内容已损坏",
    }
    return next((reason for word, reason in reasons.items() if word in str(error)), "磁盘或网络位置出错")
