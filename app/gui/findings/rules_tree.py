"""The rules as a tree, family by family, each with its level now; those that hold certain words can be picked out."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from app.gui.findings import rules_strings as strings
from app.gui.shell import looks

if TYPE_CHECKING:
    from app.service.rules import Rule

_ID = Qt.ItemDataRole.UserRole
_TITLE, _LEVEL = range(2)


class RulesTree(QTreeWidget):
    """The tree of rules; a family's heading cannot be chosen."""

    def __init__(self, rules: Sequence["Rule"]) -> None:
        super().__init__()
        self.items: dict[str, QTreeWidgetItem] = {}
        self.setHeaderLabels(strings.HEADINGS)
        self.setAccessibleName(strings.RULES_TITLE)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(_LEVEL, QHeaderView.ResizeMode.ResizeToContents)
        families: dict[str, list[Rule]] = {}
        for rule in rules:
            families.setdefault(rule.family, []).append(rule)
        self._heads = [self._family(name, inside) for name, inside in families.items()]
        self.expandAll()

    def show_levels(self, rules: Sequence["Rule"]) -> None:
        """Show each rule's level, in bold where it is not the default."""
        for rule in rules:
            item = self.items[rule.id]
            item.setText(_LEVEL, strings.level_name(rule.now))
            item.setForeground(_LEVEL, QBrush(looks.of_level(rule.now).ink if rule.now else looks.caption_ink()))
            font = item.font(_LEVEL)
            font.setBold(rule.now is not rule.level)
            item.setFont(_LEVEL, font)

    def chosen(self) -> str:
        """The id of the chosen rule; empty where none is."""
        item = self.currentItem()
        return str(item.data(_TITLE, _ID) or "") if item else ""

    def choose(self, rule: str) -> None:
        """Choose a rule and bring it into view; none where the id is empty."""
        if rule:
            self.setCurrentItem(self.items[rule])
            self.scrollToItem(self.items[rule], QTreeWidget.ScrollHint.PositionAtCenter)
        else:
            self.selectionModel().setCurrentIndex(self.model().index(-1, -1), QItemSelectionModel.SelectionFlag.Clear)

    def pick_out(self, texts: Mapping[str, str], words: Sequence[str]) -> None:
        """Show only the rules whose texts hold all the words, and choose the first."""
        fitting = [rule for rule, text in texts.items() if all(word in text for word in words)]
        for rule, item in self.items.items():
            item.setHidden(rule not in fitting)
        for head in self._heads:
            head.setHidden(all(head.child(n).isHidden() for n in range(head.childCount())))
        if self.chosen() not in fitting:
            self.choose(fitting[0] if fitting else "")

    def _family(self, name: str, rules: Sequence["Rule"]) -> QTreeWidgetItem:
        head = QTreeWidgetItem([strings.family(name, len(rules))])
        font = head.font(_TITLE)
        font.setBold(True)
        head.setFont(_TITLE, font)
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        for rule in rules:
            item = self.items[rule.id] = QTreeWidgetItem([rule.title, ""])
            item.setData(_TITLE, _ID, rule.id)
            item.setToolTip(_TITLE, rule.title)
            head.addChild(item)
        self.addTopLevelItem(head)
        return head
