"""The button 本单位用语 below a finding that asks what a wording means: a menu of what it can be filed as."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from app.core.columns import Column
from app.core.finding import Advice
from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.office.words import Meaning, WordKind, asked_word
from app.core.text import shorten
from app.gui import words_strings as strings

_LONGEST = 20


class WordButton(QPushButton):
    """Shown only where a wording is asked about; `filed` tells its kind, the wording and what it shall mean."""

    filed = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__(strings.FILE)
        self.setToolTip(strings.FILE_TIP)
        self.choices = QMenu(strings.FILE, self)
        self.setMenu(self.choices)
        self._ledger: Ledger | None = None

    def show_ledger(self, ledger: Ledger) -> None:
        """From now on the findings are those of this ledger."""
        self._ledger = ledger

    def offer(self, advice: Advice | None) -> None:
        """Offer what the wording of this finding can be filed as; hidden where it asks about none."""
        asked = asked_word(advice.finding) if advice else None
        self.setVisible(asked is not None)
        self.choices.clear()
        if advice and asked:
            kind, word = asked
            # A section's title is not shown in every style.
            head = self.choices.addAction(strings.file_as(shorten(word, _LONGEST)).replace("&", "&&"))
            head.setEnabled(False)
            self.choices.addSeparator()
            for meaning in self._meanings(kind, advice):
                self._add(kind, word, meaning)

    def _add(self, kind: WordKind, word: str, meaning: Meaning) -> None:
        action = self.choices.addAction(meaning.label)
        action.triggered.connect(lambda: self.filed.emit(kind.value, word, meaning.value))

    def _meanings(self, kind: WordKind, advice: Advice) -> tuple[Meaning, ...]:
        """Of columns those the sheet does not have yet: a second one of a meaning would not be read."""
        if kind is not WordKind.COLUMN:
            return kind.meanings
        origin = advice.finding.origin
        sheets = self._ledger.sheets if self._ledger else ()
        there = {
            column
            for sheet in sheets
            if isinstance(origin, Cell) and sheet.name == origin.sheet
            for column in sheet.columns
        }
        return tuple(one for one in Column if one not in there)
