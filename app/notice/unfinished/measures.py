"""The measures that are still to be carried out, as part four prints them: in the ledger's words, each with its deadline."""

import re

from app.core.columns import Column
from app.core.field import gap
from app.core.ledger import Ledger, Measure
from app.core.placeholders import is_bare_status
from app.core.told.sourced import keep
from app.notice.phrases import sentences_in
from app.notice.sentences import items_of
from app.notice.told.ledger import from_entry

NO_MEASURE = gap(Column.MEASURE.label)
# In 整改措施及进展情况 what was done stands behind what was to be done: 加强指导，当前29个学会已成立的有23个.
_TOLD = re.compile(
    "已|目前|当前|截至|截止|现有|至今|尚未|还剩|[还仍暂]未|完成了|(?:提高|下降|增长|增加|减少)到|累计|共计"
    r"|^(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬)(?!前)"
)


def tells_measures(ledger: Ledger, sheet: str) -> bool:
    """Whether the sheet's progress stands in one column with its measures (整改措施及进展情况)."""
    if ledger.has(Column.MEASURE, sheet):
        return False
    guesses = (table.columns.get(Column.PROGRESS) for one in ledger.sheets if one.name == sheet for table in one.tables)
    return any("措施" in guess.heading for guess in guesses if guess)


def open_measures(measure: Measure, *, combined: bool) -> list[str]:
    """The items of a measure without end points; 【待补：整改措施】 where the ledger has none, never a bare date.

    `combined`: its progress holds them too.
    """
    found = items_of(measure.text)
    if not found and combined and not is_bare_status(measure.progress):
        found = [keep(plan, item) for item in items_of(measure.progress) if (plan := _planned(item))]
    bare = [keep(item.rstrip("。；;，,、 "), item) for item in found]
    return bare or [from_entry(NO_MEASURE, measure, Column.MEASURE, Column.PROGRESS)]


def _planned(item: str) -> str:
    """The sentences of an item up to the clause that tells what was done."""
    return "".join(filter(None, map(_up_to_told, sentences_in(item))))


def _up_to_told(sentence: str) -> str:
    clauses = re.split("(?<=[，,])", sentence)
    kept = 0
    while kept < len(clauses) and not _TOLD.search(clauses[kept]):
        kept += 1
    return sentence if kept == len(clauses) else "".join(clauses[:kept]).rstrip("，,") + ("。" if kept else "")
