"""Runs one command and answers with its exit code (contract, exit codes)."""

import argparse
import json
import logging
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from app.cli import strings, template
from app.cli.as_json import as_json
from app.cli.fixing import fix
from app.cli.layout import layout_json, layout_lines
from app.cli.options import choose_office, examine, particulars
from app.cli.parser import parser
from app.cli.presets import run_presets
from app.cli.report import masking_lines, place_of, report_lines, rule_lines
from app.core.clause import Strength
from app.core.errors import AppError, BadOption, FindingsRemain
from app.core.finding import Advice, Level
from app.core.progress import timed
from app.service import NoticeOrder, Office

_LOG = logging.getLogger(__name__)
DONE, FINDINGS, FAILED = 0, 1, 2


def run(arguments: Sequence[str], office: Office, today: date) -> int:
    """The exit code; what is said goes to stdout, trouble to stderr as one sentence."""
    try:
        code = _answer(arguments, office, today)
        sys.stdout.flush()
    except BrokenPipeError:
        if not _reader_is_gone():
            raise
        # Nobody listens any more (… | head): nothing is left to say, not by Python at its end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    return code


def _reader_is_gone() -> bool:
    """Whether it is stdout that is broken, not a pipe within the program: that one would be a bug of ours."""
    try:
        sys.stdout.write("\n")
        sys.stdout.flush()
    except BrokenPipeError:
        return True
    return False


def _answer(arguments: Sequence[str], office: Office, today: date) -> int:
    try:
        options = parser().parse_args(arguments)
        with timed(_LOG, options.command):
            return _COMMANDS[options.command](options, choose_office(office, options), today)
    except AppError as error:
        _LOG.info("refused", exc_info=True)
        sys.stderr.write(error.message + "\n")
        if "--json" in arguments:
            _say_json({"error": {"code": error.code, "message": error.message}})
        return FINDINGS if isinstance(error, FindingsRemain) else FAILED


def _say(lines: Iterator[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


def _say_json(answer: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=1) + "\n")


def _check(options: argparse.Namespace, office: Office, today: date) -> int:
    examination = examine(options, office, today)
    if options.json:
        _say_json(as_json(examination))
    else:
        _say(report_lines(examination))
    return FINDINGS if examination.report.of(Level.MUST) else DONE


def _notice(options: argparse.Namespace, office: Office, today: date) -> int:
    examination = examine(options, office, today)
    mask = office.writing.maskings(examination) if options.mask_names else ()
    order = NoticeOrder(
        Path(options.out),
        particulars(options),
        template=options.template,
        preset=options.preset,
        overwrite=options.overwrite,
        despite_findings=options.despite_findings,
        reason=options.reason,
        day=today,
        mask=mask,
    )
    written = office.writing.write_notice(examination, order)
    _say(iter((str(written),)))
    if options.mask_names:
        _say(masking_lines(mask))
    sys.stderr.writelines(f"{line}\n" for line in office.documents.print_warnings(written))
    if options.figures:
        figures = office.writing.write_figures(examination, Path(options.figures), overwrite=options.overwrite)
        _say(iter((str(figures),)))
    return DONE


def _mark(options: argparse.Namespace, office: Office, today: date) -> int:
    written = office.copies.mark(examine(options, office, today), Path(options.out), overwrite=options.overwrite)
    _say(iter((str(written),)))
    return DONE


def _issues(options: argparse.Namespace, office: Office, today: date) -> int:
    written = office.copies.write_issues(
        examine(options, office, today),
        Path(options.out),
        by_department=options.by_department,
        overwrite=options.overwrite,
    )
    _say(iter((str(written),)))
    return DONE


def _fix(options: argparse.Namespace, office: Office, today: date) -> int:
    fix(options, office, today)
    return DONE


def _set_aside(options: argparse.Namespace, office: Office, today: date) -> int:
    examination = examine(options, office, today)
    place = {"place": options.cell, "rule": options.id}
    advice = next((one for one in examination.report.advice if _is_meant(one, options)), None)
    aside = next((one for one in examination.report.aside if _is_meant(one.advice, options)), None)
    if options.take_back and aside:
        office.decisions.take_back(examination, aside, day=today)
        _say(iter((strings.TAKEN_BACK.format(**place),)))
    elif advice and not options.take_back:
        office.decisions.set_aside(examination, advice, options.reason, day=today)
        _say(iter((strings.ASIDE_DONE.format(**place, reason=options.reason),)))
    elif aside:
        raise BadOption(strings.ASIDE_ALREADY.format(**place, reason=aside.reason))
    else:
        raise BadOption(strings.NO_SUCH_FINDING.format(**place))
    return DONE


def _is_meant(advice: Advice, options: argparse.Namespace) -> bool:
    return (advice.finding.rule, place_of(advice.finding)) == (options.id, options.cell)


def _template(options: argparse.Namespace, office: Office, _: date) -> int:
    if options.copy_as is not None:
        _say(iter((str(template.copy(options, office)),)))
        return DONE
    report, out = template.check(options, office)
    if options.json:
        _say_json(template.as_json(report, out))
    else:
        _say(template.report_lines(report, out))
    return FINDINGS if report.errors else DONE


def _layout(options: argparse.Namespace, office: Office, _: date) -> int:
    document = Path(options.document)
    report = office.documents.check_layout(document, measure=not options.no_render)
    advice = office.documents.check_texts(document)
    if options.json:
        _say_json(layout_json(report, advice))
    else:
        _say(layout_lines(report, advice))
    grave = report.list_differing(Strength.REQUIRED) or any(one.finding.level is Level.MUST for one in advice)
    return FINDINGS if grave else DONE


def _rules(options: argparse.Namespace, office: Office, _: date) -> int:
    if options.rule and options.level:
        office.rules.change_level(options.rule, options.level)
    known = office.rules.all()
    chosen = tuple(rule for rule in known if options.rule in (None, rule.id))
    if not chosen:
        raise BadOption(strings.UNKNOWN_RULE.format(rule=options.rule))
    _say(rule_lines(chosen, whole=options.rule is not None))
    return DONE


def _presets(options: argparse.Namespace, office: Office, _: date) -> int:
    _say(iter(run_presets(options, office)))
    return DONE


_COMMANDS = {
    "check": _check,
    "notice": _notice,
    "mark": _mark,
    "issues": _issues,
    "fix": _fix,
    "set-aside": _set_aside,
    "template": _template,
    "layout": _layout,
    "rules": _rules,
    "presets": _presets,
}
