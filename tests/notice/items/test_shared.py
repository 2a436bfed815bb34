"""One text of progress that speaks of several measures is known as such, also behind the label of a cell for both."""

import pytest

from app.notice.items.shared import progress_shared, told_in_one_cell
from tests import tables

HEAD = ["序号", "具体问题", "整改措施及落实情况", "整改时限", "完成状态"]
MEASURES = "整改措施：\n1.退缴补贴。\n2.修订制度。\n3.清理往来款。"
UNPAIRED = "1.21名职工已退缴补贴。\n2.修订《财务管理制度》。"


@pytest.mark.parametrize(
    ("cell", "measures", "shared"),
    [
        (f"{MEASURES}\n整改情况：\n{UNPAIRED}", 3, True),
        (f"{MEASURES}\n整改情况：全部按期办理，正在逐项核对。", 3, True),
        (f"{MEASURES}\n整改情况：\n{UNPAIRED}\n3.已清理12笔。", 3, False),
        (f"{MEASURES}\n整改情况：", 3, False),
    ],
)
def test_a_progress_behind_a_label_speaks_of_all_it_is_not_parted_for(cell: str, measures: int, shared: bool) -> None:
    ledger = tables.ledger(tables.grid([HEAD, [1, "财务混乱", cell, "2026年9月底前", "整改中"]]))
    told = ledger.problems[0].measures
    assert len(told) == measures
    assert {told_in_one_cell(one) is not None for one in told} == {shared}
    assert all((progress_shared(one) == told[0].progress) == shared for one in told)
