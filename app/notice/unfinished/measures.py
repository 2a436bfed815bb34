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
# 修订管理办法，明确三级责任: a document and what it says; 修订办法，开展培训 asks for more than one deed.
_A_DOCUMENT = re.compile(
    "(?P<named>(?:修订|制定|制订|出台|印发|完善|健全|建立)[^，；。\\d]*(?:办法|制度|细则|规定|规则|规程|方案|清单|流程)[》]?)"
    "(?:，(?:明确|压实|规范|列明|细化|强化|堵塞|严格)[^，；。]*)*。?"
)
_ISSUED = re.compile("(?:印发|出台|公布|施行|发布)[^。；]*?((?:《[^》]+》[、和]?)+)")
_TITLE = re.compile("《[^》]+》")
_AND = re.compile("[、和及]")
_ONE_DEED = re.compile(r"[^，；。、\d]+。?")
_WHOLLY = re.compile("全部|均已|已[^，。；]{0,6}(?:到岗|到位|完毕|办结|结清|归档)|^已?(?:整改)?完成(?:整改)?。?$")


def still_due(problem: Problem) -> list[Measure]:
    """Its measures but those whose own progress tells them carried out, where one state speaks of several in a cell."""
    rows = [list(of_row) for _, of_row in groupby(problem.measures, key=lambda one: one.row)]
    return [one for of_row in rows for one in _still_due(of_row)]


def _still_due(of_row: list[Measure]) -> list[Measure]:
    left = [one for one in of_row if not _is_carried_out(one)]
    return left if any(not one.status.closed for one in left) else of_row


def _is_carried_out(measure: Measure) -> bool:
    """4月2日印发《办法》 for 修订办法, beside a state 正在推进 that another measure of the row has; 已审核266卷 tells no end."""
    told, entry = measure.progress, measure.entries.get(Column.PROGRESS)
    own = entry is not None and told != entry.text and measure.status is Status.IN_PROGRESS
    if not own or not tells_deeds(told) or _GOES_ON.search(told):
        return False
    text = measure.text.strip()
    return _is_issued(text, told) or bool(_ONE_DEED.fullmatch(text) and _WHOLLY.search(told))


def _is_issued(text: str, told: str) -> bool:
    """Whether the measure is to issue documents, and as many were issued."""
    asked, issued = _A_DOCUMENT.fullmatch(text), _ISSUED.search(told)
    if not (asked and issued):
        return False
    return len(_TITLE.findall(issued[1])) > len(_AND.findall(asked["named"]))


def open_measures(measure: Measure) -> list[str]:
    """The items of a measure without end points; 【待补：整改措施】 where the ledger has none."""
    bare = [keep(item.rstrip("。；;，,、：: "), item) for item in items_of(measure.text)]
    return bare or [from_entry(NO_MEASURE, measure, Column.MEASURE, Column.PROGRESS)]
