"""An examination and the rules as lines of text for the terminal."""

from collections.abc import Iterator

from app.cli import strings
from app.core.days import written
from app.core.finding import Advice, Aside, Level
from app.core.grid import Cell, column_letters
from app.core.ledger import Sheet
from app.core.summary import summarise
from app.service import Examination, Rule


def report_lines(examination: Examination) -> Iterator[str]:
    """What was read, the counts, and the findings by level."""
    ledger, as_of = examination.ledger, examination.standpoint.as_of
    yield strings.LEDGER_LINE.format(file=ledger.file, as_of=written(as_of))
    for sheet in ledger.sheets:
        yield from _sheet_lines(sheet)
    summary = summarise(ledger, as_of)
    yield strings.SUMMARY.format(
        problems=summary.problems, measures=summary.measures, done=summary.done, overdue=summary.overdue
    )
    for level in Level:
        yield from _level_lines(level, examination.report.of(level))
    yield from _aside_lines(examination.report.aside)
    if not examination.report.advice:
        yield strings.NO_FINDINGS


def _sheet_lines(sheet: Sheet) -> Iterator[str]:
    if not sheet.used:
        yield strings.LEFT_OUT.format(name=sheet.name, why=sheet.why_not)
        return
    rows = "、".join(str(row) for row in sheet.header_rows)
    hidden = strings.HIDDEN.format(count=sheet.hidden_rows) if sheet.hidden_rows else ""
    yield strings.READ.format(
        name=sheet.name,
        rows=rows,
        read=sheet.rows_read,
        problems=sheet.problems,
        measures=sheet.measures,
        hidden=hidden,
    )
    for column, guess in sheet.columns.items():
        letters = column_letters(guess.cell.column)
        yield strings.COLUMN.format(letters=letters, heading=guess.heading, column=column.label)


def _level_lines(level: Level, advice: tuple[Advice, ...]) -> Iterator[str]:
    if advice:
        yield ""
        yield strings.GROUP.format(level=level.label, count=len(advice))
    for one in advice:
        place = f"{one.finding.origin}  " if isinstance(one.finding.origin, Cell) else ""
        yield f"  {place}{one.message}"
        yield strings.FIX.format(fix=one.fix)


def _aside_lines(aside: tuple[Aside, ...]) -> Iterator[str]:
    if aside:
        yield ""
        yield strings.ASIDE_GROUP.format(count=len(aside))
    for one in aside:
        yield f"  {one.advice.finding.origin or ''}  {one.advice.message}"
        yield strings.REASON.format(reason=one.reason)


def rule_lines(rules: tuple[Rule, ...], *, whole: bool) -> Iterator[str]:
    """One line a rule; `whole` adds why and how to mend it."""
    for rule in rules:
        yield f"{rule.id}  {rule.level}（{rule.level.label}{_now(rule)}）  {rule.title}"
        if whole:
            yield strings.WHY.format(why=rule.why)
            yield strings.HOW.format(fix=rule.fix)


def _now(rule: Rule) -> str:
    if rule.now is None:
        return strings.SWITCHED_OFF
    return strings.LEVEL_NOW.format(level=rule.now.label) if rule.now is not rule.level else ""
