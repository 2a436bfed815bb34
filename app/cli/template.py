"""The command template: checks a template or a matter (事项) before use, copies one, or lists them; as lines and as JSON."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from app.cli import strings
from app.cli.reply import DONE, FINDINGS, Reply
from app.core.errors import BadOption, BadTemplate
from app.core.files.names import is_there
from app.core.office.template_name import ENDING
from app.core.shipped import COMMAND
from app.core.template_report import WHOLE, Severity, TemplateReport, TemplateTrouble
from app.service import Office
from app.service.kinds.matters import MatterReport


def run_template(options: argparse.Namespace, office: Office) -> Reply:
    """List what there is, copy one, or check one. Raises AppError."""
    if not options.template:
        return _list(options, office)
    # A template and a matter of one name: the template counts, as it did before there were matters.
    is_template = options.template in office.templates.names() or Path(options.template).suffix == ENDING
    matter = None if is_template else office.matters.file(options.template)
    if not matter:
        _refuse_unknown(options.template, office)
    if options.copy_as is not None:
        written = (
            office.matters.copy(matter, options.copy_as)
            if matter
            else office.templates.copy(options.template, options.copy_as)
        )
        told = strings.CHANGE_COPY.format(command=COMMAND, name=written.stem)
        return Reply({"written": str(written)}, (str(written),), beside=(told,) if matter else ())
    if matter:
        return _check_matter(matter, options, office)
    report, out = check(options, office)
    return Reply(as_json(report, out), report_lines(report, out), FINDINGS if report.errors else DONE)


def _refuse_unknown(name: str, office: Office) -> None:
    """Of a name that is neither; of a file its reading tells."""
    templates, matters = office.templates.names(), [one.name for one in office.matters.all()]
    if not is_there(Path(name)) and Path(name).stem not in templates:
        told = {"templates": "、".join(templates), "matters": "、".join(matters)}
        raise BadTemplate(strings.NO_TEMPLATE_OR_MATTER.format(name=name, **told))


def _list(options: argparse.Namespace, office: Office) -> Reply:
    if options.copy_as is not None or options.out:
        raise BadOption(strings.TEMPLATE_UNNAMED)
    templates, matters = office.templates.names(), [one.name for one in office.matters.all()]
    lines = [
        strings.TEMPLATES_ARE.format(names="、".join(templates)),
        strings.MATTERS_ARE.format(names="、".join(matters)),
    ]
    return Reply({"templates": list(templates), "matters": matters}, lines, beside=office.matters.troubles)


def _check_matter(file: Path, options: argparse.Namespace, office: Office) -> Reply:
    if options.out:
        raise BadOption(strings.NO_COMMENTS_IN_MATTER)
    report = office.matters.check(file)
    data = {
        "matter": report.name,
        "summary": {f"{severity}s": len(report.of(severity)) for severity in Severity},
        "findings": [
            {"level": str(one.severity), "line": one.line or None, "message": one.message, "fix": one.fix}
            for one in report.faults
        ],
        "follows": report.follows or None,
        "followed": list(report.followed),
    }
    return Reply(data, _matter_lines(report), FINDINGS if report.of(Severity.ERROR) else DONE)


def _matter_lines(report: MatterReport) -> Iterator[str]:
    yield strings.MATTER_LINE.format(name=report.name)
    for severity in Severity:
        yield from _level_lines(severity, [(_on_line(one.line), one.message, one.fix) for one in report.of(severity)])
    if not report.faults:
        yield strings.TEMPLATE_GOOD
    if report.followed:
        yield ""
        yield strings.FOLLOWED.format(follows=report.follows)
        yield from (f"  {line}" for line in report.followed)


def _on_line(line: int) -> str:
    return strings.ON_LINE.format(line=line) if line else WHOLE.label


def _level_lines(severity: Severity, told: Sequence[tuple[str, str, str]]) -> Iterator[str]:
    """Under a heading, none where nothing is told: where, what, how to mend it."""
    if told:
        yield ""
        yield strings.GROUP.format(level=severity.label, count=len(told))
    for where, message, fix in told:
        yield f"  {where}  {message}"
        yield strings.FIX.format(fix=fix)


def check(options: argparse.Namespace, office: Office) -> tuple[TemplateReport, Path | None]:
    """Check the template; what was found, and where the copy with comments stands, if one was asked for. Raises AppError."""
    report = office.templates.check(options.template)
    if not options.out:
        return report, None
    out = office.templates.write_comments(options.template, Path(options.out), overwrite=options.overwrite)
    return report, out


def report_lines(report: TemplateReport, out: Path | None) -> Iterator[str]:
    """Errors, then warnings, each with its place and how to mend it; the fields; the copy's path."""
    yield strings.TEMPLATE_LINE.format(name=report.name)
    for severity in Severity:
        yield from _level_lines(severity, [(one.place.label, one.message, one.fix) for one in report.of(severity)])
    if not report.troubles:
        yield strings.TEMPLATE_GOOD
    yield strings.TEMPLATE_FIELDS.format(count=len(report.fields), names="、".join(report.fields) or strings.NONE)
    if out:
        yield str(out)


def as_json(report: TemplateReport, out: Path | None) -> dict[str, Any]:
    """The same as plain data."""
    return {
        "template": report.name,
        "fields": list(report.fields),
        "summary": {f"{severity}s": len(report.of(severity)) for severity in Severity},
        "findings": [_trouble(one) for one in report.troubles],
        "comments": str(out) if out else None,
    }


def _trouble(one: TemplateTrouble) -> dict[str, Any]:
    place = one.place
    return {
        "rule": one.id,
        "level": str(one.severity),
        "place": place.label,
        "part": place.part or None,
        "paragraph": place.index if place.part else None,
        "message": one.message,
        "fix": one.fix,
    }
