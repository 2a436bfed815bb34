"""The command office: where the office's settings are and what they hold; exports them, takes such a file over."""

import argparse
from datetime import date
from pathlib import Path

from app.cli import office_strings as strings
from app.cli.reply import Reply
from app.core.errors import BadOption
from app.core.progress import uninterrupted
from app.service import Office
from app.service.office_file import describe


def run_office(options: argparse.Namespace, office: Office, today: date) -> Reply:
    """What was done, or what there is. Raises BadOption, CannotWrite."""
    if options.out is not None and options.source is not None:
        raise BadOption(strings.ONE_AT_A_TIME)
    if options.out is not None:
        out = office.file.export_to(Path(options.out), today, overwrite=options.overwrite)
        return Reply(_data(office, written=str(out)), (str(out),))
    if options.source is not None:
        return _take_over(Path(options.source), office, today)
    data = _data(office)
    left_out = (strings.LEFT_OUT.format(file=file, why=why) for file, why in office.file.left_out())
    held = strings.HOLDS.format(held=describe(office.file.count()))
    return Reply(data, (strings.FOLDER.format(folder=office.file.folder), held, *left_out))


def _take_over(file: Path, office: Office, today: date) -> Reply:
    incoming = office.file.read(file)
    with uninterrupted():  # once it is taken over, what is left is to say so
        backup = office.file.take_over(incoming, today)
        about = {"file": str(file), "version": incoming.version, "day": incoming.day, "backup": str(backup)}
        said = strings.TAKEN_OVER.format(file=file.name, about=incoming.about)
        return Reply(_data(office, taken_over=about), (said, strings.BACKUP.format(backup=backup)))


def _data(office: Office, *, written: str | None = None, taken_over: dict[str, str] | None = None) -> dict[str, object]:
    """`holds`: how many of each kind there are now."""
    return {
        "folder": str(office.file.folder),
        "holds": dict(office.file.count()),
        "left_out": [{"file": file, "why": why} for file, why in office.file.left_out()],
        "written": written,
        "taken_over": taken_over,
    }
