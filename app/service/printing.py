"""What to know before a written document is printed: missing fonts, rare characters; and its pages as a PDF."""

from pathlib import Path

from app.core.errors import CannotWrite
from app.core.progress import SILENT, Progress
from app.store.outputs import write_whole

_BY_HAND = (
    "请点“打开”，在 Word 或 WPS 里选“文件”、“另存为”，类型选 PDF；或点“打开所在文件夹”，把文件拷到装了 WPS 的电脑上。"
)


def print_warnings(document: Path) -> tuple[str, ...]:
    """A sentence for each font this machine lacks and each character outside GB2312; empty where all is well.

    Raises UnreadableDocument.
    """
    from app.word.reading.fonts import font_lines
    from app.word.reading.machine_fonts import machine_fonts
    from app.word.reading.opening import read_document
    from app.word.reading.rare import rare_lines
    from app.word.reading.texts import paragraph_texts

    source = read_document(document)
    return (*font_lines(source, machine_fonts()), *rare_lines(paragraph_texts(source.roots)))


def stand_ins(document: Path) -> tuple[str, ...]:
    """A sentence for all the fonts that this machine lacks and another stands in for. Raises UnreadableDocument."""
    from app.word.reading.fonts import fonts_of, missing_lines
    from app.word.reading.machine_fonts import machine_fonts
    from app.word.reading.opening import read_document

    fonts, machine = fonts_of(read_document(document)), machine_fonts()
    return missing_lines(fonts, machine) if machine else ()


def refuse_pdf(document: Path) -> None:
    """Raises CannotWrite, with what to do instead, where no PDF can be made of this file here."""
    from app.word.reading.conversion import find_program

    if document.suffix.lower() != ".docx":
        raise CannotWrite(f"“{document.name}”不是 Word 文档，不在这里存成 PDF。")
    if not document.exists():
        raise CannotWrite(f"找不到“{document.name}”，可能已被移动或删除，请重新生成。")
    if find_program() is None:
        raise CannotWrite(f"这台电脑没有装 LibreOffice，这里存不了 PDF。{_BY_HAND}")


def save_pdf(document: Path, out: Path, *, overwrite: bool = False, progress: Progress = SILENT) -> Path:
    """The pages of a document as LibreOffice prints them, written whole or not at all; where they stand.

    Raises CannotWrite, UnreadableDocument, NotPrinted, Cancelled.
    """
    from app.word.reading.conversion import print_copy
    from app.word.reading.opening import read_document

    refuse_pdf(document)
    progress.step("正在用 LibreOffice 存成 PDF，要等几秒")
    content, _ = print_copy(read_document(document), progress)
    progress.last_step("正在保存")
    return write_whole(out, content, overwrite=overwrite, never=document, called="要存成 PDF 的文件")
