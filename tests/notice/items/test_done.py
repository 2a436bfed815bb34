"""What of an open item is told as done beyond doubt: closed lists, and what is on none of them stays."""

from dataclasses import replace

import pytest

from app.core.columns import Column
from app.core.grid import Cell
from app.core.ledger import Entry, Measure
from app.core.status import Status
from app.notice.items.done import left_of
from tests.notice.ledgers import SHEET, measure

WHOLE = Entry("1.甲。2.乙。", Cell(SHEET, 2, 6))


def of_list(text: str, progress: str) -> Measure:
    """One number of a list, told by the same number of the progress."""
    one = measure(text, progress, Status.IN_PROGRESS)
    return replace(one, entries={**one.entries, Column.PROGRESS: WHOLE})


OPEN = of_list("清收欠款", "正在清收")


@pytest.mark.parametrize(
    ("text", "progress"),
    [
        ("修订会议制度。", "1月16日印发修订后的《云川市会议制度》。"),
        ("修订村级“三资”管理办法", "修订《村级“三资”管理办法》，7月2日经党委会审议通过后印发。"),
        ("出台动态管理办法，明确县级抽查比例不低于30%。", "3月27日印发《低保对象动态管理办法（试行）》。"),
        ("修订议事规则和决策制度", "4月20日修订印发《议事规则》《决策制度》。"),
        ("对把关不严的人员予以批评教育、谈话提醒。", "对3名负责人进行提醒谈话，对2名工作人员进行批评教育。"),
        ("对3名应回避人员进行岗位调整。", "3名应回避人员已于4月17日全部调整岗位。"),
        ("追缴重复领取的补贴", "31户重复领取的2.17万元已全部追缴。"),
        ("补签合同", "57份合同均已补签。"),
        ("指导超期党支部换届", "3个党支部已于5月底前全部完成换届。"),
        ("修订中层干部管理办法，明确轮岗年限。", "3月24日修订印发《医院中层干部管理办法》。"),
        ("修订商务接待管理办法", "修订印发《商务接待管理办法》。"),
        ("对37次设计变更逐项核查，完善手续。", "37次设计变更已核查完毕，补办手续12项，其余25项手续齐全。"),
        ("整改问题", "37个问题中，已全部整改37个。"),
        ("逐笔核实往来款", "往来款已核实完毕。"),
        ("建立设备购置可行性论证和使用效益评价机制", "印发《设备购置论证与效益评价管理办法》，完成首轮评价。"),
        ("健全协作工作机制", "9月11日印发《协作管理办法》。"),
        ("对相关责任人进行处理。", "对4名教师通报批评。"),
        ("对相关责任人进行处理。", "对4名科室负责人进行提醒谈话，对2名工作人员进行批评教育。"),
    ],
)
def test_what_is_told_as_done_is_left_out(text: str, progress: str) -> None:
    assert left_of([of_list(text, progress), OPEN]) == [OPEN]


@pytest.mark.parametrize(
    ("text", "progress"),
    [
        ("修订会议制度", ""),
        ("修订会议制度", "《会议制度》已起草。"),
        ("修订会议制度", "制定《会议制度》。"),
        ("修订会议制度", "拟于9月印发《会议制度》。"),
        ("修订会议制度和接待办法", "印发《会议制度》。"),
        ("修订会议制度，开展检查", "印发《会议制度》。"),
        ("建立协作机制", "印发《协作工作方案》。"),
        ("修订会议制度，每季度检查一次", "印发《会议制度》。"),
        ("对有关人员批评教育、诫勉", "对2名工作人员进行批评教育。"),
        ("对有关人员批评教育", "已进行批评教育。"),
        ("对相关责任人进行处理", "已移交1件问题线索。"),
        ("依规处理闲置资产", "对2名工作人员进行批评教育。"),
        ("修订接待办法", "印发《接待办法》，待培训。"),
        ("修订接待办法", "《接待办法》在印发过程中。"),
        ("对虚报的村批评教育，责令重新整治", "对2名村主任进行批评教育。"),
        ("开展专项整治", "检查项目67个，发现问题21个，已全部整改。"),
        ("清退补贴", "已清退61人，其余2人正在联系。"),
        ("清退补贴", "已清退61人。"),
        ("加强监督", "问题均已整改到位。"),
        ("开展专项整治", "整治方案均已制定。"),
        ("清退补贴，追究责任", "补贴已全部清退。"),
        ("开展岗位轮换", "补贴已全部清退。"),
        ("清退补贴", "补贴已全部清退。会议制度已起草。"),
        ("明确责任", "印发《会议制度》。"),
        ("对37次设计变更逐项核查，完善手续", "25次设计变更已核查完毕，补办手续12项。"),
        ("对37次设计变更逐项核查，完善手续", "37次设计变更已核查完毕。"),
        ("对37次设计变更逐项核查，完善手续", "37次设计变更已核查完毕，其余手续正在补办。"),
        ("对37次设计变更逐项核查，完善手续", "37次设计变更已核查完毕，其余25项未办手续。"),
        ("清退补贴，追究责任", "补贴已清退完毕。"),
        ("建立论证和评价机制", "印发《论证管理办法》。"),
        ("建立论证机制", "起草《论证管理办法》。"),
        ("建立论证机制，开展评价", "印发《论证管理办法》。"),
        ("修订接待办法", "已印发《接待办法》，3项配套制度在修订中，已报批。"),
        ("开展违规收费自查自纠", "自查收费项目1260项，纠正问题项目18项。"),
        ("", "印发《会议制度》。"),
        ("开展检查", "已完成。"),
        ("对312卷档案逐卷审核，应补材料及时补充。", "已审核档案266卷，补充材料419份。"),
        ("对4个未建成项目倒排工期、挂图作战", "召开项目调度会9次，双河镇项目主体已封顶。"),
        ("将指标分解到科室，按月考核", "指标已分解到32个临床科室，使用强度降至42.6。"),
        ("清理合同", "清理合同214份，解除3份。"),
    ],
)
def test_what_may_still_be_open_stays(text: str, progress: str) -> None:
    one = of_list(text, progress)
    assert left_of([one, OPEN]) == [one, OPEN]


def test_what_claims_completion_against_its_state_stays() -> None:
    one = replace(of_list("补签合同", "57份合同均已补签。"), claims=("57份合同均已补签。",))
    assert left_of([one, OPEN]) == [one, OPEN]


@pytest.mark.parametrize("state", [Status.ONGOING, Status.NOT_STARTED, Status.UNKNOWN])
def test_only_of_what_is_under_way_some_is_told_as_done(state: Status) -> None:
    one = replace(of_list("补签合同", "57份合同均已补签。"), status=state)
    assert left_of([one, OPEN]) == [one, OPEN]


def test_where_all_is_told_as_done_all_stays_for_the_state_says_otherwise() -> None:
    both = [of_list("修订会议制度", "印发《会议制度》。"), of_list("补签合同", "57份合同均已补签。")]
    assert left_of(both) == both


def test_a_text_that_speaks_of_several_tells_none_of_them_as_done() -> None:
    shared = [
        measure("修订会议制度", "印发《会议制度》。", Status.IN_PROGRESS, row=at, progress_row=2) for at in (2, 3)
    ]
    assert left_of([*shared, OPEN]) == [*shared, OPEN]
