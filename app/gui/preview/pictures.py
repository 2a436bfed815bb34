"""The pictures of the real pages in sight: drawn one after the other away from the window, and let go with the page."""

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.core.page import RealPage
from app.gui.shell.outcome import raise_it
from app.gui.shell.tasks import TaskRunner

_FINEST = 4.0  # dots to the point, 288 to the inch: a page of A4 takes 32 MB


@dataclass(frozen=True)
class _Drawn:
    """A picture and its dots to the point."""

    image: QImage
    dots: float


class PagePictures(QObject):
    """Keeps the pictures of pages in sight; `drawn` tells that there is a new one."""

    drawn = Signal()

    def __init__(self, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._held: dict[RealPage, _Drawn] = {}
        self._drawing = False

    def keep(self, pages: Collection[RealPage]) -> None:
        """Let go of the pictures of all other pages."""
        self._held = {page: one for page, one in self._held.items() if page in pages}

    def of(self, page: RealPage, zoom: float, ratio: float) -> QImage | None:
        """The picture there is now, to be shown so many points to the dot of a screen with so many dots to the dot.

        Where it is another size, or none is there, the one that fits is drawn in the background.
        """
        dots = min(zoom * ratio, _FINEST)
        held = self._held.get(page)
        if not self._drawing and (held is None or held.dots != dots):
            self._drawing = True
            self._runner.run_beside(
                lambda: _image(page, dots),
                succeeded=lambda image: self._take(page, _Drawn(image, dots)),
                failed=raise_it,
            )
        if held is None:
            return None
        held.image.setDevicePixelRatio(held.dots / zoom)
        return held.image

    def _take(self, page: RealPage, drawn: _Drawn) -> None:
        self._drawing = False
        self._held[page] = drawn
        self.drawn.emit()


def _image(page: RealPage, dots: float) -> QImage:
    picture = page.draw(dots)
    # Copied: an image made of bytes does not keep them.
    return QImage(picture.dots, picture.width, picture.height, QImage.Format.Format_RGB32).copy()
