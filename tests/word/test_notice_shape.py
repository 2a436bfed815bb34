"""From ledger to page: every paragraph of part two stands word for word as its rows say (invented text)."""

from pathlib import Path

from app.core.matters.given import Particulars
from app.core.particulars import PARTICULARS
from app.core.status import Status
from app.notice import compose
from app.word.filling.document import write
from tests.notice.ledgers import ledger, measure, problem
from tests.word.documents import paragraphs

ROWS = (
    (
        "落实上级重大决策部署方面",
        "党组领导作用发挥不够问题",
        "谋划全局意识不强，库房项目推进缓慢问题",
        (
            "组织学习《中国共产党党组工作条例》，党组书记带头谋划，强化核心领导。",
            "对照2015年以来的批复，修订完善“三重一大”议事规则；每半月调度一次，1.5万平方米库房已开工。",
            "向市委报告3次，争取资金36.28万元，覆盖率由41.4%提高到79.3%。。",
        ),
    ),
    (
        "落实上级重大决策部署方面",
        "党组领导作用发挥不够问题",
        "对接服务不主动，部分县（市、区）长期未换届问题",
        ("党组书记带头协调，开展专项督促。云上县已于2025年12月30日换届。",),
    ),
    ("落实上级重大决策部署方面", "落实“四个服务”要求有差距问题", "“三会一课”落实不够到位问题", ("召开支部党员大会。",)),
    (
        "落实全面从严治党战略部署方面",
        "财务管理不够规范问题",
        "针对性不强，2015年7月以前往来款项未清理等问题",
        ("对李某某等3名党员谈话提醒。", "今后每年自查1次，发现问题坚决整改！"),
    ),
    ("对巡视、审计等监督发现问题的整改落实方面", "", "整改跟踪不够问题", ("专题研究审计整改，明确“谁主管、谁负责”。",)),
)
PART_TWO = [
    "（一）落实上级重大决策部署方面",
    "1.关于党组领导作用发挥不够问题",
    "（1）针对谋划全局意识不强，库房项目推进缓慢问题。一是组织学习《中国共产党党组工作条例》，党组书记带头谋划，强化核心领导。"
    "二是对照2015年以来的批复，修订完善“三重一大”议事规则；每半月调度一次，1.5万平方米库房已开工。"
    "三是向市委报告3次，争取资金36.28万元，覆盖率由41.4%提高到79.3%。。",
    "（2）针对对接服务不主动，部分县（市、区）长期未换届问题。党组书记带头协调，开展专项督促。云上县已于2025年12月30日换届。",
    "2.关于落实“四个服务”要求有差距问题",
    "（3）针对“三会一课”落实不够到位问题。召开支部党员大会。",
    "（二）落实全面从严治党战略部署方面",
    "1.关于财务管理不够规范问题",
    "（4）针对针对性不强，2015年7月以前往来款项未清理等问题。一是对李某某等3名党员谈话提醒。"
    "二是今后每年自查1次，发现问题坚决整改！",
    "（三）对巡视、审计等监督发现问题的整改落实方面",
    "（5）针对整改跟踪不够问题。专题研究审计整改，明确“谁主管、谁负责”。",
]


def test_part_two_word_for_word(template: Path) -> None:
    problems = [
        problem(
            text,
            *(measure("", told, Status.UNKNOWN, row=10 * at + row) for row, told in enumerate(texts)),
            category=category,
            group=group,
            number=str(at),
        )
        for at, (category, group, text, texts) in enumerate(ROWS, 1)
    ]
    given = Particulars().with_({one.name: one.example for one in PARTICULARS})
    found = paragraphs(write(template, compose(ledger(*problems, status_column=False), given)))
    begin, end = found.index("二、巡察反馈问题的整改情况"), found.index("三、巡察反馈问题线索的处理情况")
    assert found[begin + 1 : end] == PART_TWO
    assert found[end + 2 : end + 4] == ["四、需要进一步整改的事项及措施", "【待补：需进一步整改的事项】"]
