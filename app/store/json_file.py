"""A small JSON object on disk: read with a reason where it is broken, changed under a lock, written whole or not at all."""

import json
from collections.abc import Callable
from pathlib import Path

from app.core.errors import CannotWrite, reason_of
from app.core.progress import uninterrupted
from app.store.locking import locked
from app.store.placing import replace_whole
from app.store.setting_aside import put_aside, told

Content = dict[str, object]
DAMAGED = (ValueError, RecursionError)
"""What decode raises."""


def read_object(file: Path) -> tuple[Content, str | None]:
    """The object, and in Chinese why it could not be read; a file that is not there is no trouble.

    One that is no such object is put aside under another name, for the next change would replace it.
    """
    try:
        return _read(file), None
    except OSError as error:
        return {}, f"打不开（{reason_of(error)}）"
    except DAMAGED:
        return _read_again(file)


def change_object(file: Path, change: Callable[[Content], Content]) -> None:
    """Change what is there now, also by others since it was read. Raises CannotWrite."""
    with uninterrupted(), locked(file.parent):
        try:
            stored = _read(file)
        except OSError as error:
            raise CannotWrite(f"“{file}”打不开（{reason_of(error)}），这次的内容没有记住。") from error
        except DAMAGED as error:
            # Damaged since it was read: whoever changes it must hear of that.
            raise CannotWrite(
                f"“{file}”内容已损坏，{told(put_aside(file))}；这次的内容没有记住，请再试一次。"
            ) from error
        _write(file, change(stored))


def decode(data: bytes) -> Content:
    """The object in these bytes: Notepad saves with a mark at the beginning, or in GBK. Raises ValueError, RecursionError."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("gb18030")
    content = json.loads(text)
    if not isinstance(content, dict):
        raise ValueError("no object")
    return content


def _read(file: Path) -> Content:
    """Raises OSError, ValueError, RecursionError."""
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return {}
    return decode(data)


def _read_again(file: Path) -> tuple[Content, str | None]:
    """Another window may have mended or moved it meanwhile: only what is broken still is put aside."""
    aside = None
    try:
        with locked(file.parent):
            try:
                return _read(file), None
            except DAMAGED:
                aside = put_aside(file)
    except (CannotWrite, OSError):
        # Where nothing can be moved it stays, which is said.
        aside = None
    return {}, f"内容已损坏，{told(aside)}"


def _write(file: Path, content: Content) -> None:
    # A name may hold bytes that are no text: they are written as JSON has them, and read back the same.
    data = json.dumps(content, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace")
    try:
        replace_whole(file, data)
    except OSError as error:
        raise CannotWrite(f"“{file}”写不进去（{reason_of(error)}），这次的内容没有记住。") from error
