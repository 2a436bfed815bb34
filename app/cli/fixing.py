"""The command fix: lists safe fixes, makes the chosen ones in a copy, takes them back."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from app.cli import strings
from app.cli.options import examine
from app.core.errors import BadOption
from app.core.fix import Fix
from app.service import Office


def fix(options: argparse.Namespace, office: Office, today: date) -> None:
    """Run it. Raises whatever the service raises, and BadOption for options that do not go together."""
    if options.undo is not None:
        _undo(options, office)
        return
    examination = examine(options, office, today)
    fixes = office.fixing.find_fixes(examination)
    if options.out is None:
        sys.stdout.writelines(f"{line}\n" for line in _lines(fixes))
        return
    chosen = _chosen(fixes, options.only, options.leave)
    written = office.fixing.write_fixed(examination, chosen, Path(options.out), overwrite=options.overwrite)
    sys.stdout.write(f"{written}\n{strings.FIX_DONE.format(count=len(chosen))}\n")


def _undo(options: argparse.Namespace, office: Office) -> None:
    if options.only or options.leave:
        raise BadOption(strings.FIX_BOTH)
    if options.out is None:
        raise BadOption(strings.FIX_WHERE)
    written, left = office.fixing.undo_fixes(
        Path(options.ledger), Path(options.out), cells=options.undo, overwrite=options.overwrite
    )
    sys.stdout.write(f"{written}\n")
    for one in left:
        sys.stdout.write(strings.UNDO_LEFT.format(cell=one.cell, before=one.excerpts()[0]) + "\n")


def _chosen(fixes: Sequence[Fix], only: Sequence[str], leave: Sequence[str]) -> list[Fix]:
    possible = {str(one.cell): one for one in fixes if not one.obstacle}
    for cell in (*only, *leave):
        if cell not in possible:
            raise BadOption(strings.FIX_UNKNOWN.format(cell=cell))
    return [one for cell, one in possible.items() if (not only or cell in only) and cell not in leave]


def _lines(fixes: Sequence[Fix]) -> Iterator[str]:
    possible, left = [one for one in fixes if not one.obstacle], [one for one in fixes if one.obstacle]
    if not possible:
        yield strings.FIX_NOTHING
    else:
        yield strings.FIXABLE.format(count=len(possible))
        yield from map(_line, possible)
    if left:
        yield ""
        yield strings.FIX_LEFT.format(count=len(left))
    for one in left:
        yield _line(one)
        yield strings.FIX_WHY.format(why=one.obstacle)
    if possible:
        yield ""
        yield strings.FIX_NEXT


def _line(one: Fix) -> str:
    before, after = one.excerpts()
    return strings.FIX_LINE.format(cell=one.cell, kind=one.label, before=before, after=after)
