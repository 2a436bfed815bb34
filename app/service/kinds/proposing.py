"""Which matter (事项) a ledger seems to be about, for the clerk to take or to be asked."""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import PurePath
from typing import NamedTuple

from app.core.ledger import Ledger
from app.core.matters.given import Particulars
from app.core.matters.matter import Matter
from app.core.particulars import MATTER, PARTICULARS
from app.core.sheet import Sheet


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
    # 经济责任审计 tells the office's own matter, though 审计 stands in it.
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
