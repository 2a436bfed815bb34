"""What a measure leaves beside others told as open: nothing only where it tells deeds, no doubt, and its aim as reached."""

import pytest

from app.core.status import Status
from app.notice.items.reached import leaves_nothing
from tests.notice.ledgers import measure


@pytest.mark.parametrize(
    ("asked", "told", "nothing"),
    [
        ("开展核查", "核查32个项目。", True),
        ("开展核查", "正在核查。", False),
        ("开展核查", "", False),
        ("开展核查", "已完成。", False),
        ("开展审计", "已委托第三方开展审计，11月6日进场。", False),
        ("倒排工期", "主体已封顶，装修完成70%。", False),
        ("实现全覆盖", "选派指导员48名，实现全覆盖。", True),
        ("实现全覆盖", "选派指导员48名。", False),
        ("培育示范课不少于3门", "培育示范课4门，其中1门获批。", True),
        ("培育示范课不少于3门", "培育示范课2门。", False),
        ("占比提高到6%以上", "占比4.7。", False),
        ("资金全额退回", "资金已于9月全部退回。", True),
        ("资金全额退回", "已退回51万元。", False),
        ("开展“回头看”", "发现问题11个，已整改9个。", False),
        ("开展“回头看”", "检查项目27个，发现问题11个，已整改11个。", True),
        ("摸排兼职情况", "登记兼职28人；11名未经审批的，7名补办手续，4名终止兼职。", True),
    ],
)
def test_whether_a_measure_leaves_nothing(asked: str, told: str, nothing: bool) -> None:
    assert leaves_nothing(measure(asked, told, Status.IN_PROGRESS)) == nothing
