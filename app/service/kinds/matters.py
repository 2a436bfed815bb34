"""The matters (事项) an office knows: those that come with the program, and those in its own folder."""

from functools import cached_property
from pathlib import Path

from app.core.errors import BadOption
from app.core.matters.given import Particulars
from app.core.matters.matter import Matter
from app.core.matters.reading import read_matter
from app.core.matters.shipped import shipped_matters
from app.core.office.template_name import is_matter
from app.store.paths import templates_folder


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

    @property
    def troubles(self) -> tuple[str, ...]:
        """What of the office's own could not be read, in Chinese."""
        return self._own[1]

    @cached_property
    def _own(self) -> tuple[tuple[Matter, ...], tuple[str, ...]]:
        found: list[Matter] = []
        troubles: list[str] = []
        for file in sorted(one for one in self._folder.glob("*") if is_matter(one.name)):
            try:
                found.append(read_matter(file))
            except BadOption as error:
                troubles.append(error.message)
        return tuple(found), tuple(troubles)
