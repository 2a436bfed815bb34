"""The form for what only the clerk knows (要素), made from their declarations, and the choice of layout."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.core.field import Kind, Particular, Scope
from app.core.finding import Level
from app.core.particulars import PARTICULARS, Particulars
from app.gui.form import strings
from app.gui.form.lent import LentNote
from app.gui.shell import looks
from app.gui.widgets.drop_down import DropDown
from app.gui.widgets.inputs import Input, input_for

_LABEL_WIDTH = "汉" * 6
_TITLES = {Scope.INSPECTION: strings.FORM_INSPECTION, Scope.OFFICE: strings.FORM_OFFICE}


class Form(QWidget):
    """`edited` tells each change of a field, `preset_chosen` the name of a layout, `counted` how many fields are missing."""

    edited = Signal(str, str)
    counted = Signal(int)
    preset_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.inputs: dict[str, Input] = {}
        self._rows: dict[str, tuple[QWidget, ...]] = {}
        self._boxes: list[tuple[QGroupBox, list[str]]] = []
        self.missing = QLabel(wordWrap=True)
        self.missing.setTextFormat(Qt.TextFormat.PlainText)
        self.missing.setMargin(looks.GAP)
        self.lent = LentNote()
        self.presets = DropDown()
        self.note = QLabel(wordWrap=True)
        self._notes: dict[str, str] = {}
        self.save_preset, self.remove_preset = QPushButton(strings.SAVE_AS), QPushButton(strings.REMOVE)
        self.remove_preset.setToolTip(strings.REMOVE_TIP)
        self.presets.activated.connect(self._choose)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, looks.GAP, 0)
        for scope, title in _TITLES.items():
            column.addWidget(self._group(title, [one for one in PARTICULARS if one.scope is scope]))
        column.addWidget(self._layout_group())
        column.addStretch()
        self._area = QScrollArea(widgetResizable=True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inner)
        # The tab's own ground shows through.
        self._area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, looks.GAP, 0, 0)
        outer.addWidget(self.missing)
        outer.addWidget(self.lent)
        outer.addWidget(self._area, 1)

    def fill(self, particulars: Particulars) -> None:
        """Show what is known, in place of what stands in the fields."""
        for name, field in self.inputs.items():
            field.fill(particulars.texts.get(name, ""))

    def show_only(self, names: Collection[str]) -> None:
        """Show the fields of these names; the others keep what stands in them. A group without a field is hidden."""
        for name, widgets in self._rows.items():
            for widget in widgets:
                widget.setVisible(name in names)
        for box, inside in self._boxes:
            box.setVisible(any(name in names for name in inside))

    def show_missing(self, missing: Sequence[Particular]) -> None:
        """Say which fields the document still needs."""
        names = [one.name for one in missing]
        self.missing.setText(strings.form_missing(names) if names else strings.FORM_COMPLETE)
        looks.paint(self.missing, looks.of_level(Level.WARN) if names else looks.good())
        self.counted.emit(len(names))

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
        """Bring a field into view and give it the keyboard."""
        field = self.inputs.get(name)
        if field:
            for widget in self._rows[name]:
                # A finding may speak of a field that this kind of document does not print.
                widget.show()
            self._area.ensureWidgetVisible(field)
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, _row: int) -> None:
        self._show_note()
        self.preset_chosen.emit(self.presets.currentData())

    def _show_note(self) -> None:
        name = self.presets.currentData()
        self.note.setText(self._notes.get(name, ""))
        self.remove_preset.setEnabled(name in self.own_presets())

    def _group(self, title: str, particulars: Sequence[Particular]) -> QGroupBox:
        box, rows = QGroupBox(title), _rows()
        box.setLayout(rows)
        self._boxes.append((box, [one.name for one in particulars]))
        for one in particulars:
            field = self.inputs[one.name] = input_for(one)
            field.edited.connect(lambda text, name=one.name: self.edited.emit(name, text))
            label = QLabel(one.name + (strings.OPTIONAL if one.optional else ""))
            label.setToolTip(one.meaning)
            label.setBuddy(field)
            self._rows[one.name] = (label, field)
            if one.kind is Kind.LONG_TEXT:
                rows.addRow(label)
                rows.addRow(field)
            else:
                label.setMinimumWidth(label.fontMetrics().horizontalAdvance(_LABEL_WIDTH))
                rows.addRow(label, field)
        return box

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


def _rows() -> QFormLayout:
    rows = QFormLayout()
    rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    rows.setVerticalSpacing(looks.GAP)
    return rows
