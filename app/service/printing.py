"""What to know before a written document is printed: missing fonts, rare characters."""

import zipfile
from pathlib import Path

from app.core.errors import BadTemplate


def print_warnings(document: Path | bytes) -> tuple[str, ...]:
    """A sentence for each font this machine lacks and each character outside GB2312; empty where all is well.

    Raises BadTemplate where the file is no document that can be read.
    """
    from app.word.fonts import print_lines
    from app.word.machine_fonts import machine_fonts

    try:
        content = document if isinstance(document, bytes) else document.read_bytes()
        return print_lines(content, machine_fonts())
    except (OSError, ValueError, KeyError, SyntaxError, zipfile.BadZipFile) as error:
        raise BadTemplate("读不出这份 Word 文档，没有检查字体；请用 Word 打开后另存为 .docx。") from error
