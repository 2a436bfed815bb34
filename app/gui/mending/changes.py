"""The list of changes (修改清单): what the clerk has noted of the open ledger and not yet written."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.mending.edit import Edit, Mend
from app.gui.mending.offer import known_by, text_at
from app.gui.shell.noted_changes.noted import NotedEdit


@dataclass(frozen=True)
class Change:
    """`label`: its column; `beside`: the words its row is known by. Not `current`: the ledger has become another there."""

    mend: Mend
    label: str
    beside: Sequence[str]
    current: bool = True

    @property
    def edit(self) -> Edit:
        """What is to be written."""
        return Edit(self.mend.cell, self.mend.text)

    @property
    def writable(self) -> bool:
        """Whether it would be written."""
        return self.current and self.mend.obstacle is None


class ChangeList:
    """Of one ledger, each cell once, in the order they were noted."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self._changes: dict[Cell, Change] = {}
        self._before: list[dict[Cell, Change]] = []

    @property
    def all(self) -> Sequence[Change]:
        """Every change."""
        return tuple(self._changes.values())

    @property
    def edits(self) -> Sequence[Edit]:
        """What is to be written; what stands in the way of it is found out then."""
        return tuple(one.edit for one in self.all if one.current)

    @property
    def noted(self) -> Sequence[NotedEdit]:
        """The same, as a ledger is checked with it."""
        return tuple(NotedEdit(one.edit, partial(_stands, one)) for one in self.all if one.current)

    def find(self, cell: Cell) -> Change | None:
        """The change of a cell."""
        return self._changes.get(cell)

    def take(self, path: Path, change: Change) -> None:
        """Note a change of this ledger; of a cell the latest holds."""
        self.path = path
        self._before.append(dict(self._changes))
        self._changes.pop(change.mend.cell, None)
        self._changes[change.mend.cell] = change

    def take_off(self, cells: Collection[Cell]) -> None:
        """Take changes off the list, as the clerk wants it."""
        self._before.append(dict(self._changes))
        self._remove(cells)

    def undo(self) -> Cell | None:
        """Take the clerk's last act on the list back; a cell of which that changed something, None where nothing is left."""
        while self._before:
            now, self._changes = self._changes, self._before.pop()
            differing = [cell for cell in (*now, *self._changes) if _text(now, cell) != _text(self._changes, cell)]
            if differing:
                return differing[-1]
        return None

    def drop(self, cells: Collection[Cell]) -> None:
        """These are done with, or another ledger's: nothing before can be taken back."""
        self._before.clear()
        self._remove(cells)

    def restore(self, changes: Iterable[Change], path: Path) -> None:
        """Take changes that were written elsewhere as not yet written into this ledger."""
        self.path = path
        self._before.clear()
        self._changes = {one.mend.cell: one for one in changes}

    def move(self, path: Path) -> None:
        """What is left is meant for this ledger from now on."""
        self.path = path

    def take_plan(self, mends: Iterable[Mend]) -> None:
        """Take how they would be made, and what stands in their way."""
        for mend in mends:
            known = self._changes.get(mend.cell)
            if known and known.mend.text == mend.text:
                self._changes[mend.cell] = replace(known, mend=replace(mend, before=known.mend.before))

    def compare(self, ledger: Ledger) -> Sequence[Change]:
        """The ledger was read again: drop what it says already; the changes whose cells say something else since."""
        self._remove([cell for cell, one in self._changes.items() if _is_made(one, ledger)])
        differing = [one for one in self.all if one.current and not _stands(one, ledger)]
        self._changes.update({one.mend.cell: replace(one, current=False) for one in differing})
        return differing

    def _remove(self, cells: Collection[Cell]) -> None:
        self._changes = {cell: one for cell, one in self._changes.items() if cell not in cells}


def _text(changes: Mapping[Cell, Change], cell: Cell) -> str | None:
    change = changes.get(cell)
    return change.mend.text if change else None


def _is_made(change: Change, ledger: Ledger) -> bool:
    said = text_at(ledger, change.mend.cell)
    same_row = known_by(ledger, change.mend.cell) == change.beside
    return same_row and said != change.mend.before and said in (change.mend.text, change.mend.after)


def _stands(change: Change, ledger: Ledger) -> bool:
    cell = change.mend.cell
    return text_at(ledger, cell) == change.mend.before and known_by(ledger, cell) == change.beside
