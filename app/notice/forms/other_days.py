"""Days that stand for the day of completion and are another one (验收日期, 销号日期): forms call them what they are."""

import re
from collections.abc import Mapping
from dataclasses import replace

from app.core.columns import Column
from app.core.ledger import Entry, Ledger, Measure, Problem
from app.core.placeholders import is_missing
from app.core.told.sourced import keep

_OTHER = re.compile(
    "((?:验收|销号|销项|销案|销账|核销|复核|复查|审核|核查|认定|确认)(?:合格|通过|审批)?(?:日期|时间|日))(?:[（(].*)?$"
)


def name_other_days(ledger: Ledger) -> Ledger:
    """The ledger with such a day told with its name: 2026年4月5日（验收日期）."""
    named = _named(ledger)
    return replace(ledger, problems=tuple(_problem(one, named.get(one.sheet, "")) for one in ledger.problems))


def _named(ledger: Ledger) -> Mapping[str, str]:
    """What the days of a sheet are called, where they are none of completion."""
    headings = (
        (sheet.name, _OTHER.search("".join(table.columns[Column.FINISHED].heading.split())))
        for sheet in ledger.sheets
        for table in sheet.tables
        if Column.FINISHED in table.columns
    )
    return {sheet: found[1] for sheet, found in headings if found}


def _problem(problem: Problem, name: str) -> Problem:
    return replace(problem, measures=tuple(_measure(one, name) for one in problem.measures)) if name else problem


def _measure(measure: Measure, name: str) -> Measure:
    entry = measure.entries.get(Column.FINISHED)
    if entry is None or is_missing(entry.text):
        return measure
    return replace(measure, entries={**measure.entries, Column.FINISHED: _told(entry, name)})


def _told(entry: Entry, name: str) -> Entry:
    return entry._replace(text=keep(f"{entry.text}（{name}）", entry.text))
