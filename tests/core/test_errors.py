"""Reasons of the system, told in Chinese."""

import errno
import re
import sys
from pathlib import Path

import pytest

from app.core.errors import TOO_LONG, reason_of


def test_the_reason_is_chinese_whatever_the_system_says() -> None:
    for number in errno.errorcode:
        assert re.fullmatch("[一-鿿，]+", reason_of(OSError(number, "Some English words")))
    assert reason_of(PermissionError(errno.EACCES, "Permission denied")) == "没有权限，或正被别的程序打开"
    assert reason_of(OSError("no number at all")) == "原因不明"


def test_windows_calls_a_path_too_long_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    long, short = "a" * 260, "a.xlsx"
    assert reason_of(FileNotFoundError(errno.ENOENT, "not found", long)) == "文件或文件夹不在了"
    monkeypatch.setattr(sys, "platform", "win32")
    for name in (long, Path(long)):
        assert reason_of(FileNotFoundError(errno.ENOENT, "not found", name)) == TOO_LONG
        assert reason_of(FileNotFoundError(errno.ENOENT, "not found", short, 3, name)) == TOO_LONG
    assert reason_of(FileNotFoundError(errno.ENOENT, "not found", short)) == "文件或文件夹不在了"
    assert reason_of(FileNotFoundError(errno.ENOENT, "not found")) == "文件或文件夹不在了"
