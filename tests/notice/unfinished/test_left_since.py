"""What was left when a measure was made and is less now is told beside it; nothing where no number tells so."""

import pytest

from app.notice.unfinished.left_since import left_since


@pytest.mark.parametrize(
    ("measure", "progress", "said"),
    [
        ("完成剩余34.7公里任务", "新完成26.4公里；剩余8.3公里在铺。", "“剩余34.7公里”是制定措施时的数，现剩余8.3公里"),
        ("拨付剩余142万元", "已拨付100万元。", "“剩余142万元”是制定措施时的数"),
        ("对其余12户逐户催缴", "已催缴9户，其余3户正在协商。", "“其余12户”是制定措施时的数，现剩余3户"),
        (
            "拆除未完成的1,200平方米",
            "拆除800平方米，还剩400平方米。",
            "“未完成的1,200平方米”是制定措施时的数，现剩余400平方米",
        ),
        # Two remainders: nobody can say which is of it.
        ("清理剩余30处", "甲村剩余4处，乙村剩余5处。", "“剩余30处”是制定措施时的数"),
        # Nothing is told of that number, or it is the same.
        ("拨付剩余142万元", "已拨付3个项目。", ""),
        ("拨付剩余142万元", "剩余142万元正在审批。", ""),
        ("拨付剩余142万元", "", ""),
        ("补齐21处防护设施", "已完成15处，剩余6处。", ""),
        ("处理剩余问题", "已处理6个，剩余2个。", ""),
    ],
)
def test_what_is_said_beside_it(measure: str, progress: str, said: str) -> None:
    assert left_since(measure, progress) == said
