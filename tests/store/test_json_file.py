"""A file read with a reason where it is broken, kept where it is replaced, written whole or not at all."""

import json
import sys
from pathlib import Path

import pytest

from app.core.errors import CannotWrite
from app.store.json_file import Content, change_object, read_object
from app.store.locking import locked


def write(file: Path, content: Content) -> None:
    change_object(file, lambda stored: {**stored, **content})


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir() if one.name != ".lock")


def test_what_was_written_is_read_and_what_was_there_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "own" / "a.json"
    write(file, {"名称": "某局", "n": 1})
    write(file, {"n": 2})
    assert read_object(file) == ({"名称": "某局", "n": 2}, None)


def test_a_name_that_is_no_text_is_kept(tmp_path: Path) -> None:
    write(tmp_path / "a.json", {"\udcd5": "\udcca"})
    assert read_object(tmp_path / "a.json") == ({"\udcd5": "\udcca"}, None)


def test_a_file_that_is_not_there_is_no_trouble(tmp_path: Path) -> None:
    assert read_object(tmp_path / "a.json") == ({}, None)
    assert names(tmp_path) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
def test_what_an_editor_saved_is_read(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.json").write_text('{"名称": "某局"}', encoding=encoding)
    assert read_object(tmp_path / "a.json") == ({"名称": "某局"}, None)
    write(tmp_path / "a.json", {"n": 1})
    assert read_object(tmp_path / "a.json") == ({"名称": "某局", "n": 1}, None)
    assert names(tmp_path) == ["a.json"]


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[1]", b"[" * 100_000])
def test_a_broken_file_is_put_aside_and_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.json").write_bytes(content)
    read, trouble = read_object(tmp_path / "a.json")
    [aside] = names(tmp_path)
    assert (read, trouble) == ({}, f"内容已损坏，原文件已改名为“{aside}”保留")
    assert (tmp_path / aside).read_bytes() == content
    write(tmp_path / "a.json", {"n": 1})
    assert read_object(tmp_path / "a.json") == ({"n": 1}, None)
    assert names(tmp_path) == sorted([aside, "a.json"])


def test_one_damaged_since_it_was_read_is_not_replaced_silently(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"{")
    with pytest.raises(CannotWrite, match=r"内容已损坏，原文件已改名为“a-读不出来-.*没有记住，请再试一次"):
        write(tmp_path / "a.json", {"n": 1})
    write(tmp_path / "a.json", {"n": 1})
    assert read_object(tmp_path / "a.json") == ({"n": 1}, None)


def test_one_that_cannot_be_moved_stays_and_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.json").write_bytes(b"{")
    monkeypatch.setattr("app.store.locking.PATIENCE", 0.05)
    with locked(tmp_path):
        assert read_object(tmp_path / "a.json") == ({}, "内容已损坏，原文件没有动")
    assert (tmp_path / "a.json").read_bytes() == b"{"


def test_a_file_that_cannot_be_opened_is_said_and_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()
    assert read_object(tmp_path / "a.json") == ({}, "打不开（那里是一个文件夹）")
    with pytest.raises(CannotWrite, match="没有记住"):
        write(tmp_path / "a.json", {})
    assert names(tmp_path) == ["a.json"]


def test_the_draft_of_one_that_was_killed_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / ".a.json.new-x1").write_bytes(b"{")
    write(tmp_path / "a.json", {"n": 1})
    assert names(tmp_path) == ["a.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="modes are of POSIX")
def test_the_file_is_for_its_owner_only(tmp_path: Path) -> None:
    write(tmp_path / "a.json", {})
    assert (tmp_path / "a.json").stat().st_mode & 0o777 == 0o600


def test_what_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    write(tmp_path / "a.json", {"n": 1})
    with pytest.raises(TypeError):
        write(tmp_path / "a.json", {"n": object()})
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8")) == {"n": 1}
    assert names(tmp_path) == ["a.json"]
