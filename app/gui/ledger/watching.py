"""Notices that another program has written the open ledger, and tells it once that has been quiet for a moment."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from app.gui.shell.outcome import raise_it
from app.gui.shell.tasks import TaskRunner
from app.service import is_on_network

_QUIET_MS = 250
_POLL_MS = 2000

Stamp = tuple[int, int, int] | None


def stamp_of(path: Path) -> Stamp:
    """What is another after nearly every save, and costs no reading; None where the file is not there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ino


class LedgerWatch(QObject):
    """Watches a file and its folder: Excel writes beside it and renames. A network drive tells nothing of what other
    machines write, so there, and where the system watches no more files, it looks every two seconds.

    `settled`: the file may be another one now.
    """

    settled = Signal()

    def __init__(self, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._path: Path | None = None
        self._stamp: Stamp = None
        self._system = QFileSystemWatcher(self)
        self._system.fileChanged.connect(self._stir)
        self._system.directoryChanged.connect(self._stir_beside)
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.timeout.connect(self.settled)
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self._ask_stamp)

    def watch(self, path: Path) -> None:
        """Watch this file from now on, and no other. What the system is asked may take its time on a network drive."""
        if path != self._path:
            self._leave()
            self._path = path
            begin = partial(self._begin, path)
            self._runner.run_aside(
                lambda: (is_on_network(path.parent), stamp_of(path)), succeeded=begin, failed=raise_it
            )

    def tell_again(self, *, soon: bool) -> None:
        """Tell once more in a moment, or in the time of a poll; the folder itself may have been away."""
        if self._path and not self._poll.isActive():
            self._arm(self._path)
        self._quiet.start(_QUIET_MS if soon else _POLL_MS)

    def _leave(self) -> None:
        watched = [*self._system.files(), *self._system.directories()]
        if watched:
            self._system.removePaths(watched)
        for timer in (self._quiet, self._poll):
            timer.stop()

    def _begin(self, path: Path, found: tuple[bool, Stamp]) -> None:
        if path != self._path:
            return
        far, self._stamp = found
        if far or not self._arm(path):
            self._poll.start()
        # It may have been saved while it was being read, when nobody watched.
        self._quiet.start(_QUIET_MS)

    def _arm(self, path: Path) -> bool:
        """Watch the file that has the name now: the one watched before may have been replaced, and be open elsewhere."""
        self._system.removePath(str(path))
        beside = str(path.parent)
        return (beside in self._system.directories() or self._system.addPath(beside)) and self._system.addPath(
            str(path)
        )

    def _stir(self) -> None:
        if self._path:
            self._arm(self._path)
            self._quiet.start(_QUIET_MS)

    def _stir_beside(self) -> None:
        # Of a folder in which something is always going on the timer would never run out, were it begun anew each time.
        if self._path and not self._quiet.isActive():
            self._stir()
        elif self._path:
            self._arm(self._path)

    def _ask_stamp(self) -> None:
        path = self._path
        if path:
            take = partial(self._take_stamp, path)
            self._runner.run_aside(partial(stamp_of, path), succeeded=take, failed=raise_it)

    def _take_stamp(self, path: Path, stamp: Stamp) -> None:
        if path == self._path and stamp != self._stamp:
            self._stamp = stamp
            self._quiet.start(_QUIET_MS)
