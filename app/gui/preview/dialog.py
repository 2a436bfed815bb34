"""The dialog 预览: the pages of a written document, a sketch (示意) or the real ones, each named as such."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.core.page import AnyPage, RealPage
from app.core.told.sentence import PrintedGap, ToldSentence
from app.gui.preview import sources_strings, strings
from app.gui.preview.finder import SentenceFinder
from app.gui.preview.pages import Fit, PagesView
from app.gui.preview.pointing import SentencePointing
from app.gui.shell import looks
from app.gui.shell.tasks import TaskRunner
from app.gui.widgets.work_dialog import WorkDialog

_POINTS = 72  # to the inch


class PreviewDialog(WorkDialog):
    """`engine_chosen` tells the layout engine that is wanted, by its name; `sentence_chosen`, `gap_chosen` what was pressed on."""

    engine_chosen = Signal(str)
    sentence_chosen = Signal(ToldSentence)
    gap_chosen = Signal(PrintedGap)

    def __init__(
        self, parent: QWidget, runner: TaskRunner, layout_engines: Sequence[tuple[str, str]], usual: str
    ) -> None:
        super().__init__(parent, runner, strings.title(strings.SKETCH, ""))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._usual = self._shown = usual
        self.pages = PagesView(runner)
        self.pages.setAccessibleName(strings.PAGES)
        self._pointing = SentencePointing(self.pages)
        self._pointing.chosen.connect(self.sentence_chosen)
        self._pointing.gap_chosen.connect(self.gap_chosen)
        self.note = QLabel()
        self.hint = QLabel(sources_strings.HINT)
        self.place = QLabel()
        self.size_label = QLabel()
        self.size_label.setToolTip(strings.ZOOM_TIP)
        self.layout_engines = QComboBox()
        self.layout_engines.setToolTip(strings.ENGINE_TIP)
        for name, label in layout_engines:
            self.layout_engines.addItem(label, name)
        self.choose(usual)
        self.layout_engines.activated.connect(lambda _: self.engine_chosen.emit(self.engine))
        self.pages.moved.connect(self._tell)
        column = QVBoxLayout(self)
        column.addWidget(self.messages)
        column.addLayout(self._bar())
        column.addWidget(self.pages, 1)
        # At the foot there is room for it in a narrow window too.
        self.status.addPermanentWidget(self.hint)
        self.status.addPermanentWidget(self.note)
        column.addWidget(self.status)
        self._keys()

    @property
    def engine(self) -> str:
        """The name of the chosen engine."""
        return str(self.layout_engines.currentData())

    def choose(self, engine: str) -> None:
        """Choose an engine; the first where there is none of that name."""
        self.layout_engines.setCurrentIndex(max(self.layout_engines.findData(engine), 0))

    def take_back_choice(self) -> None:
        """Choose again what is on show, or what is usual where nothing is."""
        self.choose(self._shown if self.isVisible() else self._usual)

    def show_pages(
        self, name: str, engine: str, pages: Sequence[AnyPage], finder: SentenceFinder | None = None
    ) -> None:
        """Show the pages of the document of that name, as this engine has set them; `finder`: where it comes from."""
        self._shown = engine
        self.choose(engine)
        kind, note = strings.SKETCH, strings.sketch(self.layout_engines.currentText())
        if pages and isinstance(pages[0], RealPage):
            kind, note = strings.real(pages[0].program), strings.real_note(pages[0].program)
        self.setWindowTitle(strings.title(kind, name))
        self.note.setText(note)
        self.pages.show_pages(pages, note)
        self._pointing.follow(finder)
        self.hint.setVisible(finder is not None)
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
        self.close_button.setAutoDefault(False)
        bar.addWidget(self.close_button)
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
