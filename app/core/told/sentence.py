"""The sentences of a document, each with its one source, and what of the ledger it leaves out."""

from dataclasses import dataclass

from app.core.grid import Cell
from app.core.told.origin import Origin


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


@dataclass(frozen=True)
class ToldDocument:
    """A document's sentences in order, and what it leaves out."""

    sentences: tuple[ToldSentence, ...]
    left_out: tuple[Omitted, ...]
