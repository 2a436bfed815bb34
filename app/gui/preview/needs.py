"""What the 【待补】 of a document need: each place once where something is to be filled in, and how much of what kind."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.sheet import table_at
from app.core.told.origin import Origin, OriginKind
from app.core.told.sentence import PrintedGap

_IN_ORDER = (OriginKind.PARTICULAR, OriginKind.CELL, OriginKind.FIGURE, OriginKind.TEMPLATE)


@dataclass(frozen=True)
class Need:
    """A place to be led to: the first 【待补】 that it fills, and the `names` of all that is to stand there."""

    gap: PrintedGap
    names: tuple[str, ...]

    @property
    def cell(self) -> Cell | None:
        """The cell, where it is one."""
        return self.gap.filled_by.cell


@dataclass(frozen=True)
class NeedGroup:
    """So many of one kind, of cells those of one `column` that lack the same; `gap` leads to the first."""

    kind: OriginKind
    column: str
    count: int
    gap: PrintedGap


def needs_of(gaps: Sequence[PrintedGap]) -> Sequence[Need]:
    """Where the clerk is led, in the order of the document; all figures are confirmed in one dialog."""
    places: dict[tuple[Origin | OriginKind, str], list[PrintedGap]] = {}
    for one in gaps:
        kind = one.filled_by.kind
        place: Origin | OriginKind = kind if kind in (OriginKind.FIGURE, OriginKind.TEMPLATE) else one.filled_by
        places.setdefault((place, one.name if kind is OriginKind.TEMPLATE else ""), []).append(one)
    return [Need(of[0], tuple(dict.fromkeys(one.name for one in of))) for of in places.values()]


def groups_of(gaps: Sequence[PrintedGap], column: Callable[[Cell], str]) -> Sequence[NeedGroup]:
    """Each thing to be filled in is counted once, however often it is printed; `column`: what the one of a cell is called."""
    once: dict[tuple[Origin, str], PrintedGap] = {}
    for one in gaps:
        once.setdefault((one.filled_by, one.name), one)
    found: dict[tuple[OriginKind, str, str], list[PrintedGap]] = {}
    for one in once.values():
        cell = one.filled_by.cell
        found.setdefault((one.filled_by.kind, column(cell) if cell else "", one.name if cell else ""), []).append(one)
    groups = [NeedGroup(kind, where, len(of), of[0]) for (kind, where, _), of in found.items()]
    return sorted(groups, key=lambda one: _IN_ORDER.index(one.kind))


def column_of(ledger: Ledger, cell: Cell) -> str:
    """What the ledger calls the column of a cell; one that stands beside its label (一事一表) is just of the ledger."""
    tables = next((one.tables for one in ledger.sheets if one.name == cell.sheet), ())
    columns = table_at(tables, cell).columns if tables else {}
    found = next((column for column, guess in columns.items() if guess.cell.column == cell.column), None)
    return ledger.heading(found, cell) if found and not table_at(tables, cell).is_form else "台账"
