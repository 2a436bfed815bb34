"""The dialog 设置, made from the settings' declarations: yes or no, a number with its limits, a choice, or a line."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.core.finding import Level
from app.gui.settings import strings
from app.gui.shell import looks
from app.gui.shell.strings import CANCEL
from app.gui.widgets.dialog import Dialog
from app.gui.widgets.sizes import fit
from app.service import Setting, Settings

Value = str | int
Choices = Mapping[str, Sequence[tuple[str, str]]]
"""By the setting's name: each value with its Chinese label."""

_WIDTH, _TEXT_WIDTH, _NUMBER_WIDTH = "汉" * 40, "汉" * 30, "汉" * 5


class SettingsDialog(Dialog):
    """`keep` is given what stands in it and answers in Chinese what spoke against it; then the dialog stays."""

    def __init__(
        self, parent: QWidget, settings: Settings, choices: Choices, keep: Callable[[Mapping[str, Value]], str]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(strings.SETTINGS_TITLE)
        self._declared = settings.declared
        self._keep = keep
        self.inputs = {one.name: _input(one, choices.get(one.name, ())) for one in self._declared}
        self.fault = _plain("")
        self.fault.setMargin(looks.GAP)
        looks.paint(self.fault, looks.of_level(Level.MUST))
        self.fault.hide()
        self.restore, self.accept_button, self.cancel_button = (
            QPushButton(text) for text in (strings.RESTORE, strings.ACCEPT, CANCEL)
        )
        for button in (self.restore, self.cancel_button):
            button.setAutoDefault(False)
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._take)
        self.cancel_button.clicked.connect(self.reject)
        self.restore.clicked.connect(self._restore)
        for one in self._declared:
            _put(self.inputs[one.name], settings.value_of(one.name))
        self._lay_out()

    def values(self) -> dict[str, Value]:
        """What stands in the dialog, by the setting's name."""
        return {name: _value(field) for name, field in self.inputs.items()}

    def _take(self) -> None:
        fault = self._keep(self.values())
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self.adjustSize()
        self.keep_on_screen()
        if not fault:
            self.accept()

    def _restore(self) -> None:
        for one in self._declared:
            _put(self.inputs[one.name], one.default)

    def _lay_out(self) -> None:
        rows = QFormLayout()
        rows.setVerticalSpacing(looks.GAP)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        for one in self._declared:
            label = QLabel(one.label)
            label.setBuddy(self.inputs[one.name])
            rows.addRow(label, self.inputs[one.name])
            limits = strings.limits(*one.limits, int(one.default)) if one.limits else ""
            help_text = _plain(one.help + limits)
            help_text.setMinimumWidth(help_text.fontMetrics().horizontalAdvance(_WIDTH))
            rows.addRow("", looks.mute(help_text))
        buttons = QHBoxLayout()
        buttons.addWidget(self.restore)
        buttons.addStretch()
        buttons.addWidget(self.accept_button)
        buttons.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.addLayout(rows)
        column.addWidget(self.fault)
        column.addStretch()
        column.addLayout(buttons)
        # Of itself a dialog takes two thirds of a low screen, and what does not fit in one line was cut.
        self.ensurePolished()
        width = self.sizeHint().width()
        fit(self, (width, column.totalHeightForWidth(width)))


def _input(setting: Setting, choices: Sequence[tuple[str, str]]) -> QWidget:
    field: QWidget
    if isinstance(setting.default, bool):
        field = QCheckBox()
    elif isinstance(setting.default, int):
        field = QSpinBox()
        field.setMinimumWidth(field.fontMetrics().horizontalAdvance(_NUMBER_WIDTH))
        if setting.limits:
            field.setRange(*setting.limits)
    elif choices:
        field = QComboBox()
        for value, label in choices:
            field.addItem(label, value)
    else:
        field = QLineEdit()
        field.setMinimumWidth(field.fontMetrics().horizontalAdvance(_TEXT_WIDTH))
    field.setAccessibleName(setting.label)
    field.setToolTip(setting.help)
    return field


def _put(field: QWidget, value: Value) -> None:
    match field:
        case QCheckBox():
            field.setChecked(bool(value))
        case QSpinBox():
            field.setValue(int(value))
        case QComboBox():
            field.setCurrentIndex(max(0, field.findData(value)))
        case QLineEdit():
            field.setText(str(value))


def _value(field: QWidget) -> Value:
    match field:
        case QCheckBox():
            return field.isChecked()
        case QSpinBox():
            return field.value()
        case QComboBox():
            return str(field.currentData())
        case QLineEdit():
            return field.text().strip()
        case _:
            raise TypeError(field)


def _plain(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
