"""A small JSON object on disk: read with a reason where it is broken, changed under a lock, written whole or not at all."""

import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from app.core.errors import CannotWrite, reason_of
from app.store.locking import locked
from app.store.setting_aside import put_aside, told

Content = dict[str, object]


def read_object(file: Path) -> tuple[Content, str | None]:
    """The object, and in Chinese why it could not be read; a file that is not there is no trouble.

    One that is no such object is put aside under another name, for the next change would replace it.
    """
    try:
        return _parse(file.read_bytes()), None
    except FileNotFoundError:
        return {}, None
    except OSError as error:
        return {}, f"打不开（{reason_of(error)}）"
    except (ValueError, RecursionError):
        return {}, f"内容已损坏，{told(_put_aside(file))}"


def change_object(file: Path, change: Callable[[Content], Content]) -> Content:
    """Change what is there now, also by others since it was read; what was written. Raises CannotWrite."""
    with locked(file.parent):
        stored, _ = _read_again(file)
        changed = change(stored)
        _write(file, changed)
        return changed


def _read_again(file: Path) -> tuple[Content, str | None]:
    try:
        return _parse(file.read_bytes()), None
    except FileNotFoundError:
        return {}, None
    except OSError as error:
        raise CannotWrite(f"“{file}”打不开（{reason_of(error)}），这次的内容没有记住。") from error
    except (ValueError, RecursionError) as error:
        if put_aside(file) is None:
            raise CannotWrite(f"“{file}”内容已损坏，又不能改名保留，这次的内容没有记住。") from error
        return {}, None


def _put_aside(file: Path) -> Path | None:
    """Only what is broken still: another window may have mended or replaced it meanwhile."""
    try:
        with locked(file.parent):
            try:
                _parse(file.read_bytes())
            except (ValueError, RecursionError):
                return put_aside(file)
    except (CannotWrite, OSError):
        pass
    return None


def _parse(data: bytes) -> Content:
    """Notepad saves with a mark at the beginning, or in GBK. Raises ValueError, RecursionError."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("gb18030")
    content = json.loads(text)
    if not isinstance(content, dict):
        raise ValueError("no object")
    return content


def _write(file: Path, content: Content) -> None:
    try:
        # mkstemp makes the file for its owner only (0600), and the replacement keeps that.
        handle, name = tempfile.mkstemp(prefix=file.stem, suffix=".tmp", dir=file.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                json.dump(content, stream, ensure_ascii=False, indent=1)
                stream.flush()
                os.fsync(stream.fileno())
            temporary.replace(file)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWrite(f"“{file}”写不进去（{reason_of(error)}），这次的内容没有记住。") from error
