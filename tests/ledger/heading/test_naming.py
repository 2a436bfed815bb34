"""What headings above one another name together, where neither says it alone."""

import pytest

from app.core.columns import Column
from app.ledger.heading.naming import find_column


@pytest.mark.parametrize(
    ("path", "column"),
    [
        (("责任单位及责任人", "单位"), Column.DEPARTMENT),
        (("责任单位及责任人", "人"), Column.OWNER),
        (("责任领导、责任人", "领导"), Column.LEADER),
        (("责任单位", "县直"), Column.DEPARTMENT),
        (("责任单位", "主办"), Column.DEPARTMENT),
        (("责任单位", "协办"), Column.SUPPORT),
        (("责任人", "配合"), Column.SUPPORT),
        (("整改措施", "近期"), Column.MEASURE),
        # What the lower heading says by itself holds.
        (("责任单位", "联系电话"), Column.PHONE),
        (("责任人", "职务"), None),
        (("责任单位", "检查人"), None),
        (("发现问题", "扣分"), None),
        (("存在问题", "数量"), None),
    ],
)
def test_a_part_below_a_head(path: tuple[str, ...], column: Column | None) -> None:
    found = find_column(path)
    assert (found[0] if found else None) is column
