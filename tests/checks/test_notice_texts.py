"""A published notice taken apart again, in invented words: its second part as rows, the rest as passages."""

from dataclasses import replace
from datetime import date

from app import checks
from app.core.grid import Cell
from app.core.ledger import Ledger, Passage
from app.core.standpoint import Standpoint
from tests.tables import grid, ledger

ISSUED = date(2026, 6, 22)
HEAD = ["序号", "类别", "具体问题", "责任人", "整改时限", "整改进展", "状态"]
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
NOTICE = [
    "针对反馈的10个问题明确整改措施71条。",
    "目前全市29家学会已推动23家成立党建工作小组，还剩6家未成立。",
    "按照应建尽建原则，2026年3月底前推动剩余6家学会成立党建工作小组。",
    "联系电话：0597-3210000；手机13800000000。",
]


def notice() -> Ledger:
    rows = [
        [number, "重大决策部署方面", f"问题事项{number}", "周敏", "2026年12月31日", text, "已完成"]
        for number, text in enumerate(PROGRESS, 1)
    ]
    read = ledger(grid([HEAD, *rows]), as_of=ISSUED)
    beside = tuple(Passage(text, Cell("台账", 20 + line, 1)) for line, text in enumerate(NOTICE))
    return replace(read, passages=read.passages + beside)


def test_what_is_wrong_is_found_and_what_is_right_is_left_alone() -> None:
    found = checks.run(notice(), Standpoint(ISSUED))
    assert sorted((one.rule, one.origin.address) for one in found if isinstance(one.origin, Cell)) == [
        ("count-claimed", "A20"),
        ("date-after", "F2"),
        ("done-but-future", "F4"),
        ("done-but-future", "F5"),
        ("plan-passed", "A22"),
        ("point-doubled", "F3"),
        ("word-wrong", "F11"),
        ("year-bare", "F4"),
    ]
