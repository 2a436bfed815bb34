"""A file put aside keeps its bytes, under a name that tells when it was written and that no other has."""

import os
from pathlib import Path

from app.store.setting_aside import put_aside, told


def a_file(folder: Path, content: bytes = b"{") -> Path:
    file = folder / "settings.json"
    file.write_bytes(content)
    os.utime(file, (1_796_000_000, 1_796_000_000))
    return file


def test_each_gets_a_name_of_its_own(tmp_path: Path) -> None:
    first, second = put_aside(a_file(tmp_path, b"1")), put_aside(a_file(tmp_path, b"2"))
    assert first and second
    assert first.name.startswith("settings-读不出来-2026113") and first.name.endswith(".json")
    assert second.name == f"{first.stem}（2）.json"
    assert (first.read_bytes(), second.read_bytes()) == (b"1", b"2")
    assert told(first) == f"原文件已改名为“{first.name}”保留"


def test_what_belongs_to_it_follows_it(tmp_path: Path) -> None:
    file = a_file(tmp_path)
    file.with_name("settings.json-journal").write_bytes(b"j")
    aside = put_aside(file, "-journal")
    assert aside
    assert sorted(one.name for one in tmp_path.iterdir()) == [aside.name, f"{aside.name}-journal"]


def test_one_that_is_not_there_cannot_be_moved(tmp_path: Path) -> None:
    assert put_aside(tmp_path / "settings.json") is None
    assert told(None) == "原文件没有动"
