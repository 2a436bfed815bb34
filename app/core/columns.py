"""The columns a ledger (台账) may have, one name for each, and what recognition concluded for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.core.grid import Cell


class Column(StrEnum):
    """A column by its meaning; the value is its public key (command line, JSON)."""

    NUMBER = "number"
    CATEGORY = "category"
    GROUP = "group"
    PROBLEM = "problem"
    DETAIL = "detail"
    GOAL = "goal"
    MEASURE = "measure"
    LEADER = "leader"
    DEPARTMENT = "department"
    OWNER = "owner"
    SUPPORT = "support"
    START = "start"
    DEADLINE = "deadline"
    EXTENDED = "extended"
    PROGRESS = "progress"
    STATUS = "status"
    SIGNED_OFF = "signed_off"
    FINISHED = "finished"
    EVIDENCE = "evidence"
    ACCOUNTABILITY = "accountability"
    PHONE = "phone"
    NOTE = "note"

    @property
    def label(self) -> str:
        """The Chinese term shown to the clerk."""
        return _LABELS[self]


Answers = Mapping[str, Mapping[Column, str]]
"""What the clerk said of the columns under a heading: by its fingerprint, each column by the heading it stands under."""

_LABELS = {
    Column.NUMBER: "序号",
    Column.CATEGORY: "问题类别",
    Column.GROUP: "反馈问题",
    Column.PROBLEM: "具体问题",
    Column.DETAIL: "具体表现",
    Column.GOAL: "整改目标",
    Column.MEASURE: "整改措施",
    Column.LEADER: "责任领导",
    Column.DEPARTMENT: "责任部门",
    Column.OWNER: "责任人",
    Column.SUPPORT: "配合单位",
    Column.START: "开始时间",
    Column.DEADLINE: "整改时限",
    Column.EXTENDED: "延期时限",
    Column.PROGRESS: "整改进展",
    Column.STATUS: "完成状态",
    Column.SIGNED_OFF: "是否销号",
    Column.FINISHED: "完成时间",
    Column.EVIDENCE: "佐证材料",
    Column.ACCOUNTABILITY: "问责情况",
    Column.PHONE: "联系电话",
    Column.NOTE: "备注",
}


@dataclass(frozen=True)
class Guess:
    """What a column of a sheet was taken for: its heading as written, the reason in Chinese, the rivals if unsure.

    `options`: where several columns are ticked (√ below 已完成 or 未完成), their numbers and what a tick there says.
    `other`: what this very column may mean as well (完成时间: deadline or day of completion). `earlier`: columns of the
    same meaning for earlier periods (4月进展 beside 5月进展), the latest first. `parts`: the columns 年, 月 and 日 that
    are one day together. `doubt`: why it may be nothing of the kind, in Chinese. `seconds`: columns of the same meaning
    that are not read, though they say something else (承办单位 beside 责任部门).
    """

    column: Column
    heading: str
    cell: Cell
    reason: str
    rivals: tuple[Cell, ...] = ()
    options: tuple[tuple[int, str], ...] = ()
    other: Column | None = None
    earlier: tuple[int, ...] = ()
    parts: tuple[int, ...] = ()
    doubt: str = ""
    seconds: tuple[Cell, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether no other column could be meant as well, and this one no other thing."""
        return not (self.rivals or self.other or self.doubt)
