"""What the ledger tells of progress and a document does not print, each text with the reason."""

from collections.abc import Iterator, Sequence

from app.core.columns import Column
from app.core.grid import Cell
from app.core.ledger import Ledger, Measure, Problem
from app.core.numbering import items
from app.core.placeholders import is_bare_status
from app.core.status import Status
from app.core.text import narrow
from app.core.told.sentence import OmittedProgress
from app.core.told.sourced import OriginPiece

CANCELLED_PROBLEM = "这个问题已取消。"
CANCELLED_MEASURE = "这条措施已取消。"
BARE_STATUS = "只写了完成的状态，没有写做了什么。"
CLAIMED = "写着已经完成，而这个问题没有完成，文中写的是【待补】。"
EARLIER = "以后面一期的进展为准。"
NOT_PRINTED = "所用的模板不印整改进展。"
DROPPED = "整理成文时省去。"


def list_left_out(ledger: Ledger, paragraphs: Sequence[Sequence[OriginPiece]]) -> Iterator[OmittedProgress]:
    """Every text of progress that these paragraphs do not print, each cell's texts once. The ledger is the one printed."""
    printed = _printed(paragraphs)
    found = (
        one for problem in ledger.problems for measure in problem.measures for one in _of(problem, measure, printed)
    )
    return iter(dict.fromkeys(found))


def _printed(paragraphs: Sequence[Sequence[OriginPiece]]) -> dict[Cell, str]:
    """What is printed from each cell."""
    texts: dict[Cell, str] = {}
    for piece in (one for pieces in paragraphs for one in pieces):
        if piece.origin and piece.origin.cell:
            cell = piece.origin.cell
            texts[cell] = texts.get(cell, "") + bare(piece.text) + "\n"
    return texts


def _of(problem: Problem, measure: Measure, printed: dict[Cell, str]) -> Iterator[OmittedProgress]:
    entry = measure.entries.get(Column.PROGRESS)
    if entry:
        said = printed.get(entry.cell, "")
        for item in items(measure.progress):
            yield from _missing(entry.cell, item, said, problem, measure)
    for _, earlier in measure.earlier:
        if bare(earlier.text) and earlier.text != measure.progress:
            yield OmittedProgress(earlier.cell, earlier.text, EARLIER)


def _missing(cell: Cell, item: str, said: str, problem: Problem, measure: Measure) -> Iterator[OmittedProgress]:
    """The item, or those of its lines that are not printed."""
    lines = [line for line in item.split("\n") if bare(line) and bare(line) not in said]
    if lines and bare(item) not in said.replace("\n", ""):
        yield OmittedProgress(cell, "\n".join(lines), _why(lines, said, problem, measure))


def _why(lines: Sequence[str], said: str, problem: Problem, measure: Measure) -> str:
    if problem.status is Status.CANCELLED:
        return CANCELLED_PROBLEM
    if measure.status is Status.CANCELLED:
        return CANCELLED_MEASURE
    if is_bare_status(measure.progress):
        return BARE_STATUS
    if any(claim in line or line in claim for claim in measure.claims for line in lines):
        return CLAIMED
    return DROPPED if said else NOT_PRINTED


def bare(text: str) -> str:
    """Its 汉字, letters and digits, for comparing: points, quotation marks and width are the document's."""
    return "".join(filter(str.isalnum, narrow(text)))
