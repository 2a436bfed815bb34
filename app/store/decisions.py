"""The clerk's decisions about findings as records of the journal: set aside, asked again, written all the same."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from app.core.errors import BadOption
from app.core.finding import Advice, Finding
from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.policy import Mark
from app.store.journal import OVERRIDE, SET_ASIDE, TAKEN_BACK, Journal, key_of


def mark_of(ledger: Ledger, finding: Finding) -> Mark:
    """How the finding is remembered: with what stands in its cell now."""
    origin = finding.origin
    if not isinstance(origin, Cell):
        return Mark(finding.rule)
    grid = next((sheet.grid for sheet in ledger.sheets if sheet.name == origin.sheet), None)
    content = grid.raw(origin.row, origin.column) if grid else None
    return Mark(finding.rule, origin.sheet, origin.address, "" if content is None else str(content))


def set_aside(journal: Journal, path: Path, ledger: Ledger, advice: Advice, *, reason: str, day: date) -> None:
    """Remember that the finding needs no mending, and why. Raises BadOption, CannotWrite."""
    if not reason.strip():
        raise BadOption("不处理要写明理由。")
    mark = asdict(mark_of(ledger, advice.finding))
    journal.append(SET_ASIDE, {"day": day.isoformat(), "ledger": key_of(path), **mark, "reason": reason.strip()})


def take_back(journal: Journal, path: Path, ledger: Ledger, advice: Advice, *, day: date) -> None:
    """Ask for the finding again. Raises CannotWrite."""
    mark = asdict(mark_of(ledger, advice.finding))
    journal.append(TAKEN_BACK, {"day": day.isoformat(), "ledger": key_of(path), **mark})


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
