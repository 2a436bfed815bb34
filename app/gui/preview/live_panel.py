"""The live page beside the form: the document as it would be written now, how many 【待补】 are left, the way to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.core.told.sentence import PrintedGap, ToldSentence
from app.gui.preview import live_strings, strings
from app.gui.preview.finder import SentenceFinder
from app.gui.preview.needs import NeedGroup
from app.gui.preview.pages import Fit, PagesView
from app.gui.preview.pointing import SentencePointing
from app.gui.shell import looks
from app.gui.shell.tasks import TaskRunner
from app.service import DraftedPages

_NARROWEST, _WIDE = "汉" * 22, "汉" * 32


class LivePanel(QWidget):
    """`shown` tells that it has come into sight; `sentence_chosen`, `gap_chosen` what was pressed on, `counted` how many
    【待补】 it has, none where that is not known now.

    The pages are kept while a sentence stands in their place: they come back where they were.
    """

    shown = Signal()
    sentence_chosen = Signal(ToldSentence)
    gap_chosen = Signal(PrintedGap)
    counted = Signal(int)

    def __init__(self, runner: TaskRunner) -> None:
        super().__init__()
        self.pages = PagesView(runner)
        self.pages.setAccessibleName(live_strings.PAGES)
        self.pages.fit_to(Fit.WIDTH)
        self._pointing = SentencePointing(self.pages)
        self._pointing.chosen.connect(self.sentence_chosen)
        self._pointing.gap_chosen.connect(self.gap_chosen)
        self._groups: Sequence[NeedGroup] | None = None
        self._sheets, self._outdated = 1, False
        self.line = QLabel(wordWrap=True)
        self.line.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.line.linkActivated.connect(lambda number: self._go_to_group(int(number)))
        self.next_gap = QPushButton(live_strings.NEXT_GAP_BUTTON)
        self.next_gap.setToolTip(live_strings.NEXT_GAP_TIP)
        self.sentence = looks.mute(QLabel(wordWrap=True))
        # What an AppError says may hold names that look like HTML.
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setMargin(looks.MARGIN)
        self._place = QStackedWidget()
        self._place.addWidget(self.sentence)
        self._place.addWidget(self.pages)
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self.line, 1)
        head.addWidget(self.next_gap)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(looks.GAP)
        column.addLayout(head)
        column.addWidget(self._place, 1)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(_NARROWEST))
        self.say(live_strings.LAYING_OUT)

    def show_draft(
        self, draft: DraftedPages, layout_engine: str, finder: SentenceFinder | None, groups: Sequence[NeedGroup]
    ) -> None:
        """Show these pages, named a sketch of that engine; `groups`: what their 【待补】 need."""
        self.pages.show_pages(draft.pages, strings.sketch(layout_engine))
        self._pointing.follow(finder)
        self._place.setCurrentWidget(self.pages)
        self._groups, self._sheets, self._outdated = groups, draft.sheets, False
        self._say_needed()
        self.next_gap.setEnabled(bool(groups))
        self.counted.emit(self.gaps)

    @property
    def gaps(self) -> int:
        """How many 【待补】 there are; none where that is not known now."""
        return 0 if self._outdated else sum(one.count for one in self._groups or ())

    def outdate(self) -> None:
        """What it shows may be something else by now, and is drawn anew."""
        self._outdated = True
        self._say_needed()
        self.counted.emit(self.gaps)

    def say(self, sentence: str) -> None:
        """Say in place of the pages why there are none."""
        self.sentence.setText(sentence)
        self._place.setCurrentWidget(self.sentence)
        self._groups = None
        self.counted.emit(self.gaps)
        self.line.clear()
        self.next_gap.setEnabled(False)

    def mark(self, gap: PrintedGap) -> None:
        """Bring a 【待补】 into sight and frame it."""
        spot = self._pointing.spot(gap)
        if spot:
            box = QRectF(spot.left, spot.top, spot.right - spot.left, spot.bottom - spot.top)
            self.pages.mark(spot.page, box)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._say_needed()

    def _say_needed(self) -> None:
        if self._groups is not None:
            wide = self.width() >= self.fontMetrics().horizontalAdvance(_WIDE)
            say = live_strings.needed if wide else live_strings.needed_in_short
            renewing = live_strings.RENEWING if self._outdated else ""
            self.line.setText(live_strings.first_of(self._sheets) + say(self._groups) + renewing)

    def _go_to_group(self, number: int) -> None:
        if self._groups:
            self.gap_chosen.emit(self._groups[number].gap)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Tell it: what changed while it was out of sight is drawn now."""
        super().showEvent(event)
        self.shown.emit()
