"""The clerk's decisions about findings as records of the journal: set aside, asked again, written all the same."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from app.core.errors import BadOption
from app.core.finding import Advice
from app.core.ledger import Ledger
from app.core.policy import Decided, Decision, FindingKey
from app.store.journal import OVERRIDE, SET_ASIDE, TAKEN_BACK, Journal, key_of


def set_aside(journal: Journal, path: Path, mark: FindingKey, *, reason: str, day: date) -> None:
    """Remember that the finding needs no mending, and why. Raises BadOption, CannotWrite."""
    if not reason.strip():
        raise BadOption("不处理要写明理由。")
    record = {"day": day.isoformat(), "ledger": key_of(path), **asdict(mark), "reason": reason.strip()}
    journal.append(SET_ASIDE, record)


def take_back(journal: Journal, path: Path, mark: FindingKey, *, day: date) -> None:
    """Ask for the finding again. Raises CannotWrite."""
    journal.append(TAKEN_BACK, {"day": day.isoformat(), "ledger": key_of(path), **asdict(mark)})


def record_override(
    journal: Journal,
    path: Path,
    ledger: Ledger,
    left: Sequence[Advice],
    *,
    out: Path,
    as_of: date,
    day: date,
    reason: str,
) -> None:
    """Record that a notice was written although these findings were open. Raises CannotWrite."""
    still = [{"rule": one.finding.rule, "place": str(one.finding.origin or ""), "message": one.message} for one in left]
    record = {
        "day": day.isoformat(),
        "as_of": as_of.isoformat(),
        "ledger": key_of(path),
        "sha256": ledger.digest,
        "out": str(out.absolute()),
        "reason": reason,
        "open": still,
    }
    journal.append(OVERRIDE, record)


def decisions(journal: Journal, path: Path) -> tuple[Decision, ...]:
    """What was decided about that ledger, the oldest first."""
    return tuple(_decision(one) for one in _read_decisions(journal) if one.get("ledger") == key_of(path))


def reasons(journal: Journal, kind: Decided, most: int) -> tuple[str, ...]:
    """The reasons given for decisions of that kind, each once, the latest first."""
    given = [str(one.get("reason") or "") for one in _read_decisions(journal) if one["kind"] == kind]
    return tuple(dict.fromkeys(reason for reason in reversed(given) if reason))[:most]


def _read_decisions(journal: Journal) -> list[dict[str, object]]:
    kinds = set(Decided)
    return [one for one in journal.records() if one["kind"] in kinds]


def _decision(record: dict[str, object]) -> Decision:
    def text(name: str) -> str:
        return str(record.get(name) or "")

    still = record.get("open")
    sentences = [_say_open(one) for one in still if isinstance(one, dict)] if isinstance(still, list) else []
    return Decision(
        Decided(text("kind")),
        text("day") or text("as_of"),
        text("reason"),
        text("rule"),
        text("sheet"),
        text("cell"),
        text("content"),
        text("out"),
        tuple(filter(None, sentences)),
    )


def _say_open(record: dict[str, object]) -> str:
    """Where it stands, and the sentence."""
    return "：".join(str(record[name]) for name in ("place", "message") if record.get(name))
