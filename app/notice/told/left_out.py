"""What the ledger tells and a document does not print: progress and notes text by text, other columns whole, with the reason."""

import re
from collections.abc import Iterator, Mapping, Sequence

from app.core.columns import Column
from app.core.grid import Cell
from app.core.ledger import Ledger, Measure, Problem, Unsettled
from app.core.numbering import items
from app.core.placeholders import is_bare_status
from app.core.status import Status
from app.core.text import narrow
from app.core.told.sentence import Omitted
from app.core.told.sourced import OriginPiece
from app.notice.phrases import sentences_in
from app.notice.progress import tells_something
from app.notice.unfinished.tenses import unlabelled

CANCELLED_PROBLEM = "这个问题已取消。"
CANCELLED_MEASURE = "这条措施已取消。"
BARE_STATUS = "只写了完成的状态，没有写做了什么。"
ONLY_PLANNED = "只写了打算做什么，没有写做了什么。"
CLAIMED = "写着已经完成，而这个问题没有完成，文中写的是【待补】。"
EARLIER = "以后面一期的进展为准。"
NO_PROGRESS = "所用的模板不印整改进展。"
NOT_THIS = "所用的模板不印这个问题的整改进展。"
DROPPED = "整理成文时省去。"
SHARE = "完成的比例，所用的模板不印。"
NOTE = "备注多是内部说明，不写进文件。"
NO_COLUMN = "所用的模板不印这一列。"
UNREAD = "没有认出这一列是什么，没有读。"
_TEXT_BY_TEXT = (Column.PROGRESS, Column.NOTE)
_STATEMENT = re.compile("[^。；;！？\n]*[。；;！？\n]|[^。；;！？\n]+")


def list_left_out(ledger: Ledger, paragraphs: Sequence[Sequence[OriginPiece]]) -> Iterator[Omitted]:
    """Every text of progress and every note that these paragraphs do not print, each cell's texts once, and every column.

    The ledger is the one printed.
    """
    printed = texts_printed(paragraphs)
    tells = any(entry.cell in printed for _, entry in ledger.measures_with(Column.PROGRESS))
    missing = NOT_THIS if tells else NO_PROGRESS
    found = (
        one
        for problem in ledger.problems
        for measure in problem.measures
        for one in _of(problem, measure, printed, missing)
    )
    beside = (*_shares(ledger, printed), *_notes(ledger, printed), *_columns(ledger, printed), *_unread(ledger))
    return iter(dict.fromkeys((*found, *beside)))


def _shares(ledger: Ledger, printed: Mapping[Cell, str]) -> Iterator[Omitted]:
    """How far a figure says it is (60%), where only our word for it is printed."""
    for measure, entry in ledger.measures_with(Column.STATUS):
        is_share = measure.status is Status.IN_PROGRESS and any(map(str.isdigit, entry.text))
        if is_share and bare(entry.text) not in bare(printed.get(entry.cell, "")):
            yield Omitted(entry.cell, entry.text, SHARE)


def _notes(ledger: Ledger, printed: Mapping[Cell, str]) -> Iterator[Omitted]:
    for entry in ledger.index_filled(Column.NOTE).find(""):
        if bare(entry.text) and bare(entry.text) not in bare(printed.get(entry.cell, "")):
            yield Omitted(entry.cell, entry.text, NOTE)


def _columns(ledger: Ledger, printed: Mapping[Cell, str]) -> Iterator[Omitted]:
    """The columns with something in them and nothing of it printed, each by its first heading in the sheet."""
    for sheet in ledger.sheets:
        headings = {column: guess for table in reversed(sheet.tables) for column, guess in table.columns.items()}
        for column, guess in headings.items():
            cells = _filled(ledger, sheet.name, column)
            if column not in _TEXT_BY_TEXT and cells and not cells & printed.keys():
                yield Omitted(guess.cell, guess.heading, NO_COLUMN)


def _unread(ledger: Ledger) -> Iterator[Omitted]:
    for trouble in ledger.troubles:
        if trouble.what in (Unsettled.COLUMN_UNREAD, Unsettled.COLUMN_TWICE) and trouble.cell:
            yield Omitted(trouble.cell, trouble.values["headings"], UNREAD)


def _filled(ledger: Ledger, sheet: str, column: Column) -> frozenset[Cell]:
    cells = (entry.cell for entry in ledger.index_filled(column).find("") if bare(entry.text))
    return frozenset(cell for cell in cells if cell.sheet == sheet)


def texts_printed(paragraphs: Sequence[Sequence[OriginPiece]]) -> dict[Cell, str]:
    """What is printed from each cell."""
    texts: dict[Cell, str] = {}
    for piece in (one for pieces in paragraphs for one in pieces):
        if piece.origin and piece.origin.cell:
            cell = piece.origin.cell
            texts[cell] = texts.get(cell, "") + bare(piece.text) + "\n"
    return texts


def _of(problem: Problem, measure: Measure, printed: dict[Cell, str], missing: str) -> Iterator[Omitted]:
    """`missing`: why nothing of its cell is printed, where neither its state nor its words say it."""
    entry = measure.entries.get(Column.PROGRESS)
    if entry:
        said = printed.get(entry.cell, "")
        for statements in filter(None, (_missing(item, said) for item in items(measure.progress))):
            why = _why(problem, measure, statements) or (DROPPED if said else missing)
            yield Omitted(entry.cell, "".join(statements).strip(), why)
    for _, earlier in measure.earlier:
        if bare(earlier.text):
            yield Omitted(earlier.cell, earlier.text, EARLIER)


def is_whole(text: str, said: str) -> bool:
    """Whether all its statements are printed, clause by clause, in what is said of its cell."""
    return all(_is_printed(one, said) for one in _STATEMENT.findall(text))


def _missing(item: str, said: str) -> list[str]:
    """The statements of an item that are not printed."""
    if bare(item) in said.replace("\n", ""):
        return []
    return [one for one in _STATEMENT.findall(item) if bare(one) and not _is_printed(one, said)]


def _is_printed(statement: str, said: str) -> bool:
    """Whole, or in clauses: of 措施及进展 the plans stand in another part than the deeds."""
    return bare(statement) in said or all(bare(one) in said for one in sentences_in(unlabelled(statement), "，,"))


def _why(problem: Problem, measure: Measure, statements: Sequence[str]) -> str:
    """What the ledger itself says against printing them; empty for nothing."""
    if problem.status is Status.CANCELLED:
        return CANCELLED_PROBLEM
    if measure.status is Status.CANCELLED:
        return CANCELLED_MEASURE
    if is_bare_status(measure.progress):
        return BARE_STATUS
    if any(claim in one for claim in measure.claims for one in statements):
        return CLAIMED
    return "" if tells_something(measure) else ONLY_PLANNED


def bare(text: str) -> str:
    """Its 汉字, letters and digits, for comparing: points, quotation marks and width are the document's."""
    return "".join(filter(str.isalnum, narrow(text)))
