"""Checking the layout (版式) of any .docx, clause by clause."""

from pathlib import Path

from app.core.clause import LayoutReport
from app.core.progress import SILENT, Progress


def check_layout(path: Path, *, measure: bool = True, progress: Progress = SILENT) -> LayoutReport:
    """Judge a .docx by GB/T 9704-2012; `measure`: on its printed pages too, where LibreOffice is installed.

    The file is only read. Raises UnreadableDocument, Cancelled.
    """
    # Measuring loads a library of its own; no other command waits for it.
    from app.word.inspect.check import judge_document

    return judge_document(path, measure=measure, progress=progress)
