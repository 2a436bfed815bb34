"""The bar of the three steps (① 打开 ② 核对 ③ 生成), always in sight: where one is, where one can go."""

from collections.abc import Collection
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy

from app.gui.shell import looks, strings
from app.gui.shell.theme.tokens import TIGHT, Type

_WIDTH = "汉" * 12


class Step(Enum):
    """The steps, each by its label."""

    OPEN = strings.STEP_OPEN
    CHECK = strings.STEP_CHECK
    WRITE = strings.STEP_WRITE

    @property
    def keys(self) -> str:
        """Ctrl and its number."""
        return f"Ctrl+{list(Step).index(self) + 1}"


class StepButton(QPushButton):
    """One step. It is as wide as its longest label: the others stay where they are when a count comes or goes."""

    def __init__(self, step: Step) -> None:
        super().__init__()
        self._step = step
        self.setFont(looks.sized(self.font(), Type.STRONG))
        self.setFixedWidth(self.fontMetrics().horizontalAdvance(_WIDTH))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCheckable(True)
        self.count("")

    def count(self, text: str) -> None:
        """Say beside its name what is left to do there; empty: nothing."""
        self.setText(self._step.value + (f"（{text}）" if text else ""))
        # A new text takes the keys away.
        self.setShortcut(QKeySequence(self._step.keys))


class StepBar(QFrame):
    """`chosen` tells the step that is wanted; going there, and showing it with show_at, is up to the window."""

    chosen = Signal(Step)

    def __init__(self) -> None:
        super().__init__()
        self._at = Step.OPEN
        self.buttons = {step: StepButton(step) for step in Step}
        row = QHBoxLayout(self)
        row.setContentsMargins(looks.MARGIN, 0, looks.MARGIN, 0)
        row.setSpacing(TIGHT)
        for step, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, wanted=step: self._choose(wanted))
            row.addWidget(button)
        row.addStretch()
        self.allow({Step.OPEN})
        self.show_at(Step.OPEN)

    def allow(self, steps: Collection[Step]) -> None:
        """Let these be chosen; the others say why they cannot be."""
        for step, button in self.buttons.items():
            button.setEnabled(step in steps)
            button.setToolTip(strings.step_tip(step.keys) if step in steps else strings.STEP_NEEDS_LEDGER)

    def show_at(self, step: Step) -> None:
        """Mark the step one is at."""
        self._at = step
        for one, button in self.buttons.items():
            button.setChecked(one is step)

    def _choose(self, step: Step) -> None:
        # Pressed, a button is marked by itself; it is the window that goes there.
        self.show_at(self._at)
        self.chosen.emit(step)
