"""The mouse over the pages of a preview: cursor and tip say what a sentence comes from, a click chooses it."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from app.core.told.origin import OriginKind
from app.core.told.sentence import ToldSentence
from app.gui.preview.finder import SentenceFinder
from app.gui.preview.pages import PagesView
from app.gui.preview.sources_strings import tip


class SentencePointing(QObject):
    """`chosen` tells the sentence that was pressed on, whatever it comes from but the template."""

    chosen = Signal(ToldSentence)

    def __init__(self, pages: PagesView) -> None:
        super().__init__(pages)
        self._pages = pages
        self._finder: SentenceFinder | None = None
        pages.viewport().setMouseTracking(True)
        pages.viewport().installEventFilter(self)

    def follow(self, finder: SentenceFinder | None) -> None:
        """Find the sentences by this one from now on."""
        self._finder = finder

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look at what the mouse does; the view still gets it, but for the tip."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            sentence = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tip(sentence) if sentence else "", self._pages.viewport())
            return True
        if isinstance(event, QMouseEvent):
            self._take(event)
        return super().eventFilter(watched, event)

    def _take(self, event: QMouseEvent) -> None:
        sentence = self._at(event.position())
        leads = sentence is not None and sentence.source.kind is not OriginKind.TEMPLATE
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        self._pages.viewport().setCursor(shape)
        released = event.type() is QEvent.Type.MouseButtonRelease and event.button() is Qt.MouseButton.LeftButton
        if leads and released:
            self.chosen.emit(sentence)

    def _at(self, point: QPointF) -> ToldSentence | None:
        place = self._pages.place_at(point) if self._finder else None
        return self._finder.find(*place) if self._finder and place else None
