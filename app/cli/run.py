"""Runs one command and answers with its exit code, however it ends (contract, exit codes)."""

import json
import logging
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date

from app.cli import strings
from app.cli.commands import COMMANDS
from app.cli.options import choose_office
from app.cli.parser import HelpAsked, VersionAsked, parser
from app.cli.reply import FAILED, FAULT, FINDINGS, INTERRUPTED, Reply
from app.core.errors import AppError, FindingsRemain, reason_of
from app.core.progress import timed
from app.core.shipped import version
from app.core.text import one_line
from app.service import Office

_LOG = logging.getLogger(__name__)


def run(arguments: Sequence[str], office: Office, today: date) -> int:
    """The exit code; what is said goes to stdout, trouble to stderr as one sentence, a fault of ours to the log."""
    if sys.stdout is None:
        _complain(strings.NO_STDOUT)
        return FAILED
    told = strings.INTERRUPTED
    try:
        answer = _answer(arguments, office, today)
        told = strings.NOT_ALL_SHOWN
        return _say(answer, "--json" in arguments)
    except KeyboardInterrupt:
        _complain(told)
        return INTERRUPTED


def _answer(arguments: Sequence[str], office: Office, today: date) -> Reply:
    try:
        options = parser().parse_args(arguments)
        office = choose_office(office, options)
        office.file.finish(today)
        office.finish_mending()
        with timed(_LOG, options.command):
            answer = COMMANDS[options.command](options, office, today)
            # What is still to be worked out for the lines belongs to the command.
            lines, beside = tuple(answer.lines), tuple(answer.beside)
            return Reply(answer.data, lines, answer.code, tuple(dict.fromkeys((*office.troubles, *beside))))
    except HelpAsked as asked:
        return Reply({"help": str(asked)}, (str(asked),))
    except VersionAsked:
        return Reply({"version": version()}, (strings.PROGRAM.format(version=version()),))
    except AppError as error:
        _LOG.info("refused", exc_info=True)
        end = FINDINGS if isinstance(error, FindingsRemain) else FAILED
        return _refusal(error.code, error.message, end, office.troubles)
    except Exception:  # noqa: BLE001 - the outermost border: contract.md wants one sentence and an end of its own
        _LOG.exception("uncaught")
        return _refusal("internal", strings.FAULT.format(log=office.log_file), FAULT)


def _refusal(code: str, message: str, end: int, troubles: Sequence[str] = ()) -> Reply:
    # A file that is wrong may be the very reason.
    others = [one for one in troubles if not one.startswith(message)]
    return Reply({"error": {"code": code, "message": message}}, (), end, (*others, message))


def _say(answer: Reply, as_json: bool) -> int:
    """The answer's code, or that nobody could be told."""
    for line in answer.beside:
        _complain(line)
    lines: Iterable[str] = [json.dumps(answer.data, ensure_ascii=False, indent=1)] if as_json else answer.lines
    try:
        sys.stdout.writelines(f"{line}\n" for line in lines)
        sys.stdout.flush()
    except BrokenPipeError:
        # Nobody listens any more (… | head): nothing is left to say.
        return _give_up_stdout()
    except (OSError, ValueError) as error:
        _complain(strings.STDOUT_FULL.format(why=reason_of(error) if isinstance(error, OSError) else strings.CLOSED))
        return _give_up_stdout()
    return answer.code


def _give_up_stdout() -> int:
    """What could not be written is not to be tried again at Python's end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FAILED


def _complain(sentence: str) -> None:
    """On stderr, where there is one that takes it."""
    with suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"{one_line(sentence)}\n")
        sys.stderr.flush()
