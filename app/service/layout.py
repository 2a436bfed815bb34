"""Checking the layout (版式) of any .docx, clause by clause, and bringing a copy of it to the standard."""

from pathlib import Path
from typing import TYPE_CHECKING

from app.core.clause import LayoutReport, MendedLayout
from app.core.errors import CannotWrite
from app.core.progress import SILENT, Progress
from app.store.outputs import write_whole

if TYPE_CHECKING:
    from app.word.standard.layout import Preset

_ENDING = ".docx"


def check_layout(path: Path, *, measure: bool = True, progress: Progress = SILENT) -> LayoutReport:
    """Judge a .docx by GB/T 9704-2012; `measure`: on its printed pages too, where LibreOffice is installed.

    The file is only read. Raises UnreadableDocument, Cancelled.
    """
    # Measuring loads a library of its own; no other command waits for it.
    from app.word.inspect.check import judge_document

    return judge_document(path, measure=measure, progress=progress)


def mend_layout(
    path: Path, own: "tuple[Preset, ...]", *, tracked: bool = False, progress: Progress = SILENT
) -> MendedLayout:
    """What a .docx would be with all mended that can be without asking; margins of the office's `own` presets stay.

    `tracked`: with the changes in its text as tracked ones (修订). The file is only read. Raises UnreadableDocument, Cancelled.
    """
    from app.word.mending.mend import mend_document
    from app.word.reading.opening import called, content_of

    progress.step("正在按标准改")
    mended = mend_document(content_of(path), called(path), own, tracked=tracked)
    progress.check()
    return mended


def write_mended(
    path: Path, mended: MendedLayout, out: Path, *, overwrite: bool = False, progress: Progress = SILENT
) -> Path:
    """Write what was made of the document at `path` under another name; the path it stands under. Raises CannotWrite."""
    if out.suffix.lower() != _ENDING:
        raise CannotWrite(f"“{out.name}”不是 Word 文件名，请以 .docx 结尾，例如“{out.stem}.docx”。")
    progress.step("正在保存")
    return write_whole(out, mended.content, overwrite=overwrite, never=path, called="要检查的文件本身")
