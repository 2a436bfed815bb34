"""Unfolds a Word package without harm: how large it becomes is looked at before anything is unpacked."""

import io
import zipfile

from app.core.errors import AppError
from app.word.package import read_parts

_LARGEST = 100_000_000


def unfold(content: bytes, called: str, error: type[AppError]) -> dict[str, bytes]:
    """The parts by name. `called` is what the sentence calls the file: 模板“甲”.

    Raises `error` for a package that unfolds too large; zipfile.BadZipFile, NotImplementedError and RuntimeError for
    what cannot be unpacked.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        if sum(entry.file_size for entry in package.infolist()) > _LARGEST:
            raise error(f"{called}太大，展开后超过 100 MB，不能使用。")
    return read_parts(content)
