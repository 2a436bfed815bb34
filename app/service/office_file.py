"""The office's own folder as one file (本单位设置): exported, and taken over on another machine in place of what is there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.core.errors import BadOption
from app.core.progress import SILENT, Progress
from app.store.database import Database
from app.store.kept_words import KeptWords
from app.store.office_file.archive import OfficeArchive, pack, read_archive
from app.store.office_file.exchange import OwnFolder
from app.store.office_file.holdings import count_held
from app.store.office_file.kinds import ENDING, STORE, list_left_out
from app.store.outputs import refuse_outputs, write_whole
from app.store.own_presets import OwnPresets
from app.store.paths import own_files, templates_folder
from app.store.rule_levels import RuleLevels
from app.store.settings import Settings

_LABELS = {
    "settings": "改过的设置 {} 项",
    "rules": "改过级别的规则 {} 条",
    "words": "本单位用语 {} 个",
    "presets": "本单位版式 {} 种",
    "templates": "本单位模板 {} 个",
    "records": "记录 {} 条",
    "particulars": "记住的要素 {} 项",
    "columns": "核对过的列 {} 处",
}


@dataclass(frozen=True)
class Incoming:
    """A file that was proven and may be taken over; `about`: of which day it is and what it holds, in Chinese."""

    file: Path
    archive: OfficeArchive
    about: str

    @property
    def version(self) -> str:
        """Of the program that wrote it."""
        return self.archive.version

    @property
    def day(self) -> str:
        """On which it was written, as 2026-11-29."""
        return self.archive.day


def describe(held: Mapping[str, int]) -> str:
    """What there is of each kind, in Chinese; kinds of which there is nothing are left out."""
    return "、".join(_LABELS[kind].format(count) for kind, count in held.items() if count) or "程序原来的设置，没有改过"


class OfficeFile:
    """What the folder holds is looked up anew each time: other windows and commands may have changed it."""

    def __init__(self, folder: Path, store: Database) -> None:
        self.folder = folder
        self._damage: tuple[str, ...] = ()
        self._own = OwnFolder(folder, templates_folder(folder), store)

    @property
    def troubles(self) -> tuple[str, ...]:
        """What of the folder cannot be used, and how a taking over ended that was broken off; in Chinese."""
        return (*self._damage, *self._own.troubles)

    def finish(self, today: date) -> None:
        """Before anything is read: end what a program that was killed has begun."""
        self._own.finish(today)

    def count(self) -> Mapping[str, int]:
        """How much of each kind is there. Raises CannotWrite where something cannot be read."""
        self._put_damaged_aside()
        return count_held(self._own.collect(recent=False))

    def left_out(self) -> tuple[tuple[str, str], ...]:
        """The files of the own folder that are not taken along, each with the reason in Chinese."""
        return list_left_out(self.folder)

    def propose_name(self, today: date) -> str:
        """What an export of that day is called."""
        return f"本单位设置-{today.isoformat()}{ENDING}"

    def export_to(self, out: Path, today: date, *, overwrite: bool = False, progress: Progress = SILENT) -> Path:
        """Write all that the office has set, filed and recorded to one file; the path it stands under.

        Raises BadOption (ending), CannotWrite, Cancelled.
        """
        if out.suffix.lower() != ENDING:
            raise BadOption(f"本单位设置的文件名要以 {ENDING} 结尾。")
        self._refuse(out, overwrite=overwrite)
        progress.step("正在汇集本单位的设置")
        self._put_damaged_aside()
        content = pack(self._own.collect_for_others(), today)
        progress.step("正在保存")
        return write_whole(out, content, overwrite=overwrite, never=self.folder / STORE, called="程序自己的文件")

    def read(self, file: Path, *, progress: Progress = SILENT) -> Incoming:
        """A file that may be taken over; nothing is changed. Raises BadOption, saying what is wrong with it."""
        progress.step("正在核对文件")
        archive = read_archive(file)
        day = date.fromisoformat(archive.day)
        held = describe(count_held(archive.entries))
        return Incoming(file, archive, f"{day.year}年{day.month}月{day.day}日导出，里面是{held}")

    def take_over(self, incoming: Incoming, today: date, *, progress: Progress = SILENT) -> Path:
        """Put it in place of all that is there, nothing is merged; the file that keeps what was there.

        Raises CannotWrite, Cancelled, and then all is as it was.
        """
        progress.step("正在接收本单位设置")
        self._put_damaged_aside()
        return self._own.take_over(incoming.archive, today)

    def _put_damaged_aside(self) -> None:
        """As at every start: what cannot be read is kept under a dated name, and said."""
        kept = Settings(self.folder), RuleLevels(self.folder), OwnPresets(self.folder)
        found = (*(one.troubles for one in kept), KeptWords(self.folder).damage)
        self._damage = tuple(dict.fromkeys((*self._damage, *(trouble for some in found for trouble in some))))

    def _refuse(self, out: Path, *, overwrite: bool) -> None:
        templates = own_files(self._own.templates)
        refuse_outputs([out], {**own_files(self.folder), **templates}, overwrite=overwrite)
