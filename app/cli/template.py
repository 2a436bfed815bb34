"""The command template: checks one before use, or copies one to be changed; as lines and as JSON."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.cli import strings
from app.core.template_report import Severity, TemplateReport, TemplateTrouble
from app.service import Office


def copy(options: argparse.Namespace, office: Office) -> Path:
    """Copy the template that is named into the office's folder; its path. Raises BadTemplate, BadOption, CannotWrite."""
    return office.templates.copy(options.template, options.copy_as)


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
        troubles = report.of(severity)
        if troubles:
            yield ""
            yield strings.GROUP.format(level=severity.label, count=len(troubles))
        for one in troubles:
            yield f"  {one.place.label}  {one.message}"
            yield strings.FIX.format(fix=one.fix)
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
