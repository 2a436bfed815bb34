"""The window as it is there at once: steps, messages, the first page; what is asked for waits for the rest of it."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.gui.shell import strings
from app.gui.shell.messages import MessageBar, Tone
from app.gui.shell.steps import StepBar
from app.gui.start.page import StartPage

if TYPE_CHECKING:
    from app.gui.shell.tasks import TaskRunner


class QuietPlace(QWidget):
    """Below the pages, for a line that comes by itself: never beside a message, nor where the ledger needs the room."""

    def __init__(self, messages: MessageBar, pages: QStackedWidget) -> None:
        super().__init__()
        self._messages, self._pages = messages, pages
        self._crowded: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        messages.turned.connect(self._look)
        pages.currentChanged.connect(lambda _: self._look())

    def hold(self, line: QWidget, crowded: QWidget) -> None:
        """Hold this line, but not on the `crowded` page."""
        self._crowded = crowded
        self._column.addWidget(line)

    def _look(self) -> None:
        self.setVisible(self._messages.isHidden() and self._pages.currentWidget() is not self._crowded)


class Frame(QMainWindow):
    """`seen` tells that it was painted for the first time: what takes longer than that begins only then. `whole` tells that
    all of it is there, before what was asked for meanwhile is done; `dropped`, a file.
    """

    seen = Signal()
    whole = Signal()
    dropped = Signal(Path)

    def __init__(self) -> None:
        super().__init__()
        self.is_whole = False
        self._is_seen = False
        self._asked: Callable[[], None] = lambda: None
        self.steps = StepBar()
        self.messages = MessageBar()
        self.start_page = StartPage()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start_page)
        self.below = QuietPlace(self.messages, self.pages)
        self.setWindowTitle(strings.APP)
        self.resize(1280, 700)
        self.setMinimumSize(640, 340)
        self.setAcceptDrops(True)
        self.setCentralWidget(self._middle())
        self.start_page.begin()
        self.menus = [self.menuBar().addMenu(title) for title in strings.MENUS]

    @cached_property
    def runner(self) -> "TaskRunner":
        """Does all work of the window; the first is to load the rest of it."""
        from app.gui.shell.tasks import TaskRunner

        return TaskRunner(self)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Tell the first time, once all that stands in it has been painted as well."""
        super().paintEvent(event)
        if not self._is_seen:
            self._is_seen = True
            QTimer.singleShot(0, self.seen.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """A file may be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """One file is taken, and it is said where there are more or none."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if files:
            self.dropped.emit(files[0])
        if len(files) != 1:
            self.messages.tell(Tone.NOTE, strings.ONE_FILE if files else strings.NO_FILE)

    def once_whole(self, act: Callable[[], None]) -> None:
        """Do this now, or as soon as the window is whole; what was asked for before it is forgotten then."""
        if self.is_whole:
            act()
        else:
            self._asked = act

    def be_whole(self) -> None:
        """All of it is there: do what was asked for."""
        self.is_whole = True
        self.whole.emit()
        self._asked()

    def _middle(self) -> QWidget:
        middle = QWidget()
        self.column = QVBoxLayout(middle)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.steps)
        self.column.addWidget(self.messages)
        self.column.addWidget(self.pages, 1)
        self.column.addWidget(self.below)
        return middle
