"""How lines about the ledger name its places: with the sheet where there are several."""

from app.core.ledger import Ledger


def lone_sheet(ledger: Ledger) -> str:
    """The only sheet read, which needs no name beside a cell; empty where there are several."""
    used = [one.name for one in ledger.sheets if one.used]
    return used[0] if len(used) == 1 else ""
