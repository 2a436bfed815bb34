"""The check of a finished document, its layout (版式) and its texts, as lines for the terminal and as JSON."""

from collections.abc import Iterator
from typing import Any

from app.cli import layout_strings as strings
from app.cli.as_json import finding_json
from app.cli.report import level_lines
from app.core.clause import JudgedClause, LayoutReport, Strength, Verdict
from app.core.finding import Advice, Level

_KINDS, _PLACES = 5, 3  # shown of one clause; the rest are counted


def layout_lines(report: LayoutReport, advice: tuple[Advice, ...]) -> Iterator[str]:
    """What differs, by strength; what the texts say that they should not; what was looked at in all; who measured."""
    yield strings.FILE.format(file=report.file)
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


def layout_json(report: LayoutReport, advice: tuple[Advice, ...]) -> dict[str, Any]:
    """The answer of `layout --json`; places after a clause's first one stand in `places`, the texts in `findings`."""
    return {
        "file": report.file,
        "measured_by": report.measurement.program or None,
        "not_measured_because": report.measurement.why_not or None,
        "stand_ins_for": list(report.measurement.stand_ins),
        "clauses": [_clause(one) for one in report.clauses],
        "findings": [finding_json(one) for one in advice],
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
    places = {found: [str(place) for place in where] for found, where in one.places().items()}
    for found, where in list(places.items())[:_KINDS]:
        more = strings.MORE_PLACES.format(count=len(where)) if len(where) > _PLACES else ""
        yield strings.FOUND.format(places="；".join(where[:_PLACES]), more=more, found=found)
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
