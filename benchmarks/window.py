"""Measures the start of the window against a bare PySide6 window with a table, and the sample up to its findings.

Run `python -m benchmarks.window`; without a screen it sets QT_QPA_PLATFORM=offscreen. Both are started in turn, from the
beginning of the process until the window has been painted and takes clicks. It prints the medians with their ratio; how long
the dialog takes that a click asks for at once, while the rest of the window is loaded; and how long the running window takes
from being asked for the sample until its findings are painted. It ends with 1 when the ratio is over 1.5 or the sample takes
over 0.5 s.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.stopwatch import until_it_says

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "samples" / "整改台账.xlsx"
ROUNDS = 9
MOST_TIMES, MOST_SECONDS = 1.5, 0.5
# Told when a widget has been painted and the loop has come round to what was asked for since.
_PAINTED = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
class Painted(QObject):
    def __init__(self, widget, tell):
        super().__init__(widget)
        self.tell = tell
        widget.installEventFilter(self)
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.tell:
            QTimer.singleShot(0, self.tell)
            self.tell = None
        return False
def say(text):
    print(text, flush=True)
"""
BARE = f"""{_PAINTED}
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem
app = QApplication([])
window, table = QMainWindow(), QTableWidget(30, 8)
for row in range(30):
    for column in range(8):
        table.setItem(row, column, QTableWidgetItem(f"{{row}}, {{column}}"))
window.setCentralWidget(table)
window.resize(1280, 700)
window.show()
seen = Painted(window, lambda: (say("started"), app.quit()))
app.exec()
"""
OURS = f"""
import runpy, sys, time
from pathlib import Path
import app.gui.run as start
plain, sample = start._show, Path(sys.argv[1])
def show():
    program, window = plain()
    # Not before: when Qt is loaded, and how, is up to the program.
    exec({_PAINTED!r}, globals())
    Painted(window, lambda: begun(window))
    return program, window
def begun(window):
    from app.gui.shell import dialogs
    say("started")
    clicked = time.perf_counter()
    dialogs.ask_ledger = lambda *_: say(time.perf_counter() - clicked)
    window.start_page.open_button.click()
    # By then what is loaded behind the window is there; nobody finds a file in less.
    QTimer.singleShot(3000, lambda: ask(window))
def ask(window):
    asked, findings = time.perf_counter(), window.work.findings
    Painted(findings.view.viewport(), lambda: done(asked) if findings.model.rows else None)
    window.open(sample)
def done(asked):
    from PySide6.QtWidgets import QApplication
    say(time.perf_counter() - asked)
    QApplication.quit()
start._show = show
sys.argv = ["main.py"]
runpy.run_path("main.py", run_name="__main__")
"""


def measure(folder: Path) -> tuple[float, ...]:
    """One round: a bare window, ours, the answer to a click in its first moment, the sample in it."""
    sample = folder / SAMPLE.name
    shutil.copy(SAMPLE, sample)
    # As every installed program, neither is compiled anew each time, whatever this terminal says of that.
    compiled = {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}
    own = {"XDG_CONFIG_HOME": str(folder), "APPDATA": str(folder)}
    bare, _ = until_it_says(lambda: _process(BARE, compiled))
    ours, rest = until_it_says(lambda: _process(OURS, compiled | own, str(sample)))
    return bare, ours, *map(float, rest.split())


def _process(program: str, own: dict[str, str], *arguments: str) -> subprocess.Popen[str]:
    screen = {} if os.environ.get("DISPLAY") else {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        env={**screen, **os.environ, **own, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def main() -> int:
    """The exit code."""
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder))  # what is compiled, and read from the disk for the first time
        rounds = [measure(Path(folder)) for _ in range(ROUNDS)]
    bare, ours, click, sample = (median(times) for times in zip(*rounds, strict=True))
    sys.stdout.write(
        f"start to usable window: a bare one with a table {bare:.2f} s, ours {ours:.2f} s, {ours / bare:.2f} times "
        f"(at most {MOST_TIMES})\na click on 打开台账 in its first moment is answered after {click:.2f} s\n"
        f"sample to findings: {sample:.2f} s (at most {MOST_SECONDS})\n"
    )
    return 0 if ours / bare <= MOST_TIMES and sample <= MOST_SECONDS else 1


if __name__ == "__main__":
    sys.exit(main())
