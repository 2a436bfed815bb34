"""Runs one command and answers with its exit code (contract, exit codes)."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from app import service
from app.cli import strings
from app.cli.as_json import as_json
from app.cli.parser import parser
from app.cli.report import report_lines, rule_lines
from app.core.columns import Column
from app.core.days import read_day
from app.core.errors import AppError, BadOption, FindingsRemain
from app.core.finding import Advice, Level
from app.core.particulars import Particulars
from app.core.standpoint import Standpoint

DONE, FINDINGS, FAILED = 0, 1, 2


def run(arguments: Sequence[str], today: date) -> int:
    """The exit code; what is said goes to stdout, trouble to stderr as one sentence."""
    try:
        options = parser().parse_args(arguments)
        return _COMMANDS[options.command](options, today)
    except AppError as error:
        sys.stderr.write(error.message + "\n")
        if "--json" in arguments:
            _say_json({"error": {"code": error.code, "message": error.message}})
        return FINDINGS if isinstance(error, FindingsRemain) else FAILED


def _say(lines: Iterator[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


def _say_json(answer: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=1) + "\n")


def _check(options: argparse.Namespace, today: date) -> int:
    examination = _examined(options, today)
    if options.json:
        _say_json(as_json(examination))
    else:
        _say(report_lines(examination))
    return FINDINGS if examination.report.of(Level.MUST) else DONE


def _notice(options: argparse.Namespace, today: date) -> int:
    examination = _examined(options, today)
    written = service.write_notice(
        examination,
        Path(options.out),
        particulars=_particulars(options),
        template=options.template or service.NOTICE,
        preset=options.preset,
        overwrite=options.overwrite,
        despite_findings=options.despite_findings,
        reason=options.reason,
        journal=_journal(options),
    )
    _say(iter((str(written),)))
    if options.figures:
        _say(iter((str(service.write_figures(examination, Path(options.figures), overwrite=options.overwrite)),)))
    return DONE


def _mark(options: argparse.Namespace, today: date) -> int:
    written = service.mark(_examined(options, today), Path(options.out), overwrite=options.overwrite)
    _say(iter((str(written),)))
    return DONE


def _issues(options: argparse.Namespace, today: date) -> int:
    written = service.write_issues(
        _examined(options, today), Path(options.out), by_department=options.by_department, overwrite=options.overwrite
    )
    _say(iter((str(written),)))
    return DONE


def _set_aside(options: argparse.Namespace, today: date) -> int:
    examination = _examined(options, today)
    place = {"place": options.cell, "rule": options.id}
    advice = next((one for one in examination.report.advice if _is(one, options)), None)
    aside = next((one for one in examination.report.aside if _is(one.advice, options)), None)
    if options.take_back and aside:
        service.take_back(examination, aside, day=today, journal=_journal(options))
        _say(iter((strings.TAKEN_BACK.format(**place),)))
    elif advice and not options.take_back:
        service.set_aside(examination, advice, options.reason, day=today, journal=_journal(options))
        _say(iter((strings.ASIDE_DONE.format(**place, reason=options.reason),)))
    else:
        raise BadOption(strings.NO_SUCH_FINDING.format(**place))
    return DONE


def _is(advice: Advice, options: argparse.Namespace) -> bool:
    place = str(advice.finding.origin or "")
    return (advice.finding.rule, place) == (options.id, options.cell)


def _journal(options: argparse.Namespace) -> Path | None:
    return Path(options.journal) if options.journal else None


def _rules(options: argparse.Namespace, _: date) -> int:
    if options.rule and options.level:
        service.change_level(options.rule, options.level)
    known = service.rules()
    chosen = tuple(rule for rule in known if options.rule in (None, rule.id))
    if not chosen:
        raise BadOption(strings.UNKNOWN_RULE.format(rule=options.rule))
    _say(rule_lines(chosen, whole=options.rule is not None))
    return DONE


def _examined(options: argparse.Namespace, today: date) -> service.Examination:
    examination = service.examine(
        Path(options.ledger),
        Standpoint(_day(options.as_of) if options.as_of else today),
        particulars=_particulars(options),
        sheets=options.sheet,
        columns=_columns(options.columns),
        levels=dict(_pair(text, "finished-late=off") for text in options.rule),
        journal=_journal(options),
    )
    sys.stderr.writelines(f"{trouble}\n" for trouble in examination.troubles)
    return examination


def _day(text: str) -> date:
    day = read_day(text)
    if day is None:
        raise BadOption(strings.BAD_DAY.format(text=text))
    return day


def _particulars(options: argparse.Namespace) -> Particulars:
    """Those of the file, then those given one by one."""
    read = service.read_particulars(Path(options.particulars)) if options.particulars else {}
    given = dict(_pair(text, "发文机关=中共××局党组") for text in options.set)
    return Particulars().with_(read).with_(given)


def _columns(text: str) -> dict[Column, str]:
    pairs = [_pair(part, "deadline=H,owner=G") for part in text.split(",") if part.strip()]
    letters = [letters.upper() for _, letters in pairs if letters]
    if len(set(letters)) < len(letters):
        raise BadOption(strings.SAME_COLUMN.format(text=text))
    return {_column(name): letters for name, letters in pairs}


def _column(name: str) -> Column:
    try:
        return Column(name)
    except ValueError as error:
        raise BadOption(strings.BAD_COLUMN.format(name=name, known="、".join(Column))) from error


def _pair(text: str, example: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not (sign and name.strip()):
        raise BadOption(strings.BAD_PAIR.format(text=text, example=example))
    return name.strip(), value.strip()


_COMMANDS = {
    "check": _check,
    "notice": _notice,
    "mark": _mark,
    "issues": _issues,
    "set-aside": _set_aside,
    "rules": _rules,
}
