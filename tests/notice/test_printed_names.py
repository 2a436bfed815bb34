"""The words of a problem as the three notices print them: every kind of text a ledger holds, read in the document itself."""

from itertools import chain
from pathlib import Path

import pytest

from app.core.field import gap
from app.core.matters.given import Particulars
from app.core.text import within_quotes
from app.notice import compose
from app.word.filling.document import write
from tests.notice.ledgers import ledger, measure, problem
from tests.word.documents import paragraphs

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
ACCOUNT = "往来款长期挂账"
LEARNING = "学习不深入，研讨不充分"
BLANK = gap("具体问题")

# (text of the cell, what stands between 针对 and 问题). In the variant 分方面 that is 关于“…”问题.
NAMES = (
    # Numbers, labels, leads and tails that the document writes itself.
    ("往来款长期挂账", ACCOUNT),
    ("往来款长期挂账问题", ACCOUNT),
    ("往来款长期挂账的问题", ACCOUNT),
    ("往来款长期挂账问题。", ACCOUNT),
    ("往来款长期挂账；", ACCOUNT),
    ("往来款长期挂账的问题；", ACCOUNT),
    ("往来款长期挂账，", ACCOUNT),
    (" 往来款长期挂账　", ACCOUNT),
    ("关于往来款长期挂账的问题", ACCOUNT),
    ("针对往来款长期挂账问题。", ACCOUNT),
    ("（3）针对往来款长期挂账问题", ACCOUNT),
    ("3.往来款长期挂账", ACCOUNT),
    ("3、往来款长期挂账；", ACCOUNT),
    ("（三）往来款长期挂账", ACCOUNT),
    ("问题：往来款长期挂账", ACCOUNT),
    ("存在问题：往来款长期挂账。", ACCOUNT),
    ("存在的问题：往来款长期挂账", ACCOUNT),
    ("反馈问题:往来款长期挂账", ACCOUNT),
    ("主要表现：往来款长期挂账", ACCOUNT),
    ("存在往来款长期挂账的问题", ACCOUNT),
    ("仍然存在往来款长期挂账现象", ACCOUNT),
    ("往来款长期挂账问题问题", ACCOUNT),
    ("往来款长期挂账问题的整改情况", ACCOUNT),
    ("往来款长期挂账问题整改情况", ACCOUNT),
    # Several sentences become one phrase, and so do a list and the lines of a cell.
    ("学习不深入；研讨不充分。", LEARNING),
    ("学习不深入问题；研讨不充分的问题。", LEARNING),
    ("1.学习不深入；2.研讨不充分。", LEARNING),
    ("（1）学习不深入。\n（2）研讨不充分。", LEARNING),
    ("一是学习不深入；二是研讨不充分。", LEARNING),
    ("①学习不深入②研讨不充分", LEARNING),
    ("存在以下问题：一是学习不深入；二是研讨不充分。", LEARNING),
    ("理论学习不够。一是次数少；二是研讨不充分。", "理论学习不够，一是次数少，二是研讨不充分"),
    ("党组领导\n职能作用发挥不够；", "党组领导职能作用发挥不够"),
    ("“三会一课”落实不到位，如：第三季度未召开党员大会", "“三会一课”落实不到位，如第三季度未召开党员大会"),
    ("执行制度不严的问题：一是未经研究；二是记录不全", "执行制度不严，未经研究，记录不全"),
    ("理念有偏差，具体表现在：①招商重数量；②落地率低", "理念有偏差，招商重数量，落地率低"),
    ("接待不严：存在超标准接待现象", "接待不严，超标准接待"),
    ("主要问题是往来款长期挂账", ACCOUNT),
    ("往来款长期挂账的问题。（责任单位：办公室）", "往来款长期挂账（责任单位：办公室）"),
    ("公务接待不规范的有关问题", "公务接待不规范"),
    ("存在会议记录不全的现象和问题", "会议记录不全"),
    ("问题一：往来款长期挂账", ACCOUNT),
    # Words that belong to the name stay.
    ("针对性不强", "针对性不强"),
    ("工作针对性不强问题", "工作针对性不强"),
    ("落实《关于加强党的建设的意见》不力", "落实《关于加强党的建设的意见》不力"),
    ("审批、验收等方面存在不规范问题", "审批、验收等方面存在不规范"),
    ("财务管理方面", "财务管理方面"),
    ("未如实报告个人有关事项情况", "未如实报告个人有关事项情况"),
    ("未掌握学会换届的情况", "未掌握学会换届的情况"),
    ("接待不规范，存在无公函接待的情况", "接待不规范，存在无公函接待"),
    ("机关干部走基层少，存在“机关化”现象", "机关干部走基层少，存在“机关化”现象"),
    # Numbers and years that begin a name are no marks of a list.
    ("2019年1月1日以前往来款未清理", "2019年1月1日以前往来款未清理"),
    ("3年以上往来款未清理", "3年以上往来款未清理"),
    ("3.5万元往来款未清理", "3.5万元往来款未清理"),
    ("1、2号楼未办理产权登记", "1、2号楼未办理产权登记"),
    # Brackets and quotes at the ends.
    ("学习笔记不全（2023年以来缺记12次。）", "学习笔记不全（2023年以来缺记12次）"),
    ("会议记录不全（缺3次；缺签字）", "会议记录不全（缺3次；缺签字）"),
    ("“两个责任”压得不实的问题", "“两个责任”压得不实"),
    ("整改停留于“已经传达。”", "整改停留于“已经传达”"),
    ("A&B <系统>漏洞未修复", "A&B <系统>漏洞未修复"),
    # Nothing said.
    ("", BLANK),
    ("问题", BLANK),
    ("存在的问题。", BLANK),
)
# Where 问题 belongs to the words: within the quotes too. (text, behind 针对, behind 关于)
WHOLE = (
    ("公务接待不规范等突出问题", "公务接待不规范等问题", "“公务接待不规范等问题”"),
    ("问题整改不彻底", "问题整改不彻底的问题", "“问题整改不彻底”问题"),
    ("问题线索处置不规范", "问题线索处置不规范的问题", "“问题线索处置不规范”问题"),
    ("对历史遗留问题解决不力", "历史遗留问题解决不力的问题", "“历史遗留问题解决不力”问题"),
    ("存在问题整改不到位", "存在问题整改不到位的问题", "“存在问题整改不到位”问题"),
    ("审批、验收等问题", "审批、验收等问题", "“审批、验收等问题”"),
    (
        "接待不规范，存在无公函接待、超标准接待等情况",
        "接待不规范，存在无公函接待、超标准接待等问题",
        "“接待不规范，存在无公函接待、超标准接待等问题”",
    ),
    ("预算执行率低于80%。", "预算执行率低于80%的问题", "“预算执行率低于80%”问题"),
    (
        "学习不深入，主要表现为：仅组织学习3次",
        "学习不深入，主要表现为仅组织学习3次的问题",
        "“学习不深入，主要表现为仅组织学习3次”问题",
    ),
    (
        "学习不深入。2023年以来仅组织集中学习3次。",
        "学习不深入，2023年以来仅组织集中学习3次的问题",
        "“学习不深入，2023年以来仅组织集中学习3次”问题",
    ),
    (
        "1.学习不深入。2023年以来仅组织集中学习3次。",
        "学习不深入，2023年以来仅组织集中学习3次的问题",
        "“学习不深入，2023年以来仅组织集中学习3次”问题",
    ),
    (
        "学习不深入\n2023年以来仅组织集中学习3次",
        "学习不深入，2023年以来仅组织集中学习3次的问题",
        "“学习不深入，2023年以来仅组织集中学习3次”问题",
    ),
    (
        "党组研究党建不够。2023年以来仅研究2次。班子成员履行“一岗双责”不到位。",
        "党组研究党建不够，2023年以来仅研究2次，班子成员履行“一岗双责”不到位的问题",
        "“党组研究党建不够，2023年以来仅研究2次，班子成员履行‘一岗双责’不到位”问题",
    ),
    (
        "压力传导不足。科室意识淡薄，重业务轻党建。",
        "压力传导不足，科室意识淡薄，重业务轻党建的问题",
        "“压力传导不足，科室意识淡薄，重业务轻党建”问题",
    ),
    ("清收不力；未采取有效催收手段", "清收不力，未采取有效催收手段的问题", "“清收不力，未采取有效催收手段”问题"),
    ("财务管理方面存在的问题", "财务管理方面存在的问题", "“财务管理方面存在的问题”"),
    ("在选人用人方面存在问题", "在选人用人方面存在问题", "“在选人用人方面存在问题”"),
    ("未及时解决群众反映的问题。", "未及时解决群众反映的问题", "“未及时解决群众反映的问题”"),
    ("形式主义现象依然存在问题", "形式主义现象依然存在问题", "“形式主义现象依然存在”问题"),
    ("历史遗留问题", "历史遗留问题", "“历史遗留问题”"),
    ("“重业务、轻党建”", "“重业务、轻党建”问题", "“重业务、轻党建”问题"),
    ("存在“重业务、轻党建”现象", "“重业务、轻党建”问题", "“重业务、轻党建”问题"),
    ("“学习不深入。”", "“学习不深入”问题", "“学习不深入”问题"),
)
ROWS = tuple(chain(((text, f"{name}问题", f"“{within_quotes(name)}”问题") for text, name in NAMES), WHOLE))


def printed(template: str) -> list[str]:
    """The lines of part two that name the problems, each in a group of its own."""
    problems = (
        problem(text, measure("", "已改正"), category="甲方面", group=f"第{at}组")
        for at, (text, *_) in enumerate(ROWS, 1)
    )
    fields = compose(ledger(*problems), Particulars())
    found = paragraphs(write(TEMPLATES / f"{template}.docx", fields))
    return [line.split("）", 1)[1].removesuffix("。已改正。") for line in found if line.endswith("已改正。")]


@pytest.mark.parametrize("template", ["整改进展通报", "整改进展通报（主体责任）"])
def test_behind_the_word_that_names_what_was_mended(template: str) -> None:
    assert printed(template) == [f"针对{behind}" for _, behind, _ in ROWS]


def test_in_quotation_marks() -> None:
    assert printed("整改进展通报（分方面）") == [f"关于{quoted}" for *_, quoted in ROWS]
