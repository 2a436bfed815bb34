"""A dialog that leaves the window in use: what was done or failed on top, work under way with 取消 at its foot."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.core.errors import AppError, Cancelled
from app.gui.shell import strings
from app.gui.shell.messages import MessageBar, Tone
from app.gui.shell.status import StatusBar
from app.gui.shell.tasks import TaskRunner
from app.gui.widgets.dialog import Dialog


class WorkDialog(Dialog):
    """Its own work is told here; the window's line may lie behind it."""

    foot = 2

    def __init__(self, parent: QWidget, runner: TaskRunner, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.messages = MessageBar()
        self.status = StatusBar(runner)
        # Also other work is told here; its phrase must not stay when it has ended.
        runner.busy_changed.connect(self._settle)
        self.close_button = QPushButton(strings.CLOSE)
        self.close_button.clicked.connect(self.close)

    def bring(self) -> None:
        """Show it in front."""
        self.show()
        self.raise_()
        self.activateWindow()

    def fail(self, error: AppError) -> None:
        """Say what could not be done."""
        if isinstance(error, Cancelled):
            self.status.say(strings.CANCELLED)
        else:
            self.messages.tell(Tone.BAD, error.message)

    def lay_out(self, middle: Sequence[QWidget], buttons: Sequence[QPushButton]) -> None:
        """Put the parts together; the last of the middle takes the room that is left."""
        row = QHBoxLayout()
        for button in (*buttons, self.close_button):
            button.setAutoDefault(False)
            if button is self.close_button:
                row.addStretch()
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self.messages)
        for widget in middle:
            column.addWidget(widget, 1 if widget is middle[-1] else 0)
        column.addLayout(row)
        column.addWidget(self.status)

    def _settle(self, busy: bool) -> None:
        if not busy:
            self.status.say("")
