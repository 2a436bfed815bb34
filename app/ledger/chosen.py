"""Which sheets of a workbook the clerk has chosen to read, kept by the names and the headings of all its sheets."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.core.grid import Grid
from app.ledger.heading.columns import fingerprint
from app.ledger.heading.given import header_for
from app.ledger.request import Request


def headings_of(grids: Sequence[Grid], request: Request) -> dict[str, str]:
    """By sheet the fingerprint of its heading, of hidden sheets too; empty where none is recognised."""
    headers = ((grid.name, header_for(grid, request)) for grid in grids)
    return {name: fingerprint(header) if header else "" for name, header in headers}


def key_of(headings: Mapping[str, str]) -> str:
    """The same for a workbook with the same sheets below the same headings: another Sheet2 is another choice."""
    said = "\n".join(f"{name}\n{heading}" for name, heading in headings.items())
    return hashlib.sha256(said.encode("utf-8", "backslashreplace")).hexdigest()


def with_chosen(grids: Sequence[Grid], request: Request) -> Request:
    """With the sheets that were chosen for such a workbook, where none is named now."""
    if request.sheets or not request.chosen:
        return request
    there = {grid.name for grid in grids}
    names = request.chosen.get(key_of(headings_of(grids, request)), ())
    return replace(request, sheets=names) if names and there.issuperset(names) else request
