"""The sentences of a document, each with its one source, what of the ledger it leaves out, and what the ledger leaves open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.core.grid import MOST_TOLD, Cell, list_cells
from app.core.office.batch import without_batch
from app.core.text import quote
from app.core.told.origin import Origin

NEW_DEADLINE = "新的完成时限"
_HOW_TO_SET = "新的完成时限写在进展里（“预计×年×月底完成”），有“延期时限”一列的写在那一列，不要改原来的时限。"
# The column to add where a document asks for what no column is named after.
_ADDED = {NEW_DEADLINE: "延期时限"}


@dataclass(frozen=True, slots=True)
class ToldSentence:
    """A sentence with what stands around it (numbers, blanks): those of a paragraph, one after the other, are its words.

    `paragraph`: counted from 1 among those with words, in tables too. `source`: where it comes from; `cells`, `names`:
    all cells, figures and particulars printed in it, in this order.
    """

    paragraph: int
    text: str
    source: Origin
    cells: tuple[Cell, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Omitted:
    """What the ledger says and the document does not print, and why, in Chinese: a cell's text, or a column's heading for all of it."""

    cell: Cell
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class LedgerGap:
    """A 【待补】 the ledger is to fill, by its name, and where; no cell where the ledger has no column for it.

    `words`: what stands there that nobody understands.
    `sheets`: those of several that have no such column, though it is asked for of their problems.
    """

    name: str
    cells: tuple[Cell, ...] = ()
    words: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedGap:
    """A 【待补】 as it is printed: in which paragraph, from which of its characters to which, and what is to fill it.

    `filled_by`: the particular or the figure of that name, or a cell of the ledger; the template where nothing can.
    """

    paragraph: int
    begin: int
    end: int
    name: str
    filled_by: Origin


def tell_unread(gaps: Sequence[LedgerGap]) -> tuple[str, ...]:
    """In Chinese, before all else: the states nobody understands, since most that is asked for follows from them."""
    unread = [one for one in gaps if one.words]
    return tuple(
        f"{one.name}{'、'.join(map(quote, _alike(one.words)))}看不懂（{list_cells(one.cells)}），不知道是否完成，没有算已完成："
        "本单位一贯这样写的，记到“本单位用语”里（命令行用 words），否则在台账里改成看得懂的说法；再生成一次。"
        for one in unread
    )


def _alike(words: Sequence[str]) -> list[str]:
    """As they are to be filed: without the batch and the day they name."""
    return list(dict.fromkeys(without_batch(one, date.max) for one in words))


def tell_gaps(gaps: Sequence[LedgerGap]) -> tuple[str, ...]:
    """In Chinese, a line each: what the ledger is to fill and where, and what it has no column for."""
    told, sheet = [], ""
    for one in filter(lambda gap: gap.cells, gaps):
        told.append(f"{one.name}（{list_cells(one.cells, sheet)}）")
        sheet = one.cells[-1].sheet if len(one.cells) <= MOST_TOLD else ""
    lines = [f"文中还有【待补】，要在台账里补：{'、'.join(told)}；补上以后再生成一次。"] if told else []
    lines += [_HOW_TO_SET] if any(one.name == NEW_DEADLINE for one in gaps) else []
    return (*lines, *_tell_homeless(gaps))


def _tell_homeless(gaps: Sequence[LedgerGap]) -> Iterator[str]:
    """A line for each sheet without such columns; for the ledger where it has but one."""
    found: dict[str, list[str]] = {}
    for one in gaps:
        places = [f"“{sheet}”" for sheet in one.sheets] or ([] if one.cells else ["台账"])
        for place in places:
            found.setdefault(place, []).append(_ADDED.get(one.name, one.name))
    for place, names in found.items():
        yield f"文中有【待补】，{place}里没有这样一列：{'、'.join(names)}；请在{place}里加上，或在文件里补写。"


@dataclass(frozen=True)
class ToldDocument:
    """A document's sentences in order, what it leaves out, what the ledger leaves open in it, and each 【待补】 in order.

    `untold`: what it leaves out of the rows of its problems, in Chinese, a line a column, and what only the clerk can
    decide of them.
    """

    sentences: tuple[ToldSentence, ...]
    left_out: tuple[Omitted, ...]
    gaps: tuple[LedgerGap, ...] = ()
    printed_gaps: tuple[PrintedGap, ...] = ()
    untold: tuple[str, ...] = ()
