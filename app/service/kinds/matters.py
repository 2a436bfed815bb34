"""The matters (事项) an office knows: those that come with the program, and those in its own folder."""

import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from app.core.errors import BadOption, CannotWrite
from app.core.files.names import is_there, safe_name
from app.core.files.toml_file import read_text
from app.core.matters.given import Particulars
from app.core.matters.matter import Matter
from app.core.matters.reading import MatterFault, examine_matter, read_matter
from app.core.matters.shipped import FOLDER, shipped_matters
from app.core.office.template_name import MATTER_ENDING, is_matter
from app.store.outputs import write_whole
from app.store.paths import templates_folder

_NAME_LINE = re.compile(r'^[ \t]*"?名称"?[ \t]*=.*$', re.MULTILINE)


@dataclass(frozen=True)
class MatterReport:
    """What is wrong with the file of a matter, in the order of its lines."""

    name: str
    faults: tuple[MatterFault, ...]


class OfficeMatters:
    """Of two with one name the office's own counts; one whose file is wrong is left out and told in `troubles`."""

    def __init__(self, folder: Path) -> None:
        self._folder = templates_folder(folder)

    def all(self) -> tuple[Matter, ...]:
        """The default one first."""
        own = {one.name: one for one in self._own[0]}
        shipped = [own.pop(one.name, one) for one in shipped_matters()]
        return (*shipped, *own.values())

    def nothing_given(self) -> Particulars:
        """Particulars of these matters, none of them filled in."""
        return Particulars(matters=self.all())

    def file(self, name: str | Path) -> Path | None:
        """The file of a matter by its name or path; None where there is none. Of two the office's own counts."""
        path = Path(name)
        if is_matter(path.name) and is_there(path):
            return path
        files = [*self._files(), *FOLDER.glob(f"*{MATTER_ENDING}")]
        by_name = (one for one in files if _name_in(one) == str(name))
        return next(by_name, next((one for one in files if one.stem == str(name)), None))

    def check(self, file: Path) -> MatterReport:
        """Everything that is wrong with it, the fields its sentences name among it. Raises BadOption where it is no TOML."""
        from app.notice.given.usable import usable_names

        data, found = examine_matter(file)
        own = () if found else (read_matter(file),)
        _, faults = examine_matter(file, usable_names((*self.all(), *own)))
        return MatterReport(str(data.get("名称", file.stem)), tuple(sorted(faults, key=lambda one: one.line)))

    def copy(self, file: Path, new_name: str, folder: Path) -> Path:
        """Copy a matter into the office's folder under a new name, which it bears itself; its path.

        Raises BadOption (no name), CannotWrite (there is one of that name).
        """
        wanted = new_name.strip().removesuffix(MATTER_ENDING).strip()
        if not wanted:
            raise BadOption("请给新事项起一个名称。")
        if wanted in [one.name for one in self.all()]:
            raise CannotWrite(f"已经有名为“{wanted}”的事项，请换一个名称。")
        target = folder / f"{safe_name(wanted)}{MATTER_ENDING}"
        if is_there(target):
            raise CannotWrite(f"模板文件夹里已经有“{target.name}”，请换一个名称，或先把原来的移走。")
        line = f"名称 = {json.dumps(wanted, ensure_ascii=False)}"
        text = _NAME_LINE.sub(lambda _: line, read_text(file, "事项文件"), count=1)
        written = write_whole(target, text.encode(), overwrite=False, never=file, called="要复制的事项")
        vars(self).pop("_own", None)
        return written

    @property
    def troubles(self) -> tuple[str, ...]:
        """What of the office's own could not be read, in Chinese."""
        return self._own[1]

    def _files(self) -> list[Path]:
        return sorted(one for one in self._folder.glob("*") if is_matter(one.name))

    @cached_property
    def _own(self) -> tuple[tuple[Matter, ...], tuple[str, ...]]:
        found: list[Matter] = []
        troubles: list[str] = []
        for file in self._files():
            try:
                found.append(read_matter(file))
            except BadOption as error:
                troubles.append(error.message)
        return tuple(found), tuple(troubles)


def _name_in(file: Path) -> str:
    """The name it bears; empty where it is so wrong that there is none."""
    try:
        return str(examine_matter(file)[0].get("名称", ""))
    except BadOption:
        return ""
