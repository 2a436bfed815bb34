"""Looking at a written document: its pages laid out without Word as a sketch (示意), or LibreOffice's real ones."""

from pathlib import Path
from typing import TYPE_CHECKING

from app.core.page import AnyPage, Page, RealPage
from app.core.progress import SILENT, Progress

if TYPE_CHECKING:
    from app.word.preview import LayoutEngine

_REAL_PAGES = ("real-pages", "LibreOffice 实际排版")
_LAYING_OUT = "正在排版预览"

# The parser of Word files loads slowly; whoever only checks a ledger does not wait for it.


def layout_engines() -> tuple[tuple[str, str], ...]:
    """What lays pages out: name, and label for the clerk; the first is usual, the real pages come last where offered."""
    from app.word.preview import LAYOUT_ENGINES
    from app.word.reading.conversion import find_program

    sketching = tuple((one.name, one.label) for one in LAYOUT_ENGINES)
    return (*sketching, _REAL_PAGES) if find_program() else sketching


def preview(path: Path, *, engine: str = "", progress: Progress = SILENT) -> tuple[AnyPage, ...]:
    """The pages of a .docx as they are likely to be printed, or the real ones; the file is only read.

    `engine`: what lays them out by its name, empty for the usual one. Raises UnreadableDocument, Cancelled, and
    NotPrinted where the real ones cannot be had.
    """
    if engine == _REAL_PAGES[0]:
        return real_pages(path, progress)
    from app.word.preview import read_pages

    progress.step(_LAYING_OUT)
    return read_pages(path, _find(engine), progress)


def lay_out(content: bytes, name: str, engine: str = "", progress: Progress = SILENT) -> tuple[Page, ...]:
    """The pages of a .docx that stands in memory only, as an engine sketches them. Raises UnreadableDocument, Cancelled."""
    from app.word.preview import lay_out as lay_out_parts
    from app.word.reading.opening import document_in

    progress.step(_LAYING_OUT)
    return lay_out_parts(document_in(content, f"文件“{name}”").roots, _find(engine), progress)


def _find(engine: str) -> "LayoutEngine":
    """By its name; the usual one where there is none of that name."""
    from app.word.preview import LAYOUT_ENGINES

    return next((one for one in LAYOUT_ENGINES if one.name == engine), LAYOUT_ENGINES[0])


def real_pages(path: Path, progress: Progress = SILENT) -> tuple[RealPage, ...]:
    """The pages of a .docx as LibreOffice prints them. Raises UnreadableDocument, NotPrinted, Cancelled."""
    from app.word.preview.real_pages import print_pages

    progress.step("正在用 LibreOffice 排版，要等几秒")
    return print_pages(path, progress)
