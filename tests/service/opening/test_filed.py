"""What a ledger says above its heading of who filed it and when."""

from datetime import date

import pytest

from app.service.opening.filed import FiledBy, filed_of
from tests.tables import grid, ledger

HEAD = ["序号", "具体问题", "整改措施", "整改时限", "状态"]
ROW = [1, "其一", "自查", "2026年5月1日", "已完成"]
DAY = date(2026, 6, 30)
UNIT = "中共云溪县科学技术协会党组"


@pytest.mark.parametrize(
    ("above", "filed"),
    [
        ([f"填报单位：{UNIT}　　　　填报时间：2026年6月30日"], FiledBy(UNIT, DAY)),
        ([f"填报单位（盖章）：{UNIT}  填报人：张三  填报日期：2026.6.30"], FiledBy(UNIT, DAY)),
        (["填报单位：", UNIT, None, "填报时间：", date(2026, 6, 30)], FiledBy(UNIT, DAY)),
        ([f"报送单位:{UNIT} 报送时间:2026-06-30"], FiledBy(UNIT, DAY)),
        (["填报单位：　　　　填报时间：2026年6月"], FiledBy()),
        (["填报单位：    联系人：张三"], FiledBy()),
        (["某局整改台账"], FiledBy()),
    ],
)
def test_it_is_found_beside_its_label(above: list[object], filed: FiledBy) -> None:
    assert filed_of(ledger(grid([["整改台账"], above, HEAD, ROW]))) == filed


def test_what_stands_below_the_heading_says_nothing_of_it() -> None:
    assert filed_of(ledger(grid([HEAD, ROW, ["填报单位：某局"]]))) == FiledBy()
