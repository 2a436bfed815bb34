"""The button 本单位用语 below a finding that asks what a wording means: a menu of what it can be filed as."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from app.core.finding import Advice
from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.office.asked import asked_words
from app.core.office.words import Meaning, WordKind
from app.core.text import shorten
from app.gui.findings import strings

_LONGEST = 20


class WordButton(QPushButton):
    """Shown only where a wording is asked about; `filed` tells its kind, the wording and what it shall mean.

    `can_be_filed` tells for which of them; `choices` is its menu; `of_words` holds a menu a wording, where the finding
    asks about several.
    """

    filed = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__(strings.FILE)
        self.setToolTip(strings.FILE_TIP)
        self.choices = QMenu(strings.FILE, self)
        self.setMenu(self.choices)
        self.of_words: list[QMenu] = []
        self.can_be_filed: Callable[[WordKind, str], bool] = lambda _kind, _word: True
        self._ledger: Ledger | None = None

    def show_ledger(self, ledger: Ledger) -> None:
        """From now on the findings are those of this ledger."""
        self._ledger = ledger

    def offer(self, advice: Advice | None) -> None:
        """Offer what the wordings of this finding can be filed as; hidden where it asks about none."""
        self._clear()
        asked = [one for one in asked_words(advice.finding) if self.can_be_filed(*one)] if advice else []
        origin = advice.finding.origin if advice else None
        for kind, word in asked:
            said = strings.file_as(shorten(word, _LONGEST)).replace("&", "&&")
            menu = self._submenu(said) if len(asked) > 1 else self._headed(said)
            for meaning in self._meanings(kind, origin.sheet if isinstance(origin, Cell) else ""):
                self._add(menu, kind, word, meaning)
        self.setVisible(bool(asked))

    def _clear(self) -> None:
        self.choices.clear()
        for menu in self.of_words:
            # One of them may be telling just now what was chosen.
            menu.deleteLater()
        self.of_words = []

    def _submenu(self, said: str) -> QMenu:
        menu = QMenu(said, self.choices)
        self.choices.addMenu(menu)
        self.of_words.append(menu)
        return menu

    def _headed(self, said: str) -> QMenu:
        """The one menu, with what is filed on top: a section's title is not shown in every style."""
        self.choices.addAction(said).setEnabled(False)
        self.choices.addSeparator()
        return self.choices

    def _add(self, menu: QMenu, kind: WordKind, word: str, meaning: Meaning) -> None:
        action = menu.addAction(meaning.label)
        action.triggered.connect(lambda: self.filed.emit(kind.value, word, meaning.value))

    def _meanings(self, kind: WordKind, sheet: str) -> tuple[Meaning, ...]:
        """Of columns those the sheet does not have yet: a second one of a meaning would not be read."""
        if kind is not WordKind.COLUMN:
            return kind.meanings
        sheets = self._ledger.sheets if self._ledger else ()
        there = {column for one in sheets if one.name == sheet for table in one.tables for column in table.columns}
        return tuple(one for one in kind.meanings if one not in there)
