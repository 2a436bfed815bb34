"""The pages one below the other, to scroll through and to draw larger or smaller; only those in sight are drawn."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

from app.core.page import AnyPage, RealPage
from app.gui.preview.drawing import draw_frame, draw_page
from app.gui.preview.pictures import PagePictures
from app.gui.shell.tasks import TaskRunner

_GAP = 16  # dots around a page
_STEP, _LEAST, _MOST = 1.2, 0.2, 6.0
_LINE = 40  # dots for an arrow key


class Fit(Enum):
    """What the size of the pages follows."""

    WHOLE = "the whole page"
    WIDTH = "the page's width"
    FREE = "the clerk's choice"


class PagesView(QAbstractScrollArea):
    """`moved` tells that another page is in sight or that the size has changed."""

    moved = Signal()

    def __init__(self, runner: TaskRunner) -> None:
        super().__init__()
        self.fit = Fit.WHOLE
        self.zoom = 1.0
        self._pages: Sequence[AnyPage] = ()
        self._tops: list[int] = []
        self._note = ""
        self._marked: tuple[int, QRectF] | None = None
        self._pictures = PagePictures(runner, self)
        self._pictures.drawn.connect(self.viewport().update)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Mid)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            # Three of them are a notch of the mouse wheel.
            bar.setSingleStep(_LINE)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.moved.emit())

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def current(self) -> int:
        """The page in sight, counted from 0: the last one that begins above the middle."""
        return self._in_sight(self.viewport().height())

    def show_pages(self, pages: Sequence[AnyPage], note: str) -> None:
        """Show these instead, each with the note; the place in the document is kept, to the line."""
        at, below = self.current, self._below(self.current)
        self._pages, self._note, self._marked = pages, note, None
        self._arrange(min(at, max(len(pages) - 1, 0)), below if at < len(pages) else 0)

    def go_to(self, page: int, below: float = 0) -> None:
        """Bring a page, counted from 0, to the top, or what stands so many points below its head."""
        if self._tops:
            top = self._tops[max(0, min(page, self.count - 1))] - _GAP
            self.verticalScrollBar().setValue(round(top + below * self.zoom))

    def mark(self, page: int, box: QRectF) -> None:
        """Frame a box of a page, in points, and scroll no more than it takes to see it: then it is in the middle."""
        self._marked = page, box
        top = self._tops[page] + box.top() * self.zoom - self.verticalScrollBar().value()
        if not 0 <= top <= self.viewport().height() - box.height() * self.zoom:
            half = self.viewport().height() / self.zoom / 2
            self.go_to(page, box.center().y() - half)
        self.viewport().update()

    def fit_to(self, fit: Fit) -> None:
        """Let the size of the pages follow the window, whole or by width."""
        self.fit = fit
        self._arrange(self.current)

    def scale(self, larger: bool) -> None:
        """Zoom one step."""
        self.fit = Fit.FREE
        self.zoom = min(max(self.zoom * (_STEP if larger else 1 / _STEP), _LEAST), _MOST)
        self._arrange(self.current)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough to read a page."""
        return QSize(860, 700)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Size the pages anew for the new room."""
        super().resizeEvent(event)
        # The pages still stand as they did in the old height: by the new one another page would be in the middle.
        page = self._in_sight(event.oldSize().height())
        self._arrange(page, self._below(page))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.scale(event.angleDelta().y() > 0)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Page keys turn pages; Home and End go to the ends."""
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_PageDown | Qt.Key.Key_Space:
                self.go_to(self.current + 1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_Backspace:
                self.go_to(self.current - 1)
            case Qt.Key.Key_Home:
                self.go_to(0)
            case Qt.Key.Key_End:
                self.go_to(self.count - 1)
            case Qt.Key.Key_Down | Qt.Key.Key_Up as key:
                bar.setValue(bar.value() + (_LINE if key == Qt.Key.Key_Down else -_LINE))
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the pages in sight."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Mid))
        down, across = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        places = enumerate(zip(self._pages, self._tops, strict=True))
        seen = [(number, page, top) for number, (page, top) in places if self._is_seen(page, top)]
        self._pictures.keep([page for _, page, _ in seen if isinstance(page, RealPage)])
        for number, page, top in seen:
            picture = None
            if isinstance(page, RealPage):
                picture = self._pictures.of(page, self.zoom, self.devicePixelRatioF())
            painter.save()
            painter.translate(self._left(page) - across, top - down)
            draw_page(painter, page, self.zoom, self._note, picture)
            if self._marked and self._marked[0] == number:
                draw_frame(painter, self._marked[1], self.zoom)
            painter.restore()
        painter.end()

    def place_at(self, point: QPointF) -> tuple[AnyPage, float, float] | None:
        """The page at a point of the view, and where on it, in points from its upper left corner."""
        down, across = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        for page, top in zip(self._pages, self._tops, strict=True):
            x, y = (point.x() + across - self._left(page)) / self.zoom, (point.y() + down - top) / self.zoom
            if 0 <= x <= page.width and 0 <= y <= page.height:
                return page, x, y
        return None

    def _in_sight(self, height: int) -> int:
        middle = self.verticalScrollBar().value() + height // 2
        return max((at for at, top in enumerate(self._tops) if top <= middle), default=0)

    def _is_seen(self, page: AnyPage, top: int) -> bool:
        above = top - self.verticalScrollBar().value()
        return above + page.height * self.zoom >= 0 and above <= self.viewport().height()

    def _left(self, page: AnyPage) -> int:
        return max((self.viewport().width() - round(page.width * self.zoom)) // 2, _GAP)

    def _below(self, page: int) -> float:
        """How many points of a page are scrolled away above the view."""
        return (self.verticalScrollBar().value() - self._tops[page] + _GAP) / self.zoom if self._tops else 0

    def _arrange(self, page: int, below: float = 0) -> None:
        """Size the pages, place them, and bring one of them, or what stands so far below its head, to the top."""
        if not self._pages:
            return
        view, shown = self.viewport(), self._pages[page]
        widest = max(one.width for one in self._pages)
        if self.fit is Fit.WIDTH:
            self.zoom = max((view.width() - 2 * _GAP) / widest, _LEAST)
        elif self.fit is Fit.WHOLE:
            whole = min((view.width() - 2 * _GAP) / shown.width, (view.height() - 2 * _GAP) / shown.height)
            self.zoom = max(whole, _LEAST)
        self._tops, at = [], _GAP
        for one in self._pages:
            self._tops.append(at)
            at += round(one.height * self.zoom) + _GAP
        self.verticalScrollBar().setRange(0, max(at - view.height(), 0))
        self.verticalScrollBar().setPageStep(view.height())
        self.horizontalScrollBar().setRange(0, max(round(widest * self.zoom) + 2 * _GAP - view.width(), 0))
        self.horizontalScrollBar().setPageStep(view.width())
        self.go_to(page, below)
        view.update()
        self.moved.emit()
