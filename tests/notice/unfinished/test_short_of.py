"""A number that is to be come to and one that is told: only where both are of the same thing, once, and the one told is short of it."""

import pytest

from app.notice.unfinished.short_of import short_of


@pytest.mark.parametrize(
    ("asked", "told", "said"),
    [
        (
            "下转患者占比提高到6%以上",
            "1月至10月下转患者1946人次，占比4.7%。",
            "1月至10月下转患者1946人次，占比4.7%，尚未达到6%以上",
        ),
        ("年底前党员占比提高到3.5%", "发展党员19名，学生党员占比提高到2.8%。", "学生党员占比提高到2.8%，尚未达到3.5%"),
        ("支付率达到95%以上", "支付率由41%提高到80.7%。", "支付率由41%提高到80.7%，尚未达到95%以上"),
        ("能耗降低到5%以下", "能耗降至6.2%。", "能耗降至6.2%，尚未降到5%以下"),
        ("每年带动农户不少于60户", "已带动34户农户务工增收。", "已带动34户农户务工增收，尚未达到60户"),
        # It is come to, or it is of another thing, or nobody can say which.
        ("占比提高到6%以上", "占比6%。", ""),
        ("占比提高到6%以上", "占比6.1%。", ""),
        ("能耗降低到5%以下", "能耗降至4.9%。", ""),
        ("占比提高到6%以上", "覆盖率4.7%。", ""),
        ("占比提高到6%以上", "占比4.7%，下转占比3.1%。", ""),
        ("占比提高到6%，下转占比提高到9%", "占比4.7%。", ""),
        ("培育示范课不少于3门", "培育示范课3门。", ""),
        ("带动农户不少于60户", "走访企业34户。", ""),
        ("带动农户不少于60户", "带动农户34户，走访农户20户。", ""),
        ("提高占比", "占比4.7%。", ""),
        ("", "占比4.7%。", ""),
    ],
)
def test_what_falls_short(asked: str, told: str, said: str) -> None:
    assert short_of(asked, told) == said
