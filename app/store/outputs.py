"""Writes a file whole or not at all, under a name no system refuses, and never over the ledger."""

import errno
import os
import tempfile
import time
from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path

from app.core.errors import CannotWrite
from app.core.progress import uninterrupted
from app.store.placing import put_in_place

_PATIENCE = 2.5  # seconds: Word, WPS and scanners hold a file for a moment
_PAUSE = 0.1
_LONGEST = 60
_FULL_WIDTH = str.maketrans('<>:"/\\|?*', "＜＞：＂／＼｜？＊")
_DEVICES = {"CON", "PRN", "AUX", "NUL", *(f"{port}{number}" for port in ("COM", "LPT") for number in range(1, 10))}


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
        raise CannotWrite(f"“{out}”写不进去：{_reason(error)}。原来的文件没有改动。") from error


def refuse_outputs(outs: Sequence[Path], inputs: Mapping[Path, str], *, overwrite: bool) -> None:
    """Before a byte is written: none is there already (without `overwrite`), none is an input, no two are one file.

    `inputs`: with what each is, in Chinese. By the files themselves: links and other spellings are seen through.
    Raises CannotWrite.
    """
    for at, out in enumerate(outs):
        for one, what in inputs.items():
            if _is_same(out, one):
                raise CannotWrite(f"“{out}”就是{what}，不能覆盖，请换一个文件名。")
        if any(_is_same(out, other) for other in outs[:at]):
            raise CannotWrite(f"“{out}”写了两次：两个要写的文件不能是同一个，请换一个文件名。")
        _refuse_place(out, overwrite)


def safe_name(text: str) -> str:
    """A file's name without ending: forbidden characters in full width, at most 60 characters."""
    shown = "".join(char for char in text.translate(_FULL_WIDTH) if char.isprintable())
    name = shown.strip(" .")[:_LONGEST].rstrip(" .")
    return f"{name}_" if name.upper() in _DEVICES or not name else name


def _refuse_place(out: Path, overwrite: bool) -> None:
    if out.is_dir():
        raise CannotWrite(f"“{out}”是一个文件夹，请写明文件名。")
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
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
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
    """Give the draft its name; while that stays locked (Windows), a free name beside it."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            put_in_place(draft, out)
        except PermissionError:
            if not out.exists():
                raise
            if time.monotonic() < until:
                time.sleep(_PAUSE)
                continue
            free = _free_name(out)
            put_in_place(draft, free)
            return free
        return out


def _free_name(out: Path) -> Path:
    names = (out.with_name(f"{out.stem}（{number}）{out.suffix}") for number in count(2))
    return next(name for name in names if not os.path.lexists(name))


def _reason(error: OSError) -> str:
    match error:
        case PermissionError():
            return "没有写入的权限，或文件正被别的程序打开"
        case OSError(errno=errno.ENOSPC):
            return "磁盘已满"
        case OSError(errno=errno.ENAMETOOLONG):
            return "文件名太长"
        case _:
            return "磁盘或网络位置出错"
