"""The texts that checks of wording read: cells, passages beside the table, particulars, paragraphs of a document."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from string import digits

from app.checks.sensitive import is_contact_label, without_contact
from app.core.columns import Column
from app.core.field import NAMED, Kind
from app.core.finding import Field, Origin, ParagraphOrigin
from app.core.ledger import Ledger
from app.core.matters.given import Particulars
from app.core.particulars import KEPT
from app.core.text import mask_foreign, shorten

PRINTED = (Column.CATEGORY, Column.GROUP, Column.PROBLEM, Column.DETAIL, Column.GOAL, Column.MEASURE, Column.PROGRESS)
UNPRINTED = (Column.NOTE, Column.PHONE)
_NAMING = (Column.LEADER, Column.DEPARTMENT, Column.OWNER, Column.PHONE)
HAN = "一-鿿"
_BESIDE = 6
LEFT_OUT = "…"
"""Stands for a field put in by name: what it will say is not the clerk's."""


@dataclass(frozen=True)
class TextInPlace:
    """A text where it stands; `column` is None for what is no cell of the table.

    `contact`: the whole text tells how the office can be reached.
    """

    text: str
    origin: Origin
    column: Column | None = None
    contact: bool = False

    @property
    def own(self) -> str:
        """The text with what is quoted masked, character by character."""
        return mask_foreign(self.text)

    @property
    def not_contact(self) -> str:
        """The text with the office's telephone and address blotted out."""
        return "" if self.contact else without_contact(self.text)

    @property
    def labelled(self) -> str:
        """The text with the word that makes a long number one of identity, where a column has no other long numbers."""
        return f"证件号{self.text}" if self.column in _NAMING else self.text

    @property
    def not_office(self) -> str:
        """The same; but in a cell of the table 联系人 and 电话 are a person's."""
        return "" if self.contact else without_contact(self.text, in_table=self.column is not None)


def cells(ledger: Ledger, *columns: Column, needs: str = "") -> Iterator[TextInPlace]:
    """Every filled cell of these columns, once, that holds the pattern `needs` (TextIndex)."""
    for column in columns:
        yield from (TextInPlace(entry.printed, entry.cell, column) for entry in ledger.index_filled(column).find(needs))


def passages(ledger: Ledger) -> Iterator[TextInPlace]:
    """The texts beside the table: titles, notes, footers."""
    return (TextInPlace(passage.text, passage.cell) for passage in ledger.passages)


def public_texts(ledger: Ledger, needs: str = "") -> Iterator[TextInPlace]:
    """Every text that may come before the public; cells only if they hold the pattern `needs`."""
    yield from cells(ledger, *PRINTED, Column.ACCOUNTABILITY, needs=needs)
    yield from passages(ledger)


def kept_texts(ledger: Ledger, needs: str = "") -> Iterator[TextInPlace]:
    """The public texts, and the columns that go with the ledger alone."""
    yield from public_texts(ledger, needs)
    yield from cells(ledger, Column.EVIDENCE, Column.NOTE, needs=needs)


def named_texts(ledger: Ledger, needs: str = "") -> Iterator[TextInPlace]:
    """The texts that are kept, and the columns that name people and say how to reach them."""
    yield from kept_texts(ledger, needs)
    yield from cells(ledger, *_NAMING, needs=needs)


def given_texts(particulars: Particulars) -> Iterator[TextInPlace]:
    """The particulars that are printed, each with its name before it: 联系电话：… is a contact."""
    for one in particulars.asked:
        text = particulars.text(one)
        if text and one.kind in (Kind.TEXT, Kind.LONG_TEXT):
            yield TextInPlace(f"{one.label}：{NAMED.sub(LEFT_OUT, text)}", Field(one.label))


def kept_given(particulars: Particulars) -> Iterator[TextInPlace]:
    """The paragraphs only the office can write (思想认识, 问题线索处理情况)."""
    return (said for said in given_texts(particulars) if said.origin in _kept(particulars))


def prose_given(particulars: Particulars) -> Iterator[TextInPlace]:
    """The same, and other particulars with a whole sentence."""
    return (said for said in given_texts(particulars) if "。" in said.text or said.origin in _kept(particulars))


def _kept(particulars: Particulars) -> set[Field]:
    return {Field(particulars.matter.of(one).label) for one in KEPT}


def paragraphs(texts: Sequence[str]) -> Iterator[TextInPlace]:
    """The paragraphs of a document, numbered from 1; what stands behind a label such as 联系电话 is a contact."""
    before = ""
    for number, text in enumerate(texts, 1):
        if text.strip():
            yield TextInPlace(text, ParagraphOrigin(number, shorten(text)), contact=is_contact_label(before))
            before = text.strip()


def running_texts(ledger: Ledger, needs: str = "") -> Iterator[TextInPlace]:
    """Texts that are prose: the printed cells, if they hold the pattern `needs`, and the passages with a whole sentence."""
    yield from cells(ledger, *PRINTED, needs=needs)
    yield from (said for said in passages(ledger) if "。" in said.text)


def clauses(text: str) -> list[str]:
    """The text cut at commas and stops."""
    return [clause for clause in re.split(r"[，,。；;！!？?\n]", text) if clause]


def around(text: str, start: int, end: int) -> str:
    """A few characters on both sides of a place, to be quoted in a message; no number is cut in two."""
    first = len(text[: max(0, start - _BESIDE)].rstrip(digits))
    last = len(text) - len(text[end + _BESIDE :].lstrip(digits))
    return text[first:last].replace("\n", " ")
