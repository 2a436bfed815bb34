"""The findings panel: choosing one tells where it stands; where nothing was found it says what was checked."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from app.core.finding import Advice, Aside, Field, Level, Report
from app.core.ledger import Ledger, Unsettled
from app.gui.findings import rules_strings, strings
from app.gui.findings.also_button import AlsoButton
from app.gui.findings.view import FindingsView
from app.gui.findings.word_button import WordButton
from app.gui.shell import looks
from app.gui.widgets import strings as widget_strings
from app.gui.widgets.findings_list import ITEM, FindingsModel, Fold, NotedAdvice, Row, advice_of, first_left
from app.gui.widgets.sizes import hold_width

_LOW, _ACTS = 22, 32
_ASKS_COLUMNS = (Unsettled.COLUMN_UNSURE, Unsettled.COLUMN_TWICE)
"""Below so many lines its foot is folded away; below so many characters not all its buttons fit beside each other."""


class FindingsPanel(QWidget):
    """The list, how to mend the chosen finding, what was read, and the sentence that says that nothing was found.

    `chosen` tells a finding or None, `why_asked` its rule's id; `aside_asked` and `back_asked` what is not to be dealt with
    or is to be asked again, `note_back_asked` that what is noted of the chosen one shall not be; `columns_asked` and
    `reading_asked` that 核对列 or 读取情况 is wanted. What a wording shall mean is told by the button `words`;
    `sheets_asked`: that 选择工作表 is wanted; `pressed`: that one of a cell was pressed or entered, not passed by a key.
    """

    chosen = Signal(object)
    why_asked = Signal(str)
    aside_asked = Signal(Advice)
    note_back_asked = Signal()
    back_asked = Signal(Aside)
    columns_asked = Signal()
    sheets_asked = Signal()
    reading_asked = Signal()
    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._file = ""
        self._follows = False
        self.model = FindingsModel()
        self.view = FindingsView(self.model)
        self.view.selectionModel().currentChanged.connect(self._choose)
        self.view.clicked.connect(self._click)
        self.view.pressed_enter.connect(self._press)
        self.view.menu_asked.connect(self._show_menu)
        self.clean, self.fix, self.read = (QLabel(wordWrap=True) for _ in range(3))
        for label in (self.clean, self.fix, self.read):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.clean.setMargin(looks.MARGIN)
        # A fixed height: the list would be laid out anew whenever this label grows.
        self.fix.setFixedHeight(3 * self.fix.fontMetrics().lineSpacing() + looks.GAP)
        self.fix.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.why, self.aside = QPushButton(rules_strings.WHY), QPushButton(strings.SET_ASIDE)
        self.note_back = QPushButton(strings.BACK_NOTED)
        self.note_back.setToolTip(strings.BACK_NOTED_TIP)
        self.ask_columns = QPushButton(strings.SHOW_COLUMNS)
        self.ask_sheets = QPushButton(strings.CHOOSE_SHEETS)
        self.words, self.also = WordButton(), AlsoButton()
        self.show_reading = QPushButton(strings.SHOW_READING)
        self.why.clicked.connect(self.ask_why)
        self.aside.clicked.connect(self.ask_aside)
        self.note_back.clicked.connect(self.note_back_asked)
        self.ask_columns.clicked.connect(self.columns_asked)
        self.ask_sheets.clicked.connect(self.sheets_asked)
        self.show_reading.clicked.connect(self.reading_asked)
        hold_width(self.aside, strings.SET_ASIDE, strings.TAKE_BACK)
        self._lay_out()
        self._offer(None)

    def _lay_out(self) -> None:
        self._buttons, self._foot = QWidget(), QWidget()
        self._buttons.setMinimumWidth(1)
        acts = QHBoxLayout(self._buttons)
        acts.setContentsMargins(looks.GAP, 0, looks.GAP, looks.GAP)
        for button in (self.why, self.aside, self.note_back, self.also, self.ask_columns, self.ask_sheets, self.words):
            acts.addWidget(button)
        acts.addStretch()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(looks.GAP, 0, looks.GAP, looks.GAP)
        foot.addWidget(self.read, 1)
        foot.addWidget(self.show_reading, 0, Qt.AlignmentFlag.AlignTop)
        self.fix.setContentsMargins(looks.GAP, 0, looks.GAP, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, looks.GAP, 0, 0)
        layout.addWidget(self.clean)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.fix)
        layout.addWidget(self._buttons)
        layout.addWidget(self._foot)
        # Without findings the list is hidden, and the rest stays on top.
        layout.addStretch()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fold what the menu and the line below the table offer as well, where there is no room for it."""
        super().resizeEvent(event)
        self._foot.setVisible(self.height() >= _LOW * self.fontMetrics().lineSpacing())
        self._offer(self.chosen_row())

    def show_report(
        self,
        ledger: Ledger,
        report: Report,
        read: str = "",
        left_out: str = "",
        answered: Sequence[NotedAdvice] = (),
        noted: int = 0,
    ) -> None:
        """Show what was found, or what was checked where nothing was; the place in the list stays.

        `answered`: what was found and is not any more once the changes are written, so many of which are `noted`.
        `read` and `left_out`: in words, what was read of the ledger and what was not.
        """
        old, row, top = self.model.rows, *self.view.row_to_hold()
        self.model.show_report(report, answered)
        looks.paint(self.clean, looks.good())
        used = [sheet for sheet in ledger.sheets if sheet.used]
        also = "。".join(filter(None, (strings.also_aside(len(report.aside)), strings.also_noted(noted))))
        self.clean.setText(strings.all_clean(len(used), sum(sheet.rows_read for sheet in used), also, left_out))
        self.clean.setVisible(not report.advice)
        for widget in (self.view, self.fix, self._buttons):
            widget.setVisible(bool(report.advice or answered or report.aside))
        self.read.setText(read + (left_out if report.advice else ""))
        self.words.show_ledger(ledger)
        self.also.show_ledger(ledger)
        self._offer(None)
        if ledger.file != self._file:
            # Another ledger begins at its gravest finding.
            self._file = ledger.file
            self.view.scrollToTop()
        elif (at := first_left((*old[row:], *reversed(old[:row])), self.model.rows)) is not None:
            self.view.put(at, top)

    def rename(self, file: str) -> None:
        """The same ledger goes on under another name: the place stays."""
        self._file = file

    def show_chosen(self, advice: Advice | None) -> None:
        """Choose a finding, without telling it; none where there is none, or where it is folded away."""
        if advice == advice_of(self.chosen_row()):
            return
        at = next((n for n, row in enumerate(self.model.rows) if advice and advice_of(row) == advice), None)
        self._follows = True
        if at is None:
            self.view.selectionModel().clear()
        else:
            self.view.setCurrentIndex(self.model.index(at))
        self._follows = False

    def chosen_row(self) -> Row | None:
        """The row that is chosen."""
        index = self.view.currentIndex()
        row: Row | None = index.data(ITEM) if index.isValid() else None
        return row

    def ask_why(self) -> None:
        """Ask why the chosen finding is one."""
        advice = advice_of(self.chosen_row())
        if advice:
            self.why_asked.emit(advice.finding.rule)

    def ask_aside(self) -> None:
        """Ask to set the chosen finding aside, or for it again."""
        row = self.chosen_row()
        if isinstance(row, Aside):
            self.back_asked.emit(row)
        elif advice := advice_of(row):
            self.aside_asked.emit(advice)

    def choose_first(self, level: Level) -> None:
        """Choose the first finding of a level and give the list the keyboard."""
        for number, row in enumerate(self.model.rows):
            if isinstance(row, Advice) and row.finding.level is level:
                index = self.model.index(number)
                if index == self.view.currentIndex():
                    self._choose(index)
                self.view.setCurrentIndex(index)
                break
        self.view.setFocus()

    def choose_next(self) -> bool:
        """Choose the next finding that is neither noted nor set aside and give the list the keyboard; whether there is one."""
        at, rows = self.view.currentIndex().row(), self.model.rows
        in_turn = (*range(at + 1, len(rows)), *range(at + 1))
        following = next((row for row in in_turn if isinstance(rows[row], Advice)), None)
        if following is not None:
            self.view.setCurrentIndex(self.model.index(following))
            self.view.setFocus()
        return following is not None

    def _click(self, index: QModelIndex) -> None:
        if advice_of(index.data(ITEM)):
            self._choose(index)
        self._press()

    def _press(self) -> None:
        advice = advice_of(self.chosen_row())
        if advice is None or not isinstance(advice.finding.origin, Field):
            (self.pressed.emit if advice else self._unfold)()

    def _unfold(self) -> None:
        if isinstance(self.chosen_row(), Fold):
            number = self.view.currentIndex().row()
            self.model.toggle()
            self.view.setCurrentIndex(self.model.index(number))
            self.view.scrollTo(self.model.index(min(number + 1, self.model.rowCount() - 1)))

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ITEM) if index.isValid() else None
        self._offer(row)
        advice = advice_of(row)
        if advice:
            # Come to by the tabulator, a row is the current one and not yet selected.
            self.view.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if not self._follows:
            self.chosen.emit(advice)

    def _offer(self, row: Row | None) -> None:
        advice = advice_of(row)
        self.fix.setText(widget_strings.how_to_mend(advice.fix) if advice else strings.FINDINGS_HINT)
        for button in (self.why, self.aside):
            button.setEnabled(advice is not None)
        back = isinstance(row, Aside)
        self.aside.setText(strings.TAKE_BACK if back else strings.SET_ASIDE)
        wide = self.width() >= _ACTS * self.fontMetrics().horizontalAdvance("汉")
        self.note_back.setVisible(isinstance(row, NotedAdvice) and wide)
        self.ask_columns.setVisible(advice is not None and advice.finding.rule in _ASKS_COLUMNS)
        self.ask_sheets.setVisible(advice is not None and advice.finding.rule == Unsettled.SHEET_REPEATED)
        self.words.offer(advice)
        self.also.offer(advice)

    def _show_menu(self, place: QPoint) -> None:
        if advice_of(self.chosen_row()):
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(self.why.text(), self.ask_why)
            menu.addAction(self.aside.text(), self.ask_aside)
            if isinstance(self.chosen_row(), NotedAdvice):
                menu.addAction(self.note_back.text(), self.note_back_asked.emit)
            if not self.words.choices.isEmpty():
                menu.addMenu(self.words.choices)
            menu.popup(place)
