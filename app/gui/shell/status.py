"""The line at the foot: what is being done, how to stop it, and what was done."""

from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar

from app.gui.shell import looks, strings
from app.gui.shell.tasks import TaskRunner


class StatusBar(QStatusBar):
    """Shows the phrases of work under way, with 取消."""

    def __init__(self, runner: TaskRunner) -> None:
        super().__init__()
        self._runner = runner
        self.text = QLabel()
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self.cancel = QPushButton(strings.CANCEL)
        self.cancel.clicked.connect(self._stop)
        self.setContentsMargins(looks.MARGIN, 0, looks.MARGIN, 0)
        self.setSizeGripEnabled(False)
        self.addWidget(self.text, 1)
        self.addPermanentWidget(self._bar)
        self.addPermanentWidget(self.cancel)
        self.setMinimumHeight(self.cancel.sizeHint().height() + looks.GAP)
        self._show_busy(False)
        runner.busy_changed.connect(self._show_busy)
        runner.said.connect(self.say)

    def say(self, text: str) -> None:
        """Show a phrase until the next one."""
        self.text.setText(text)

    def _show_busy(self, busy: bool) -> None:
        self._bar.setVisible(busy)
        self.cancel.setVisible(busy)

    def _stop(self) -> None:
        self.say(strings.STOPPING)
        self._runner.cancel()
