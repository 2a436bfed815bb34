"""Reads a ledger's bytes as the program does, without starting a process."""

import json
from datetime import date

from app.core.errors import UnreadableLedger
from app.core.grid import Grid
from app.core.ledger import Ledger
from app.ledger import child, gate
from app.ledger.reading_program import _packed
from app.ledger.request import Request
from app.ledger.sheets import ledger_of
from app.ledger.workbook import read_workbook

AS_OF = date(2026, 6, 30)


def grids_of(data: bytes, name: str = "台账.xlsx") -> tuple[Grid, ...]:
    """The sheets; what cannot be read raises."""
    try:
        answer = read_workbook(data, gate.kind_of(data, name), _packed)
    except Exception as error:
        raise UnreadableLedger(f"“{name}”的内容读不出来。") from error
    return child._grids(json.loads(json.dumps(answer)), name)


def ledger_from(data: bytes, name: str = "台账.xlsx") -> Ledger:
    """The ledger on them."""
    return ledger_of(grids_of(data, name), name, "", gate.kind_of(data, name), Request(AS_OF))
