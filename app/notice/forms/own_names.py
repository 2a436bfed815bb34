"""What a ledger calls itself and some of its columns, where it says one thing of all its sheets: documents say the same."""

import re
from collections.abc import Iterator

from app.core.columns import Column
from app.core.field import Kind, TemplateField
from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.placeholders import is_missing
from app.core.sheet import Sheet
from app.core.text import narrow
from app.core.told.origin import from_cell
from app.core.told.sourced import sourced

DEPARTMENT_HEADING = TemplateField(
    "部门栏", Kind.LIST, "责任部门一栏在台账里叫什么，两个字一行；各表不同的是责任部门", "责任／单位"
)
FINISHED_HEADING = TemplateField(
    "完成时间栏", Kind.TEXT, "完成时间一栏在台账里叫什么；各表不同的是完成时间", "办结时间"
)
HAS_GOALS = TemplateField("有目标", Kind.TEXT, "台账写了整改目标的：是；别的为空", "是")
# …反馈问题整改台账, also before （已销号） and （一）党的领导板块; ××市××局… is nobody's title.
_TITLE = re.compile("([^：:，,。；;×]{2,60}(?:台账|台帐|清单|一览表|情况表|任务表|统计表|汇总表|推进表))(?:[（(].*)?")
_NAMES_NOTHING = re.compile("(?:问题|隐患|事项|整改|办理|落实|工作|任务|进展|情况)*(?:台账|台帐|清单|.{2}表|一览表)")
# 责任股室（单位）
_DEPARTMENT = re.compile("((?:责任|承办|牵头|主办|落实|整改|办理)(?:部门|单位|科室|股室|处室|站所))(?:[（(].*)?")
_FINISHED = re.compile("(?:实际|整改)*((?:完成|办结|完结)(?:时间|日期))")


def own_title(ledger: Ledger) -> str:
    """The title above its tables; empty where it has none, or one for each sheet."""
    found = dict(_titles(ledger))
    return sourced(next(iter(found)), from_cell(next(iter(found.values())))) if len(found) == 1 else ""


def headings(ledger: Ledger) -> dict[str, object]:
    """The fields of what columns are called, and whether goals are told."""
    department = _heading(ledger, Column.DEPARTMENT, _DEPARTMENT)
    goals = any(not is_missing(one.goal) for one in ledger.problems)
    return {
        DEPARTMENT_HEADING.name: [department[:2], department[2:]],
        FINISHED_HEADING.name: _heading(ledger, Column.FINISHED, _FINISHED),
        HAS_GOALS.name: "是" if goals else "",
    }


def _titles(ledger: Ledger) -> Iterator[tuple[str, Cell]]:
    tops = {one.name: one.tables[0].first[0] for one in _used(ledger) if one.columns}
    for one in reversed(ledger.passages):
        told = _TITLE.fullmatch(narrow(one.text)) if one.cell.row < tops.get(one.cell.sheet, 0) else None
        if told and not _NAMES_NOTHING.fullmatch(told[1]):
            yield told[1], one.cell


def _heading(ledger: Ledger, column: Column, known: re.Pattern[str]) -> str:
    said = {
        narrow(table.columns[column].heading)
        for one in _used(ledger)
        for table in one.tables
        if column in table.columns
    }
    called = {found[1] if (found := known.fullmatch(one)) else column.label for one in said}
    return called.pop() if len(called) == 1 else column.label


def _used(ledger: Ledger) -> list[Sheet]:
    return [one for one in ledger.sheets if one.used and one.tables]
