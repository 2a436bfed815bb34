"""The texts that checks of wording read: cells that are printed or say how far things are, and passages beside the table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.core.columns import Column
from app.core.grid import Cell
from app.core.ledger import Entry, Ledger

PRINTED = (Column.CATEGORY, Column.GROUP, Column.PROBLEM, Column.DETAIL, Column.GOAL, Column.MEASURE, Column.PROGRESS)
HAN = "一-鿿"
# Stands for a character that is not ours to judge: the inside of quotes and titles, addresses, document numbers.
MASK = "\ue000"
# An address is ASCII and begins where no other character of one stands before: else a cell of 32,767 characters takes minutes.
_FOREIGN = re.compile(
    r"(?<=“)[^“”]*(?=”)|(?<=《)[^《》]*(?=》)|https?://[^\s，。；）]+|www\.[^\s，。；）]+|(?a:(?<![\w.-])[\w.-]+@[\w.-]+\w)"
    r"|[〔\[（(【]\s*(?:19|20)\d\d\s*[〕\]）)】]\s*第?\d+号"
)


@dataclass(frozen=True)
class Said:
    """A text where it stands; `column` is None for a passage."""

    text: str
    cell: Cell
    column: Column | None = None

    @property
    def own(self) -> str:
        """The text with what is quoted masked, character by character."""
        return _FOREIGN.sub(lambda match: MASK * len(match[0]), self.text)


def cells(ledger: Ledger, *columns: Column) -> Iterator[Said]:
    """Every filled cell of these columns, once."""
    seen: set[Cell] = set()
    for column, entry in _entries(ledger, columns):
        if entry.cell not in seen and entry.text:
            seen.add(entry.cell)
            yield Said(entry.text, entry.cell, column)


def _entries(ledger: Ledger, columns: tuple[Column, ...]) -> Iterator[tuple[Column, Entry]]:
    for problem in ledger.problems:
        for entries in (problem.entries, *(measure.entries for measure in problem.measures)):
            for column in columns:
                entry = entries.get(column)
                if entry:
                    yield column, entry


def passages(ledger: Ledger) -> Iterator[Said]:
    """The texts beside the table: titles, notes, footers."""
    return (Said(passage.text, passage.cell) for passage in ledger.passages)


def running(ledger: Ledger) -> Iterator[Said]:
    """Texts that are prose: the printed cells, and the passages with a whole sentence."""
    yield from cells(ledger, *PRINTED)
    yield from (said for said in passages(ledger) if "。" in said.text)


def clauses(text: str) -> list[str]:
    """The text cut at commas and stops."""
    return [clause for clause in re.split(r"[，,。；;！!？?\n]", text) if clause]


def around(text: str, start: int, end: int) -> str:
    """A few characters on both sides of a place, to be quoted in a message."""
    return text[max(0, start - 6) : end + 6].replace("\n", " ")
