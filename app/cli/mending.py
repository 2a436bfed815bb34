"""The command mend: the clerk's values into chosen cells, of a copy or of the ledger itself."""

import argparse
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from app.cli import mending_strings as strings
from app.cli.options import examine
from app.cli.reply import Reply
from app.core.errors import BadOption
from app.core.grid import Cell, column_number
from app.core.ledger import Ledger
from app.core.mending.edit import Edit, Mend
from app.core.text import one_line, quote
from app.service import Office
from app.service.mending.ledger_mending import MendedLedger

# A cell of the one sheet first: 整改台账!H5 may stand in what is to be written (H5==整改台账!A1).
_EDITS = tuple(re.compile(sheet + r"([A-Za-z]{1,3})([1-9]\d{0,6})=(.*)", re.DOTALL) for sheet in ("()", "(.+?)!"))


def mend(options: argparse.Namespace, office: Office, today: date) -> Reply:
    """Run it. Raises whatever the service raises, and BadOption for options that do not go together."""
    if options.in_place == (options.out is not None):
        raise BadOption(strings.BOTH if options.in_place else strings.WHERE)
    examination = examine(options, office, today)
    edits = [_read_edit(text, examination.ledger) for text in options.edits]
    if options.in_place:
        now = datetime.combine(today, datetime.now().time())
        done = office.mending.write_back(examination, edits, now=now)
    else:
        out = Path(options.out)
        done = office.mending.write_copy(examination, edits, out, day=today, overwrite=options.overwrite)
    beside = (*done.troubles, *([strings.CALCULATE] if done.in_formulas else ()))
    return Reply({**_data(done), "warnings": list(beside)}, _lines(done), beside=beside)


def _read_edit(text: str, ledger: Ledger) -> Edit:
    found = next(filter(None, (pattern.fullmatch(text) for pattern in _EDITS)), None)
    if found is None:
        raise BadOption(strings.BAD_EDIT.format(text=text))
    sheet, letters, row, value = found.groups()
    return Edit(Cell(sheet or _only_sheet(text, ledger), int(row), column_number(letters)), value)


def _only_sheet(text: str, ledger: Ledger) -> str:
    used = [sheet.name for sheet in ledger.sheets if sheet.used]
    if len(used) > 1:
        raise BadOption(strings.WHICH_SHEET.format(text=text, sheets="、".join(used), first=used[0]))
    return used[0]


def _data(done: MendedLedger) -> dict[str, object]:
    return {
        "written": str(done.path),
        "backup": str(done.backup) if done.backup else None,
        "mended": [_mend(one) for one in done.made],
        "left": [_mend(one) | {"obstacle": one.obstacle, "reason": _reason(one)} for one in done.left],
        "recalculate": done.in_formulas,
    }


def _mend(one: Mend) -> dict[str, object]:
    return {
        "sheet": one.cell.sheet,
        "cell": one.cell.address,
        "before": one.before,
        "after": one.after,
        "date": one.day.isoformat() if one.day else None,
    }


def _lines(done: MendedLedger) -> Iterator[str]:
    yield str(done.path)
    yield strings.DONE.format(count=len(done.made))
    yield from map(_line, done.made)
    if done.left:
        yield strings.LEFT.format(count=len(done.left))
    for one in done.left:
        yield _line(one)
        yield strings.WHY.format(why=_reason(one))
    if done.backup:
        yield strings.BACKUP.format(backup=done.backup)


def _line(one: Mend) -> str:
    return strings.LINE.format(cell=one.cell, before=_said(one.before), after=_said(one.after))


def _said(text: str) -> str:
    return quote(one_line(text)) if text else strings.EMPTY


def _reason(one: Mend) -> str:
    return one.obstacle.reason if one.obstacle else ""
