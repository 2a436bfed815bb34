"""The matters (事项) an office knows, those that come with the program and its own."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.core.errors import BadOption, CannotWrite
from app.core.files.names import is_there
from app.core.files.toml_file import read_text
from app.core.matters.faults import Known, MatterFault
from app.core.matters.folder import FOLDER
from app.core.matters.following import FOLLOWS, NAME
from app.core.matters.given import Particulars
from app.core.matters.matter import Matter
from app.core.matters.reading import examine_matter, followed_lines, read_matter
from app.core.matters.shipped import shipped_matters
from app.core.office.template_name import MATTER_ENDING, is_matter
from app.core.template_report import Severity
from app.service.kinds.own_folder import place_for
from app.service.kinds.starting import start_of
from app.store.outputs import write_whole
from app.store.paths import templates_folder

_CALLED = "事项文件"
# 名称 = "审计" stands above the first heading, where a clerk may have put its key in quotes.
_NAMED = re.compile(r"""^(\s*["']?名称["']?\s*=\s*).*$""", re.MULTILINE)
_Read = tuple[tuple[Matter, ...], dict[str, str]]


@dataclass(frozen=True)
class MatterReport:
    """What is wrong with the file of a matter, in the order of its lines.

    `followed`: what it says as the shipped one it follows, `follows`, as lines of such a file.
    """

    name: str
    faults: tuple[MatterFault, ...]
    follows: str = ""
    followed: tuple[str, ...] = ()

    def of(self, severity: Severity) -> tuple[MatterFault, ...]:
        """Those of one severity."""
        return tuple(one for one in self.faults if one.severity is severity)


@dataclass(frozen=True)
class MatterFile:
    """The file of a matter: whether it is the office's own, and the matter; None where the file is wrong."""

    path: Path
    own: bool
    matter: Matter | None

    @property
    def name(self) -> str:
        """What the matter calls itself, else what its file is called."""
        return self.matter.name if self.matter else self.path.stem


class OfficeMatters:
    """Of two with one name the office's own counts; one whose file is wrong is left out and told in `troubles`."""

    def __init__(self, folder: Path) -> None:
        self._folder = templates_folder(folder)
        self._read: tuple[object, _Read] | None = None

    def all(self) -> tuple[Matter, ...]:
        """The default one first."""
        own = {one.name: one for one in self._own()[0]}
        shipped = [own.pop(one.name, one) for one in shipped_matters()]
        return (*shipped, *own.values())

    def nothing_given(self) -> Particulars:
        """Particulars of these matters, none of them filled in."""
        return Particulars(matters=self.all(), unread=self._own()[1])

    def files(self) -> tuple[MatterFile, ...]:
        """Those that come with the program, the default one first, then the office's."""
        shipped = [MatterFile(FOLDER / f"{one.name}{MATTER_ENDING}", False, one) for one in shipped_matters()]
        return (*shipped, *(MatterFile(file, True, _read_if_right(file)) for file in self._own_files()))

    def file(self, name: str | Path) -> Path | None:
        """The file of a matter by its name or path; None where there is none. Of two the office's own counts."""
        path = Path(name)
        if is_matter(path.name) and is_there(path):
            return path
        files = [*self._own_files(), *FOLDER.glob(f"*{MATTER_ENDING}")]
        by_name = (one for one in files if _name_in(one) == str(name))
        return next(by_name, next((one for one in files if one.stem == str(name)), None))

    def copy(self, source: Path, new_name: str) -> Path:
        """Begin one in the office's folder that follows a shipped matter, or copy one of its own under a new name; its path.

        Raises BadOption (no name, no text), CannotWrite (there is one of that name).
        """
        text = read_text(source, _CALLED)
        # The name stands in the file and in the particulars: it is not spelt otherwise for a path's sake.
        if {"/", "\\"} & set(new_name):
            raise BadOption(f"“{new_name}”不能作事项的名称：只写名称，不写文件夹，不用斜线。")
        target = place_for(self._folder, new_name, MATTER_ENDING, "事项")
        if target.stem in self._kinds():
            raise CannotWrite(f"已经有名为“{target.stem}”的模板，事项请换一个名称，不然分不清要哪一个。")
        if target.stem in [one.name for one in self.all()]:
            raise CannotWrite(f"已经有名为“{target.stem}”的事项，请换一个名称。")
        if source.parent == FOLDER:
            named = start_of(source.stem, target.stem)
        else:
            named = _NAMED.sub(lambda line: line[1] + json.dumps(target.stem, ensure_ascii=False), text, count=1)
        return write_whole(target, named.encode(), overwrite=False, never=source, called="要复制的事项")

    def _kinds(self) -> list[str]:
        # The window asks for the matters before anything of a document is loaded.
        from app.word.templates.template_store import templates

        return [one.name for one in templates(self._folder)]

    def check(self, file: Path) -> MatterReport:
        """Everything that is wrong with it, and what may be a slip. Raises BadOption where it is no TOML."""
        from app.notice.given.usable import usable_fields

        data, found = examine_matter(file)
        own = () if found else (read_matter(file),)
        kinds = self._kinds()
        hides = () if file.parent == FOLDER else [one.name for one in shipped_matters()]
        _, faults = examine_matter(file, Known(usable_fields((*self.all(), *own)), self.all(), kinds, hides))
        return MatterReport(
            str(data.get(NAME, file.stem)),
            tuple(sorted(faults, key=lambda one: one.line)),
            str(data.get(FOLLOWS, "")),
            followed_lines(file),
        )

    @property
    def troubles(self) -> tuple[str, ...]:
        """What of the office's own could not be read, in Chinese."""
        return tuple(dict.fromkeys(self._own()[1].values()))

    def _own(self) -> _Read:
        """Read once while the files stay as they are: they may be changed while the window is open."""
        files = self._own_files()
        seen = [(file, found.st_mtime_ns, found.st_size) for file in files for found in [file.stat()]]
        if self._read is None or self._read[0] != seen:
            self._read = (seen, _read_all(files))
        return self._read[1]

    def _own_files(self) -> list[Path]:
        return sorted(one for one in self._folder.glob("*") if is_matter(one.name))


def _read_if_right(file: Path) -> Matter | None:
    try:
        return read_matter(file)
    except BadOption:  # its check tells what is wrong
        return None


def _name_in(file: Path) -> str:
    """The name it bears; empty where it is so wrong that there is none."""
    try:
        return str(examine_matter(file)[0].get(NAME, ""))
    except BadOption:
        return ""


def _meanwhile(name: str) -> str:
    """What holds while a file is wrong: its shipped namesake stands in for one that replaces it, which must be said."""
    shipped = name in [one.name for one in shipped_matters()]
    return f"用的是程序附带的“{name}”，不是本单位的" if shipped else "不能用这个事项"


def _read_all(files: Sequence[Path]) -> _Read:
    found: list[Matter] = []
    troubles: dict[str, str] = {}
    for file in files:
        try:
            found.append(read_matter(file))
        except BadOption as error:
            name = _name_in(file)
            told = f"{error.message}没有改好以前，{_meanwhile(name or file.stem)}。"
            troubles |= {one: told for one in (file.stem, name) if one}
    return tuple(found), troubles
