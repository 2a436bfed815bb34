"""Ledger, particulars and report -> the value of every field: str, int, list and dict, which know where they come from."""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from app.core.days import write_day
from app.core.field import gap
from app.core.finding import Report
from app.core.ledger import Ledger
from app.core.particulars import BEGIN, CLUES, END, ISSUER, PARTICULARS, SLIP_NUMBER, TITLE, Particulars
from app.core.status import Status
from app.core.text import one_line
from app.notice import fields
from app.notice.choice import ProblemNumbers
from app.notice.claims.proposals import proposals, settle
from app.notice.closure import closures
from app.notice.formal import formal
from app.notice.forms import sheet_fields
from app.notice.forms.ahead import kinds_ahead
from app.notice.forms.other_days import name_other_days
from app.notice.numbers import numbers
from app.notice.outline import outline
from app.notice.printed import printed
from app.notice.remaining import list_remaining
from app.notice.results import next_steps, results_of
from app.notice.rows import rows
from app.notice.sentences import close
from app.notice.supervision import slips
from app.notice.title import break_title
from app.notice.told.fields import with_names
from app.notice.told.ledger import with_cells
from app.notice.unfinished.combined import part_combined
from app.notice.unfinished.dated import with_dated

GENRE = "关于巡察整改进展情况的通报"
REPORT_GENRE = "关于巡察整改情况的报告"
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
    claimed = settle(proposals(ledger), confirmed)
    ledger = with_cells(printed(with_dated(ledger)))
    parted, as_listed = part_combined(ledger), name_other_days(ledger)
    counted = [problem for problem in parted.problems if problem.status is not Status.CANCELLED]
    values, found = _print_given(particulars), numbers(ledger, claimed)
    title = values[TITLE.name] or f"{values[ISSUER.name]}{GENRE}"
    clues = close(values[CLUES.name])
    composed = {
        **values,
        **formal(
            values, particulars, fed_back=bool(found[fields.FED_BACK.name] and not found[fields.FOUND_ITSELF.name])
        ),
        **found,
        TITLE.name: title,
        CLUES.name: clues,
        fields.TITLE_LINES.name: break_title(title),
        fields.REPORT_TITLE.name: break_title(_report_title(values)),
        fields.PERIOD.name: _period(particulars),
        fields.OUTLINE.name: outline(counted, results_of(parted, as_of), ProblemNumbers.of(parted)),
        fields.REMAINING.name: list_remaining(parted, as_of),
        fields.NEXT_STEPS.name: next_steps(parted, as_of),
        fields.KINDS_AHEAD.name: kinds_ahead(parted),
        fields.REMAINING_NUMBER.name: "四" if clues else "三",
        sheet_fields.ROWS.name: rows(as_listed),
        sheet_fields.CLOSURES.name: closures(as_listed, report, as_of, problems),
        sheet_fields.AS_OF.name: write_day(as_of) if as_of else gap(sheet_fields.AS_OF.name),
        sheet_fields.SLIPS.name: slips(parted, report, particulars.text(SLIP_NUMBER), problems, as_of),
    }
    return with_names(composed, particulars)


def _report_title(values: dict[str, str]) -> str:
    """A title given for the notice is none for the report."""
    given = values[TITLE.name]
    return given if given.endswith("报告") else f"{values[ISSUER.name]}{REPORT_GENRE}"


def _print_given(particulars: Particulars) -> dict[str, str]:
    return {one.name: one_line(particulars.text(one)) or ("" if one.optional else gap(one.name)) for one in PARTICULARS}


def _period(particulars: Particulars) -> str:
    begin, end = particulars.day(BEGIN), particulars.day(END)
    first = write_day(begin) if begin else gap(BEGIN.name)
    return f"{first}至{_last(begin, end) if end else gap(END.name)}"


def _last(begin: date | None, end: date) -> str:
    if begin and begin.year == end.year:
        return write_day(end).removeprefix(f"{end.year}年")
    return write_day(end)
