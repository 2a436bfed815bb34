"""The measures that are still to be carried out, as part four prints them: in the ledger's words, never a bare date."""

import re
from itertools import groupby

from app.core.columns import Column
from app.core.field import gap
from app.core.ledger import Measure, Problem
from app.core.status import Status
from app.core.told.sourced import keep
from app.notice.sentences import items_of
from app.notice.told.ledger import from_entry
from app.notice.unfinished.tenses import tells_deeds

NO_MEASURE = gap(Column.MEASURE.label)

# 结果待公布, 4项仍有差距, 目前处于审查阶段, 拟招聘3人: with any of these it may go on; 未发现新的问题 is a result.
_GOES_ON = re.compile(
    "正在|目前|当前|现阶段|[仍尚待还拟将剩余缺欠]|未(?!发现|发生|出现|收到|接到)|没有|计划|下一?步|接下来|今后|继续|持续|长期|推进|阶段|差距|困难"
    "|预计|争取|力争|逐步|陆续|初步|基本|部分|[%％]"
)


def still_due(problem: Problem) -> list[Measure]:
    """Its measures but those whose own progress tells them carried out, where one state speaks of several in a cell."""
    rows = [list(of_row) for _, of_row in groupby(problem.measures, key=lambda one: one.row)]
    return [one for of_row in rows for one in _still_due(of_row)]


def _still_due(of_row: list[Measure]) -> list[Measure]:
    left = [one for one in of_row if not _is_carried_out(one)]
    return left if any(not one.status.closed for one in left) else of_row


def _is_carried_out(measure: Measure) -> bool:
    """4月2日印发《办法》 beside a state 正在推进 that another measure of the row has."""
    told, entry = measure.progress, measure.entries.get(Column.PROGRESS)
    own = entry is not None and told != entry.text and measure.status is Status.IN_PROGRESS
    return own and tells_deeds(told) and not _GOES_ON.search(told)


def open_measures(measure: Measure) -> list[str]:
    """The items of a measure without end points; 【待补：整改措施】 where the ledger has none."""
    bare = [keep(item.rstrip("。；;，,、：: "), item) for item in items_of(measure.text)]
    return bare or [from_entry(NO_MEASURE, measure, Column.MEASURE, Column.PROGRESS)]
