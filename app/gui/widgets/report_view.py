"""A report to read and to copy: a sentence on top, below it groups under coloured headings with their items."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QTextEdit, QVBoxLayout, QWidget

from app.gui.shell import looks


@dataclass(frozen=True)
class Item:
    """One thing found: its title, and the lines below it."""

    title: str
    lines: Sequence[str] = ()


@dataclass(frozen=True)
class Group:
    """Items of one kind under their heading."""

    title: str
    items: Sequence[Item]
    paint: looks.Paint


class ReportView(QWidget):
    """Texts stand as they are: what was found in a file may look like HTML."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.headline = QLabel(wordWrap=True)
        self.headline.setTextFormat(Qt.TextFormat.PlainText)
        self.headline.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.headline.setMargin(looks.GAP)
        self.text = QTextEdit(readOnly=True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.headline)
        column.addWidget(self.text, 1)
        column.addStretch()

    def show_report(self, headline: str, paint: looks.Paint, groups: Sequence[Group]) -> None:
        """Show this instead, from its beginning; groups without an item are left out."""
        self.headline.setText(headline)
        looks.paint(self.headline, paint)
        self.headline.show()
        self.text.clear()
        self.text.setVisible(any(group.items for group in groups))
        cursor = self.text.textCursor()
        cursor.beginEditBlock()
        for group in groups:
            if group.items:
                _write_group(cursor, group)
        cursor.endEditBlock()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def plain(self) -> str:
        """What stands below the headline."""
        return self.text.toPlainText()


def _write_group(cursor: QTextCursor, group: Group) -> None:
    _write(cursor, group.title, bold=True, paint=group.paint)
    for item in group.items:
        _write(cursor, item.title, bold=True, above=looks.MARGIN)
        for line in item.lines:
            _write(cursor, line, left=2 * looks.MARGIN, above=2)


def _write(
    cursor: QTextCursor,
    text: str,
    *,
    bold: bool = False,
    left: int = 0,
    above: int = 0,
    paint: looks.Paint | None = None,
) -> None:
    block, letters = QTextBlockFormat(), QTextCharFormat()
    block.setLeftMargin(left + looks.GAP)
    block.setTopMargin(above)
    if bold:
        letters.setFontWeight(700)
    if paint:
        block.setBackground(QBrush(paint.ground))
        block.setTopMargin(looks.GAP)
        letters.setForeground(QBrush(paint.ink))
    if not cursor.atStart():
        cursor.insertBlock()
    cursor.setBlockFormat(block)
    cursor.insertText(text, letters)
