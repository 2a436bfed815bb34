"""The dialog 检查规则: every rule with its level, why it asks and how to mend it, and another level to choose."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.core.finding import Level
from app.gui.findings import rules_strings as strings
from app.gui.findings.rules_tree import RulesTree
from app.gui.shell import looks
from app.gui.shell.strings import CLOSE
from app.gui.widgets.dialog import Dialog
from app.gui.widgets.drop_down import DropDown
from app.gui.widgets.sizes import fit

if TYPE_CHECKING:
    from app.service.rules import Rule

_SIZE, _HALVES = (860, 500), (440, 400)
_WORDS = (*Level, "off")


class RulesDialog(Dialog):
    """`level_chosen` tells a rule's id and the word for its level; `show_rules` shows what has become of it."""

    level_chosen = Signal(str, str)

    def __init__(self, parent: QWidget, rules: Sequence["Rule"], chosen: str = "") -> None:
        super().__init__(parent)
        self._rules = {rule.id: rule for rule in rules}
        self.setWindowTitle(strings.RULES_TITLE)
        fit(self, _SIZE)
        self.search = QLineEdit()
        self.tree = RulesTree(rules)
        self.title, self.fault = (QLabel(wordWrap=True) for _ in range(2))
        self.text = QPlainTextEdit()
        self.levels = DropDown()
        self.restore, self.close_button = QPushButton(strings.RESTORE), QPushButton(CLOSE)
        self._dress()
        self._lay_out()
        self._connect()
        self.show_rules(rules)
        self.tree.choose(chosen or next(iter(self._rules)))
        (self.tree if chosen else self.search).setFocus()

    def show_rules(self, rules: Sequence["Rule"]) -> None:
        """Show the levels as they are now."""
        self._rules = {rule.id: rule for rule in rules}
        self.fault.hide()
        self.tree.show_levels(rules)
        self._show_chosen()

    def tell(self, fault: str) -> None:
        """Say what went wrong; the levels stay as they are."""
        self.fault.setText(fault)
        self.fault.show()
        self._show_chosen()

    def _dress(self) -> None:
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(strings.WHY)
        for label in (self.title, self.fault):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.fault.setMargin(looks.GAP)
        looks.paint(self.fault, looks.of_level(Level.MUST))
        self.search.setPlaceholderText(strings.SEARCH_EXAMPLE)
        self.search.setClearButtonEnabled(True)
        self.levels.addItems([strings.level_name(level) for level in (*Level, None)])
        for button in (self.restore, self.close_button):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        right, halves = QWidget(), QSplitter(Qt.Orientation.Horizontal)
        side = QVBoxLayout(right)
        side.setContentsMargins(looks.GAP, 0, 0, 0)
        side.addWidget(self.title)
        side.addWidget(self.text, 1)
        side.addLayout(_row(_label(strings.LEVEL, self.levels), self.levels, self.restore, None))
        side.addWidget(self.fault)
        halves.addWidget(self.tree)
        halves.addWidget(right)
        halves.setSizes(_HALVES)
        halves.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(strings.RULES_INTRO, wordWrap=True))
        column.addLayout(_row(_label(strings.SEARCH, self.search), self.search))
        column.addWidget(halves, 1)
        column.addLayout(_row(None, self.close_button))

    def _connect(self) -> None:
        self.search.textChanged.connect(self._find)
        self.tree.currentItemChanged.connect(lambda *_: self._show_chosen())
        self.levels.activated.connect(lambda at: self._tell_level(_WORDS[at]))
        self.restore.clicked.connect(lambda: self._tell_level("default"))
        self.close_button.clicked.connect(self.accept)

    def _show_chosen(self) -> None:
        rule = self._rules.get(self.tree.chosen())
        self.levels.setEnabled(rule is not None)
        self.restore.setEnabled(rule is not None and rule.now is not rule.level)
        self.title.setText(rule.title if rule else strings.CHOOSE)
        self.text.setPlainText(strings.explanation(rule.why, rule.fix, rule.level.label) if rule else "")
        if rule:
            self.levels.setCurrentIndex(_WORDS.index(rule.now or "off"))

    def _tell_level(self, word: str) -> None:
        self.level_chosen.emit(self.tree.chosen(), word)

    def _find(self, text: str) -> None:
        """Show only the rules that hold the words, in title, why, fix, level, family or id."""
        texts = {
            one.id: "\n".join((one.title, one.why, one.fix, strings.level_name(one.now), one.family, one.id))
            for one in self._rules.values()
        }
        self.tree.pick_out(texts, text.split())
        if not self.tree.chosen():
            self.title.setText(strings.nothing_found(text.strip()))


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(buddy)
    return label


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """The widgets side by side; None is what stretches."""
    row = QHBoxLayout()
    for widget in widgets:
        if widget:
            row.addWidget(widget)
        else:
            row.addStretch()
    return row
