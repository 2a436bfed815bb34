"""What there is to say before a document is written, and the question: mend, write all the same with a reason, leave."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.core.field import Particular
from app.core.figure import Proposal, tell_sum, tell_turns
from app.core.finding import Advice
from app.core.told.sentence import LedgerGap
from app.gui.shell import looks
from app.gui.shell.strings import CANCEL
from app.gui.shell.theme.icon import icon
from app.gui.shell.theme.tokens import ICON
from app.gui.widgets.dialog import Dialog
from app.gui.widgets.findings_list import place_of
from app.gui.widgets.reason import Reason, reason_row
from app.gui.writing import closing_strings, strings
from app.gui.writing.closing_offer import ClosingOffer
from app.gui.writing.masking import MaskingOffer

if TYPE_CHECKING:
    from app.core.fix import Fix
    from app.service.writing import Closable, Masking

_MOST_NAMED = 6
_WIDTH = "汉" * 38
_LEAST_LINES = 4


class Answer(Enum):
    """What the clerk chose."""

    WRITE = "write"
    MEND = "mend"
    CONFIRM = "confirm"
    CANCEL = "cancel"


@dataclass(frozen=True)
class Doubts:
    """What there is to say before writing: nothing to say, nothing to ask."""

    must: Sequence[Advice]
    missing: Sequence[Particular]
    changed: bool
    maskings: "Sequence[Masking]" = ()
    claimed: Sequence[Proposal] = ()
    points: "Sequence[Fix]" = ()
    days: Sequence[str] = ()
    closable: "Sequence[Closable]" = ()
    left_out: Sequence[str] = ()
    in_doubt: Sequence[str] = ()
    gaps: Sequence[LedgerGap] = ()
    title: str = ""

    def __bool__(self) -> bool:
        asked = (self.must, self.missing, self.changed, self.maskings, self.claimed, self.points)
        return any((*asked, self.days, self.closable, self.left_out, self.in_doubt, self.gaps, self.title))

    def text(self) -> str:
        """What there is to say, in Chinese, a line each."""
        lines = [strings.ASK_CHANGED] if self.changed else []
        if self.must:
            lines.append(strings.ask_must(len(self.must)))
            lines += [strings.ask_must_item(place_of(one), one.message) for one in self.must[:_MOST_NAMED]]
            if len(self.must) > _MOST_NAMED:
                lines.append(strings.ask_more(len(self.must) - _MOST_NAMED))
        elif self.changed:
            lines.append(strings.ASK_CLEAN)
        if self.missing:
            lines.append(strings.ask_missing([one.label for one in self.missing]))
        if self.gaps:
            lines.append(strings.ask_gaps([(one.name, one.cells) for one in self.gaps]))
        if self.claimed:
            lines.append(strings.ask_claimed([(one.name, one.told) for one in self.claimed]))
            lines += filter(None, (tell_turns(self.claimed), *map(tell_sum, self.claimed)))
        if self.days:
            lines += [strings.ASK_DAYS, *map(strings.ask_item, self.days)]
        if self.in_doubt:
            lines += [closing_strings.IN_DOUBT, *map(strings.ask_item, self.in_doubt)]
        return "\n".join((*lines, *filter(None, [self.title])))

    def unclosed(self) -> str:
        """The finished problems without a sheet of close-out, a line each."""
        if not self.left_out:
            return ""
        return "\n".join((closing_strings.left_out(len(self.left_out)), *map(strings.ask_item, self.left_out)))


class ScrolledTexts(QScrollArea):
    """Texts in full where there is room for them, else to be scrolled: the buttons always stay in sight."""

    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__()
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(looks.MARGIN)
        for text in texts:
            label = QLabel(text, wordWrap=True)
            # File and cell texts may look like HTML.
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        column.addStretch()
        self.setWidget(self._content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(_LEAST_LINES * self.fontMetrics().lineSpacing())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as all texts need, so that nothing has to be scrolled."""
        width = self.fontMetrics().horizontalAdvance(_WIDTH)
        return QSize(width + self.verticalScrollBar().sizeHint().width(), self._content.heightForWidth(width))


class BeforeWriting(Dialog):
    """`answer` is what was chosen; `reason` stands where findings are left open, and writing waits for it."""

    def __init__(
        self,
        parent: QWidget,
        doubts: Doubts,
        reasons: Sequence[str],
        kind: str,
        *,
        mask: bool = False,
        widen: bool = False,
    ) -> None:
        super().__init__(parent)
        self.answer = Answer.CANCEL
        self.reason = Reason(reasons)
        self.masking = (
            MaskingOffer(doubts.maskings, doubts.points, mask=mask, widen=widen)
            if doubts.maskings or doubts.points
            else None
        )
        self.closing = ClosingOffer(doubts.closable) if doubts.closable else None
        self._must = bool(doubts.must)
        self._incomplete = incomplete = bool(doubts.must or doubts.missing or doubts.gaps)
        self.setWindowTitle(strings.ask_title(kind))
        self.mend = QPushButton(
            strings.ASK_MEND
            if doubts.must
            else strings.ASK_FILL
            if incomplete
            else strings.ASK_DAY
            if doubts.days
            else strings.ASK_TITLE
        )
        self.confirm = QPushButton(strings.ASK_CONFIRM)
        unconfirmed = strings.ASK_LATER if doubts.claimed else strings.ASK_GO_ON
        self.write = QPushButton(strings.ASK_DESPITE if incomplete else unconfirmed)
        self.cancel = QPushButton(CANCEL)
        self.mend.setVisible(incomplete or bool(doubts.days or doubts.title))
        self.confirm.setVisible(bool(doubts.claimed))
        self.confirm.clicked.connect(lambda: self._choose(Answer.CONFIRM))
        self.mend.clicked.connect(lambda: self._choose(Answer.MEND))
        self.write.clicked.connect(lambda: self._choose(Answer.WRITE))
        self.cancel.clicked.connect(self.reject)
        texts = [doubts.text()] if doubts.text() else []
        texts += [strings.ASK_MARKS] if incomplete else []
        texts += [strings.ASK_REASON] if self._must else []
        texts += [doubts.unclosed()] if doubts.left_out else []
        self._lay_out(texts, serious=incomplete)
        # Rows of names alone ask for little, and would be cut.
        least = QSize(self.fontMetrics().horizontalAdvance(_WIDTH), 0)
        self.resize(self.sizeHint().expandedTo(least).boundedTo(parent.size()))
        self.reason.editTextChanged.connect(self._judge)
        if self.closing:
            self.closing.ticked.connect(self._judge)
        self._judge()
        self._first().setFocus()

    def masks(self) -> bool:
        """Whether names are to be masked."""
        return self.masking is not None and self.masking.box.isChecked()

    def widens(self) -> bool:
        """Whether points are to be printed full-width."""
        return self.masking is not None and self.masking.points.isChecked()

    def problems(self) -> tuple[str, ...]:
        """The problems chosen among those that may be closed; none where all are meant."""
        return self.closing.chosen() if self.closing else ()

    def _lay_out(self, texts: Sequence[str], *, serious: bool) -> None:
        mark = QLabel()
        mark.setPixmap(icon("warn" if serious else "info").pixmap(QSize(2 * ICON, 2 * ICON), self.devicePixelRatio()))
        said, row, buttons = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        said.setSpacing(looks.MARGIN)
        if texts:
            said.addWidget(ScrolledTexts(texts), 1)
        if self._must:
            said.addLayout(reason_row(self.reason))
        for offer in filter(None, (self.masking, self.closing)):
            said.addWidget(offer)
        row.setSpacing(2 * looks.MARGIN)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(said, 1)
        buttons.addStretch()
        for button in (self.mend, self.confirm, self.write, self.cancel):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.addLayout(row, 1)
        column.addLayout(buttons)

    def _judge(self) -> None:
        """Let Enter choose 去补正 while the reason is missing, and writing once it is given; nothing ticked is no sheet."""
        ticked = self.closing is None or self.closing.any()
        ready = ticked and (bool(self.reason.text()) or not self._must)
        self.write.setEnabled(ready)
        (self.write if ready and (self._must or not self._incomplete) else self._first()).setDefault(True)

    def _first(self) -> QPushButton:
        """What leads to what is to be done first."""
        return next((one for one in (self.mend, self.confirm) if not one.isHidden()), self.write)

    def _choose(self, answer: Answer) -> None:
        self.answer = answer
        self.accept()
