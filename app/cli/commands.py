"""The commands of contract.md, each from its options to its answer."""

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from app.cli import strings
from app.cli.as_json import as_json, gap_json, masking_json, pointing_json, rule_json
from app.cli.fixing import fix
from app.cli.layout import run_layout
from app.cli.mending import mend
from app.cli.office import run_office
from app.cli.options import confirmed, examine, particulars
from app.cli.presets import run_presets
from app.cli.records import show_records
from app.cli.reply import DONE, FINDINGS, Reply
from app.cli.report import masking_lines, place_of, pointing_lines, report_lines, rule_lines
from app.cli.template import run_template
from app.cli.words import run_words
from app.core.errors import BadOption
from app.core.finding import Advice, Level
from app.core.grid import MOST_TOLD
from app.core.progress import uninterrupted
from app.core.told.sentence import tell_gaps, tell_unread
from app.service import NoticeOrder, Office
from app.service.examining import Examination

_MATTER_DIFFERS = "matter-differs"
Command = Callable[[argparse.Namespace, Office, date], Reply]


def _check(options: argparse.Namespace, office: Office, today: date) -> Reply:
    examination = examine(options, office, today)
    code = FINDINGS if examination.report.of(Level.MUST) else DONE
    beside = (examination.changed,) if examination.changed and not options.json else ()
    if beside:
        office.examining.told_changed(examination)
    return Reply(as_json(examination), report_lines(examination), code, beside)


def _notice(options: argparse.Namespace, office: Office, today: date) -> Reply:
    examination = examine(options, office, today)
    mask = office.writing.maskings(examination) if options.mask_names else ()
    points = office.writing.pointings(examination) if office.settings.wide_points else ()
    order = NoticeOrder(
        Path(options.out),
        particulars(options, office),
        template=options.template,
        preset=options.preset,
        overwrite=options.overwrite,
        despite_findings=options.despite_findings,
        reason=options.reason,
        day=today,
        mask=mask,
        points=bool(points),
        figures=Path(options.figures) if options.figures else None,
        sources=Path(options.sources) if options.sources else None,
        confirmed=confirmed(options),
        problems=options.problem,
        inputs=_inputs(options),
    )
    written = office.writing.write_notice(examination, order)
    left = options.despite_findings and examination.report.of(Level.MUST)
    reminders = [strings.GIVE_REASON.format(places=_places(left))] if left and not options.reason.strip() else []
    with uninterrupted():  # the document stands: what is left is to say so
        gaps = [strings.still_missing([one.label for one in written.missing])] if written.missing else []
        gaps += [strings.unconfirmed(written.unconfirmed)] if written.unconfirmed else []
        gaps += tell_gaps(written.gaps)
        gaps += [*written.untold, *filter(None, [written.renumbered])]
        gaps += [strings.differing(written.differing)] if written.differing else []
        gaps += [strings.unprinted(written.unprinted)] if written.unprinted else []
        gaps += filter(None, [written.uneven, written.other_ways, written.title])
        left_out = [strings.NO_SHEET, *written.left_out] if written.left_out else []
        days = [strings.DAYS_APART, *written.days] if written.days else []
        in_doubt = [strings.IN_DOUBT, *written.in_doubt] if written.in_doubt else []
        beside = (
            *_told_of_matter(examination, order),
            *_told_of_kind(options, office, order),
            *tell_unread(written.gaps),
            *gaps,
            *days,
            *in_doubt,
            *left_out,
            *written.troubles,
            *reminders,
            *office.documents.print_warnings(written.path),
        )
    masked = masking_lines(mask) if options.mask_names else ()
    data = {
        "written": str(written.path),
        "missing": [one.label for one in written.missing],
        "unconfirmed": [one.name for one in written.unconfirmed],
        "gaps": [gap_json(one) for one in written.gaps],
        "left_out": list(written.left_out),
        "figures": options.figures,
        "sources": options.sources,
        "masked": [masking_json(one) for one in mask],
        "points": [pointing_json(one) for one in points],
        "warnings": list(beside),
    }
    files = filter(None, [options.figures, options.sources])
    return Reply(data, (str(written.path), *masked, *pointing_lines(points), *files), beside=beside)


def _places(left: Sequence[Advice]) -> str:
    """Where they stand, each once; of more than anybody reads their number."""
    places = list(dict.fromkeys(place_of(one.finding) for one in left))
    return "、".join(places[:MOST_TOLD]) + (f"等{len(places)}处" if len(places) > MOST_TOLD else "")


def _told_of_matter(examination: Examination, order: NoticeOrder) -> tuple[str, ...]:
    """That ledger and particulars speak of another matter: the whole document would be about the wrong one."""
    found = [one.finding for one in examination.report.advice if one.finding.rule == _MATTER_DIFFERS]
    others = dict.fromkeys(one.values["other"] for one in found)
    places = "、".join(dict.fromkeys(f"{one.origin}“{one.values['text']}”" for one in found))
    matter = order.particulars.matter.name
    return tuple(strings.OTHER_MATTER.format(matter=matter, other=other, places=places) for other in others)


def _told_of_kind(options: argparse.Namespace, office: Office, order: NoticeOrder) -> tuple[str, ...]:
    """That the matter has no such kind of document, where one was asked for all the same; the office's own serve all."""
    matter, asked = order.particulars.matter, options.template
    if asked not in office.templates.names() or asked in (kinds := office.templates.kinds(matter)):
        return ()
    return (strings.NOT_A_KIND.format(matter=matter.name, asked=asked, kinds="、".join(kinds)),)


def _inputs(options: argparse.Namespace) -> dict[Path, str]:
    """The files a command reads besides the ledger, which none of its outputs may be."""
    read = (
        (options.particulars, strings.IS_PARTICULARS),
        (options.journal, strings.IS_STORE),
        (options.words, strings.IS_WORDS),
    )
    return {Path(name): what for name, what in read if name}


def _mark(options: argparse.Namespace, office: Office, today: date) -> Reply:
    examination = examine(options, office, today)
    return _written(office.copies.mark(examination, Path(options.out), overwrite=options.overwrite))


def _issues(options: argparse.Namespace, office: Office, today: date) -> Reply:
    examination = examine(options, office, today)
    out = Path(options.out)
    written = office.copies.write_issues(
        examination, out, by_department=options.by_department, overwrite=options.overwrite
    )
    return _written(written)


def _written(path: Path) -> Reply:
    return Reply({"written": str(path)}, (str(path),))


def _set_aside(options: argparse.Namespace, office: Office, today: date) -> Reply:
    examination = examine(options, office, today)
    if options.take_back and options.reason:
        raise BadOption(strings.NO_REASON_TO_TAKE_BACK)
    place = {"place": options.cell, "rule": options.id}
    advice = next((one for one in examination.report.advice if _is_meant(one, options)), None)
    aside = next((one for one in examination.report.aside if _is_meant(one.advice, options)), None)
    if options.take_back and aside:
        office.decisions.take_back(examination, aside, day=today)
        said = strings.TAKEN_BACK.format(**place)
    elif advice and not options.take_back:
        office.decisions.set_aside(examination, advice, options.reason, day=today)
        said = strings.ASIDE_DONE.format(**place, reason=options.reason)
    elif aside:
        raise BadOption(strings.ASIDE_ALREADY.format(**place, reason=aside.reason))
    else:
        raise BadOption(strings.NO_SUCH_FINDING.format(**place))
    data = {"rule": options.id, "cell": options.cell, "set_aside": not options.take_back, "reason": options.reason}
    return Reply(data, (said,))


def _is_meant(advice: Advice, options: argparse.Namespace) -> bool:
    return (advice.finding.rule, place_of(advice.finding)) == (options.id, options.cell)


def _rules(options: argparse.Namespace, office: Office, _: date) -> Reply:
    if options.level and not options.rule:
        raise BadOption(strings.LEVEL_WITHOUT_RULE)
    if options.level:
        office.rules.change_level(options.rule, options.level)
    chosen = tuple(rule for rule in office.rules.all() if options.rule in (None, rule.id))
    if not chosen:
        raise BadOption(strings.UNKNOWN_RULE.format(rule=options.rule))
    lines = rule_lines(chosen, whole=options.rule is not None)
    return Reply({"rules": [rule_json(one) for one in chosen]}, lines)


COMMANDS: dict[str, Command] = {
    "check": _check,
    "notice": _notice,
    "mark": _mark,
    "issues": _issues,
    "fix": fix,
    "mend": mend,
    "set-aside": _set_aside,
    "template": lambda options, office, _: run_template(options, office),
    "layout": lambda options, office, _: run_layout(options, office),
    "rules": _rules,
    "presets": lambda options, office, _: run_presets(options, office),
    "records": lambda options, office, _: show_records(options, office),
    "words": lambda options, office, _: run_words(options, office),
    "office": run_office,
}
