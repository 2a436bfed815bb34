"""What the ledger leaves open in a document: each 【待补】 by its name, with the cells where it is to be filled in."""

import re
from collections.abc import Collection, Iterator, Sequence

from app.core.columns import Column
from app.core.field import GAP, name_of_gap
from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.particulars import PARTICULARS
from app.core.status import Status
from app.core.told.origin import TEMPLATE, Origin, OriginKind, from_cell
from app.core.told.sentence import LedgerGap, PrintedGap
from app.core.told.sourced import OriginPiece
from app.notice.claims.proposals import UNITS
from app.notice.fields import RATE

# Told as missing particulars and as figures nobody confirmed.
_GIVEN = frozenset(one.name for one in PARTICULARS)
_TOLD = _GIVEN | UNITS.keys()
_STATES = (Column.STATUS, Column.PROGRESS, Column.MEASURE, Column.PROBLEM)


def ask_the_ledger(gaps: Collection[str]) -> bool:
    """Whether there is one among them (【待补：整改时限】) that neither a particular nor a claimed figure fills."""
    return any(name_of_gap(one) not in _TOLD for one in gaps)


def list_gaps(ledger: Ledger, paragraphs: Sequence[Sequence[OriginPiece]]) -> Iterator[LedgerGap]:
    """Those of the ledger by name, in the order of the document; each cell once, none where the ledger has no such column."""
    found: dict[str, dict[Cell, None]] = {}
    for pieces in paragraphs:
        for mark, cells in _gaps(pieces):
            name = name_of_gap(mark[0])
            if name not in _TOLD:
                found.setdefault(name, {}).update(dict.fromkeys(cells))
    if RATE.name in found:
        found[RATE.name] = dict.fromkeys(_unclear(ledger))
    return (LedgerGap(name, tuple(cells)) for name, cells in found.items())


def list_printed(paragraphs: Sequence[Sequence[OriginPiece]], gaps: Sequence[LedgerGap]) -> Iterator[PrintedGap]:
    """Every one as it is printed; `gaps`: those of the ledger, for one that knows no cell itself (完成率)."""
    homes = {one.name: one.cells for one in gaps}
    for number, pieces in enumerate(paragraphs, 1):
        for mark, cells in _gaps(pieces):
            name = name_of_gap(mark[0])
            yield PrintedGap(number, *mark.span(), name, _filled_by(name, (*cells, *homes.get(name, ()))))


def _filled_by(name: str, cells: Sequence[Cell]) -> Origin:
    if name in _GIVEN:
        return Origin(OriginKind.PARTICULAR, name)
    if name in UNITS:
        return Origin(OriginKind.FIGURE, name)
    return from_cell(cells[0]) if cells else TEMPLATE


def _gaps(pieces: Sequence[OriginPiece]) -> Iterator[tuple[re.Match[str], list[Cell]]]:
    words = "".join(one.text for one in pieces)
    origins = [one.origin for one in pieces for _ in one.text]
    for mark in GAP.finditer(words):
        yield mark, [one.cell for one in origins[slice(*mark.span())] if one and one.cell]


def _unclear(ledger: Ledger) -> Iterator[Cell]:
    """Where the states stand, or should stand, that nobody can count."""
    for problem in ledger.problems:
        for measure in problem.measures if problem.status is Status.UNKNOWN else ():
            if measure.status is Status.UNKNOWN:
                yield from [measure.entries[one].cell for one in _STATES if one in measure.entries][:1]
