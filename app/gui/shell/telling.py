"""Tells why no window comes up where nobody reads a terminal: by a box of the desktop's own, for Qt has none to show."""

import shutil
import subprocess
import sys

from app.gui.shell import strings

# The one that is there first: of GNOME and UKUI, of KDE, and what any desktop has.
_BOXES = (
    ("zenity", "--error", "--no-markup", f"--title={strings.APP}", "--text={}"),
    ("kdialog", "--title", strings.APP, "--sorry", "{}"),
    ("notify-send", strings.APP, "{}"),
)


def tell(sentence: str) -> None:
    """To the terminal, and on the screen for who started the program from the menu."""
    if sys.stderr:
        sys.stderr.write(f"{sentence}\n")
        if sys.stderr.isatty():
            return
    for program, *arguments in _BOXES:
        if found := shutil.which(program):
            line = [found, *(one.replace("{}", sentence) for one in arguments)]
            subprocess.run(line, stdin=subprocess.DEVNULL, capture_output=True, check=False)
            return
