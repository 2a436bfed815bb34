"""What is to be written, as one value: handed to the writing of a notice by window and command line alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.field import Particular
from app.core.figure import Proposal
from app.core.matters.given import Particulars
from app.core.page import Page
from app.core.told.sentence import LedgerGap, ToldDocument

if TYPE_CHECKING:
    from app.core.fix import Fix
    from app.notice import Closable, Masking


@dataclass(frozen=True)
class NoticeOrder:
    """`template`, `preset`: by name, a template by its path too; where none is given, what the office has set holds.

    `despite_findings`: also while findings of level must are open; that is recorded with the `reason` under `day`, the
    as-of day where none is given. `mask`: the names to print masked; `points`: whether half-width points are
    printed full-width, by the office's setting where it is None; `figures`: where the figures are written as JSON;
    `sources`: where the source of each sentence is; `confirmed`: the claimed figures somebody answered for, by name.
    `problems`: the numbers or places (整改台账!12) of those that slips and sheets of close-out are written for, all where
    none is given. `inputs`: further files that are read, which no output may be, with what they are in Chinese.
    """

    out: Path
    particulars: Particulars
    template: str = ""
    preset: str = ""
    overwrite: bool = False
    despite_findings: bool = False
    reason: str = ""
    day: date | None = None
    mask: "Sequence[Masking]" = ()
    points: bool | None = None
    figures: Path | None = None
    sources: Path | None = None
    confirmed: Mapping[str, Decimal] = field(default_factory=dict)
    problems: Sequence[str] = ()
    inputs: Mapping[Path, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Preparation:
    """What there is to ask before a document is written.

    `points`: the cells whose half-width points would be printed full-width, where the office has set so.
    `days`: the days of the document with what follows from each, in Chinese, where they are not one and the same.
    `closable`: the problems that get a sheet of close-out, `left_out`: the finished ones that get none, with why; both
    empty for a document without such sheets. `in_doubt`: what the document tells as done and may not be closed, a line a
    reason. `title`: why its title cannot be set well, and what to do, in Chinese.
    """

    maskings: "Sequence[Masking]" = ()
    points: "Sequence[Fix]" = ()
    days: tuple[str, ...] = ()
    closable: "Sequence[Closable]" = ()
    left_out: tuple[str, ...] = ()
    in_doubt: tuple[str, ...] = ()
    title: str = ""


@dataclass(frozen=True)
class Written:
    """Where the document stands; `troubles`: what of the writing could not be recorded, in Chinese.

    `missing`: the particulars it needs and was not given, `unconfirmed`: the figures nobody answered for; 【待补：…】
    stands for each. `differing`: those somebody gave another value than the program found in the texts; `uneven`: that
    the kinds of 问责 do not add up, `other_ways`: whom they do not hold, in Chinese. `unprinted`: the
    figures that were given and stand nowhere in it. `told`: where its sentences come from, and what it leaves out.
    `left_out`: the finished problems without a sheet of close-out, each with the reason. `days`, `in_doubt`,
    `title`: as Preparation has them. `renumbered`: how the numbers of its problems differ from the ledger's, in Chinese.
    """

    path: Path
    troubles: tuple[str, ...] = ()
    missing: tuple[Particular, ...] = ()
    unconfirmed: tuple[Proposal, ...] = ()
    differing: tuple[Proposal, ...] = ()
    uneven: str = ""
    other_ways: str = ""
    unprinted: tuple[str, ...] = ()
    told: ToldDocument | None = None
    left_out: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    in_doubt: tuple[str, ...] = ()
    renumbered: str = ""
    title: str = ""

    @property
    def gaps(self) -> tuple[LedgerGap, ...]:
        """The 【待补】 in it that the ledger is to fill."""
        return self.told.gaps if self.told else ()

    @property
    def untold(self) -> tuple[str, ...]:
        """What of the ledger it does not print, in Chinese."""
        return self.told.untold if self.told else ()


@dataclass(frozen=True)
class DraftedPages:
    """A document that is kept nowhere: its pages, where its sentences come from, and of how many sheets it is the first."""

    pages: tuple[Page, ...]
    told: ToldDocument | None
    sheets: int = 1
