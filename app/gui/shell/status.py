"""The line at the foot: what is being done, how to stop it, and what was done."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar

from app.core.finding import Level
from app.gui.shell import looks, strings
from app.gui.shell.messages import Button
from app.gui.shell.tasks import TaskRunner


class StatusBar(QStatusBar):
    """Shows the phrases of work under way and how far it is, with 取消."""

    def __init__(self, runner: TaskRunner) -> None:
        super().__init__()
        self._runner = runner
        self._leads = False
        self.text = QLabel(wordWrap=True)
        # Two lines whatever is said: nothing above may move. A long name of a file must not make the window wider.
        self.text.setFixedHeight(2 * self.text.fontMetrics().lineSpacing() + looks.GAP)
        self.text.setMinimumWidth(1)
        # Clear of the bar of its tone, and in the same place without one.
        self.text.setIndent(looks.GAP)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(120)
        self.way = QPushButton()
        self._go: Callable[[], None] | None = None
        self.way.clicked.connect(self._press)
        self.cancel = QPushButton(strings.CANCEL)
        self.cancel.clicked.connect(self._stop)
        self.setContentsMargins(looks.MARGIN, 0, looks.MARGIN, 0)
        self.setSizeGripEnabled(False)
        self.addWidget(self.text, 1)
        self.addPermanentWidget(self.way)
        self.addPermanentWidget(self.bar)
        self.addPermanentWidget(self.cancel)
        self.setMinimumHeight(max(self.cancel.sizeHint().height() + looks.GAP, self.text.height()))
        self._show_busy(False)
        self._offer(None)
        runner.busy_changed.connect(self._show_busy)
        runner.said.connect(self._show_step)
        runner.counted.connect(self._show_number)

    def lead(self, text: str, way: Button | None = None) -> None:
        """Show what is to be done where the clerk has been led to, so that it is seen; until the next act. `way`: the
        button that leads on.
        """
        self.say(text)
        self._offer(way)
        self._leads = True
        looks.paint(self.text, looks.of_level(Level.INFO))

    def say_behind(self, text: str) -> None:
        """Show what came of work that nobody waits for, but not over what is to be done."""
        if not self._leads:
            self.say(text)

    def forget(self) -> None:
        """The clerk does something else: what was said of the act before is out of date."""
        if not self._runner.busy:
            self.say("")

    def say(self, text: str) -> None:
        """Show a phrase until the next one."""
        self._leads = False
        self._offer(None)
        looks.paint(self.text, looks.PLAIN)
        self.text.setText(text)
        self.text.setToolTip(text)

    def _offer(self, way: Button | None) -> None:
        label, self._go = way or ("", None)
        self.way.setText(label)
        self.way.setVisible(way is not None)

    def _press(self) -> None:
        if self._go:
            self._go()

    def _show_busy(self, busy: bool) -> None:
        self.bar.setVisible(busy)
        self.cancel.setVisible(busy)

    def _show_step(self, phrase: str) -> None:
        """How much there is of it is not known before its first number."""
        self.bar.setRange(0, 0)
        self.say(phrase)

    def _show_number(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _stop(self) -> None:
        self.say(strings.STOPPING)
        self._runner.cancel()
