"""Which headings promise a claimed figure."""

import pytest

from app.core.claimed.headings import Claimed, claimed_heading


@pytest.mark.parametrize(
    ("heading", "counts", "verb"),
    [
        ("完善制度情况", Claimed.RULES, "完善"),
        ("完成制度情况", Claimed.RULES, "完成"),
        ("建章立制情况", Claimed.RULES, "建章立制"),
        ("修订制度数", Claimed.RULES, "修订"),
        ("制度建立情况", Claimed.RULES, "建立"),
        ("整改金额（万元）", Claimed.MONEY, "整改"),
        ("追缴资金", Claimed.MONEY, "追缴"),
        ("问责人数", Claimed.PEOPLE, ""),
        ("追责人次", Claimed.PEOPLE, ""),
    ],
)
def test_what_a_heading_promises(heading: str, counts: Claimed, verb: str) -> None:
    found = claimed_heading(heading)
    assert found is not None
    assert (found.counts, found.verb) == (counts, verb)


@pytest.mark.parametrize(
    "heading",
    ["应收回金额", "拟修订制度", "涉及金额", "制度依据", "问责情况", "项目资金", "是否完善制度", "完成情况", ""],
)
def test_what_is_due_or_another_thing_promises_nothing(heading: str) -> None:
    assert claimed_heading(heading) is None
