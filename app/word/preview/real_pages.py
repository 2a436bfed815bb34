"""The pages of a document as LibreOffice really prints them; a page is drawn when it is looked at."""

from functools import partial
from pathlib import Path

from pypdfium2 import PdfDocument, PdfiumError

from app.core.page import Picture, RealPage
from app.core.progress import SILENT, Progress
from app.word.reading.conversion import NotPrinted, print_copy
from app.word.reading.opening import read_document


def print_pages(path: Path, progress: Progress = SILENT) -> tuple[RealPage, ...]:
    """The pages of a document, which is only read. Raises UnreadableDocument, NotPrinted, Cancelled."""
    content, program = print_copy(read_document(path), progress)
    try:
        with PdfDocument(content) as document:
            sizes = [document.get_page_size(at) for at in range(len(document))]
    except PdfiumError as error:
        raise NotPrinted(f"{program} 排出的版面读不出来。") from error
    return tuple(
        RealPage(width, height, program, partial(_draw, content, at)) for at, (width, height) in enumerate(sizes)
    )


def _draw(content: bytes, at: int, dots: float) -> Picture:
    # The library bears one thread at a time. Opened for each picture, which takes about a millisecond, nothing of it
    # outlives the piece of work that draws.
    with PdfDocument(content) as document:
        bitmap = document[at].render(scale=dots, prefer_bgrx=True)
        return Picture(bitmap.width, bitmap.height, bytes(bitmap.buffer))
