"""Ledger, particulars and report -> the value of every field: str, int, list and dict, which know where they come from."""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import cast

from app.core.days import write_day
from app.core.field import gap
from app.core.finding import Report
from app.core.ledger import Ledger
from app.core.matters.given import Particulars
from app.core.matters.texts import LEADER, LEDGER_NAME, PERIOD, PROBLEM_NAMES
from app.core.numbering import chinese
from app.core.particulars import BEGIN, CLUES, END, ISSUED, ISSUER, MATTER, PARTICULARS, SLIP_NUMBER, TITLE
from app.core.progress import let_go
from app.core.status import Status
from app.notice import fields
from app.notice.choice import ProblemNumbers
from app.notice.claims.proposals import proposals, settle
from app.notice.closure import closures
from app.notice.forms import sheet_fields
from app.notice.forms.ahead import kinds_ahead
from app.notice.forms.approval import in_even_lines, in_two_lines
from app.notice.forms.attached import rows, rows_behind
from app.notice.forms.other_days import name_other_days
from app.notice.forms.own_names import headings, own_title
from app.notice.forms.requests import SlipWords
from app.notice.forms.rules_made import rules_made
from app.notice.given.filled import fill, names_in
from app.notice.given.formal import formal
from app.notice.given.naming import DONE_WORD, ITEM_COUNT, ask_in_its_words, call_all, call_each, name_problems
from app.notice.given.part_one import FIRST_DUTY_TOLD, OVERALL_NUMBER, SECTIONS, first_duty, sections
from app.notice.given.titles import notice_title, print_given, report_title
from app.notice.numbers import numbers
from app.notice.outline import outline
from app.notice.printed import printed
from app.notice.remaining import list_remaining
from app.notice.results import next_steps, results_of
from app.notice.sentences import close
from app.notice.supervision import slips
from app.notice.title import break_title
from app.notice.told.fields import with_names
from app.notice.told.ledger import with_cells
from app.notice.unfinished.combined import part_combined
from app.notice.unfinished.dated import with_dated, with_overdue

_NOTHING_FOUND = Report()


def compose(
    ledger: Ledger,
    particulars: Particulars,
    report: Report = _NOTHING_FOUND,
    confirmed: Mapping[str, Decimal] = MappingProxyType({}),
    *,
    as_of: date | None = None,
    problems: Collection[str] = (),
) -> dict[str, object]:
    """The value of every field; what nobody has given stands as 【待补：字段名】, never as a blank.

    `confirmed`: the claimed figures somebody answered for, by name; `as_of`: the day the report judges by; `problems`:
    the numbers of those that slips and sheets of close-out are for.
    """
    claimed, late = settle(proposals(ledger), confirmed), with_overdue(report, ledger, as_of)
    dated = with_dated(ledger)
    shown = printed(dated)
    ledger = with_cells(shown)
    parted, as_listed = part_combined(ledger), name_other_days(ledger)
    counted = [problem for problem in parted.problems if problem.status is not Status.CANCELLED]
    texts, found = particulars.matter.texts, numbers(ledger, claimed, particulars.matter)
    values, ahead_of = print_given(particulars), _day_ahead_of(particulars, as_of)
    called = name_problems(texts, found)
    called[LEDGER_NAME.name] = own_title(ledger) or f"{particulars.text(ISSUER)}{called[LEDGER_NAME.name]}"
    title = notice_title(values, texts)
    clues = close(values[CLUES.name])
    composed = {
        **values,
        **formal(values, particulars, called[LEDGER_NAME.name]),
        **found,
        MATTER.name: particulars.matter.name,
        TITLE.name: title,
        CLUES.name: clues,
        fields.TITLE_LINES.name: break_title(title),
        fields.REPORT_TITLE.name: break_title(report_title(values, texts)),
        PERIOD.name: _period(particulars),
        fields.OUTLINE.name: call_each(outline(counted, results_of(parted, as_of), ProblemNumbers.of(parted)), texts),
        fields.REMAINING.name: call_all(
            list_remaining(parted, ahead_of, f"需进一步{texts['动作']}", texts["长期说法"]), texts
        ),
        fields.NEXT_STEPS.name: call_all(next_steps(parted, ahead_of), texts),
        fields.KINDS_AHEAD.name: kinds_ahead(parted),
        fields.REMAINING_NUMBER.name: "四" if clues else "三",
        **headings(ledger),
        **rules_made(claimed),
        sheet_fields.ROWS.name: rows(as_listed),
        sheet_fields.ROWS_BEHIND.name: rows_behind(as_listed),
        sheet_fields.CLOSURES.name: closures(as_listed, report, as_of, problems),
        sheet_fields.OPINION.name: in_even_lines(texts["审核意见"]),
        sheet_fields.DEPARTMENT_OPINION.name: in_even_lines(texts["部门意见"]),
        sheet_fields.LEADER_HEADING.name: in_two_lines(texts[LEADER.name]),
        sheet_fields.AS_OF.name: write_day(as_of) if as_of else gap(sheet_fields.AS_OF.name),
        sheet_fields.SLIPS.name: slips(
            parted,
            late,
            particulars.text(SLIP_NUMBER),
            problems,
            as_of,
            SlipWords(called[DONE_WORD.name], called[ITEM_COUNT.name], texts["核实说法"]),
        ),
    }
    asked = ask_in_its_words(composed, texts["动作"])
    made = _with_sentences(with_names(asked, particulars), called, particulars)
    own: list[object] = [one.problems for one in (dated, shown, ledger, parted, as_listed)] + [composed, asked]
    del dated, shown, ledger, parted, as_listed, counted, composed, asked
    let_go(own)
    return made


def _day_ahead_of(particulars: Particulars, as_of: date | None) -> date | None:
    """The day what is still to be done lies ahead of: nobody promises on paper what is past when it is issued."""
    issued = particulars.day(ISSUED)
    return max(as_of, issued) if as_of and issued else as_of


def _with_sentences(
    named: Mapping[str, object], called: Mapping[str, str], particulars: Particulars
) -> dict[str, object]:
    """The values and what is said with them: the matter's words and sentences, the sections the clerk wrote."""
    texts = {**particulars.matter.texts, **called}
    values: dict[str, object] = {**_also_called(named, particulars), **named, **texts}
    # How a problem is spoken of waits for its name.
    said = {name: text for name, text in texts.items() if set(PROBLEM_NAMES).isdisjoint(names_in(text))}
    # A sentence that uses what its matter does not ask for has a hole: 由【待补：领导小组组长】任组长, not 由任组长.
    unasked = {one.name: gap(one.name) for one in PARTICULARS if one.name not in particulars.matter.asked}
    filled = values | unasked
    told = {name: fill(text, filled) for name, text in said.items()}
    values, filled = values | told, filled | told
    clues = fill(cast(str, named[CLUES.name]), filled)
    called_clues = [label for one in particulars.matters for label, name in one.names.items() if name == CLUES.name]
    written = sections(particulars, filled)
    overall = chinese(len(written) + 1) if written else ""
    return {
        **values,
        **dict.fromkeys((CLUES.name, *called_clues), clues),
        SECTIONS.name: written,
        OVERALL_NUMBER.name: overall,
        FIRST_DUTY_TOLD.name: first_duty(particulars, filled),
    }


def _also_called(values: Mapping[str, object], particulars: Particulars) -> dict[str, object]:
    """The values under the names of every matter: a template may have been made for another one."""
    names = [named for matter in particulars.matters for named in matter.names.items()]
    return {label: values[name] for label, name in names if label not in values}


def _period(particulars: Particulars) -> str:
    begin, end, called = particulars.day(BEGIN), particulars.day(END), particulars.matter.of
    first = write_day(begin) if begin else gap(called(BEGIN).label)
    return f"{first}至{_last(begin, end) if end else gap(called(END).label)}"


def _last(begin: date | None, end: date) -> str:
    if begin and begin.year == end.year:
        return write_day(end).removeprefix(f"{end.year}年")
    return write_day(end)
