"""Opens a Word package without harm: how large it unfolds and what it defines is looked at before anything is parsed."""

import io
import zipfile

from app.core.errors import AppError
from app.word.package import read_parts
from app.word.wml import DOCUMENT

CONTENT_TYPES = "[Content_Types].xml"
_LARGEST = 100_000_000


def open_package(content: bytes, called: str, error: type[AppError]) -> dict[str, bytes]:
    """The parts by name. `called` is what the sentences call the file: 模板“甲”.

    Raises `error` for a package that unfolds too large, is no .docx, has macros or definitions (DOCTYPE);
    zipfile.BadZipFile, NotImplementedError and RuntimeError for what cannot be unpacked.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        if sum(entry.file_size for entry in package.infolist()) > _LARGEST:
            raise error(f"{called}太大，展开后超过 100 MB，不能使用。")
    parts = read_parts(content)
    if DOCUMENT not in parts or CONTENT_TYPES not in parts or "word/vbaProject.bin" in parts:
        raise error(f"{called}不是不带宏的 Word 文档（.docx），请用 Word 另存为 .docx。")
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in data:
            raise error(f"{called}里有不该有的定义（DOCTYPE），不能使用，请用 Word 重新做一份。")
    return parts
