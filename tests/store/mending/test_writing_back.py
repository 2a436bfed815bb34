"""Writing back: a backup under a name of its own, the whole file or the old one, its rights kept, nothing left beside it."""

import errno
import os
import sys
from datetime import datetime
from pathlib import Path

import pytest

from app.core.errors import CannotWrite
from app.store.mending.in_use import refuse_in_use
from app.store.mending.pending import Pending, PendingNote, tidy
from app.store.mending.writing_back import draft_of, keep_backup, put_back, replace_ledger

NOW = datetime(2026, 6, 30, 9, 5)
ON_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="rights as POSIX has them")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "整改台账.xlsx"
    file.write_bytes(b"old")
    return file


def names(file: Path) -> list[str]:
    return sorted(one.name for one in file.parent.iterdir())


def test_a_backup_is_dated_and_never_written_over_another(file: Path) -> None:
    made = [keep_backup(file, b"old", NOW) for _ in range(3)]
    stem = "整改台账（备份 2026-06-30 0905"
    assert [one.name for one in made] == [f"{stem}）.xlsx", f"{stem}-2）.xlsx", f"{stem}-3）.xlsx"]
    assert {one.read_bytes() for one in made} == {b"old"}
    assert len(names(file)) == 4


def test_where_a_drive_knows_no_links_a_backup_is_renamed(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links")

    monkeypatch.setattr(os, "link", refuse)
    assert [keep_backup(file, b"old", NOW).read_bytes() for _ in range(2)] == [b"old", b"old"]
    assert len(names(file)) == 3


def test_a_backup_that_another_has_just_made_is_not_written_over(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    link, taken = os.link, file.with_name("整改台账（备份 2026-06-30 0905）.xlsx")

    def be_late(draft: Path, name: Path) -> None:
        if not taken.exists():
            taken.write_bytes(b"another's")
        link(draft, name)

    monkeypatch.setattr(os, "link", be_late)
    assert keep_backup(file, b"old", NOW).name.endswith("0905-2）.xlsx")
    assert taken.read_bytes() == b"another's"


def test_the_name_of_a_backup_is_no_longer_than_a_system_takes(tmp_path: Path) -> None:
    file = tmp_path / f"{'长' * 82}.xlsx"
    file.write_bytes(b"old")
    assert len(keep_backup(file, b"old", NOW).name.encode()) <= 255


@ON_POSIX
def test_the_file_is_replaced_as_a_whole_and_its_rights_stay(file: Path) -> None:
    file.chmod(0o604)
    number = file.stat().st_ino
    replace_ledger(file, b"old", b"new")
    assert file.read_bytes() == b"new"
    assert (file.stat().st_mode & 0o777, file.stat().st_ino == number) == (0o604, False)
    assert names(file) == [file.name]


def test_what_holds_something_else_by_now_is_not_replaced(file: Path) -> None:
    with pytest.raises(CannotWrite, match="检查之后又改过"):
        replace_ledger(file, b"older", b"new")
    assert (file.read_bytes(), names(file)) == (b"old", [file.name])


@pytest.mark.parametrize(("owner", "name"), [(os, "fsync"), (Path, "replace")])
def test_a_disk_that_fails_leaves_the_old_file(
    file: Path, monkeypatch: pytest.MonkeyPatch, owner: object, name: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(owner, name, fail)
    with pytest.raises(CannotWrite, match=r"磁盘已满.*台账没有改动"):
        replace_ledger(file, b"old", b"new")
    monkeypatch.undo()
    assert (file.read_bytes(), names(file)) == (b"old", [file.name])


def test_a_backup_is_put_back(file: Path) -> None:
    backup = keep_backup(file, b"old", NOW)
    file.write_bytes(b"wrong")
    put_back(file, b"old", backup)
    assert (file.read_bytes(), len(names(file))) == (b"old", 2)


def test_a_file_that_may_not_be_written_is_told_before(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "shared with nobody")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(CannotWrite, match="正被别的程序打开"):
        refuse_in_use(file)


@ON_POSIX
def test_an_owner_file_beside_the_link_or_beside_the_file_counts(file: Path, tmp_path: Path) -> None:
    (tmp_path / "别处").mkdir()
    link = tmp_path / "别处" / "台账.xlsx"
    link.symlink_to(file)
    refuse_in_use(link)
    for owner in (link.with_name("~$台账.xlsx"), file.with_name(f".~lock.{file.name}#")):
        owner.touch()
        with pytest.raises(CannotWrite, match="打开着"):
            refuse_in_use(link)
        owner.unlink()


def test_what_was_begun_is_noted_and_tidied_up(file: Path, tmp_path: Path) -> None:
    note = PendingNote(tmp_path / "本单位" / "taizhang.sqlite")
    assert (note.is_there(), note.read()) == (False, None)
    with note.alone():
        note.write(Pending(str(file), "a" * 64, "b" * 64, 7))
    pending = note.read()
    assert pending is not None
    assert (note.is_there(), pending.record) == (True, 7)
    for digest in (pending.before, pending.after):
        draft_of(file, digest).write_bytes(b"half")
    assert tidy(pending) == "cba06b5736faf67e54b07b561eae94395e774c517a7d910a54369e1263ccfbd4"
    assert file.name in names(file)
    assert not [name for name in names(file) if name.startswith(".~")]
    file.unlink()
    assert tidy(pending) == ""
    whole = (tmp_path / "本单位" / ".taizhang.sqlite.mending").read_bytes()
    (tmp_path / "本单位" / ".taizhang.sqlite.mending").write_bytes(whole[:20])
    assert (note.is_there(), note.read()) == (True, None)
    note.clear()
    assert not note.is_there()
