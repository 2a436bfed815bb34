"""An entry: something the clerk can set going from a menu, as the feature it belongs to declares it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.gui.shell.theme.icon import icon


class Needs(Enum):
    """What must be there for an entry to make sense."""

    NOTHING = "nothing"
    LEDGER = "an open ledger"
    NOTICE = "a written document"


@dataclass(frozen=True, eq=False)
class MenuEntry:
    """Its text, what it needs, its keys, and its icon."""

    text: str
    needs: Needs = Needs.NOTHING
    keys: str = ""
    icon: str = ""


class Entries:
    """The actions of a window, each by its entry; where they stand in the menus is not known here."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._actions: dict[MenuEntry, QAction] = {}

    def __getitem__(self, entry: MenuEntry) -> QAction:
        """The action of an entry."""
        return self._actions[entry]

    @property
    def declared(self) -> Sequence[MenuEntry]:
        """All entries, as they were added."""
        return tuple(self._actions)

    def add(self, entry: MenuEntry) -> QAction:
        """Make the action of an entry."""
        action = self._actions[entry] = QAction(entry.text, self._window)
        if entry.keys:
            action.setShortcut(QKeySequence(entry.keys))
        if entry.icon:
            action.setIcon(icon(entry.icon))
        return action

    def allow(self, *, ledger: bool, notice: bool) -> None:
        """Enable what makes sense: with a ledger open, with a notice written."""
        there = {Needs.NOTHING: True, Needs.LEDGER: ledger, Needs.NOTICE: notice}
        for entry, action in self._actions.items():
            action.setEnabled(there[entry.needs])
