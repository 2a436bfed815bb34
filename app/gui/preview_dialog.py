"""The dialog 预览: the pages of a written document, drawn as a sketch (示意)."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.core.page import Page
from app.gui import looks
from app.gui import preview_strings as strings
from app.gui.preview_pages import Fit, PagesView
from app.gui.strings import CLOSE

_POINTS = 72  # to the inch


class PreviewDialog(QDialog):
    """Leaves the window in use; `engine_chosen` tells the layout engine that is wanted, by its name."""

    engine_chosen = Signal(str)

    def __init__(self, parent: QWidget, layout_engines: Sequence[tuple[str, str]], usual: str) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.pages = PagesView()
        self.pages.setAccessibleName(strings.PAGES)
        self.note = QLabel()
        self.place = QLabel()
        self.size_label = QLabel()
        self.size_label.setToolTip(strings.ZOOM_TIP)
        self.layout_engines = QComboBox()
        self.layout_engines.setToolTip(strings.ENGINE_TIP)
        for name, label in layout_engines:
            self.layout_engines.addItem(label, name)
        self.layout_engines.setCurrentIndex(max(self.layout_engines.findData(usual), 0))
        self.layout_engines.activated.connect(lambda _: self.engine_chosen.emit(self.engine))
        self.pages.moved.connect(self._tell)
        column = QVBoxLayout(self)
        column.addLayout(self._bar())
        column.addWidget(self.pages, 1)
        self._keys()

    @property
    def engine(self) -> str:
        """The name of the chosen engine."""
        return str(self.layout_engines.currentData())

    def show_pages(self, name: str, pages: Sequence[Page]) -> None:
        """Show the pages of the document of that name."""
        note = strings.sketch(self.layout_engines.currentText())
        self.setWindowTitle(strings.title(name))
        self.note.setText(note)
        self.pages.show_pages(pages, note)
        self.pages.setFocus()

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        for text, act in (
            (strings.BEFORE, lambda: self.pages.go_to(self.pages.current - 1)),
            (strings.AFTER, lambda: self.pages.go_to(self.pages.current + 1)),
        ):
            bar.addWidget(self._button(text, act))
        bar.addWidget(self.place)
        bar.addSpacing(looks.MARGIN)
        for text, act in (
            (strings.WHOLE, lambda: self.pages.fit_to(Fit.WHOLE)),
            (strings.WIDTH, lambda: self.pages.fit_to(Fit.WIDTH)),
            (strings.SMALLER, lambda: self.pages.scale(larger=False)),
            (strings.LARGER, lambda: self.pages.scale(larger=True)),
        ):
            bar.addWidget(self._button(text, act))
        bar.addWidget(self.size_label)
        bar.addStretch(1)
        label = QLabel(strings.ENGINE)
        label.setBuddy(self.layout_engines)
        bar.addWidget(label)
        bar.addWidget(self.layout_engines)
        bar.addWidget(self.note)
        bar.addWidget(self._button(CLOSE, self.close))
        return bar

    def _button(self, text: str, act: Callable[[], object]) -> QToolButton:
        # As wide as its text: the bar has to fit into a narrow window; and Enter in the pages presses none.
        button = QToolButton()
        button.setText(text)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _keys(self) -> None:
        larger = (QKeySequence.StandardKey.ZoomIn, "Ctrl+=")
        for keys, act in (
            *((one, lambda: self.pages.scale(larger=True)) for one in larger),
            (QKeySequence.StandardKey.ZoomOut, lambda: self.pages.scale(larger=False)),
            ("Ctrl+0", lambda: self.pages.fit_to(Fit.WHOLE)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _tell(self) -> None:
        self.place.setText(strings.page_of(self.pages.current + 1, self.pages.count))
        self.size_label.setText(strings.per_cent(self.pages.zoom * _POINTS / self.logicalDpiX()))
