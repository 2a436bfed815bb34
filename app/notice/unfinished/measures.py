"""The measures that are still to be carried out, as part four prints them: in the ledger's words, never a bare date."""

from app.core.columns import Column
from app.core.field import gap
from app.core.ledger import Measure
from app.core.told.sourced import keep
from app.notice.sentences import items_of
from app.notice.told.ledger import from_entry

NO_MEASURE = gap(Column.MEASURE.label)


def open_measures(measure: Measure) -> list[str]:
    """The items of a measure without end points; 【待补：整改措施】 where the ledger has none."""
    bare = [keep(item.rstrip("。；;，,、：: "), item) for item in items_of(measure.text)]
    return bare or [from_entry(NO_MEASURE, measure, Column.MEASURE, Column.PROGRESS)]
