"""Judges a document by every clause, on its printed pages where LibreOffice is there to print them."""

from dataclasses import replace
from pathlib import Path

from app.core.clause import LayoutReport, Measurement
from app.core.progress import SILENT, Progress
from app.word.inspect.clauses import CLAUSES
from app.word.inspect.document import Document, read
from app.word.inspect.measuring.printed import read_pdf
from app.word.inspect.on_paper import ON_PAPER
from app.word.reading.conversion import NotPrinted, print_copy
from app.word.reading.opening import read_document
from app.word.standard import faces

_SWITCHED_OFF = "这一次没有要求测量印出的版面。"


def judge_document(path: Path, *, measure: bool = True, progress: Progress = SILENT) -> LayoutReport:
    """The report on a .docx, which is only read. Raises UnreadableDocument, Cancelled."""
    progress.step("正在读文件")
    document = read(read_document(path))
    if measure:
        progress.step("正在排版并测量")
        document, measurement = _print(document, progress)
    else:
        measurement = Measurement(why_not=_SWITCHED_OFF)
    progress.step("正在逐条核对")
    return LayoutReport(
        path.name, tuple(clause.apply(document) for clause in CLAUSES), measurement, ON_PAPER, str(document.format)
    )


def _print(document: Document, progress: Progress) -> tuple[Document, Measurement]:
    try:
        pdf, program = print_copy(document.source, progress)
        printed = read_pdf(pdf, program)
    except NotPrinted as reason:
        return document, Measurement(why_not=reason.why)
    wanted = {one.main.chinese for one in document.flow if one.text}
    return replace(document, printed=printed), Measurement(program, stand_ins=faces.find_lacking(wanted, printed.fonts))
