"""What is left of a number is told only where nothing but the numbers differs."""

import pytest

from app.core.prose.uncounted import uncounted

ASKED = "对312卷档案逐卷审核，应补材料及时补充。"


@pytest.mark.parametrize(
    ("asked", "told", "said"),
    [
        (ASKED, "已审核档案266卷，补充材料419份。", "尚有46卷档案未审核"),
        (ASKED, "已审核266卷。", "尚有46卷未审核"),
        ("注销3户子公司", "已注销2户。", "尚有1户未注销"),
        (ASKED, "已审核档案312卷。", ""),
        (ASKED, "已审核档案318卷。", ""),
        (ASKED, "审核档案266卷。", ""),
        (ASKED, "已审核档案266份。", ""),
        (ASKED, "已复核档案266卷。", ""),
        (ASKED, "已审核材料266卷。", ""),
        (ASKED, "已审核档案266卷，退回12卷。", ""),
        (ASKED, "已审核档案266卷，已审核材料419份。", ""),
        ("对312卷档案、5卷文书逐卷审核", "已审核档案266卷。", ""),
        ("对1312.5亩地块逐块审核", "已审核266亩。", ""),
        ("对档案逐卷审核", "已审核档案266卷。", ""),
        ("开展“回头看”", "检查项目27个，发现问题11个，已整改9个。", "尚有2个问题未整改"),
        ("开展“回头看”", "发现问题11个，已整改11个。", ""),
        ("开展“回头看”", "发现问题11个，已整改9处。", ""),
        ("开展“回头看”", "发现问题11个，已整改9个以上。", ""),
        ("", "", ""),
    ],
)
def test_the_rest_of_a_number(asked: str, told: str, said: str) -> None:
    assert uncounted(asked, told) == said
