"""The clerk's decisions as records: a finding set aside or asked again, a document written, despite findings or not."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path

from app.core.errors import BadOption
from app.core.finding import Advice
from app.core.ledger import Ledger
from app.core.mending.edit import Mend
from app.core.policy import Decided, Decision, FindingKey
from app.core.text import quote
from app.store.records import Record, Records

NO_REASON = "未写明理由"


@dataclass(frozen=True)
class DocumentRecord:
    """Of a document about to be written: from which ledger, under which name, of which template, with which particulars."""

    path: Path
    ledger: Ledger
    out: Path
    template: str
    template_digest: str
    preset: str
    particulars: Mapping[str, str]
    left: Sequence[Advice]
    as_of: date
    day: date
    reason: str = ""
    figures: Mapping[str, str] = field(default_factory=dict)


def set_aside(records: Records, path: Path, finding: FindingKey, *, reason: str, day: date) -> None:
    """Remember that the finding needs no mending, and why. Raises BadOption, CannotWrite."""
    if not reason.strip():
        raise BadOption("不处理要写明理由。")
    records.add(Decided.SET_ASIDE, path, day.isoformat(), {**asdict(finding), "reason": reason.strip()})


def take_back(records: Records, path: Path, finding: FindingKey, *, day: date) -> None:
    """Ask for the finding again. Raises CannotWrite."""
    records.add(Decided.TAKEN_BACK, path, day.isoformat(), asdict(finding))


def begin_writing(records: Records, document: DocumentRecord) -> int:
    """Record it before its first byte; the record's number, to be finished or withdrawn. Raises CannotWrite."""
    still = [
        {"rule": one.finding.rule, "place": str(one.finding.origin or ""), "message": one.message}
        for one in document.left
    ]
    data = {
        "as_of": document.as_of.isoformat(),
        "file": document.path.name,
        "sha256": document.ledger.digest,
        "out": str(document.out.absolute()),
        "template": document.template,
        "template_sha256": document.template_digest,
        "preset": document.preset,
        "particulars": dict(document.particulars),
        "figures": dict(document.figures),
        "open": still,
        "reason": (document.reason.strip() or NO_REASON) if still else "",
        "begun": True,
    }
    kind = Decided.OVERRIDE if still else Decided.WRITTEN
    return records.add(kind, document.path, document.day.isoformat(), data)


def finish_writing(records: Records, number: int, out: Path) -> None:
    """The document stands under that name. Raises CannotWrite."""
    records.finish(number, {"out": str(out.absolute()), "begun": False})


def begin_mending(records: Records, path: Path, digest: str, out: Path, mends: Sequence[Mend], *, day: date) -> int:
    """Record it before its first byte; the record's number, to be finished or withdrawn. Raises CannotWrite."""
    cells = [{"cell": str(one.cell), "before": one.before, "after": one.after} for one in mends]
    data = {"sha256": digest, "out": str(out.absolute()), "cells": cells, "begun": True}
    return records.add(Decided.MENDED, path, day.isoformat(), data)


def finish_mending(records: Records, number: int, out: Path | None = None, backup: Path | None = None) -> None:
    """It is done; as far as is known, under which name, and where the backup stands.

    What was decided about findings holds in a copy as well. Raises CannotWrite.
    """
    stand = {"out": out, "backup": backup}
    known = {name: str(path.absolute()) for name, path in stand.items() if path}
    records.finish(number, {**known, "begun": False})
    if out:
        records.carry(number, out)


def decisions(records: Records, path: Path | None = None) -> tuple[Decision, ...]:
    """What was decided about that ledger, or about all, the oldest first."""
    known = set(Decided)
    return tuple(_decision(one) for one in records.all(path) if one["kind"] in known)


def reasons(records: Records, kind: Decided, most: int) -> tuple[str, ...]:
    """The reasons given for decisions of that kind, each once, the latest first."""
    given = [str(one.get("reason") or "") for one in records.all() if one["kind"] == kind]
    return tuple(dict.fromkeys(reason for reason in reversed(given) if reason and reason != NO_REASON))[:most]


def _decision(record: Record) -> Decision:
    def text(name: str) -> str:
        return str(record.get(name) or "")

    def parts(name: str) -> list[dict[str, object]]:
        held = record.get(name)
        return [one for one in held if isinstance(one, dict)] if isinstance(held, list) else []

    particulars = record.get("particulars")
    given = particulars if isinstance(particulars, dict) else {}
    return Decision(
        kind=Decided(text("kind")),
        day=text("day") or text("as_of"),
        reason=text("reason"),
        rule=text("rule"),
        sheet=text("sheet"),
        cell=text("cell"),
        content=text("content"),
        out=text("out"),
        open=tuple(filter(None, map(_say_open, parts("open")))),
        ledger=text("ledger"),
        sha256=text("sha256"),
        template=text("template"),
        template_sha256=text("template_sha256"),
        preset=text("preset"),
        particulars={str(name): str(one) for name, one in given.items()},
        unfinished=record.get("begun") is True,
        backup=text("backup"),
        cells=tuple(map(_say_cell, parts("cells"))),
    )


def _say_cell(record: dict[str, object]) -> str:
    before, after = (str(record.get(name) or "") for name in ("before", "after"))
    return f"{record.get('cell')}：{quote(before) if before else '空'} → {quote(after) if after else '空'}"


def _say_open(record: dict[str, object]) -> str:
    """Where it stands, and the sentence."""
    return "：".join(str(record[name]) for name in ("place", "message") if record.get(name))
