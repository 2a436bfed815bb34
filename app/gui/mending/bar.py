"""The line below the table in which the selected cell is mended: what it is, an input that fits, 同上, 清空, 记下."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.core.days import read_day, write_day
from app.gui.mending import in_place_strings as strings
from app.gui.mending.mend_input import MendInput
from app.gui.mending.offer import CellOffer
from app.gui.shell import looks
from app.gui.shell.theme.icon import icon
from app.gui.widgets import strings as widget_strings
from app.gui.widgets.calendar import pick_day
from app.gui.widgets.elided import ElidedLabel
from app.gui.widgets.sizes import hold_place, hold_width
from app.gui.widgets.typed_day import spell_out

_BETWEEN = 2
_PLACE_WIDTH, _VALUE_WIDTH, _MOST = "汉" * 9, "汉" * 14, 999


class MendBar(QWidget):
    """`noted` tells the value that the cell on show is to have, empty only where 清空 was pressed; `back_asked` that it
    shall stay as it is; `above_asked` that it is to have that of the cell above; `list_asked` that the list of changes is
    wanted; `left` that the clerk goes back to the findings; `took_text` whether the cell's whole text stands here;
    `typed_and_left` that the clerk has gone elsewhere in the window.
    """

    noted = Signal(str)
    back_asked = Signal()
    above_asked = Signal()
    list_asked = Signal()
    left = Signal()
    took_text = Signal(bool)
    typed_and_left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._offer: CellOffer | None = None
        self._noted: str | None = None
        self._hint = ""
        self._allowed = False
        self._widest = 0
        self._as_of = date.min
        self.place = QLabel()
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.input = MendInput()
        self.value, self.area = self.input.choices, self.input.area
        self.day = QToolButton()
        self.day.setIcon(icon("calendar"))
        self.day.setToolTip(widget_strings.PICK_DAY)
        self.day.setAccessibleName(widget_strings.PICK_DAY)
        self.above, self.note = QPushButton(strings.SAME_AS_ABOVE), QPushButton(strings.NOTE)
        self.clear, self.back = QPushButton(strings.CLEAR), QPushButton(strings.BACK)
        self.list = QPushButton()
        self.hint = looks.mute(ElidedLabel())
        self._connect()
        self._lay_out()
        self.show_count(0)
        self.show_offer(None, None, strings.NOTHING_SELECTED)

    def show_offer(self, offer: CellOffer | None, noted: str | None, hint: str, as_of: date = date.min) -> None:
        """Show another cell, with the value noted for it, if there is one; of the same cell, what was typed stays."""
        before, self._offer, self._as_of = (self._offer, self._noted), offer, as_of
        self._noted, self._hint = noted, hint
        self.say(hint)
        same = before[0] and offer and (before[0].cell, before[0].before) == (offer.cell, offer.before)
        self.back.setVisible(noted is not None)
        self.clear.setVisible(noted is None)
        if same and before[1] == noted:
            return
        if not same:
            self._show_cell(offer)
        self._fill_again()
        self.allow(offer is not None)

    def allow(self, allowed: bool) -> None:
        """Whether the cell on show can be mended at all."""
        self._allowed = allowed
        self.input.allow(allowed)
        for widget in (self.day, self.note):
            widget.setEnabled(allowed)
        offer = self._offer
        self.above.setEnabled(allowed and offer is not None and offer.above is not None)
        self.clear.setEnabled(allowed and offer is not None and bool(offer.before))

    def fill(self, value: str) -> None:
        """Put a value into the input that the clerk has chosen."""
        self.input.fill(value, chosen=True)

    def typed(self) -> str:
        """What was typed or chosen for the cell on show and is neither noted nor what it says; empty where nothing is."""
        offer, text = self._offer, self.input.text
        if offer is None or not (self._allowed and self.input.touched):
            return ""
        meant = self._spelt(text) or text
        return "" if meant in (offer.before, self._noted) else meant

    def limit(self, values: Sequence[str]) -> None:
        """Offer what the cell may hold and nothing else, in the order known, beside what is typed."""
        known = [one for one in self._offer.choices if one in values] if self._offer else []
        self.input.offer([*known, *(one for one in values if one not in known)])

    def say(self, hint: str) -> None:
        """Say something about the cell, in one line."""
        self.hint.setText(hint)
        self.hint.setToolTip(hint)

    def show_count(self, count: int) -> None:
        """Tell how many changes are on the list."""
        self.list.setText(strings.list_button(count))
        self.list.setEnabled(count > 0)

    def least_height(self) -> int:
        """With a line to type in and a line that says something."""
        line = max(one.sizeHint().height() for one in (self.day, self.note))
        return line + _BETWEEN + self.hint.sizeHint().height() + looks.GAP

    def wanted_width(self) -> int:
        """How much it needs, of whatever cell so far: with each cell it must not go to and fro between its places."""
        self._widest = max(self._widest, self.sizeHint().width())
        return self._widest

    def begin(self, typed: QEvent | None = None) -> None:
        """Give the input the keyboard, with what was `typed` on the cell itself."""
        if self._allowed:
            self.input.begin(typed)

    def go_on(self) -> None:
        """Keep the keyboard, where another cell is shown in another input, too; where nothing can be typed, give it back."""
        (self.begin if self._allowed else self.left.emit)()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Another step is gone to, by whatever way; not so where the window is only put away for a while."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.typed_and_left.emit()

    def _connect(self) -> None:
        self.above.setToolTip(strings.SAME_AS_ABOVE_HINT)
        self.clear.setToolTip(strings.CLEAR_HINT)
        self.back.setToolTip(strings.BACK_HINT)
        self.input.confirmed.connect(self._note)
        self.input.left.connect(self._leave)
        self.input.edited.connect(self._say_day)
        self.note.clicked.connect(self._note)
        self.clear.clicked.connect(lambda: self.noted.emit(""))
        self.back.clicked.connect(self.back_asked)
        self.above.clicked.connect(self.above_asked)
        self.day.clicked.connect(self._pick_day)
        self.list.clicked.connect(self.list_asked)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_keyboard)
        hold_width(self.list, strings.list_button(_MOST))
        hold_place(self.day)

    def _lay_out(self) -> None:
        metrics, top = self.fontMetrics(), Qt.AlignmentFlag.AlignTop
        self.place.setFixedWidth(metrics.horizontalAdvance(_PLACE_WIDTH))
        self.input.setMinimumWidth(metrics.horizontalAdvance(_VALUE_WIDTH))
        self.place.setMinimumHeight(self.note.sizeHint().height())
        row = QHBoxLayout()
        row.addWidget(self.place, 0, top)
        row.addWidget(self.input, 1)
        for widget in (self.day, self.above, self.clear, self.back, self.note, self.list):
            row.addWidget(widget, 0, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, looks.GAP)
        column.setSpacing(_BETWEEN)
        column.addLayout(row)
        column.addWidget(self.hint)

    def _show_cell(self, offer: CellOffer | None) -> None:
        place = strings.place(offer.cell, offer.label) if offer else strings.NO_CELL
        room = Qt.TextElideMode.ElideRight, self.place.width()
        self.place.setText(self.place.fontMetrics().elidedText(place, *room))
        self.place.setToolTip(place)
        name = f"{strings.VALUE} {place}"
        is_long = offer is not None and offer.is_long
        before = strings.now_says(offer.before) if offer else ""
        self.input.show_cell(name, before, offer.choices if offer else (), is_long=is_long)
        self.day.setVisible(offer is not None and offer.is_day)
        self.took_text.emit(is_long)

    def _fill_again(self) -> None:
        offer = self._offer
        standing = offer.before if offer and offer.is_long else ""
        self.input.fill(self._noted if self._noted is not None else standing)

    def _follow_keyboard(self, before: QWidget | None, now: QWidget | None) -> None:
        """To another program, a choice or the calendar it goes for a while; elsewhere in the window it is a leaving."""
        from_here = before is not None and self.isAncestorOf(before)
        if from_here and now and now.window() is self.window() and not self.isAncestorOf(now):
            self.typed_and_left.emit()

    def _leave(self) -> None:
        """What was typed and not noted is gone."""
        self._fill_again()
        self.say(self._hint)
        self.left.emit()

    def _note(self) -> None:
        text, offer = self.input.text, self._offer
        if offer is None or not self._allowed:
            return
        if not text:
            self.say(strings.EMPTY_TO_CLEAR if offer.before else strings.EMPTY_VALUE)
        elif text == offer.before:
            self.say(strings.SAME)
        else:
            self.noted.emit(self._spelt(text) or text)

    def _spelt(self, text: str) -> str | None:
        offer = self._offer
        return spell_out(text, year=self._as_of.year, like=offer.like) if offer and offer.is_day else None

    def _say_day(self) -> None:
        """What is typed as a day is shown as it will be written."""
        offer, text = self._offer, self.input.text
        if offer and offer.is_day and text:
            spelt = self._spelt(text)
            unseen = strings.NO_DAY if any(char.isdigit() for char in text) else strings.HINT
            self.say(strings.will_be(spelt) if spelt else unseen)

    def _pick_day(self) -> None:
        offer = self._offer
        spelt = self._spelt(self.input.text) or ""
        shown = read_day(spelt) or (offer.opens_at if offer else None) or self._as_of
        pick_day(self.value, shown, self._take_day)

    def _take_day(self, day: date) -> None:
        self.fill(self._spelt(write_day(day)) or write_day(day))
        self._say_day()
        self.begin()
