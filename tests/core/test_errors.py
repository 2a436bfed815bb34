"""Reasons of the system, told in Chinese."""

import errno
import re

from app.core.errors import reason_of


def test_the_reason_is_chinese_whatever_the_system_says() -> None:
    for number in errno.errorcode:
        assert re.fullmatch("[一-鿿，]+", reason_of(OSError(number, "Some English words")))
    assert reason_of(PermissionError(errno.EACCES, "Permission denied")) == "没有权限，或正被别的程序打开"
    assert reason_of(OSError("no number at all")) == "原因不明"
