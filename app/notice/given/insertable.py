"""What an office may name in the sentences it writes itself: the figures with their present values, any field of one text."""

from collections.abc import Iterable, Sequence

from app.core.field import Kind, mistyped
from app.core.figure import Proposal
from app.core.ledger import Ledger
from app.core.matters.matter import Matter
from app.notice.claims.proposals import UNITS, settle
from app.notice.fields import COMPUTED
from app.notice.given.filled import names_in
from app.notice.given.usable import usable_names
from app.notice.numbers import numbers
from app.notice.printed import printed


def insertable(
    ledger: Ledger, claimed: Sequence[Proposal], matter: Matter | None = None
) -> tuple[tuple[str, str], ...]:
    """The figures a document prints, each by its name with its value now; of the claimed ones those the ledger tells of."""
    confirmed = {one.name: one.confirmed for one in claimed if one.confirmed is not None}
    values = numbers(printed(ledger), settle(claimed, confirmed), matter)
    names = [one.name for one in COMPUTED if one.name in values and one.kind is not Kind.LIST]
    return tuple((name, str(values[name])) for name in names if values[name] or name not in UNITS)


def unknown_names(text: str, matters: Iterable[Matter]) -> tuple[str, ...]:
    """What stands in braces and is no field of one text, as a clerk wrote it; each once."""
    usable = usable_names(matters)
    named = (name for name in names_in(text) if name not in usable)
    return tuple(dict.fromkeys((*mistyped(text), *named)))
