"""The wordings and forms that are read in another way than by version 0.1, and in which cells of a ledger they stand."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.core.columns import Column
from app.core.days import Unit
from app.core.deadline import OnDate, Ongoing, Relative, Unreadable
from app.core.grid import Cell, Doubt, Grid, column_letters, row_ranges
from app.core.ledger import Entry, Ledger, Measure
from app.core.status import Status

_ENDED = "完成|到位|落实|移交|办结|销号|解决|交付|完毕"
_OPEN = "[☑□☐■√%]|未|尚|没|待|不合格|不到位|逾期|超期|剩余|基本|部分|接近|初步|正在|中$|即将|预计|力争|争取|拟"
_TEXTS = (
    Column.PROBLEM, Column.MEASURE, Column.DEPARTMENT, Column.OWNER, Column.DEADLINE, Column.PROGRESS, Column.STATUS,
    Column.FINISHED, Column.EVIDENCE, Column.NOTE,
)  # fmt: skip
_STATE, _PROGRESS, _DEADLINE = (Column.STATUS,), (Column.PROGRESS,), (Column.DEADLINE,)


@dataclass(frozen=True)
class ReadingChange:
    """One kind of wording: `words` with examples, how it was read `before` and is `after` the change, in which `columns`.

    A cell is of that kind where its text holds `text` and not `lacks`, and measure, entry and sheet say so (`reads`).
    """

    words: str
    before: str
    after: str
    columns: tuple[Column, ...]
    text: str = ""
    lacks: str = "(?!)"
    reads: Callable[[Measure, Entry, Grid], bool] = lambda *_: True


CHANGES = (
    ReadingChange(
        "打算、步骤、部分和手段：9月底前完成、完成招标、完成3项、资金已到位、已移交", "已完成", "整改中", _STATE,
        _ENDED, _OPEN, lambda one, *_: one.status is Status.IN_PROGRESS,
    ),
    ReadingChange(
        "没有列入的说法：已解决、已交付、已完成？、已完成（部分）", "已完成", "状态不明", _STATE,
        _ENDED, _OPEN, lambda one, *_: one.status is Status.UNKNOWN,
    ),
    ReadingChange(
        "逾期完成、超期办结、已办结（逾期5天）", "整改中", "已完成", _STATE,
        "逾期|超期", reads=lambda one, *_: one.status is Status.DONE,
    ),
    ReadingChange(
        "没有销号、括号里另外写明的：未销号（长期坚持）、未销号（尚未启动）", "整改中", "括号里写的", _STATE,
        "未.{0,4}销号.*[（(]", reads=lambda one, *_: one.status in (Status.ONGOING, Status.NOT_STARTED),
    ),
    ReadingChange("选项框：☑已完成□未完成", "整改中或已完成", "打了勾的一项", _STATE, "[☑□☐■]"),
    ReadingChange(
        "没有状态列，进展里写明：该问题已整改到位", "状态不明", "已完成", _PROGRESS, "完成|到位|办结|销号|闭环", "^已?(?:整改)?(?:完成|办结|销号)",
        lambda one, *_: one.status is Status.DONE and Column.STATUS not in one.entries,
    ),
    ReadingChange(
        "带钟点的日期：2026/8/31 0:00", "8月3日", "8月31日", (Column.DEADLINE, Column.FINISHED),
        r"\d\s+\d{1,2}[:：]\d{2}|T\d{1,2}:", reads=lambda _, said, __: said.dated is None,
    ),
    ReadingChange(
        "横线和“月”“日”混写：2026-6月-20", "6月30日", "6月20日", _DEADLINE, r"\d{4}[-./]\d{1,2}月[-./]?\d{1,2}",
        reads=lambda one, *_: isinstance(one.deadline, OnDate),
    ),
    ReadingChange(
        "没有状态列，进展里只写：已解决、已移交", "已完成", "状态不明", _PROGRESS, "^已?(?:解决|移交|交付|落实|完结)",
        reads=lambda one, *_: Column.STATUS not in one.entries and one.status is not Status.DONE,
    ),
    ReadingChange(
        "多写了数字或夹了字母的日期：2026.8.311、8月3l日", "8月31日、8月3日", "看不懂", _DEADLINE,
        r"\d{4}\D\d{1,2}\D\d{3,}|\d{5,}\D\d|\d[lIOo]", reads=lambda one, *_: isinstance(one.deadline, Unreadable),
    ),
    ReadingChange(
        "日期后面有破折号和文字：2026年6月30日-已完成", "某件事之后", "这一天", _DEADLINE,
        r"\d日?\s*[-—–]+(?!.*(?:待定|取消|延期))\D*$", reads=lambda one, *_: isinstance(one.deadline, OnDate),
    ),
    ReadingChange(
        "半年内、一年内、两个季度内", "年底或季度末", "从反馈之日起算", _DEADLINE,
        r"(?:半|[一二两三\d])年半?内|季度内", reads=lambda one, *_: isinstance(one.deadline, Relative),
    ),
    ReadingChange(
        "2026年5月至长期", "2026年5月31日", "长期坚持", _DEADLINE, "至长期", reads=lambda one, *_: isinstance(one.deadline, Ongoing)
    ),
    ReadingChange(
        "完成时间写的是打算或者没有完成：预计5月31日完成、5月31日前完成、5月31日未完成", "完成的日期", "看不懂", (Column.FINISHED,),
        "预计|拟|计划|力争|争取|限|前|未|没|无法|待|中|取消|延期", reads=lambda one, *_: isinstance(one.finished, Unreadable),
    ),
    ReadingChange(
        "后面的话把日子收回或者改了：8月31日（已取消）、8月31日-延期一个月、8月31日前未完成", "这一天", "看不懂", _DEADLINE,
        r"\d.*(?:取消|作废|延期|顺延|推迟|暂缓|待定|不含|未完成|[（(—–-](?:起|开始))", reads=lambda one, *_: isinstance(one.deadline, Unreadable),
    ),
    ReadingChange(
        "某天以后：8月31日后、6月以后", "某件事之后", "看不懂", _DEADLINE,
        r"\d[日号月年]?[之以]?后", reads=lambda one, *_: isinstance(one.deadline, Unreadable),
    ),
    ReadingChange(
        "只写了工作日数：10个工作日", "从反馈之日起算", "看不懂", _DEADLINE,
        r"^\d+个?(?:工作日|日历[日天]|自然[日天])$", reads=lambda one, *_: isinstance(one.deadline, Unreadable),
    ),
    ReadingChange(
        "几个责任人写在一格：牵头：甲 配合：乙、甲和乙、办公室：甲、分行写的", "连成一个名字", "分开的各个姓名", (Column.OWNER,),
        r"配合|第一责任人|主要负责人|[一-鿿](?:和|及|与|[+&|\\])[一-鿿]|同志|[:：]|\n", reads=lambda one, *_: bool(one.owners),
    ),
    ReadingChange(
        "只显示年月的日期格：2026年8月", "8月1日", "8月31日", (Column.DEADLINE, Column.FINISHED),
        reads=lambda _, said, __: said.dated is not None and said.dated.unit is not Unit.DAY,
    ),
    ReadingChange(
        "按格式显示的数字格：85%、1,234.50元、12次", "0.85、1234.5、12", "单元格里显示的样子", _TEXTS,
        reads=lambda _, said, grid: said.dated is None and (said.cell.row, said.cell.column) in grid.shown,
    ),
    ReadingChange(
        "划去（删除线）的字", "照样读", "不读，另作提示", _TEXTS, reads=lambda _, said, grid: (said.cell.row, said.cell.column) in grid.struck
    ),
    ReadingChange(
        "嵌在单元格里的图片", "一串公式", "图片，没有文字", _TEXTS, reads=lambda _, said, __: said.doubt is Doubt.PICTURE
    ),
    ReadingChange(
        "合并了几列的单元格：责任部门、责任人合并写“办公室 张三”", "只算第一列", "几列都算", _TEXTS,
        reads=lambda _, said, grid: _is_wide(grid, said.cell),
    ),
    ReadingChange(
        "整改时限旁边另有一列延期后的时限：延期至2026年8月31日", "没有读，只看原来的时限", "填了的以延期后的为准", _DEADLINE,
        reads=lambda one, *_: one.original is not None,
    ),
    ReadingChange(
        "按月、按周、按次分列写的进展：4月进展、5月进展", "只读其中一列", "每一行以最近填了的一列为准", (Column.PROGRESS, Column.STATUS),
        reads=lambda one, said, _: any(said.text != earlier.text for _, earlier in one.earlier),
    ),
    ReadingChange(
        "一格里写明措施和进展：措施：……进展：……", "一段进展", "逐条措施和各自的进展", _PROGRESS,
        reads=lambda one, said, _: one.entries.get(Column.MEASURE) == said and one.progress != said.text,
    ),
)  # fmt: skip


def _is_wide(grid: Grid, cell: Cell) -> bool:
    merge = grid.merge(cell.row, cell.column)
    return merge is not None and merge.left < merge.right


def changed_in(ledger: Ledger) -> Iterator[tuple[ReadingChange, tuple[Cell, ...]]]:
    """The kinds of which some stand in this ledger, each with their cells in its order."""
    grids = {sheet.name: sheet.grid for sheet in ledger.sheets if sheet.grid}
    for change in CHANGES:
        found = (
            entry.cell
            for problem in ledger.problems
            for measure in problem.measures
            for column in change.columns
            if (entry := measure.entries.get(column)) and _is_of(change, measure, entry, grids[problem.sheet])
        )
        cells = tuple(dict.fromkeys(found))
        if cells:
            yield change, cells


def _is_of(change: ReadingChange, measure: Measure, entry: Entry, grid: Grid) -> bool:
    worded = bool(re.search(change.text, entry.text)) and not re.search(change.lacks, entry.text)
    return worded and change.reads(measure, entry, grid)


def told_of(ledger: Ledger) -> str:
    """What is said once of a ledger the office worked with before; empty where it holds none of these wordings."""
    lines = [
        f"{change.words}（以前可能读作{change.before}，现在读作{change.after}）：{_places(cells)}"
        for change, cells in changed_in(ledger)
    ]
    if not lines:
        return ""
    return "有些写法的读法改了，请核对这份台账里的这些单元格（只提示这一次）：\n" + "；\n".join(lines) + "。"


def _places(cells: tuple[Cell, ...]) -> str:
    """台账 F 列第 2–9、12 行."""
    rows: dict[tuple[str, int], list[int]] = {}
    for cell in cells:
        rows.setdefault((cell.sheet, cell.column), []).append(cell.row)
    return "、".join(
        f"{sheet} {column_letters(column)} 列第 {row_ranges(numbers)} 行" for (sheet, column), numbers in rows.items()
    )
