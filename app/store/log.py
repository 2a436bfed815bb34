"""The log: what was begun, how long it took, what kind of error ended it; never what stood in a ledger or whose it was.

Any module logs by logging.getLogger(__name__), with nothing but names of the code, numbers and hashes in its arguments.
Messages of exceptions quote cells and paths, so they are left out here, wherever they come from.
"""

import logging
import os
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from app.core.shipped import version
from app.store.paths import make_private

_BYTES = 256 << 10
_OURS = {"app", "main", "taizhang", "__main__"}
_LOG = logging.getLogger("app")
_Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def log_file(own: Path) -> Path:
    """The log in the program's own folder; alone in its folder with the older one, so that both can be handed on."""
    return own / "log" / "taizhang.log"


def begin(own: Path) -> None:
    """Write down from now on what the program logs, and what nobody catches."""
    _LOG.setLevel(logging.INFO)
    _LOG.handlers = [_handler(log_file(own))]
    sys.excepthook = _log_uncaught
    python = ".".join(map(str, sys.version_info[:3]))
    _LOG.info("begins: version %s, Python %s, %s", version(), python, _system())


def _handler(file: Path) -> logging.Handler:
    try:
        make_private(file.parent.parent)
        file.parent.mkdir(exist_ok=True)
    except OSError:
        # Where no log can be kept the program works without: who needs it will find it missing.
        return logging.NullHandler()
    handler = _LogFile(file, encoding="utf-8", delay=True)
    handler.setFormatter(_Lines("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"))
    return handler


class _LogFile(logging.FileHandler):
    """Open only while it writes: Windows moves no file aside that another process of the program holds open.

    Not the one of logging.handlers: with it come sockets and more, before there is a window.
    """

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record; a file that is full makes room as the older one."""
        try:
            self._make_room()
            super().emit(record)
            self.close()
        except OSError:
            self.handleError(record)

    def _make_room(self) -> None:
        file = Path(self.baseFilename)
        if file.is_file() and file.stat().st_size >= _BYTES:
            file.replace(f"{file}.1")

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """A full disk, a folder without rights, a file another process is moving aside: that record is lost, no more."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)


class _Lines(logging.Formatter):
    def formatException(self, ei: _Raised) -> str:  # noqa: N802 - logging's name
        """The kinds of the errors and our own lines they came through, without a word of their messages."""
        return "\n".join(line for error in _chain(ei[1]) for line in _tell(error))


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _tell(error: BaseException) -> Iterator[str]:
    yield f"  {type(error).__module__}.{type(error).__qualname__}"
    for frame, line in traceback.walk_tb(error.__traceback__):
        module = str(frame.f_globals.get("__name__"))
        if module.partition(".")[0] in _OURS:
            yield f"    {module}:{line} {frame.f_code.co_qualname}"


def _log_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    _LOG.error("uncaught", exc_info=(kind, error, trace))
    sys.__excepthook__(kind, error, trace)


def _system() -> str:
    if sys.platform == "win32":
        # platform.platform() asks a service of the system, which may let it wait.
        return "Windows " + ".".join(map(str, sys.getwindowsversion()[:3]))
    return f"{os.uname().sysname} {os.uname().release}"
