"""Only a file is read: what would hang, or never end, is refused before it is opened."""

import errno
import os
import socket
import sys
from pathlib import Path

import pytest

from app.core.errors import reason_of
from app.core.files.regular import read_regular

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has none of these as files")


@pytest.mark.parametrize(("most", "read"), [(0, b""), (2, b"ab"), (3, b"abc"), (4, b"abc")])
def test_no_more_is_read_than_asked_for(tmp_path: Path, most: int, read: bytes) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    assert read_regular(tmp_path / "a", most) == read


@pytest.mark.parametrize("size", [(1 << 20) - 1, 1 << 20, (2 << 20) + 1])
def test_a_long_file_is_read_to_its_end(tmp_path: Path, size: int) -> None:
    (tmp_path / "a").write_bytes(bytes(size - 1) + b"z")
    assert read_regular(tmp_path / "a", 4 << 20) == bytes(size - 1) + b"z"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        read_regular(tmp_path, 1)


@posix
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/full", "/dev/null"])
def test_a_device_is_no_file(device: str) -> None:
    with pytest.raises(OSError, match="no regular file") as refused:
        read_regular(Path(device), 1)
    assert (refused.value.errno, reason_of(refused.value)) == (errno.ENXIO, "不是普通文件，是设备或管道")


@posix
def test_a_pipe_and_a_socket_are_no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
        for name in ("pipe", "socket"):
            with pytest.raises(OSError, match="no regular file"):
                read_regular(Path(name), 1)


@posix
def test_a_link_to_a_file_is_one(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert read_regular(tmp_path / "b", 9) == b"abc"
