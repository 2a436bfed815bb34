"""The dialog 本单位用语: every word with what it means; to be taken away, imported and exported."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.core.office.words import OfficeWord, UnusedWord
from app.gui.shell.messages import MessageBar
from app.gui.shell.strings import CLOSE
from app.gui.widgets.dialog import Dialog
from app.gui.widgets.rows import RowsView
from app.gui.widgets.sizes import fit
from app.gui.words import strings

_SIZE = (680, 460)


class WordsDialog(Dialog):
    """`forget_asked` tells the word to take away, used or not; `import_asked` and `export_asked` that a file is wanted."""

    forget_asked = Signal(object)
    import_asked = Signal()
    export_asked = Signal()

    def __init__(self, parent: QWidget, words: Iterable[OfficeWord], unused: Iterable[UnusedWord]) -> None:
        super().__init__(parent)
        self.setWindowTitle(strings.TITLE)
        fit(self, _SIZE)
        self._words: tuple[OfficeWord | UnusedWord, ...] = ()
        self.messages = MessageBar(closable=False)
        self.view = RowsView(strings.HEADINGS, strings.TITLE)
        self.empty = QLabel(strings.EMPTY, wordWrap=True)
        self.forget, self.take_in, self.export, self.close_button = (
            QPushButton(text) for text in (strings.FORGET, strings.IMPORT, strings.EXPORT, CLOSE)
        )
        self.view.chosen.connect(lambda _: self.forget.setEnabled(True))
        self.forget.clicked.connect(self._ask_forget)
        self.take_in.clicked.connect(self.import_asked)
        self.export.clicked.connect(self.export_asked)
        self.close_button.clicked.connect(self.accept)
        self._lay_out()
        self.show_words(words, unused)
        # The table would choose its first row as soon as the keyboard is there: none may be taken away unchosen.
        self.close_button.setFocus()

    def show_words(self, words: Iterable[OfficeWord], unused: Iterable[UnusedWord]) -> None:
        """Show these words instead, those that are not used behind them; none of them is chosen."""
        used = tuple(words)
        self._words = (*used, *unused)
        self.view.show_rows(len(self._words), self._texts)
        self.view.setVisible(bool(self._words))
        self.empty.setVisible(not self._words)
        self.forget.setEnabled(False)
        self.export.setEnabled(bool(used))

    def _texts(self, row: int) -> tuple[str, str, str]:
        one = self._words[row]
        return strings.unused(one) if isinstance(one, UnusedWord) else (one.kind.label, one.word, one.meaning.label)

    def _ask_forget(self) -> None:
        self.forget_asked.emit(self._words[self.view.row()])

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for button in (self.forget, self.take_in, self.export, None, self.close_button):
            if button:
                button.setAutoDefault(False)
                row.addWidget(button)
            else:
                row.addStretch()
        column = QVBoxLayout(self)
        column.addWidget(QLabel(strings.INTRO, wordWrap=True))
        column.addWidget(self.messages)
        column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.view, 1)
        column.addLayout(row)
