"""Proves that a hand on mouse and keys brings the window from its start page to a written notice: nothing but xdotool acts.

Run by hand: xvfb-run -a -s "-screen 0 1366x768x24" env -u QT_QPA_PLATFORM python -m tools.proofs.hand [FOLDER FOR PICTURES].
The window is that of main.py, under a window manager, on a copy of the sample. A second thread presses and types; what it asks
the window is where a button stands on the screen, and what is to be seen.
"""

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFileDialog, QWidget

from app.gui.run import run
from app.gui.shell.steps import Step
from app.gui.widgets.findings_list import advice_of
from app.gui.window import MainWindow
from app.gui.writing.before_writing import BeforeWriting

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "整改台账.xlsx"
MANAGER, XDOTOOL = "jwm", "xdotool"
DAY, MENDED = "2026-9-30", "I29"
_PATIENCE, _PAUSE = 30.0, 0.05  # seconds
_KEYS_APART_MS = 40
_FILES = 3  # the ledger, the mended copy, the notice

Seen = TypeVar("Seen")


class Question(QObject, Generic[Seen]):
    """A question to the window, answered by the thread that draws it."""

    def __init__(self, question: Callable[[], Seen]) -> None:
        super().__init__()
        self._question, self._answered = question, threading.Event()
        self._answer: list[Seen] = []

    def ask(self, program: QCoreApplication) -> Seen:
        """Wait for the answer; asked from another thread."""
        self.moveToThread(program.thread())
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))
        self._answered.wait(_PATIENCE)
        return self._answer[0]

    def event(self, event: QEvent) -> bool:
        """The program has come to it; that it was handed over is told before."""
        if event.type() is not QEvent.Type.User:
            return super().event(event)
        self._answer.append(self._question())
        self._answered.set()
        return True


class Hand:
    """One hand on the mouse and one on the keys; `acts` counts what they do beyond typed text."""

    def __init__(self, program: QCoreApplication, pictures: Path | None) -> None:
        self._program, self._pictures = program, pictures
        self.acts = 0

    def ask(self, question: Callable[[], Seen]) -> Seen:
        """What is to be seen in the window."""
        return Question(question).ask(self._program)

    def wait_for(self, what: str, question: Callable[[], object]) -> None:
        """Look until there is something to see."""
        self.find(what, lambda: question() or None)

    def find(self, what: str, question: Callable[[], Seen | None]) -> Seen:
        """The same, and tell it."""
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            seen = self.ask(question)
            if seen is not None:
                print(f"{what}: {seen if isinstance(seen, str) else 'yes'}", flush=True)
                self._take_picture(what)
                return seen
            time.sleep(_PAUSE)
        self._take_picture(f"no {what}")
        raise SystemExit(f"not seen within {_PATIENCE:.0f} s: {what}")

    def click(self, widget: QWidget, area: Callable[[], QRect] | None = None) -> None:
        """Press the left button on the middle of a widget, or of an area of it."""
        x, y = self.ask(lambda: _place(widget, area() if area else widget.rect()))
        self._do("mousemove", "--sync", str(x), str(y), "click", "1")

    def key(self, name: str) -> None:
        """Press a key."""
        self._do("key", name)

    def type(self, text: str) -> None:
        """Type a text."""
        self._do("type", "--delay", str(_KEYS_APART_MS), text)
        self.acts -= 1

    def _do(self, *words: str) -> None:
        self.acts += 1
        subprocess.run([XDOTOOL, *words], check=True)

    def _take_picture(self, name: str) -> None:
        if self._pictures:
            file = str(self._pictures / f"{name}.png")
            self.ask(lambda: QApplication.primaryScreen().grabWindow(0).save(file))


def _place(widget: QWidget, area: QRect) -> tuple[int, int]:
    """Where on the screen the middle of an area of a widget is; nothing may lie over it."""
    place, ratio = widget.mapToGlobal(area.center()), widget.devicePixelRatioF()
    under = QApplication.widgetAt(place)
    assert under and (under is widget or widget.isAncestorOf(under)), f"{under} lies over {widget}"
    return round(place.x() * ratio), round(place.y() * ratio)


def _row(view: QAbstractItemView, number: int) -> QRect:
    index = view.model().index(number, 0)
    view.scrollTo(index)
    return view.visualRect(index)


def _window() -> MainWindow | None:
    return next(
        (one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.isActiveWindow()), None
    )


def _dialog(kind: type[QWidget]) -> QWidget | None:
    at = QApplication.activeModalWidget()
    return at if isinstance(at, kind) and at.isActiveWindow() else None


def go(hand: Hand, ledger: Path) -> None:
    """From the start page to the written notice and out of the window."""
    window = hand.find("start page", _window)
    hand.click(window.start_page.open_button)
    hand.wait_for("dialog for the ledger", lambda: _dialog(QFileDialog))
    hand.type(str(ledger))
    hand.key("Return")
    hand.wait_for("ledger", lambda: _at_rest(window) and window.windowTitle())
    mend(hand, window)
    write(hand, window)
    hand.key("ctrl+q")


def mend(hand: Hand, window: MainWindow) -> None:
    """One fault, typed where it is found, written into a copy."""
    findings = window.work.findings
    places = hand.ask(
        lambda: [str(advice.finding.origin) if (advice := advice_of(one)) else "" for one in findings.model.rows]
    )
    row = next(number for number, place in enumerate(places) if place.endswith(f"!{MENDED}"))
    hand.click(findings.view.viewport(), lambda: _row(findings.view, row))
    hand.wait_for("cell", lambda: (place := window.work.mend_bar.place.text()).startswith(MENDED) and place)
    hand.type(DAY)
    hand.key("Return")
    hand.wait_for("change noted", lambda: (said := window.work.mend_bar.list.text()).endswith("（1）…") and said)
    hand.click(window.work.mend_bar.list)
    changes = hand.find("list of changes", lambda: window.controllers.changes.dialog)
    hand.wait_for("its button", lambda: changes.isActiveWindow() and changes.copy.isEnabled() and changes.copy.text())
    hand.wait_for("next finding still chosen", lambda: not str(window.selection.at).endswith(f"!{MENDED}"))
    hand.click(changes.copy)
    hand.wait_for(
        "mended copy", lambda: _at_rest(window) and "补正了1处" in window.messages.text.text() and window.windowTitle()
    )


def write(hand: Hand, window: MainWindow) -> None:
    """Step 3, all that is left open left open for a reason."""
    hand.click(window.steps.buttons[Step.WRITE])
    hand.wait_for("step 3", lambda: window.form_page.header.write.isVisible() and window.form_page.header.write.text())
    hand.click(window.form_page.header.write)
    question = hand.find("question", lambda: _dialog(BeforeWriting))
    assert isinstance(question, BeforeWriting)
    hand.click(question.reason)
    hand.type("ok")
    hand.click(question.write)
    hand.wait_for("dialog for the notice", lambda: _dialog(QFileDialog))
    hand.key("Return")
    hand.wait_for(
        "written", lambda: _at_rest(window) and (said := window.messages.text.text()).startswith("已生成") and said
    )


def _at_rest(window: MainWindow) -> bool:
    return not window.runner.busy and window.session.examination is not None


def act(ledger: Path, pictures: Path | None) -> None:
    """Wait for the program, go through it, and end this process where that fails: the window would stand for ever."""
    try:
        while not (program := QApplication.instance()):
            time.sleep(_PAUSE)
        hand = Hand(program, pictures)
        go(hand, ledger)
        print(f"acts: {hand.acts}", flush=True)
    except BaseException:  # noqa: BLE001 - the border of the thread
        sys.excepthook(*sys.exc_info())
        os._exit(1)


def main(pictures: Path | None) -> int:
    """The exit code; the window is open meanwhile."""
    with TemporaryDirectory() as folder, subprocess.Popen([MANAGER], stderr=subprocess.DEVNULL) as manager:
        root = Path(folder)
        ledger = Path(shutil.copy(SAMPLE, root / "ledger.xlsx"))
        threading.Thread(target=act, args=(ledger, pictures), daemon=True).start()
        code = run(None, root / "own", date(2026, 6, 30))
        manager.terminate()
        made = sorted(one.name for one in root.iterdir() if one.is_file())
        print(f"files: {'、'.join(made)}", flush=True)
        return code or int(len(made) != _FILES)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
