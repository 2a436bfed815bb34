"""What can go wrong and is no bug: each one Chinese sentence that says what, and what to do."""

import errno
import os
import sys
from pathlib import Path

TOO_LONG = "文件夹太深或文件名太长，请缩短文件名，或换到上层的文件夹"
_LONGEST_ON_WINDOWS = 259  # characters of a path, unless the administrator has allowed more
_TOO_LONG_ON_WINDOWS = 206  # what Windows calls ERROR_FILENAME_EXCED_RANGE
_REASONS = {
    errno.EACCES: "没有权限，或正被别的程序打开",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘是只读的",
    errno.ENOSPC: "磁盘已满",
    errno.ENOENT: "文件或文件夹不在了",
    errno.EISDIR: "那里是一个文件夹",
    errno.ENOTDIR: "上一级不是文件夹",
    errno.EINVAL: "文件名里有这个位置不允许的字符",
    errno.EIO: "磁盘读写出错",
    errno.ENXIO: "不是普通文件，是设备或管道",
}


def reason_of(error: OSError) -> str:
    """Why the system refused, in Chinese: its own words are English."""
    return TOO_LONG if is_too_long(error) else _REASONS.get(error.errno or 0, "原因不明")


def is_too_long(error: OSError) -> bool:
    """Whether the path is longer than the system takes; Windows may only say that there is no such file."""
    if error.errno == errno.ENAMETOOLONG or getattr(error, "winerror", None) == _TOO_LONG_ON_WINDOWS:
        return True
    names = [name for name in (error.filename, error.filename2) if isinstance(name, str | os.PathLike)]
    return error.errno == errno.ENOENT and any(passes_windows_limit(Path(name)) for name in names)


def passes_windows_limit(path: Path) -> bool:
    """Whether Windows may refuse the path for its length."""
    return sys.platform == "win32" and len(os.path.abspath(path)) > _LONGEST_ON_WINDOWS  # noqa: PTH100  # asks no disk


class AppError(Exception):
    """The message is shown to the clerk as it is; `code` is public (contract: error.code)."""

    code = "failed"

    @property
    def message(self) -> str:
        """The Chinese sentence."""
        return str(self.args[0]) if self.args else ""


class UnreadableLedger(AppError):
    """The file is no ledger, broken, encrypted or not there."""

    code = "unreadable"


class UnreadableDocument(AppError):
    """The file is no .docx, broken, encrypted or not there."""

    code = "unreadable-document"


class NoHeader(AppError):
    """No sheet has a header that can be recognised."""

    code = "no-header"


class NoProblems(UnreadableLedger):
    """A sheet has a header, and below it stands no problem."""


class BadOption(AppError):
    """An option, a particular or a setting cannot be understood."""

    code = "bad-option"


class CannotWrite(AppError):
    """A document cannot be written where it was asked for."""

    code = "cannot-write"


class BadTemplate(AppError):
    """A template is not there or cannot be used."""

    code = "bad-template"


class FindingsRemain(AppError):
    """A notice was refused because findings of level must remain."""

    code = "findings"


class NothingToWrite(AppError):
    """A document that comes once for each of something was asked for where there is none."""

    code = "nothing-to-write"


class NoWindow(AppError):
    """The window cannot be shown here: no display, or a part of Qt is missing."""

    code = "no-window"


class Cancelled(AppError):
    """The clerk stopped the work."""

    code = "cancelled"
