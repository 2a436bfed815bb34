"""The dialog 另存为本单位版式: a shipped layout, what is changed of it, and at once what comes of it."""

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.core.errors import AppError
from app.core.finding import Level
from app.core.office.own_preset import OwnPreset
from app.gui.form import strings
from app.gui.shell import looks
from app.gui.shell.strings import CANCEL
from app.gui.widgets.dialog import Dialog

_FIELD, _RESULT = "汉" * 16, "汉" * 34
_PITCH = "pitch"


class PresetDialog(Dialog):
    """`bases`: the shipped ones by label, in full; `start`: what to begin with. `explain` raises BadOption.

    `keep` saves and answers in Chinese what spoke against it; then the dialog stays.
    """

    def __init__(
        self,
        parent: QWidget,
        bases: Mapping[str, OwnPreset],
        start: OwnPreset,
        own: Collection[str],
        explain: Callable[[OwnPreset], str],
        keep: Callable[[OwnPreset], str],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(strings.TITLE)
        self._bases, self._own, self._explain, self._keep = list(bases.values()), own, explain, keep
        self.name = QLineEdit(start.name)
        self.base = QComboBox()
        self.base.addItems(list(bases))
        self.base.setCurrentIndex([one.base for one in self._bases].index(start.base))
        self.lengths = {side: _length(side, getattr(start, side)) for side in strings.LENGTHS}
        self.fonts = {role: _font(font, start.fonts.get(role, "")) for role, font in self._base().fonts.items()}
        self.outcome = QLabel(wordWrap=True)
        self.outcome.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome.setMargin(looks.GAP)
        self.outcome.setMinimumWidth(self.outcome.fontMetrics().horizontalAdvance(_RESULT))
        self.save, self.cancel = QPushButton(strings.SAVE), QPushButton(CANCEL)
        self.cancel.setAutoDefault(False)
        self.save.setDefault(True)
        self._shown = self._base()
        self._lay_out()
        self._connect()
        self._judge()

    def preset(self) -> OwnPreset:
        """What stands in it; what is as in the base stays open, for the base's own value is exact."""
        base = self._base()
        lengths = {
            side: None if field.value() == getattr(base, side) else round(field.value(), 2)
            for side, field in self.lengths.items()
        }
        typed = {role: field.currentText().strip() for role, field in self.fonts.items()}
        fonts = {role: font for role, font in typed.items() if font not in ("", base.fonts[role])}
        return OwnPreset(self.name.text().strip(), base.base, **lengths, fonts=fonts)

    def _base(self) -> OwnPreset:
        return self._bases[self.base.currentIndex()]

    def _take_base(self) -> None:
        """Another base was chosen: values left as in the base before become those of the new one."""
        before, now = self._shown, self._base()
        self._shown = now
        for side, field in self.lengths.items():
            if field.value() == getattr(before, side):
                field.setValue(getattr(now, side))
        self._judge()

    def _judge(self) -> None:
        preset = self.preset()
        try:
            said, paint = strings.result(self._explain(preset), preset.name in self._own), looks.good()
        except AppError as error:
            said, paint = error.message, looks.of_level(Level.MUST)
            self.save.setEnabled(False)
        else:
            self.save.setEnabled(True)
        self._tell(said, paint)

    def _tell(self, said: str, paint: looks.Paint) -> None:
        self.outcome.setText(said)
        looks.paint(self.outcome, paint)

    def _take(self) -> None:
        fault = self._keep(self.preset())
        if fault:
            self._tell(fault, looks.of_level(Level.MUST))
        else:
            self.accept()

    def _connect(self) -> None:
        self.name.textChanged.connect(self._judge)
        self.base.activated.connect(self._take_base)
        for length in self.lengths.values():
            length.valueChanged.connect(self._judge)
        for font in self.fonts.values():
            font.currentTextChanged.connect(self._judge)
        self.save.clicked.connect(self._take)
        self.cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        rows, fonts, box = QFormLayout(), QFormLayout(), QGroupBox(strings.FONTS)
        box.setLayout(fonts)
        rows.addRow(strings.NAME, self.name)
        rows.addRow(strings.BASE, self.base)
        for side, label in strings.LENGTHS.items():
            rows.addRow(label, self.lengths[side])
        for role, field in self.fonts.items():
            field.setAccessibleName(role)
            fonts.addRow(role, field)
        halves, buttons = QHBoxLayout(), QHBoxLayout()
        halves.addLayout(rows)
        halves.addWidget(box)
        buttons.addStretch()
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        # As high as the longest sentence, or the dialog would jump while a number is typed.
        self.outcome.setMinimumHeight(5 * self.outcome.fontMetrics().lineSpacing())
        self.outcome.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.addLayout(halves)
        column.addWidget(self.outcome, 1)
        column.addLayout(buttons)


def _length(side: str, value: float) -> QDoubleSpinBox:
    """Any length can be typed: what makes no page is refused with the reason."""
    field = QDoubleSpinBox()
    field.setRange(0, 200)
    field.setDecimals(2 if side == _PITCH else 1)
    field.setSingleStep(0.5)
    field.setSuffix(strings.POINTS if side == _PITCH else strings.MILLIMETRES)
    field.setValue(value)
    return field


def _font(of_base: str, font: str) -> QComboBox:
    """The base's font first, then what this machine has for Chinese."""
    field = QComboBox(editable=True)
    field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    field.addItems([of_base, *QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)])
    field.setCurrentText(font or of_base)
    field.setToolTip(strings.FONT_TIP)
    field.setMinimumWidth(field.fontMetrics().horizontalAdvance(_FIELD))
    field.setMaximumWidth(field.fontMetrics().horizontalAdvance(_FIELD))
    return field
