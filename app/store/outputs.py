"""Writes a file whole or not at all, and never over the ledger."""

import errno
import os
import tempfile
from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path

from app.core.errors import TOO_LONG, CannotWrite, is_too_long, passes_windows_limit
from app.core.progress import uninterrupted
from app.store.placing import put_in_place, write_out


def write_whole(out: Path, content: bytes, *, overwrite: bool, never: Path, called: str = "台账本身") -> Path:
    """Write the file; the path it stands under, another than `out` where `out` stayed locked.

    `never` is the file it is made of, the ledger or what it is `called`: it is not written over, by whatever name.
    Raises CannotWrite.
    """
    try:
        refuse_outputs([out], {never: called}, overwrite=overwrite)
        draft = _draft(out, content)
        try:
            with uninterrupted():
                return _move(draft, out)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise _refusal(out, error) from error


def refuse_outputs(outs: Sequence[Path], inputs: Mapping[Path, str], *, overwrite: bool) -> None:
    """Before a byte is written: none is there already (without `overwrite`), none is an input, no two are one file.

    `inputs`: with what each is, in Chinese. By the files themselves: links and other spellings are seen through.
    Raises CannotWrite.
    """
    for at, out in enumerate(outs):
        try:
            _refuse(out, inputs, outs[:at])
            _refuse_place(out, overwrite)
        except OSError as error:
            raise _refusal(out, error) from error


def _refuse(out: Path, inputs: Mapping[Path, str], before: Sequence[Path]) -> None:
    for one, what in inputs.items():
        if _is_same(out, one):
            raise CannotWrite(f"“{out}”就是{what}，不能覆盖，请换一个文件名。")
    if any(_is_same(out, other) for other in before):
        raise CannotWrite(f"“{out}”写了两次：两个要写的文件不能是同一个，请换一个文件名。")


def _refuse_place(out: Path, overwrite: bool) -> None:
    if out.is_dir():
        raise CannotWrite(f"“{out}”是一个文件夹，请写明文件名。")
    if not out.parent.is_dir() and passes_windows_limit(out):
        raise CannotWrite(f"“{out}”写不进去：{TOO_LONG}。")
    if not out.parent.is_dir():
        raise CannotWrite(f"没有“{out.parent}”这个文件夹，请先建好，或换一个位置。")
    if out.exists() and not out.is_file():
        raise CannotWrite(f"“{out}”不是普通文件，不能覆盖，请换一个文件名。")
    if os.path.lexists(out) and not overwrite:
        raise CannotWrite(f"“{out}”已经存在。要覆盖请明确选择覆盖（命令行加 --overwrite），或换一个文件名。")


def _is_same(out: Path, never: Path) -> bool:
    """By the file itself (links, other spellings), and by the name where one of them is not there."""
    try:
        return out.samefile(never)
    except OSError:
        return os.path.normcase(out.resolve()).casefold() == os.path.normcase(never.resolve()).casefold()


def _draft(out: Path, content: bytes) -> Path:
    """A file beside `out` that holds the content for certain."""
    handle, name = tempfile.mkstemp(prefix=".~", suffix=".tmp", dir=out.parent)
    path = Path(name)
    try:
        write_out(handle, content)
        if path.read_bytes() != content:
            raise OSError("read back differs")
        _as_new_file(path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path


def _as_new_file(path: Path) -> None:
    """The rights any new file here would have; mkstemp gives them to its owner alone."""
    if os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        path.chmod(0o666 & ~mask)


def _move(draft: Path, out: Path) -> Path:
    """Give the draft its name; where that stays locked (Windows), a free name beside it."""
    try:
        put_in_place(draft, out)
    except PermissionError:
        if not out.exists():
            raise
        out = _free_name(out)
        put_in_place(draft, out)
    return out


def _free_name(out: Path) -> Path:
    names = (out.with_name(f"{out.stem}（{number}）{out.suffix}") for number in count(2))
    return next(name for name in names if not os.path.lexists(name))


def _refusal(out: Path, error: OSError) -> CannotWrite:
    return CannotWrite(f"“{out}”写不进去：{_reason(error)}。原来的文件没有改动。")


def _reason(error: OSError) -> str:
    match error:
        case PermissionError():
            return "没有写入的权限，或文件正被别的程序打开"
        case OSError(errno=errno.ENOSPC):
            return "磁盘已满"
        case _ if is_too_long(error):
            return TOO_LONG
        case OSError(errno=errno.EINVAL):
            return "文件名里有这个位置不允许的字符"
        case _:
            return "磁盘或网络位置出错"
