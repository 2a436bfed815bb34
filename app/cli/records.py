"""The command records: what was decided and written, as lines, as JSON, as a workbook."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from app.cli import strings
from app.cli.reply import Reply
from app.core.policy import Decision
from app.core.text import one_line
from app.service import Office


def show_records(options: argparse.Namespace, office: Office) -> Reply:
    """The records of one ledger or of all. Raises BadOption, CannotWrite."""
    ledger = Path(options.ledger) if options.ledger else None
    made = office.decisions.list_made(ledger)
    out = None
    if options.out:
        out = office.decisions.write_list(made.made, Path(options.out), ledger=ledger, overwrite=options.overwrite)
    data = {
        "records": [_record(one) for one in made.made],
        "lost": [{"source": source, "line": line, "text": text} for source, line, text in made.lost],
        "written": str(out) if out else None,
    }
    lines = (str(out),) if out else (*map(_line, made.made), *_lost_lines(made.lost))
    return Reply(data, lines or (strings.NO_RECORDS,), beside=filter(None, [office.network_note]))


def _line(one: Decision) -> str:
    what = (
        f"{one.rule} {one.sheet}!{one.cell}" if one.rule and one.sheet else f"{one.rule} {one.cell}".strip() or one.out
    )
    cells = one_line("；".join(one.cells))
    parts = (
        one.day,
        one.kind.label,
        what,
        cells,
        one.reason and strings.RECORD_REASON.format(reason=one_line(one.reason)),
    )
    return "  ".join((*filter(None, parts), *([strings.UNFINISHED] if one.unfinished else []), one.ledger))


def _lost_lines(lost: tuple[tuple[str, int, str], ...]) -> Iterator[str]:
    for source, line, text in lost:
        yield strings.LOST_LINE.format(source=source, line=line, text=text)


def _record(one: Decision) -> dict[str, object]:
    return {
        "kind": str(one.kind),
        "day": one.day,
        "ledger": one.ledger,
        "sha256": one.sha256 or None,
        "rule": one.rule or None,
        "sheet": one.sheet or None,
        "cell": one.cell or None,
        "content": one.content or None,
        "reason": one.reason,
        "out": one.out or None,
        "template": one.template or None,
        "template_sha256": one.template_sha256 or None,
        "preset": one.preset or None,
        "particulars": dict(one.particulars),
        "open": list(one.open),
        "finished": not one.unfinished,
        "backup": one.backup or None,
        "cells": list(one.cells),
    }
