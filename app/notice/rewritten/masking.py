"""Masking (隐名): full names of persons dealt with as a public document prints them, each replacement shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.persons import mask_names, persons_to_mask
from app.notice.rewritten.cells import rewrite, texts


@dataclass(frozen=True)
class Masking:
    """One replacement: in the text of this cell, `before` (张三) is printed as `after` (张某)."""

    cell: Cell
    before: str
    after: str
    text: str


def maskings(ledger: Ledger) -> tuple[Masking, ...]:
    """Every printed cell that names a person dealt with anywhere in the ledger, in the ledger's order."""
    said = dict(texts(ledger))
    after = mask_names((name for text in said.values() for name in persons_to_mask(text)), list(said.values()))
    longest = sorted(after, key=len, reverse=True)
    return tuple(
        Masking(cell, name, after[name], text) for cell, text in said.items() for name in longest if name in text
    )


def mask(ledger: Ledger, chosen: Sequence[Masking]) -> Ledger:
    """The ledger as a document prints it with these replacements."""
    names: dict[Cell, dict[str, str]] = {}
    for one in chosen:
        names.setdefault(one.cell, {})[one.before] = one.after
    return rewrite(ledger, lambda text, cell: _mask_text(text, names.get(cell, {}))) if names else ledger


def _mask_text(text: str, names: Mapping[str, str]) -> str:
    for before in sorted(names, key=len, reverse=True):
        text = text.replace(before, names[before])
    return text
