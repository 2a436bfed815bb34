"""What can go wrong and is no bug: each one Chinese sentence that says what, and what to do."""

import errno

_REASONS = {
    errno.EACCES: "没有权限，或正被别的程序打开",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘是只读的",
    errno.ENOSPC: "磁盘已满",
    errno.ENOENT: "文件或文件夹不在了",
    errno.EISDIR: "那里是一个文件夹",
    errno.ENOTDIR: "上一级不是文件夹",
    errno.ENAMETOOLONG: "名称太长",
    errno.EIO: "磁盘读写出错",
}


def reason_of(error: OSError) -> str:
    """Why the system refused, in Chinese: its own words are English."""
    return _REASONS.get(error.errno or 0, "原因不明")


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
