"""The sentences of a document and what it leaves out, for JSON."""

from collections.abc import Mapping

from app.core.grid import Cell
from app.core.told.origin import Origin
from app.core.told.sentence import ToldDocument


def sources_as_data(told: ToldDocument) -> dict[str, object]:
    """Each sentence with its source, all its cells and all its names; what is left out with its reason."""
    return {
        "sentences": [
            {
                "paragraph": one.paragraph,
                "text": one.text.strip(),
                "source": _source(one.source),
                "cells": [_place(cell) for cell in one.cells],
                "names": list(one.names),
            }
            for one in told.sentences
        ],
        "left_out": [{**_place(one.cell), "text": one.text, "why": one.why} for one in told.left_out],
    }


def _source(origin: Origin) -> Mapping[str, str | None]:
    sheet, address = (origin.cell.sheet, origin.cell.address) if origin.cell else (None, None)
    return {"kind": origin.kind.value, "sheet": sheet, "cell": address, "name": origin.name or None}


def _place(cell: Cell) -> Mapping[str, str]:
    return {"sheet": cell.sheet, "cell": cell.address}
