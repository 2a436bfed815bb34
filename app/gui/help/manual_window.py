"""The window 使用手册: the manual that came with the program, its chapters beside it; it stays open while one works."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QImageReader, QPaintEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSplitter, QTextBrowser, QVBoxLayout, QWidget

from app.core.errors import reason_of
from app.core.shipped import shipped
from app.gui.help import strings
from app.gui.widgets.dialog import Dialog
from app.gui.widgets.sizes import fit

_SIZE = (1180, 720)
_BESIDE, _EDGES = 240, 70
_FILE = "docs/使用手册.md"
_DEEPEST = 3
_BLOCK = Qt.ItemDataRole.UserRole
_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"  # what stands for a picture in Qt's text


class ManualWindow(Dialog):
    """Opened beside the work: neither waits for the other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(strings.MANUAL_TITLE)
        fit(self, _SIZE)
        self.text, self.chapters = _Text(self.width() - _BESIDE - _EDGES), QListWidget()
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(self.chapters)
        halves.addWidget(self.text)
        halves.setSizes([_BESIDE, self.width() - _BESIDE])
        QVBoxLayout(self).addWidget(halves)
        self._list_chapters()
        self.chapters.currentItemChanged.connect(self._go_to)

    def _list_chapters(self) -> None:
        block = self.text.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if 1 < level <= _DEEPEST:
                item = QListWidgetItem("　" * (level - 2) + block.text())
                item.setData(_BLOCK, block.blockNumber())
                self.chapters.addItem(item)
            block = block.next()

    def _go_to(self, chapter: QListWidgetItem) -> None:
        self.text.show_block(self.text.document().findBlockByNumber(chapter.data(_BLOCK)))


class _Text(QTextBrowser):
    """The manual with its pictures, which are read from the disk when they come into sight."""

    def __init__(self, widest: int) -> None:
        super().__init__()
        self._widest, self._paints = widest, False
        # What is not in the manual is not opened: this program reaches no network, not by a browser either.
        self.setOpenLinks(False)
        file = shipped(_FILE)
        self._folder = file.parent
        try:
            self.setMarkdown(file.read_text(encoding="utf-8"))
        except OSError as error:
            self.setPlainText(strings.gone(file.name, reason_of(error)))
        self._give_pictures_their_size()

    def show_block(self, block: QTextBlock) -> None:
        """At the upper edge."""
        self.setTextCursor(QTextCursor(block))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect().top())

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802 - Qt's name
        """A picture of the manual's folder, once it is to be painted: for its place alone Qt asks for all of them."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        picture = QImage(self._picture(QUrl(name).path())) if self._paints else None
        if picture is None or picture.width() <= self._widest:
            return picture
        return picture.scaledToWidth(self._widest, Qt.TransformationMode.SmoothTransformation)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Only what is in sight."""
        self._paints = True
        super().paintEvent(event)
        self._paints = False

    def _give_pictures_their_size(self) -> None:
        """Read from their heads: all of them whole would take half a second."""
        found = self.textCursor()
        while not (found := self.document().find(_PICTURE, found)).isNull():
            picture = found.charFormat().toImageFormat()
            size = QImageReader(self._picture(picture.name())).size()
            picture.setWidth(min(self._widest, size.width()))
            picture.setHeight(size.height() * picture.width() / size.width())
            found.setCharFormat(picture)

    def _picture(self, name: str) -> str:
        return str(Path(self._folder, unquote(name)))
