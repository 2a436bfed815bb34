"""A small JSON object on disk: read with a reason where it is broken, written whole or not at all."""

import json
import os
import tempfile
from pathlib import Path

from app.core.errors import CannotWrite, reason_of


def read_object(file: Path) -> tuple[dict[str, object], str | None]:
    """The object, and in Chinese why it could not be read; a file that is not there is no trouble."""
    try:
        content = json.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}, None
    except OSError as error:
        return {}, f"文件打不开（{reason_of(error)}）"
    except (ValueError, RecursionError):
        return {}, "内容已损坏"
    if not isinstance(content, dict):
        return {}, "内容不是预期的格式"
    return content, None


def write_object(file: Path, content: dict[str, object]) -> None:
    """Put the object in the file's place, readable by its owner only. Raises CannotWrite."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
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
