"""Half-width points and straight quotes of the ledger's cells as a document prints them, each cell shown before."""

from app.core.fix import Fix, Slip
from app.core.ledger import Ledger
from app.core.prose.points import in_full_width
from app.notice.rewritten.cells import rewrite, texts


def pointings(ledger: Ledger) -> tuple[Fix, ...]:
    """Every printed cell whose points a document prints otherwise, in the ledger's order."""
    return tuple(
        Fix(cell, (Slip.WIDTH,), text, wide)
        for cell, text in dict(texts(ledger)).items()
        if (wide := in_full_width(text)) != text
    )


def with_points(ledger: Ledger) -> Ledger:
    """The ledger with the points a document prints, in the listed cells alone; the one given stays as it is."""
    cells = {one.cell for one in pointings(ledger)}
    return rewrite(ledger, lambda text, cell: in_full_width(text) if cell in cells else text) if cells else ledger
