"""The command layout: the check of a finished document, its layout (版式) and its texts, and a mended copy of it."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.cli import layout_strings as strings
from app.cli.as_json import finding_json
from app.cli.reply import DONE, FINDINGS, Reply
from app.cli.report import level_lines
from app.core.clause import JudgedClause, LayoutChange, LayoutReport, MendedLayout, Place, Strength, Verdict
from app.core.errors import BadOption
from app.core.finding import Advice, Level
from app.service import Office

_KINDS, _PLACES = 5, 3  # shown of one clause; the rest are counted


def run_layout(options: argparse.Namespace, office: Office) -> Reply:
    """Check, or mend and check what was written. Raises whatever the service raises, and BadOption."""
    if options.fix:
        return _mend(options, office)
    if options.out or options.tracked:
        raise BadOption(strings.WITHOUT_MEND)
    report, advice = _check(Path(options.document), options, office)
    grave = report.list_differing(Strength.REQUIRED) or any(one.finding.level is Level.MUST for one in advice)
    return Reply(layout_json(report, advice), layout_lines(report, advice), FINDINGS if grave else DONE)


def _mend(options: argparse.Namespace, office: Office) -> Reply:
    if not options.out:
        raise BadOption(strings.MEND_WHERE)
    path = Path(options.document)
    mended = office.documents.mend_layout(path, tracked=options.tracked)
    written = office.documents.write_mended(path, mended, Path(options.out), overwrite=options.overwrite)
    found = _check(written, options, office)
    data = {"written": str(written), "changes": [_change(one) for one in mended.changes]}
    return Reply(data | layout_json(*found), (str(written), *_change_lines(mended), "", *layout_lines(*found)))


def _check(path: Path, options: argparse.Namespace, office: Office) -> tuple[LayoutReport, tuple[Advice, ...]]:
    report = office.documents.check_layout(path, measure=not options.no_render)
    return report, office.documents.check_texts(path)


def _change(one: LayoutChange) -> dict[str, str]:
    return {
        "clause": one.clause,
        "title": one.title,
        "place": str(one.place),
        "what": one.what,
        "before": one.before,
        "after": one.after,
    }


def _change_lines(mended: MendedLayout) -> Iterator[str]:
    yield strings.MENDED.format(count=len(mended.changes)) if mended.changes else strings.NOTHING_MENDED
    for one, places in mended.places().items():
        yield strings.CHANGE.format(
            title=one.title, what=one.what, before=one.before, after=one.after, **_where(places)
        )


def _where(places: list[Place]) -> dict[str, str]:
    """The first places, and how many there are in all."""
    more = strings.MORE_PLACES.format(count=len(places)) if len(places) > _PLACES else ""
    return {"places": "；".join(map(str, places[:_PLACES])), "more": more}


def layout_lines(report: LayoutReport, advice: tuple[Advice, ...]) -> Iterator[str]:
    """What differs, by strength; what the texts say that they should not; what was looked at in all; who measured; what is left."""
    yield strings.FILE.format(file=report.file, format=report.format)
    for strength in Strength:
        differing = report.list_differing(strength)
        if differing:
            yield ""
            yield strings.GROUP[strength].format(count=len(differing))
        for one in differing:
            yield from _clause_lines(one)
    yield from _text_lines(advice)
    yield ""
    yield from _unmeasured_lines(report)
    yield _summary(report)
    yield from _measurement_lines(report)
    yield ""
    yield strings.ON_PAPER
    for paper in report.on_paper:
        yield strings.LOOK_AT.format(title=paper.title, number=paper.number, asked=paper.asked)


def layout_json(report: LayoutReport, advice: tuple[Advice, ...]) -> dict[str, Any]:
    """The answer of `layout --json`; places after a clause's first one stand in `places`, the texts in `findings`."""
    return {
        "file": report.file,
        "format": report.format,
        "measured_by": report.measurement.program or None,
        "not_measured_because": report.measurement.why_not or None,
        "stand_ins_for": list(report.measurement.stand_ins),
        "clauses": [_clause(one) for one in report.clauses],
        "findings": [finding_json(one) for one in advice],
        "on_paper": [
            {"id": one.id, "clause": one.number, "title": one.title, "asked": one.asked} for one in report.on_paper
        ],
        "summary": {
            "errors": len(report.list_differing(Strength.REQUIRED)),
            "warnings": len(report.list_differing(Strength.RECOMMENDED)),
            "hints": len(report.list_differing(Strength.CUSTOM)),
        },
    }


def _text_lines(advice: tuple[Advice, ...]) -> Iterator[str]:
    yield ""
    yield strings.TEXTS if advice else strings.TEXTS_CLEAN
    for level in Level:
        yield from level_lines(level, tuple(one for one in advice if one.finding.level is level))


def _clause_lines(one: JudgedClause) -> Iterator[str]:
    form = strings.NUMBER_OF_CUSTOM if one.strength is Strength.CUSTOM else strings.NUMBER
    number = form.format(number=one.number) if one.number else ""
    yield strings.TITLE.format(title=one.title, number=number)
    yield strings.ASKED.format(asked=one.asked)
    places = one.places()
    for found, where in list(places.items())[:_KINDS]:
        yield strings.FOUND.format(found=found, **_where(where))
    if len(places) > _KINDS:
        yield strings.MORE.format(count=sum(len(where) for where in list(places.values())[_KINDS:]))
    yield strings.FIX.format(fix=one.fix)


def _unmeasured_lines(report: LayoutReport) -> Iterator[str]:
    unmeasured = report.of(Verdict.UNMEASURED)
    if unmeasured:
        yield strings.UNMEASURED.format(count=len(unmeasured))
        for one in unmeasured:
            yield strings.WHY.format(title=one.title, why=one.found)
        yield ""


def _summary(report: LayoutReport) -> str:
    counts = [(strings.COUNT[strength], len(report.list_differing(strength))) for strength in Strength]
    said = "、".join(text.format(count=count) for text, count in counts if count) or strings.NOTHING
    unmeasured = len(report.of(Verdict.UNMEASURED))
    return strings.SUMMARY.format(
        all=len(report.clauses),
        met=len(report.of(Verdict.OK)),
        said=said,
        absent=len(report.of(Verdict.NOT_APPLICABLE)),
        unmeasured=strings.AND_UNMEASURED.format(count=unmeasured) if unmeasured else "",
    )


def _measurement_lines(report: LayoutReport) -> Iterator[str]:
    measurement = report.measurement
    yield strings.PROGRAM.format(program=measurement.program) if measurement.program else measurement.why_not
    if measurement.stand_ins:
        yield strings.STAND_INS.format(fonts="、".join(measurement.stand_ins))


def _clause(one: JudgedClause) -> dict[str, Any]:
    return {
        "id": one.id,
        "clause": one.number,
        "title": one.title,
        "strength": str(one.strength),
        "verdict": str(one.verdict),
        "asked": one.asked,
        "found": one.found,
        "place": str(one.place) if one.differences else None,
        "fix": one.fix,
        "places": [{"place": str(other.place), "found": other.found} for other in one.differences],
    }
