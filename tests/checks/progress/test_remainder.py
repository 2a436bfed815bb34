"""Tables of what tells that a part is left, and of what only sounds like it."""

import pytest

from app.checks.progress.remainder import remainder_in

LEFT = [
    "已清退借调人员5名，其余3名待县委编办批复后返回原单位。",
    "已完成5户，剩余3户。",
    "已清退5户，剩余3户因本人外出尚未办理",
    "尚余3户未退。",
    "还有3处未整改",
    "仍有2户在外务工，无法联系",
    "还剩1个村",
    "已收回12.16万元，剩余11.42万元。",
    "已追缴罚没款9.8万元；其余2.8万元涉及4名当事人，已向县人民法院申请强制执行。",
    "应清退8名，已清退5名。",
    "8户中，已完成5户。",
    "已完成15处；剩余6处因原供货单位违约重新招标，8月5日确定中标单位。",
    "其余3户正在办理",
    "另2件待法院判决",
    "已拆除12处，余3处",
    "仍有个别村未公开",
    "还有部分人员待补录",
    "剩余部分拟下半年办理",
]
NOTHING_LEFT = [
    "3月25日前将剩余142万元分3批全部拨付到7个项目施工单位。",
    "剩余3户已于6月底前退回。",
    "其余3名均已返回原单位。",
    "已全部整改，无剩余。",
    "没有剩余问题",
    "剩余0户",
    "截至5月还有3处未整改，6月底已全部整改到位。",
    "截至5月剩余3户未退。6月底全部退回。",
    "对还有3处未整改的单位发函督办",
    "检查发现还有3处未公开，已责令公开",
    "合同还剩3年",
    "工期尚余20天",
    "其余12个村未发现同类问题",
    "其余3户因本人死亡，予以核销",
    "其余3户纳入问题5一并整改",
    "剩余资金已上缴财政",
    "应清退8名，已清退8名",
    "应清退8名，已清退5名，3名调出",
    "还有3名班子成员参加了会议",
    "完成其余工作",
    "其余按规定执行",
    "余款3万元已付清",
    "其余人员待遇按规定发放",
    "业余时间2小时",
    "剩余3户签订退款协议并于6月5日退缴到位。",
    "检查8户，发现问题5户，已整改5户",
    "利用剩余3间办公室设立图书角",
    "三余5户",
    "食堂账户剩余3.2万元。",
    "剩余3户，已于6月底前退回",
    "其余3户在措施2中一并整改",
]


@pytest.mark.parametrize("text", LEFT)
def test_what_is_left_is_told_with_its_place(text: str) -> None:
    place = remainder_in(text)
    assert place and text[slice(*place)].strip("，。") == text[slice(*place)]


@pytest.mark.parametrize("text", NOTHING_LEFT)
def test_what_was_settled_or_is_another_matter_is_none(text: str) -> None:
    assert remainder_in(text) is None


def test_the_words_quoted_are_those_that_tell_it() -> None:
    text = "已清退借调人员5名，其余3名待县委编办批复后返回原单位。"
    place = remainder_in(text)
    assert place and text[slice(*place)] == "其余3名待县委编办批复后返回原单位"
