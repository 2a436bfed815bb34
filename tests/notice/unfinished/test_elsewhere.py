"""Who waits for others owes no reason: what counts as in the hands of others, and what is one's own work all the same."""

from dataclasses import replace

import pytest

from app.core.status import Status
from app.notice.unfinished.elsewhere import all_elsewhere, noted_elsewhere
from app.notice.unfinished.told_open import spans_of
from tests.notice.ledgers import measure

OPEN = replace(measure("移交线索", "", Status.IN_PROGRESS), departments=("机关纪委",))


@pytest.mark.parametrize(
    ("note", "is_told"),
    [
        ("由派驻纪检监察组核查", True),
        ("由县纪委监委立案审查。", True),
        ("目前由县人民法院审理", True),
        ("待县编办批复", True),
        ("正待县发改局评审意见", True),
        ("由机关纪委核查", False),  # its own department may well be late
        ("由县财政局拨付", False),
        ("待县财政追加预算", False),
        ("由派驻组核查，本单位尚未补报材料", False),
        ("正在核查", False),
        ("已核查", False),
        ("工期14个月", False),
        ("", False),
    ],
)
def test_which_notes_say_that_others_have_it_in_hand(note: str, is_told: bool) -> None:
    assert noted_elsewhere(note, OPEN) is is_told


@pytest.mark.parametrize(
    ("progress", "is_told"),
    [
        ("线索已移交学校纪委，目前正在核查。", True),
        ("调整报告10月21日报县发改局，正在评审。", True),
        ("已报县编办，尚未批复。", False),
        ("线索已移交，由派驻组正在核查。", True),
        ("线索已移交机关纪委，目前正在核查。", False),
        ("已核查11个，正在核查8个。", False),
        ("方案已提交县发改局，正在评审；尚有3户未签约。", False),
        ("方案正在征求意见。", False),
        ("", False),
    ],
)
def test_all_that_is_open_is_in_the_hands_of_others(progress: str, is_told: bool) -> None:
    one = replace(OPEN, progress=progress)
    assert all_elsewhere(spans_of(one), one) is is_told
