"""The mouse over the pages of a preview: cursor and tip say what a sentence comes from or what a 【待补】 asks for."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from app.core.told.origin import OriginKind
from app.core.told.sentence import PrintedGap, ToldSentence
from app.gui.preview.finder import GapSpot, SentenceFinder
from app.gui.preview.pages import PagesView
from app.gui.preview.sources_strings import gap_tip, tip


class SentencePointing(QObject):
    """`chosen` tells the sentence that was pressed on, whatever it comes from but the template; `gap_chosen` a 【待补】,
    which is not of the sentence around it.
    """

    chosen = Signal(ToldSentence)
    gap_chosen = Signal(PrintedGap)

    def __init__(self, pages: PagesView) -> None:
        super().__init__(pages)
        self._pages = pages
        self._finder: SentenceFinder | None = None
        pages.viewport().setMouseTracking(True)
        pages.viewport().installEventFilter(self)

    def follow(self, finder: SentenceFinder | None) -> None:
        """Find by this one from now on; None: nothing can be found."""
        self._finder = finder

    def spot(self, gap: PrintedGap) -> GapSpot | None:
        """Where a 【待补】 stands."""
        return self._finder.spot(gap) if self._finder else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look at what the mouse does; the view still gets it, but for the tip."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(QPointF(event.pos())), self._pages.viewport())
            return True
        if isinstance(event, QMouseEvent):
            self._take(event)
        return super().eventFilter(watched, event)

    def _take(self, event: QMouseEvent) -> None:
        gap, sentence = self._at(event.position())
        leads = sentence is not None and sentence.source.kind is not OriginKind.TEMPLATE
        shape = Qt.CursorShape.PointingHandCursor if gap or leads else Qt.CursorShape.ArrowCursor
        self._pages.viewport().setCursor(shape)
        if event.type() is not QEvent.Type.MouseButtonRelease or event.button() is not Qt.MouseButton.LeftButton:
            return
        if gap:
            self.gap_chosen.emit(gap)
        elif leads:
            self.chosen.emit(sentence)

    def _tip(self, point: QPointF) -> str:
        gap, sentence = self._at(point)
        if gap:
            return gap_tip(gap)
        return tip(sentence) if sentence else ""

    def _at(self, point: QPointF) -> tuple[PrintedGap | None, ToldSentence | None]:
        place = self._pages.place_at(point) if self._finder else None
        return (self._finder.find_gap(*place), self._finder.find(*place)) if self._finder and place else (None, None)
