"""Asks calmly, in the line itself, about a value its column cannot hold: the same once more is meant so."""

from typing import TYPE_CHECKING

from app.core.grid import Cell
from app.gui.mending import in_place_strings as strings
from app.gui.mending.offer import CellOffer

if TYPE_CHECKING:
    from app.core.ledger import Ledger


def note_of(ledger: "Ledger", offer: CellOffer, text: str) -> str:
    """What is said of it where it is noted without having been asked about; empty where it fits."""
    return "" if _fits(ledger, offer, text) else strings.unlike_noted(text, offer.label)


class AskedOnce:
    """Remembers what was asked about last."""

    def __init__(self) -> None:
        self._asked: tuple[Cell, str] | None = None

    def ask(self, ledger: "Ledger", offer: CellOffer, text: str) -> str:
        """What is to be asked; empty where it fits, or where it was asked and is meant."""
        asked, self._asked = self._asked, (offer.cell, text)
        meant = asked == self._asked or _fits(ledger, offer, text)
        return "" if meant else strings.unlike(text, offer.label)


def _fits(ledger: "Ledger", offer: CellOffer, text: str) -> bool:
    from app.service.mending.fitting import fits  # with a ledger its readers are loaded

    return not text or offer.column is None or fits(ledger, offer.column, text)
