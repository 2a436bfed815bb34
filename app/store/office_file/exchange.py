"""Takes the office's folder as a whole into a file, and puts what such a file holds in its place, completely or not at all.

What was there is kept first, as a file of the same kind (接收前的设置-…). Then the file to be taken over is laid into the
folder (正在接收-…): from that moment it is decided. Whoever is killed before it leaves the old, whoever is killed after it
leaves a file by which the next start of the program does the rest. The store is exchanged last, in one transaction that
other windows wait for; a step that fails has everything put back.
"""

import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import date
from itertools import chain, count
from pathlib import Path

from app.core.errors import BadOption, CannotWrite, reason_of
from app.core.office.template_name import is_matter, is_template
from app.core.progress import uninterrupted
from app.store.database import Database
from app.store.json_file import DAMAGED, decode
from app.store.locking import locked
from app.store.office_file import store_copy
from app.store.office_file.archive import Entries, OfficeArchive, pack, read_archive
from app.store.office_file.kinds import BEFORE, ENDING, PARTS, PENDING, STORE, TEMPLATES
from app.store.placing import patiently, replace_whole
from app.store.setting_aside import PUT_ASIDE, put_aside, told
from app.store.store_format import UnusableStore

_BROKEN_OFF = "上次接收本单位设置时程序中断了"


class OwnFolder:
    """`templates`: where the office keeps its own, within the folder or elsewhere.

    `troubles`: what was broken off and how it ended, and what could not be tidied up; in Chinese.
    """

    def __init__(self, folder: Path, templates: Path, store: Database) -> None:
        self.folder = folder
        self.templates = templates
        self.troubles: tuple[str, ...] = ()
        self._store = store

    def collect(self, *, recent: bool) -> dict[str, bytes]:
        """All that is taken along. Raises CannotWrite where something of it cannot be read.

        `recent`: with the list of recent ledgers. It is this machine's, and goes into no file for another; the paths of
        ledgers with decisions or particulars do, for those hold by them.
        """
        with closing(self._store.snapshot()) as rows:
            if not recent:
                store_copy.hide_recent(rows)
            try:
                store = store_copy.to_bytes(rows)
            except UnusableStore as error:
                raise CannotWrite(f"记录库“{self._store.file}”{error}，没有写成文件。") from error
        return {STORE: store, **{name: _read_part(name, file) for name, file in self._files().items()}}

    def collect_for_others(self) -> dict[str, bytes]:
        """The same for another machine, while nobody takes anything over: else it might be of the old and of the new."""
        if not self.folder.exists():
            return self.collect(recent=False)
        self._store.snapshot().close()  # of an older version's files it is made now: that takes the lock, too
        with locked(self.folder):
            return self.collect(recent=False)

    def take_over(self, archive: OfficeArchive, day: date) -> Path:
        """Put it in place of all that is there; the file that keeps what was. Raises CannotWrite, and says how things are."""
        try:
            return self._take_over(archive, day)
        except CannotWrite as error:
            if self._pending():
                raise
            raise CannotWrite(f"没有接收，本机的设置没有改动：{error.message}") from error

    def _take_over(self, archive: OfficeArchive, day: date) -> Path:
        with self._alone(), closing(store_copy.open_proven(archive.entries[STORE])) as rows:
            moment = self._free_moment()
            pending = self.folder / f"{PENDING}{moment}{ENDING}"
            with ExitStack() as undo:
                with self._store.writing() as connection:
                    before = self.collect(recent=True)
                    backup = self._keep(f"{BEFORE}{moment}{ENDING}", pack(before, day))
                    undo.callback(self._put_back, before, pending, backup)
                    self._keep(pending.name, archive.content)
                    self._put(archive.entries)
                    store_copy.replace_rows(connection, rows)
                undo.pop_all()
            self._end(pending)
            return backup

    def finish(self, day: date) -> None:
        """Do the rest of what a killed program has begun, and say so."""
        said = [self._try_to_finish(pending, day) for pending in self._pending()]
        self.troubles = (*self.troubles, *filter(None, said))

    def _pending(self) -> list[Path]:
        return sorted(one for one in self.folder.glob(f"{PENDING}*{ENDING}") if PUT_ASIDE not in one.name)

    def _try_to_finish(self, pending: Path, day: date) -> str | None:
        before = f"{BEFORE}{pending.name.removeprefix(PENDING)}"
        try:
            since = self._finish(pending, day)
        except CannotWrite as error:
            return f"{_BROKEN_OFF}，还没有做完：{error.message}下次打开程序时再接着做。"
        except BadOption as error:
            aside = told(put_aside(pending))
            return f"{_BROKEN_OFF}，做不完了：{error.message}{aside}。要回到接收以前，请接收“{self.folder / before}”。"
        kept = f"接收以前的设置在“{before}”，中断以后的在“{since}”，都在“{self.folder}”里；要换回来，请接收前一个"
        return f"{_BROKEN_OFF}，刚才已经接着做完。{kept}。" if since else None

    def _finish(self, pending: Path, day: date) -> str:
        """The name of the file that keeps what was there; empty where another window was it that finished meanwhile."""
        with self._alone():
            if not pending.exists():
                return ""
            archive = read_archive(pending)
            with closing(store_copy.open_proven(archive.entries[STORE])) as rows, self._store.writing() as connection:
                backup = self._keep(f"{BEFORE}{self._free_moment()}{ENDING}", pack(self.collect(recent=True), day))
                self._put(archive.entries)
                store_copy.replace_rows(connection, rows)
            self._end(pending)
            return backup.name

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with self._store.writing():
            pass  # one that is not there yet is made now: that takes the lock, too
        with uninterrupted(), locked(self.folder):
            for draft in chain.from_iterable(self.folder.glob(f".{one}*.new-*") for one in (BEFORE, PENDING)):
                _remove(draft)  # of one that was killed while it wrote it
            yield

    def _free_moment(self) -> str:
        now = time.strftime("%Y-%m-%d-%H%M%S")
        moments = (f"{now}{more}" for more in chain([""], map("（{}）".format, count(2))))
        return next(one for one in moments if not (self.folder / f"{BEFORE}{one}{ENDING}").exists())

    def _files(self) -> dict[str, Path]:
        """Those that are there, but for the store, by what they are called in the office's file."""
        try:
            found = sorted(self.templates.iterdir()) if self.templates.is_dir() else ()
        except OSError as error:
            raise _refusal(self.templates, error) from error
        templates = {f"{TEMPLATES}{one.name}": one for one in found if is_template(one.name) or is_matter(one.name)}
        return {**{name: self.folder / name for name in PARTS if (self.folder / name).exists()}, **templates}

    def _keep(self, name: str, content: bytes) -> Path:
        file = self.folder / name
        _write(file, content)
        if _read(file) != content:
            raise CannotWrite(f"“{file}”写进去的和读出来的不一样，请检查磁盘。")
        return file

    def _put(self, entries: Entries) -> None:
        """From now on there are these files and no others of their kinds, but for the store."""
        for name, file in self._files().items():
            # First those that go: a.docx would stand in the way of A.docx on Windows.
            if name not in entries:
                _remove(file)
        there = self._files()
        for name, data in entries.items():
            if name != STORE and (name not in there or _read(there[name]) != data):
                _write(self._place_of(name), data)

    def _place_of(self, name: str) -> Path:
        return self.folder / name if name in PARTS else self.templates / name.removeprefix(TEMPLATES)

    def _put_back(self, before: Entries, pending: Path, backup: Path) -> None:
        try:
            self._put(before)
            _remove(pending)
        except CannotWrite as error:
            raise CannotWrite(
                f"接收到一半停住了，原来的又放不回去：{error.message}下次打开程序时接着做完；接收以前的设置在“{backup}”。"
            ) from error
        _remove(backup)

    def _end(self, pending: Path) -> None:
        try:
            _remove(pending)
        except CannotWrite as error:
            again = "请把它删去，不然下次打开程序时会再接收一次"
            self.troubles = (*self.troubles, f"设置已经全部接收，只是{error.message}{again}。")


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise CannotWrite(f"“{file}”打不开（{reason_of(error)}），请检查能否读取后再试。") from error


def _read_part(name: str, file: Path) -> bytes:
    data = _read(file)
    try:
        if name in PARTS:
            decode(data)
    except DAMAGED as error:
        raise CannotWrite(f"{PARTS[name]}“{file}”内容已损坏；请先把这个文件移走，再试一次。") from error
    return data


def _write(file: Path, data: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        replace_whole(file, data)
    except OSError as error:
        raise _refusal(file, error) from error


def _remove(file: Path) -> None:
    try:
        patiently(lambda: file.unlink(missing_ok=True))
    except OSError as error:
        raise _refusal(file, error) from error


def _refusal(file: Path, error: OSError) -> CannotWrite:
    return CannotWrite(f"“{file}”改不动（{reason_of(error)}）；请检查磁盘，关掉正打开着的模板，再试一次。")
