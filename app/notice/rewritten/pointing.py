"""Half-width points, straight quotes and doubled points of the ledger's cells as a document prints them, each cell shown before."""

from app.core.fix import Fix, Slip
from app.core.ledger import Ledger
from app.core.prose.points import in_full_width, in_single
from app.notice.rewritten.cells import rewrite, texts


def pointings(ledger: Ledger) -> tuple[Fix, ...]:
    """Every printed cell whose points a document prints otherwise, in the ledger's order."""
    return tuple(
        Fix(cell, _slips(text), text, printed)
        for cell, text in dict(texts(ledger)).items()
        if (printed := _printed(text)) != text
    )


def with_points(ledger: Ledger) -> Ledger:
    """The ledger with the points a document prints, in the listed cells alone; the one given stays as it is."""
    cells = {one.cell for one in pointings(ledger)}
    return rewrite(ledger, lambda text, cell: _printed(text) if cell in cells else text) if cells else ledger


def _printed(text: str) -> str:
    return in_single(in_full_width(text))


def _slips(text: str) -> tuple[Slip, ...]:
    wide = in_full_width(text)
    found = {Slip.WIDTH: wide != text, Slip.POINT: in_single(wide) != wide}
    return tuple(slip for slip, is_so in found.items() if is_so)
