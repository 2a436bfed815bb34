"""The clerk's decisions about findings as records of the journal: set aside, asked again, written all the same."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from app.core.errors import BadOption
from app.core.finding import Advice, Field, Finding
from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.particulars import Particulars
from app.core.policy import Mark
from app.store.journal import OVERRIDE, SET_ASIDE, TAKEN_BACK, Journal, key_of


def mark_of(ledger: Ledger, particulars: Particulars, finding: Finding) -> Mark:
    """How the finding is remembered: with what stands in its cell, or was given as its particular, now."""
    origin = finding.origin
    if isinstance(origin, Field):
        return Mark(finding.rule, cell=origin.name, content=particulars.texts.get(origin.name, ""))
    if not isinstance(origin, Cell):
        return Mark(finding.rule)
    grid = next((sheet.grid for sheet in ledger.sheets if sheet.name == origin.sheet), None)
    content = grid.raw(origin.row, origin.column) if grid else None
    return Mark(finding.rule, origin.sheet, origin.address, "" if content is None else str(content))


def set_aside(journal: Journal, path: Path, mark: Mark, *, reason: str, day: date) -> None:
    """Remember that the finding needs no mending, and why. Raises BadOption, CannotWrite."""
    if not reason.strip():
        raise BadOption("不处理要写明理由。")
    record = {"day": day.isoformat(), "ledger": key_of(path), **asdict(mark), "reason": reason.strip()}
    journal.append(SET_ASIDE, record)


def take_back(journal: Journal, path: Path, mark: Mark, *, day: date) -> None:
    """Ask for the finding again. Raises CannotWrite."""
    journal.append(TAKEN_BACK, {"day": day.isoformat(), "ledger": key_of(path), **asdict(mark)})


def overridden(
    journal: Journal, path: Path, ledger: Ledger, left: Sequence[Advice], *, out: Path, as_of: date, reason: str
) -> None:
    """Record that a notice was written although these findings were open. Raises CannotWrite."""
    still = [{"rule": one.finding.rule, "place": str(one.finding.origin or ""), "message": one.message} for one in left]
    record = {
        "as_of": as_of.isoformat(),
        "ledger": key_of(path),
        "sha256": ledger.digest,
        "out": str(out.absolute()),
        "reason": reason,
        "open": still,
    }
    journal.append(OVERRIDE, record)
