"""An examination and the rules as lines of text for the terminal."""

from collections.abc import Iterator, Mapping, Sequence

from app.cli import strings
from app.core.days import write_day
from app.core.finding import Advice, Aside, Field, Finding, Level
from app.core.fix import Fix
from app.core.grid import Cell, column_letters
from app.core.office.words import OfficeWord
from app.core.sheet import Sheet, Table
from app.core.text import shorten
from app.service.examining import Examination
from app.service.rules import Rule
from app.service.summary import summarise
from app.service.writing import Masking

_MOST_POINTED = 20


def report_lines(examination: Examination) -> Iterator[str]:
    """What was read, the counts, and the findings by level."""
    ledger, as_of = examination.ledger, examination.context.as_of
    yield strings.LEDGER_LINE.format(file=ledger.file, as_of=write_day(as_of))
    for sheet in ledger.sheets:
        yield from _sheet_lines(sheet)
    summary = summarise(ledger, as_of)
    yield strings.SUMMARY.format(
        problems=summary.problems, measures=summary.measures, done=summary.done, overdue=summary.overdue
    )
    if summary.unknown:
        yield strings.SUMMARY_UNKNOWN.format(unknown=summary.unknown)
    if summary.overdue_unclear:
        yield strings.SUMMARY_UNCLEAR.format(unclear=summary.overdue_unclear)
    used = "、".join(word_line(one) for one in examination.words)
    if used:
        yield strings.WORDS_USED.format(words=used)
    if examination.levels:
        yield strings.LEVELS_CHANGED.format(changed="、".join(_level_changes(examination.levels)))
    for level in Level:
        yield from level_lines(level, examination.report.of(level))
    yield from _aside_lines(examination.report.aside)
    if not examination.report.advice:
        yield strings.NO_FINDINGS.format(rules=examination.asked)


def word_line(one: OfficeWord) -> str:
    """One word of the office with what it means."""
    return strings.WORD_LINE.format(kind=one.kind.label, word=one.word, label=one.meaning.label)


def _sheet_lines(sheet: Sheet) -> Iterator[str]:
    if not sheet.used:
        yield strings.LEFT_OUT.format(name=sheet.name, why=sheet.why_not)
        return
    rows = _rows(sheet.header_rows)
    header = strings.HEADER.format(rows=rows) if rows else strings.NO_HEADER
    hidden = strings.HIDDEN.format(count=sheet.hidden_rows) if sheet.hidden_rows else ""
    yield strings.READ.format(
        name=sheet.name,
        header=header,
        read=sheet.rows_read,
        problems=sheet.problems,
        measures=sheet.measures,
        hidden=hidden,
    )
    for table in sheet.tables:
        if sheet.further:
            yield strings.TABLE.format(cell=Cell(sheet.name, *table.first).address, rows=_rows(table.header_rows))
        yield from _column_lines(table)


def _column_lines(table: Table) -> Iterator[str]:
    for column, guess in table.columns.items():
        letters = "、".join(map(column_letters, (guess.cell.column, *guess.earlier)))
        yield strings.COLUMN.format(letters=letters, heading=guess.heading, column=column.label)


def _rows(rows: Sequence[int]) -> str:
    return "、".join(map(str, rows))


def level_lines(level: Level, advice: tuple[Advice, ...]) -> Iterator[str]:
    """The findings of one level under their heading; nothing where there are none."""
    if advice:
        yield ""
        yield strings.GROUP.format(level=level.label, count=len(advice))
    for one in advice:
        yield f"  {_line(one)}"
        yield strings.FIX.format(fix=one.fix)


def _line(advice: Advice) -> str:
    origin = advice.finding.origin
    return f"{origin}  {advice.message}" if origin else advice.message


def place_of(finding: Finding) -> str:
    """The place of a finding as an argument names it: 台账!H12, 反馈日期."""
    return finding.origin.name if isinstance(finding.origin, Field) else str(finding.origin or "")


def _level_changes(levels: Mapping[str, Level | None]) -> Iterator[str]:
    for rule, level in levels.items():
        yield f"{rule} {level.label if level else strings.SWITCHED_TO_OFF}"


def _aside_lines(aside: tuple[Aside, ...]) -> Iterator[str]:
    if aside:
        yield ""
        yield strings.ASIDE_GROUP.format(count=len(aside))
    for one in aside:
        yield f"  {_line(one.advice)}"
        yield strings.REASON.format(reason=one.reason)
    if aside:
        yield strings.ASIDE_HINT


def masking_lines(maskings: Sequence[Masking]) -> Iterator[str]:
    """One line a name masked in the document."""
    for one in maskings:
        at = max(0, one.text.index(one.before) - 4)
        text = shorten(one.text[at:])
        yield strings.MASKED.format(cell=one.cell, before=one.before, after=one.after, text=text)
    if not maskings:
        yield strings.NO_MASKED


def pointing_lines(pointings: Sequence[Fix]) -> Iterator[str]:
    """One line a cell printed with other points; of many the first, and how many more."""
    for one in pointings[:_MOST_POINTED]:
        before, after = map(shorten, one.excerpts())
        yield strings.POINTED.format(cell=one.cell, before=before, after=after)
    if len(pointings) > _MOST_POINTED:
        yield strings.POINTED_MORE.format(count=len(pointings) - _MOST_POINTED)


def rule_lines(rules: tuple[Rule, ...], *, whole: bool) -> Iterator[str]:
    """One line a rule; `whole` adds why and how to mend it."""
    for rule in rules:
        yield f"{rule.id}  {rule.level}（{rule.level.label}{_level_now(rule)}）  {rule.title}"
        if whole:
            yield strings.WHY.format(why=rule.why)
            yield strings.HOW.format(fix=rule.fix)


def _level_now(rule: Rule) -> str:
    if rule.now is None:
        return strings.SWITCHED_OFF
    return strings.LEVEL_NOW.format(level=rule.now.label) if rule.now is not rule.level else ""
