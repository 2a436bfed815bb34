"""Starts the program: no arguments or a ledger open the window, anything else is the command line."""

import sys

if __name__ == "__main__" and sys.argv[1:2] == ["--read-cells"]:
    # The process of a frozen program that reads a ledger: before anything it has no use for is loaded.
    from app.ledger.reading_program import main as read_cells

    read_cells()

import io
import os
import signal

if __name__ == "__main__":
    # Ctrl-C while nothing is under way yet: at once, and without a traceback.
    signal.signal(signal.SIGINT, lambda *_: (os.write(2, "已中断，没有做完。\n".encode()), os._exit(130)))

from datetime import date
from pathlib import Path

from app.core.errors import AppError
from app.core.files.names import is_there
from app.core.progress import when_ended
from app.store import log
from app.store.paths import own_folder


def main(arguments: list[str]) -> int:
    """The exit code. Qt and the parsers are imported only where they are needed."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A file's name may hold bytes that are no text.
            stream.reconfigure(encoding="utf-8", errors="replace")
    own = own_folder(os.environ, Path.home(), sys.platform)
    log.begin(own)
    if arguments and not (len(arguments) == 1 and _is_ledger(arguments[0])):
        from app.cli.run import run as run_command
        from app.service import Office

        # From here on what is under way ends tidily (app/cli/run.py).
        when_ended(signal.default_int_handler)
        code = run_command(arguments, Office(own), date.today())
        # It is done and said: from here on nothing changes that.
        when_ended(signal.SIG_IGN)
        return code
    return _open_window(Path(arguments[0]) if arguments else None, own)


def _is_ledger(argument: str) -> bool:
    """More than a ledger is a command, a mistyped one too: a word that neither is a file nor looks like one."""
    from app.cli.parser import COMMANDS

    names_file = (
        Path(argument).name != Path(argument).stem or is_there(Path(argument)) or Path(argument).parent != Path()
    )
    return names_file and not argument.startswith("-") and argument not in COMMANDS


def _open_window(ledger: Path | None, own: Path) -> int:
    try:
        from app.gui.run import run as run_window

        return run_window(ledger, own, date.today())
    except AppError as error:
        from app.gui.shell.telling import tell

        tell(error.message)
        return 2


def console() -> int:
    """The exit code; what the installed commands call."""
    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(console())
