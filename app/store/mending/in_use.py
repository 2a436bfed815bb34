"""Whether another program has a file open: by the owner files that office programs lay beside it, and by its lock."""

import os
from collections.abc import Iterator
from pathlib import Path

from app.core.errors import CannotWrite, reason_of


def refuse_in_use(file: Path) -> None:
    """Raises CannotWrite where a program has the file open, or where nobody may write into it.

    Beside a link as beside what it leads to: a program may have opened either.
    """
    for path in dict.fromkeys((file, file.resolve())):
        for owner in owner_files(path):
            if os.path.lexists(owner):
                raise CannotWrite(
                    f"“{file.name}”正在别的程序里打开着，没有写回；请先在那里保存并关闭，重新核对后再写回。"
                    f"如果已经没有程序打开它，删去旁边的“{owner.name}”再试。"
                )
    # Excel and WPS on Windows share the file with nobody who wants to write.
    try:
        with file.open("r+b"):
            pass
    except OSError as error:
        raise CannotWrite(f"“{file}”写不进去（{reason_of(error)}），台账没有改动。") from error


def owner_files(file: Path) -> Iterator[Path]:
    """What Excel (and WPS on Windows), Word, LibreOffice and WPS on Linux lay beside a file they have open."""
    name = file.name
    for owner in (f"~${name}", f"~${name[2:]}", f".~lock.{name}#", f".~{name}"):
        yield file.with_name(owner)
