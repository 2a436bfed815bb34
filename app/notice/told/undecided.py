"""What only the clerk can decide of measures a document lists as open, in Chinese: which of several are done, what only goes on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.core.columns import Column
from app.core.deadline import Immediate
from app.core.grid import Cell, list_cells
from app.core.ledger import Ledger, Measure
from app.core.status import Status
from app.core.told.sourced import OriginPiece
from app.notice.items.listed import TOLD_BEFORE as OTHERS_BEFORE
from app.notice.items.listed import listed_of, told_before
from app.notice.items.maybe_done import TOLD_BEFORE, may_be_done
from app.notice.items.shared import items_of_state
from app.notice.told.left_out import bare
from app.notice.unfinished.dated import with_dated

HOW_TO_PART = "已经做完的，请在状态里分条写明（如“1.已完成2.整改中”），再生成一次。"
HOW_TO_LIST = "其余的也没有做完的，请在状态里分条写明（如“1.整改中2.整改中”），再生成一次。"
HOW_TO_KEEP_UP = "只需长期坚持的，状态请写“长期坚持”，再生成一次。"


def list_undecided(ledger: Ledger, paragraphs: Sequence[Sequence[OriginPiece]]) -> tuple[str, ...]:
    """For a document of these paragraphs; none for one that lists no open measures beside what was done."""
    lines: list[str] = []
    words = ["".join(one.text for one in pieces) for pieces in paragraphs]
    if any(TOLD_BEFORE in one for one in words) and (cells := list_cells(_unclear(ledger))):
        lines.append(
            f"几条措施合用一个状态：进展里写明已经做完的没有再列，看不出做完没有的列着，注明“{TOLD_BEFORE}”：{cells}；{HOW_TO_PART}"
        )
    if left := list_cells(_not_listed(ledger, words)):
        lines.append(
            f"几条措施合用一个状态：待办的只列进展里写着没有做完、看不出做完没有的，其余的没有再列：{left}；{HOW_TO_LIST}"
        )
    printed = {one.origin.cell for pieces in paragraphs for one in pieces if one.origin}
    return (*lines, *dict.fromkeys(_kept_up(ledger, printed)))


def _unclear(ledger: Ledger) -> Iterator[Cell]:
    return (cell for cell, item in _items(ledger) if may_be_done(listed_of(item)))


def _not_listed(ledger: Ledger, words: Sequence[str]) -> Iterator[Cell]:
    """The states of items of which a document lists some measures as open and not those told before, whether it says so or not."""
    printed, said = bare("".join(words)), any(OTHERS_BEFORE in one for one in words)
    for cell, item in _items(ledger):
        if (before := told_before(item)) and (said or _stands_alone(listed_of(item), before, printed)):
            yield cell
    for cell, item in _unread_items(ledger):
        if _stands_alone(listed_of(item), told_before(item), printed):
            yield cell


def _stands_alone(listed: Sequence[Measure], before: Sequence[Measure], printed: str) -> bool:
    """Whether what is listed is printed, and nothing of what was told before."""
    is_listed = all(bare(one.text) in printed for one in listed)
    return bool(before) and is_listed and not any(bare(one.text) in printed for one in before)


def _unread_items(ledger: Ledger) -> Iterator[tuple[Cell, tuple[Measure, ...]]]:
    """Those of a state nobody understands, which a slip lists like what is under way."""
    for problem in ledger.problems:
        for item in items_of_state(one for one in problem.measures if one.status is Status.UNKNOWN):
            if state := item[0].entries.get(Column.STATUS):
                yield state.cell, tuple(replace(one, status=Status.IN_PROGRESS) for one in item)


def _items(ledger: Ledger) -> Iterator[tuple[Cell, tuple[Measure, ...]]]:
    """The open items with the cell of their state; what is unknown is asked about by a finding of its own."""
    for problem in with_dated(ledger).problems:
        for item in items_of_state(one for one in problem.measures if not one.status.closed):
            entry = item[0].entries.get(Column.STATUS) or item[0].entries.get(Column.PROGRESS)
            if entry and item[0].status is not Status.UNKNOWN:
                yield entry.cell, item


def _kept_up(ledger: Ledger, printed: set[Cell | None]) -> Iterator[str]:
    """立行立改，长期坚持 beside 否: whether it is unfinished or only to be kept up."""
    for measure in ledger.measures():
        state, due = (measure.entries.get(one) for one in (Column.STATUS, Column.DEADLINE))
        told = measure.entries.get(Column.MEASURE)
        if state and due and told and told.cell in printed and _is_unfinished_at_once(measure):
            cells = list_cells([due.cell, state.cell])
            yield f"{cells}写的是“{due.text}”和“{state.text}”，文中算尚未完成：{HOW_TO_KEEP_UP}"


def _is_unfinished_at_once(measure: Measure) -> bool:
    due = measure.deadline
    return measure.status is Status.IN_PROGRESS and isinstance(due, Immediate) and due.then_ongoing
