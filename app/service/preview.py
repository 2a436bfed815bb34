"""Looking at a written document: preview lays its pages out without Word; what it shows is a sketch (示意)."""

from pathlib import Path

from app.core.page import Page
from app.core.progress import SILENT, Progress


def layout_engines() -> tuple[tuple[str, str], ...]:
    """The layout engines known: name, and label for the clerk; the first is usual."""
    from app.word.preview import LAYOUT_ENGINES

    return tuple((one.name, one.label) for one in LAYOUT_ENGINES)


def preview(path: Path, *, engine: str = "", progress: Progress = SILENT) -> tuple[Page, ...]:
    """The pages of a .docx as they are likely to be printed; the file is only read.

    `engine`: the word processor by its name, empty for the usual one. Raises UnreadableDocument, Cancelled.
    """
    # The parser of Word files loads slowly; whoever only checks a ledger does not wait for it.
    from app.word.preview import LAYOUT_ENGINES, read_pages

    progress.step("正在排版预览")
    chosen = next((one for one in LAYOUT_ENGINES if one.name == engine), LAYOUT_ENGINES[0])
    return read_pages(path, chosen, progress)
