"""A published notice taken apart again, in invented words: its second part as rows, the rest as passages."""

from datetime import date

import pytest

from app import checks
from app.core.check_context import CheckContext
from app.core.grid import Cell
from app.core.ledger import Ledger
from tests.tables import grid, ledger

ISSUED = date(2026, 6, 22)
PROGRESS = [
    "换届方案已经县委常委会同意并于2026年12月6日印发实施，因故会议时间推迟",
    "当前29个学会已成立党建工作小组的有23个，覆盖率由2025年底的41.4%提高到79.3%。。",
    "已制定2026市科普协会会员发展计划，在现有232名基础上，争取年底达到300名",
    "已完成4家学会换届，目前正在市老年学会换届，争取2026年上半年完成",
    "党组书记加强与当地党委沟通，努力争取将建设资金列入年度预算",
    "开放时间延长，2025年6月至今累计维修设备25台次，完好率约为95%",
    "责成各县（市、区）2026年2月底前完成督查检查，逐条落实解决存在问题",
    "组织学习《关于重申请假报告制度的通知》（云委办〔2022〕10号）文件精神",
    "今后支部将进一步加强党员管理，李某已将组织关系转入",
    "29家学会中12家已换届，占41.4%，截止目前未收到新的问题",
]
LEAD = ["中共云川市科学普及协会党组关于巡察整改进展情况的通报", "", "针对反馈的10个问题明确整改措施71条。"]
REST = [
    "目前全市29家学会已推动23家成立党建工作小组，还剩6家未成立。",
    "按照应建尽建原则，2026年3月底前推动剩余6家学会成立党建工作小组。",
    "联系电话：0597-3210000；手机13800000000。",
]
# What no status is needed for; each with the words it stands at.
ALWAYS = {
    ("count-claimed", "明确整改措施71条"),
    ("date-after", "2026年12月6日印发实施"),
    ("plan-passed", "2026年3月底前推动"),
    ("point-doubled", "79.3%。。"),
    ("word-wrong", "截止目前"),
    ("year-bare", "2026市科普协会"),
}
# Not about the words: how near a day is, what the sheet has no column for, which progress tells no state.
BESIDE = ("due-soon", "column-absent", "status-unknown")
DONE = {("done-but-future", "争取年底达到"), ("done-but-future", "争取2026年上半年完成")}
LAYOUTS: dict[str, dict[str, str]] = {
    "with status and deadline": {"责任人": "周敏", "整改时限": "2026年12月31日", "整改进展": "", "状态": "已完成"},
    "yes and no": {"整改措施": "自查", "责任人": "周敏", "整改进展": "", "是否完成": "是"},
    "without status": {"责任人": "周敏", "整改时限": "2026年6月底前", "整改进展": ""},
    "open": {"责任人": "周敏", "整改时限": "2026年12月31日", "整改落实情况": "", "状态": "整改中"},
}


def notice(columns: dict[str, str]) -> Ledger:
    """The notice as a sheet: title and lead above the table, the other parts below it, each merged over its width."""
    head = ["序号", "类别", "具体问题", *columns]
    rows = [
        [number, "重大决策部署方面", f"问题事项{number}", *(said or text for said in columns.values())]
        for number, text in enumerate(PROGRESS, 1)
    ]
    beside = [[text] for text in LEAD], [[text] for text in REST]
    below = len(LEAD) + 1 + len(rows)
    last = "ABCDEFGH"[len(head) - 1]
    places = [*range(1, len(LEAD) + 1), *range(below + 1, below + len(REST) + 1)]
    merges = [f"A{row}:{last}{row}" for row in places]
    return ledger(grid([*beside[0], head, *rows, *beside[1]], merges=merges), as_of=ISSUED)


@pytest.mark.parametrize("columns", LAYOUTS.values(), ids=LAYOUTS)
def test_what_is_wrong_is_found_and_what_is_right_is_left_alone(columns: dict[str, str]) -> None:
    read = notice(columns)
    texts = {
        cell: str(value)
        for sheet in read.sheets
        if sheet.grid
        for row in range(1, sheet.grid.height + 1)
        for column in range(1, sheet.grid.width + 1)
        if (value := sheet.grid.raw(row, column)) and (cell := Cell(sheet.name, row, column))
    }
    found = [
        (one.rule, texts[one.origin])
        for one in checks.run(read, CheckContext(ISSUED))
        if isinstance(one.origin, Cell) and one.rule not in BESIDE
    ]
    done = "已完成" in columns.values() or "是" in columns.values()
    expected = ALWAYS | DONE if done else ALWAYS
    told = {(rule, words) for rule, text in found for at, words in expected if at == rule and words in text}
    assert told == expected
    assert len(found) == len(expected)
