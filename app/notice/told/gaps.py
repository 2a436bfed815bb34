"""What the ledger leaves open in a document: each 【待补】 by its name, with the cells where it is to be filled in."""

import re
from collections.abc import Iterable, Iterator, Sequence

from app.core.columns import Column
from app.core.field import GAP, Particular, name_of_gap
from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.status import Status
from app.core.text import one_line
from app.core.told.origin import TEMPLATE, Origin, OriginKind, from_cell
from app.core.told.sentence import LedgerGap, PrintedGap
from app.core.told.sourced import OriginPiece
from app.notice.claims.proposals import UNITS
from app.notice.fields import RATE

_STATES = (Column.STATUS, Column.PROGRESS, Column.MEASURE, Column.PROBLEM)


def list_gaps(
    ledger: Ledger, paragraphs: Sequence[Sequence[OriginPiece]], asked: Iterable[Particular]
) -> Iterator[LedgerGap]:
    """Those of the ledger by name, the states nobody knows before the others, which may follow from them.

    Each cell once, none where the ledger has no such column.
    """
    found: dict[str, dict[Cell, None]] = {}
    lacking: dict[str, dict[str, None]] = {}
    told, sheet = _told_elsewhere(asked), ""
    for pieces in paragraphs:
        sheet = next((one.origin.cell.sheet for one in pieces if one.origin and one.origin.cell), sheet)
        for mark, cells in _gaps(pieces):
            name = name_of_gap(mark[0])
            if name not in told:
                found.setdefault(name, {}).update(dict.fromkeys(cells))
                lacking.setdefault(name, {}).update({} if cells or not sheet else {sheet: None})
    unclear = dict(unclear_states(ledger))
    if RATE.name in found:
        found[RATE.name], lacking[RATE.name] = dict.fromkeys(unclear), {}
    if Column.STATUS.label in found:
        states = {**unclear, **found.pop(Column.STATUS.label)}
        yield LedgerGap(Column.STATUS.label, tuple(states), tuple(dict.fromkeys(filter(None, unclear.values()))))
    several = sum(one.used for one in ledger.sheets) > 1
    yield from (
        LedgerGap(name, tuple(cells), sheets=tuple(lacking[name] if several else ())) for name, cells in found.items()
    )


def _told_elsewhere(asked: Iterable[Particular]) -> set[str]:
    """Told as missing particulars and as figures nobody confirmed."""
    return {*(one.label for one in asked), *UNITS}


def list_printed(
    paragraphs: Sequence[Sequence[OriginPiece]], gaps: Sequence[LedgerGap], asked: Iterable[Particular]
) -> Iterator[PrintedGap]:
    """Every one as it is printed; `gaps`: those of the ledger, for one that knows no cell itself (完成率)."""
    homes, given = {one.name: one.cells for one in gaps}, {one.label for one in asked}
    for number, pieces in enumerate(paragraphs, 1):
        for mark, cells in _gaps(pieces):
            name = name_of_gap(mark[0])
            filled_by = (
                Origin(OriginKind.PARTICULAR, name)
                if name in given
                else _filled_by(name, (*cells, *homes.get(name, ())))
            )
            yield PrintedGap(number, *mark.span(), name, filled_by)


def _filled_by(name: str, cells: Sequence[Cell]) -> Origin:
    if name in UNITS:
        return Origin(OriginKind.FIGURE, name)
    return from_cell(cells[0]) if cells else TEMPLATE


def _gaps(pieces: Sequence[OriginPiece]) -> Iterator[tuple[re.Match[str], list[Cell]]]:
    words = "".join(one.text for one in pieces)
    origins = [one.origin for one in pieces for _ in one.text]
    for mark in GAP.finditer(words):
        yield mark, [one.cell for one in origins[slice(*mark.span())] if one and one.cell]


def list_unread(
    ledger: Ledger, paragraphs: Sequence[Sequence[OriginPiece]], gaps: Sequence[LedgerGap]
) -> Iterator[LedgerGap]:
    """The states nobody understands that a document prints as they are (状态不明（“阶段性完成”）), where no 【待补】 asks for one."""
    printed = {one.origin.cell for pieces in paragraphs for one in pieces if one.origin}
    states = {cell: words for cell, words in unclear_states(ledger) if cell in printed and words}
    if states and not any(one.words for one in gaps):
        yield LedgerGap(Column.STATUS.label, tuple(states), tuple(dict.fromkeys(states.values())))


def unclear_states(ledger: Ledger) -> Iterator[tuple[Cell, str]]:
    """Where the states stand, or should stand, that nobody can count, and what a cell for the state says."""
    for problem in ledger.problems:
        for measure in problem.measures if problem.status is Status.UNKNOWN else ():
            found = next((one for one in _STATES if one in measure.entries), None)
            if found and measure.status is Status.UNKNOWN:
                yield measure.entries[found].cell, one_line(measure.status_text)
