"""A file read with a reason where it is broken, written whole or not at all."""

import sys
from pathlib import Path

import pytest

from app.core.errors import CannotWrite
from app.store.json_file import read_object, write_object


def test_what_was_written_is_read(tmp_path: Path) -> None:
    file = tmp_path / "own" / "a.json"
    write_object(file, {"名称": "某局", "n": 1})
    assert read_object(file) == ({"名称": "某局", "n": 1}, None)


def test_a_file_that_is_not_there_is_no_trouble(tmp_path: Path) -> None:
    assert read_object(tmp_path / "a.json") == ({}, None)


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"{", "内容已损坏"), (b"\xff\xfe", "内容已损坏"), (b"[1]", "内容不是预期的格式"), (b"[" * 100_000, "内容已损坏")],
)
def test_a_broken_file_is_told_and_not_raised(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "a.json").write_bytes(content)
    assert read_object(tmp_path / "a.json") == ({}, reason)


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()
    with pytest.raises(CannotWrite, match="没有记住"):
        write_object(tmp_path / "a.json", {})
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="modes are of POSIX")
def test_the_file_is_for_its_owner_only(tmp_path: Path) -> None:
    write_object(tmp_path / "a.json", {})
    assert (tmp_path / "a.json").stat().st_mode & 0o777 == 0o600
