"""The store is made whole or not at all; one that cannot be used is put aside, said, and the program goes on."""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.core.errors import CannotWrite
from app.store.database import Database
from app.store.takeover import office_store

PUT = "INSERT INTO answers VALUES (?, '{}', 1)"
ALL = "SELECT fingerprint FROM answers"


def put(store: Database, text: str) -> None:
    with store.writing() as connection:
        connection.execute(PUT, (text,))


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir() if one.name != ".lock")


def set_version(file: Path, pragma: str, value: int) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA {pragma} = {value}")


def spoil(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    file.write_bytes(data)


def drop(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("DROP TABLE lost")


def lack(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("ALTER TABLE records DROP COLUMN data")


DAMAGES: list[tuple[Callable[[Path], object], str]] = [
    (lambda file: file.write_bytes(b""), "不是本程序的记录库"),
    (lambda file: file.write_bytes(b"no store"), "内容已损坏"),
    (lambda file: file.write_bytes(file.read_bytes()[:5000]), "内容已损坏"),
    (spoil, "内容已损坏"),
    (
        lambda file: file.write_bytes(file.read_bytes().replace(b"CREATE TABLE lost", b"CREATE TABL\xb1 lost")),
        "内容已损坏",
    ),
    (drop, "内容已损坏"),
    (lack, "内容已损坏"),
    (lambda file: set_version(file, "user_version", 2), "是更新的版本写的，这个版本读不了"),
    (lambda file: set_version(file, "application_id", 1), "不是本程序的记录库"),
]


def test_reading_makes_no_store(tmp_path: Path) -> None:
    store = office_store(tmp_path / "own")
    assert (store.read(ALL), store.troubles) == ([], ())
    assert not (tmp_path / "own").exists()


def test_what_was_written_is_read_in_another_run_and_by_its_owner_only(store: Database, tmp_path: Path) -> None:
    put(store, "甲")
    assert office_store(tmp_path).read(ALL) == [("甲",)]
    assert store.file.stat().st_mode & 0o077 == 0
    assert names(tmp_path) == ["taizhang.sqlite"]


def test_all_of_a_writing_or_nothing(store: Database) -> None:
    put(store, "甲")
    with pytest.raises(CannotWrite), store.writing() as connection:
        connection.execute(PUT, ("乙",))
        connection.execute(PUT, ("甲",))
    with pytest.raises(KeyboardInterrupt), store.writing() as connection:
        connection.execute(PUT, ("丙",))
        raise KeyboardInterrupt
    assert store.read(ALL) == [("甲",)]


def test_no_write_ahead_log_and_synced(store: Database) -> None:
    with store.writing() as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert connection.execute("PRAGMA synchronous").fetchone() == (3,)


@pytest.mark.parametrize(("damage", "what"), DAMAGES)
def test_one_that_cannot_be_used_is_put_aside(tmp_path: Path, damage: Callable[[Path], object], what: str) -> None:
    file = tmp_path / "taizhang.sqlite"
    put(office_store(tmp_path), "甲")
    damage(file)
    damaged = file.read_bytes()
    store = office_store(tmp_path)
    assert store.read(ALL) == []
    [aside] = names(tmp_path)
    assert aside.startswith("taizhang-读不出来-2")
    assert (tmp_path / aside).read_bytes() == damaged
    assert store.troubles == (f"记录库“taizhang.sqlite”{what}，原文件已改名为“{aside}”保留，程序另建了一个新的。",)
    put(store, "乙")
    again = office_store(tmp_path)
    assert (again.read(ALL), again.troubles) == ([("乙",)], ())
    assert names(tmp_path) == sorted([aside, "taizhang.sqlite"])


def test_one_damaged_while_the_window_is_open_is_put_aside_at_the_next_work(store: Database, tmp_path: Path) -> None:
    put(store, "甲")
    store.file.write_bytes(b"no store")
    with pytest.raises(CannotWrite, match="没有记下"):
        put(store, "乙")
    put(store, "乙")
    assert store.read(ALL) == [("乙",)]
    assert "已改名为" in store.troubles[0]


def test_one_that_cannot_be_moved_stays_and_is_said(
    store: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.file.write_bytes(b"no store")
    monkeypatch.setattr("app.store.database.put_aside", lambda *_: None)
    assert store.read(ALL) == []
    assert store.troubles == ("记录库“taizhang.sqlite”内容已损坏，原文件没有动，这次没有用上，也记不进去。",)
    with pytest.raises(CannotWrite, match="请先把它移走"):
        put(store, "甲")
    assert store.file.read_bytes() == b"no store"


def test_one_that_another_uses_for_long_is_said_and_stays(
    store: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(store, "甲")
    monkeypatch.setattr("app.store.store_format.PATIENCE", 0.05)
    with closing(sqlite3.connect(store.file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        waiting = office_store(tmp_path)
        assert waiting.read(ALL) == []
        with pytest.raises(CannotWrite, match=r"正由另一个窗口或命令使用.*请稍后再试"):
            put(waiting, "乙")
    assert names(tmp_path) == ["taizhang.sqlite"]
    assert waiting.read(ALL) == [("甲",)]


def test_many_at_once_make_one_store_and_lose_nothing(tmp_path: Path) -> None:
    threads = [threading.Thread(target=put, args=(office_store(tmp_path), str(n))) for n in range(12)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(office_store(tmp_path).read(ALL)) == sorted((str(n),) for n in range(12))
    assert names(tmp_path) == ["taizhang.sqlite"]


def test_the_draft_of_one_that_was_killed_is_cleared_away_and_no_other_folder(tmp_path: Path) -> None:
    for name in (".taizhang.sqlite.new-x1", ".new-mine"):
        (tmp_path / name).mkdir()
    put(office_store(tmp_path), "甲")
    assert names(tmp_path) == [".new-mine", "taizhang.sqlite"]


def test_a_store_moved_away_meanwhile_is_made_anew_and_whole(store: Database, tmp_path: Path) -> None:
    put(store, "甲")
    store.file.rename(tmp_path / "elsewhere")
    put(store, "乙")
    assert store.read(ALL) == [("乙",)]


def test_a_folder_one_may_not_look_into_is_said(store: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    put(store, "甲")

    def refuse(_: Path) -> bool:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "exists", refuse)
    assert store.read(ALL) == []
    assert "打不开（没有权限" in store.troubles[0]
    with pytest.raises(CannotWrite, match="没有权限"):
        put(store, "乙")


@pytest.mark.parametrize("name", ["a b%20c?d#e", "\udcd5\udccb"])
def test_any_name_of_a_folder_will_do(tmp_path: Path, name: str) -> None:
    put(office_store(tmp_path / name), "甲")
    assert office_store(tmp_path / name).read(ALL) == [("甲",)]
    assert names(tmp_path / name) == ["taizhang.sqlite"]
