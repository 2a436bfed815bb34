"""The matters (事项) an office knows, those that come with the program and its own, and which one a ledger is about."""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path, PurePath
from typing import NamedTuple

from app.core.errors import BadOption
from app.core.ledger import Ledger
from app.core.matters.given import Particulars
from app.core.matters.matter import Matter
from app.core.matters.reading import read_matter
from app.core.matters.shipped import shipped_matters
from app.core.office.template_name import is_matter
from app.core.particulars import MATTER, PARTICULARS
from app.core.sheet import Sheet
from app.store.paths import templates_folder

_Read = tuple[tuple[Matter, ...], tuple[str, ...]]


class MatterProposal(NamedTuple):
    """What a ledger seems to be about: the names of the matters, and where the first sign stands, in Chinese.

    One: it can be taken. Several: the clerk is to be asked. None: there is nothing to say.
    """

    names: tuple[str, ...] = ()
    where: str = ""

    @property
    def taken(self) -> str:
        """The one that can be taken; empty where there is none or are several."""
        return self.names[0] if len(self.names) == 1 else ""


NO_PROPOSAL = MatterProposal()


def propose_matter(ledger: Ledger, particulars: Particulars) -> MatterProposal:
    """By the signs (标志) beside the table and in the particulars; in its rows other matters may well be told of.

    Nothing where a matter was given, nor where all that is found is the one that holds anyway.
    """
    if particulars.text(MATTER):
        return NO_PROPOSAL
    for_all = [(where, text) for where, texts in _texts(ledger, particulars) for text in texts]
    signed = {one.name: _signs_in([text for _, text in for_all], one) for one in particulars.matters}
    every = set(chain(*signed.values()))
    # 提级巡察 tells the office's own matter, though 巡察 stands in it.
    names = tuple(name for name, signs in signed.items() if any(not _is_part(sign, every) for sign in signs))
    if names in ((), (particulars.matter.name,)):
        return NO_PROPOSAL
    told = [sign for name in names for sign in signed[name]]
    return MatterProposal(names, next(where for where, text in for_all if any(sign in text for sign in told)))


def _texts(ledger: Ledger, particulars: Particulars) -> Iterator[tuple[str, Sequence[str]]]:
    used = [sheet for sheet in ledger.sheets if sheet.used]
    yield "标题", [text for sheet in used for text in _above(sheet)]
    yield "工作表名", [sheet.name for sheet in used]
    yield "文件名", [PurePath(ledger.file).stem]
    yield "要素", [particulars.text(one) for one in PARTICULARS]


def _above(sheet: Sheet) -> Iterator[str]:
    """What stands above the heading."""
    if sheet.grid and sheet.header_rows:
        yield from sheet.grid.above
        yield from chain(*sheet.grid.texts[: sheet.header_rows[0] - 1])


def _signs_in(texts: Sequence[str], matter: Matter) -> list[str]:
    return [sign for sign in matter.signs if any(sign in text for text in texts)]


def _is_part(sign: str, signs: set[str]) -> bool:
    return any(sign != other and sign in other for other in signs)


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
        return Particulars(matters=self.all())

    @property
    def troubles(self) -> tuple[str, ...]:
        """What of the office's own could not be read, in Chinese."""
        return self._own()[1]

    def _own(self) -> _Read:
        """Read once while the files stay as they are: they may be changed while the window is open."""
        files = sorted(one for one in self._folder.glob("*") if is_matter(one.name))
        seen = [(file, found.st_mtime_ns, found.st_size) for file in files for found in [file.stat()]]
        if self._read is None or self._read[0] != seen:
            self._read = (seen, _read_all(files))
        return self._read[1]


def _read_all(files: Sequence[Path]) -> _Read:
    found: list[Matter] = []
    troubles: list[str] = []
    for file in files:
        try:
            found.append(read_matter(file))
        except BadOption as error:
            troubles.append(error.message)
    return tuple(found), tuple(troubles)
