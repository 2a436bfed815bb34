"""A file is written whole or not at all, never over the ledger, and under a name every system takes."""

import errno
import os
import sys
import tempfile
from pathlib import Path

import pytest

from app.core.errors import CannotWrite
from app.store import placing
from app.store.outputs import refuse_outputs, write_whole

OLD, NEW = b"old", b"new document"


def numbered(winerror: int, number: int) -> OSError:
    """An error with the number Windows gives it beside ours."""
    error = OSError(number, "refused")
    error.winerror = winerror  # type: ignore[attr-defined]  # on Windows alone
    return error


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "台账.xlsx"
    path.write_bytes(OLD)
    return path


def refusal(out: Path, ledger: Path, *, overwrite: bool = True) -> str:
    before = {path: path.read_bytes() for path in ledger.parent.iterdir() if path.is_file()}
    with pytest.raises(CannotWrite) as caught:
        write_whole(out, NEW, overwrite=overwrite, never=ledger)
    assert {path: path.read_bytes() for path in ledger.parent.iterdir() if path.is_file()} == before
    return caught.value.message


def test_a_new_file(ledger: Path) -> None:
    out = ledger.parent / "通报.docx"
    assert write_whole(out, NEW, overwrite=False, never=ledger) == out
    assert out.read_bytes() == NEW
    assert sorted(path.name for path in ledger.parent.iterdir()) == ["台账.xlsx", "通报.docx"]


def test_an_existing_file_is_asked_for(ledger: Path) -> None:
    out = ledger.parent / "通报.docx"
    out.write_bytes(OLD)
    assert "已经存在" in refusal(out, ledger, overwrite=False)
    assert write_whole(out, NEW, overwrite=True, never=ledger) == out
    assert out.read_bytes() == NEW


def test_a_dangling_link_counts_as_a_file(ledger: Path) -> None:
    out = ledger.parent / "通报.docx"
    out.symlink_to(ledger.parent / "没有.docx")
    with pytest.raises(CannotWrite, match="已经存在"):
        write_whole(out, NEW, overwrite=False, never=ledger)


def test_the_ledger_by_its_name(ledger: Path) -> None:
    assert "就是台账本身" in refusal(ledger, ledger)
    assert "就是台账本身" in refusal(ledger.parent / "." / ledger.name, ledger)


def test_the_ledger_by_a_link(ledger: Path) -> None:
    soft, hard = ledger.parent / "软.docx", ledger.parent / "硬.docx"
    soft.symlink_to(ledger)
    os.link(ledger, hard)
    assert "就是台账本身" in refusal(soft, ledger)
    assert "就是台账本身" in refusal(hard, ledger)


def test_the_ledger_by_other_letters_where_it_is_gone(tmp_path: Path) -> None:
    gone = tmp_path / "Ledger.xlsx"
    with pytest.raises(CannotWrite, match="就是台账本身"):
        write_whole(tmp_path / "LEDGER.XLSX", NEW, overwrite=True, never=gone)


def test_a_folder_and_a_missing_folder(ledger: Path) -> None:
    assert "是一个文件夹" in refusal(ledger.parent, ledger)
    assert "没有“" in refusal(ledger.parent / "没有" / "通报.docx", ledger)


def test_a_full_disk_leaves_the_old_file(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = ledger.parent / "通报.docx"
    out.write_bytes(OLD)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "fsync", full)
    assert "磁盘已满" in refusal(out, ledger)


def test_a_name_too_long(ledger: Path) -> None:
    assert "文件名太长" in refusal(ledger.parent / ("长" * 200 + ".docx"), ledger)


def locked(monkeypatch: pytest.MonkeyPatch, out: Path, times: int) -> None:
    """The target refuses to be replaced so many times, as a file open in Word does on Windows."""
    replace, left = Path.replace, [times]

    def refuse(self: Path, target: Path) -> Path:
        if target == out and left[0]:
            left[0] -= 1
            raise PermissionError(errno.EACCES, "locked")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr(placing, "PATIENCE", 0.3)


def test_a_lock_that_passes(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = ledger.parent / "通报.docx"
    out.write_bytes(OLD)
    locked(monkeypatch, out, 1)
    assert write_whole(out, NEW, overwrite=True, never=ledger) == out
    assert out.read_bytes() == NEW


def test_a_lock_that_stays_gives_a_free_name(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = ledger.parent / "通报.docx"
    out.write_bytes(OLD)
    (ledger.parent / "通报（2）.docx").write_bytes(OLD)
    locked(monkeypatch, out, 1000)
    beside = write_whole(out, NEW, overwrite=True, never=ledger)
    assert (beside.name, beside.read_bytes(), out.read_bytes()) == ("通报（3）.docx", NEW, OLD)


def test_two_outputs_that_are_one_file_are_refused(tmp_path: Path) -> None:
    out, link = tmp_path / "a.docx", tmp_path / "b.docx"
    for twice in (out, tmp_path / "." / "a.docx", tmp_path / "A.DOCX"):
        with pytest.raises(CannotWrite, match="写了两次"):
            refuse_outputs([out, twice], {}, overwrite=True)
    out.write_bytes(OLD)
    os.link(out, link)
    with pytest.raises(CannotWrite, match="写了两次"):
        refuse_outputs([out, link], {}, overwrite=True)


def test_what_is_read_is_no_output(ledger: Path) -> None:
    link = ledger.with_name("软.docx")
    link.symlink_to(ledger)
    for out in (ledger, link):
        with pytest.raises(CannotWrite, match="就是所用的模板，不能覆盖"):
            refuse_outputs([ledger.with_name("新.docx"), out], {ledger: "所用的模板"}, overwrite=True)


WINDOWS = [
    # Longer than 259 characters: Windows says that the file is not there, or, where it looks closer, 206.
    (FileNotFoundError(errno.ENOENT, "not found", "/" + "深" * 260), "文件夹太深或文件名太长"),
    (numbered(206, errno.ENOENT), "文件夹太深或文件名太长"),
    (OSError(errno.ENAMETOOLONG, "too long"), "文件夹太深或文件名太长"),
    (numbered(123, errno.EINVAL), "文件名里有这个位置不允许的字符"),
    (numbered(5, errno.EACCES), "没有写入的权限，或文件正被别的程序打开"),
    (numbered(112, errno.ENOSPC), "磁盘已满"),
    (numbered(64, errno.ENOENT), "磁盘或网络位置出错"),
]


@pytest.mark.parametrize(("error", "reason"), WINDOWS)
@pytest.mark.parametrize("step", ["mkstemp", "replace"])
def test_what_windows_refuses_is_told_by_its_reason(
    step: str, error: OSError, reason: str, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is no Windows here: the errors are those it raises, the sentence is ours."""
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(placing, "PATIENCE", 0)

    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(tempfile if step == "mkstemp" else Path, step, refuse)
    out = ledger.parent / "通报.docx"
    said = refusal(out, ledger)
    assert said.startswith(f"“{out}”写不进去：{reason}")
    assert said.endswith("。原来的文件没有改动。")


def test_a_folder_windows_cannot_reach_is_not_called_missing(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    deep = ledger.parent.joinpath(*["很深的文件夹"] * 45)
    assert "文件夹太深或文件名太长，请缩短文件名，或换到上层的文件夹。" in refusal(deep / "通报.docx", ledger)


def test_a_name_too_long_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="文件名太长"):
        refuse_outputs([tmp_path / ("长" * 200 + ".docx")], {tmp_path / "台账.xlsx": "台账本身"}, overwrite=True)
