"""The form for what only the clerk knows (要素), made from their declarations, and the choice of layout."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.core.days import write_day
from app.core.field import Particular
from app.core.finding import Level
from app.core.matters.given import Particulars
from app.core.particulars import ISSUED, ISSUER, PARTICULARS
from app.gui.form import strings
from app.gui.form.field_row import FieldRow
from app.gui.form.groups import FieldGroups
from app.gui.form.lent import LentNote
from app.gui.form.paragraphs import ParagraphsInput
from app.gui.shell import looks
from app.gui.widgets.drop_down import DropDown
from app.gui.widgets.inputs import DayInput, Input

_WIDEST = "汉" * 60


class Form(QWidget):
    """Made of a row for each particular. `edited` tells each change of a field, `preset_chosen` the name of a layout,
    `counted` how many fields are missing.
    """

    edited = Signal(str, str)
    counted = Signal(int)
    preset_chosen = Signal(str)

    def __init__(self, rows: Sequence[FieldRow]) -> None:
        super().__init__()
        self.rows = {one.particular.name: one for one in rows}
        self.inputs: dict[str, Input] = {name: row.field for name, row in self.rows.items()}
        self.paragraphs = [field for field in self.inputs.values() if isinstance(field, ParagraphsInput)]
        for name, row in self.rows.items():
            row.field.edited.connect(lambda text, name=name: self.edited.emit(name, text))
            row.field.confirmed.connect(lambda name=name: self._go_on(name))
            row.taken.connect(lambda text, name=name: self._take_offer(name, text))
        self.groups = FieldGroups(self.rows)
        self.missing = QLabel(wordWrap=True)
        self.missing.setTextFormat(Qt.TextFormat.PlainText)
        self.missing.setMargin(looks.GAP)
        self._missing: Sequence[str] = ()
        self._arranged = False
        self.lent = LentNote()
        self.presets = DropDown()
        self.note = QLabel(wordWrap=True)
        self._notes: dict[str, str] = {}
        self.save_preset, self.remove_preset = QPushButton(strings.SAVE_AS), QPushButton(strings.REMOVE)
        self.remove_preset.setToolTip(strings.REMOVE_TIP)
        self.presets.activated.connect(self._choose)
        self._area = _scrolled(self._all())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area, 1)
        # In sight however far one has scrolled; at the foot it moves nothing.
        column.addWidget(self.lent)

    def fill(self, particulars: Particulars) -> bool:
        """Show what is known, in place of what stands in the fields; whether that was something else."""
        before = {name: field.text() for name, field in self.inputs.items()}
        self.call(particulars)
        for one in PARTICULARS:
            row = self.rows[one.name]
            row.field.fill(particulars.text(one))
            row.compare()
        return before != {name: field.text() for name, field in self.inputs.items()}

    def call(self, particulars: Particulars) -> None:
        """Show each field under the name its matter (事项) has for it; what stands in it stays."""
        for one in PARTICULARS:
            self.rows[one.name].call(particulars.matter.of(one))

    def show_only(self, names: Collection[str]) -> None:
        """Show the fields of these names; the others keep what stands in them. A group without a field is hidden."""
        self.groups.show_only(names)

    def take_flaws(self, found: Mapping[str, str]) -> None:
        """Take what was found in the fields, by what each is called here: shown with what is missing."""
        for row in self.rows.values():
            row.take_flaw(found.get(row.particular.label, ""))

    def show_missing(self, missing: Sequence[Particular]) -> None:
        """Say which fields the document still needs; each stays where it is."""
        names = self._missing = [one.name for one in missing]
        told = strings.form_missing([one.label for one in missing]) if missing else strings.FORM_COMPLETE
        self.missing.setText(told)
        looks.paint(self.missing, looks.of_level(Level.WARN) if names else looks.good())
        self.groups.show_missing(names)
        self.counted.emit(len(names))

    def arrange(self) -> None:
        """Put what is missing first: when another ledger or kind of document is asked for, and only then.

        Out of sight it would only hold up the ledger that is being shown: it is done when one comes.
        """
        self._arranged = self.isVisible()
        if self._arranged:
            self.groups.arrange(self._missing)

    def shows_first_what_is_missing(self) -> bool:
        """Whether nothing would be gained by arranging it anew."""
        return self._arranged and self.groups.stand_first(self._missing)

    def begin(self) -> None:
        """One comes to it: give the first missing field the keyboard."""
        if not self._arranged:
            self.arrange()
        if self._missing:
            self.go_to(self._missing[0])

    def show_as_of(self, day: date) -> None:
        """Which day it is for who fills it in: the one the ledger is checked at (核对日期)."""
        for field in self.inputs.values():
            if isinstance(field, DayInput):
                field.as_of = day

    def show_issuer(self, name: str) -> None:
        """Offer the office that the ledger names as the issuer (发文机关); empty: it names none."""
        self.rows[ISSUER.name].show_offers((strings.offer(name), name))

    def show_days(self, today: date, filed: date | None) -> None:
        """Offer for the day of issue (成文日期): today, and the day on which the ledger says that it was filed."""
        days = [(strings.TODAY, today), *([(strings.FILED, filed)] if filed and filed != today else [])]
        said = [(label, write_day(day)) for label, day in days]
        self.rows[ISSUED.name].show_offers(*((strings.offer_day(label, text), text) for label, text in said))

    def show_presets(self, presets: Sequence[tuple[str, str, str]], chosen: str) -> None:
        """Offer the layouts and show the chosen one with its sentence."""
        self.presets.clear()
        for name, label, note in presets:
            self.presets.addItem(label, name)
            self._notes[name] = note
        self.presets.setCurrentIndex(max(0, self.presets.findData(chosen)))
        self._show_note()

    def own_presets(self) -> list[str]:
        """The names of the office's own layouts, which have no other label."""
        rows = range(self.presets.count())
        return [self.presets.itemText(row) for row in rows if self.presets.itemText(row) == self.presets.itemData(row)]

    def show_layouts(self) -> None:
        """Bring the choice of layout into view."""
        self._area.ensureWidgetVisible(self.save_preset)

    def go_to(self, name: str) -> None:
        """Bring a field into view and give it the keyboard, by its own name or by what it is called here."""
        row = next((one for one in self.rows.values() if name in (one.particular.name, one.particular.label)), None)
        if row:
            field = row.field
            self.groups.reveal(row.particular.name)
            self._area.ensureWidgetVisible(field)
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self, name: str) -> None:
        """From one field to the next as they stand; the last one keeps the keyboard."""
        following = self.groups.after(name)
        if following:
            self.go_to(following)

    def _take_offer(self, name: str, text: str) -> None:
        self.inputs[name].fill(text)
        self.rows[name].compare()
        self.edited.emit(name, text)

    def _choose(self, _row: int) -> None:
        self._show_note()
        self.preset_chosen.emit(self.presets.currentData())

    def _show_note(self) -> None:
        name = self.presets.currentData()
        self.note.setText(self._notes.get(name, ""))
        self.remove_preset.setEnabled(name in self.own_presets())

    def _all(self) -> QWidget:
        """What changes its height as one types stands below all else, where it moves nothing."""
        inside = QWidget()
        inside.setMaximumWidth(self.fontMetrics().horizontalAdvance(_WIDEST))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, looks.GAP, 0)
        column.setSpacing(looks.MARGIN)
        column.addWidget(self.groups)
        column.addWidget(self._layout_group())
        column.addWidget(self.missing)
        column.addStretch()
        return inside

    def _layout_group(self) -> QGroupBox:
        box, rows = QGroupBox(strings.FORM_LAYOUT), QVBoxLayout()
        box.setLayout(rows)
        self.presets.setAccessibleName(strings.FORM_LAYOUT)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save_preset)
        buttons.addWidget(self.remove_preset)
        buttons.addStretch()
        rows.addWidget(self.presets)
        rows.addWidget(self.note)
        rows.addLayout(buttons)
        return box


def _scrolled(inside: QWidget) -> QScrollArea:
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    # The page's own ground shows through.
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return area
