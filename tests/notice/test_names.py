"""关于, 针对 and 问题 come out once, whatever the ledger already says."""

import pytest

from app.notice.names import bare_name, before_noun, heading, quoted


@pytest.mark.parametrize(
    "text",
    [
        "党组领导职能作用发挥不够", "党组领导职能作用发挥不够问题", "关于党组领导职能作用发挥不够问题",
        "针对党组领导职能作用发挥不够问题。", "（3）针对党组领导职能作用发挥不够问题", "3.党组领导\n职能作用发挥不够；",
        "关于党组领导职能作用发挥不够问题的整改情况",
    ],
)  # fmt: skip
def test_every_wording_gives_the_same_name(text: str) -> None:
    assert bare_name(text) == "党组领导职能作用发挥不够"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("针对性不强问题", "针对性不强"),
        ("问题", ""),
        ("", ""),
        ("问题整改不彻底", "问题整改不彻底"),
        ("审核等问题", "审核等"),
        ("把关不严，存在超范围报销现象", "把关不严，存在超范围报销"),
        ("把关不严，存在超范围报销现象问题", "把关不严，存在超范围报销"),
        ("走基层少，存在“机关化”现象", "走基层少，存在“机关化”现象"),
        ("管理松散，存在不良现象", "管理松散，存在不良现象"),
        ("形式主义现象依然存在", "形式主义现象依然存在"),
        ("“重科研、轻教学”的现象依然存在", "“重科研、轻教学”"),
        ("管理不规范，规避招标问题时有发生", "管理不规范，规避招标"),
        ("大班额问题突出，占比达42%", "大班额问题突出，占比达42%"),
        ("集中学习12次，其中研讨的仅3次。", "集中学习12次，其中研讨的仅3次"),
        ("应收账款达1800万元问题", "应收账款达1800万元"),
        ("关于对2023年审计反馈问题整改不彻底", "2023年审计反馈问题整改不彻底"),
        ("对下属单位监管不力", "下属单位监管不力"),
        ("对下监督不够", "对下监督不够"),
        ("对照检查不深入", "对照检查不深入"),
        ("对于信访件办理超期问题", "信访件办理超期"),
        ("公车管理不规范，存在超编配备车辆情况", "公车管理不规范，存在超编配备车辆"),
        ("▲标线磨损", "标线磨损"),
    ],
)
def test_words_that_belong_to_the_name_stay(text: str, name: str) -> None:
    assert bare_name(text) == name


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("账目不清", "“账目不清”问题"),
        ("形式主义依然存在", "“形式主义依然存在”问题"),
        ("学习方面仍然存在", "“学习方面仍然存在问题”"),
        ("群众反映的", "“群众反映的问题”"),
        ("历史遗留", "“历史遗留问题”"),
    ],
)
def test_quotation_marks_hold_the_noun_only_where_the_name_lacks_it(name: str, said: str) -> None:
    assert quoted(name) == said


def test_a_category_keeps_its_words() -> None:
    assert heading("（二）关于全面从严治党\n方面。") == "关于全面从严治党方面"


@pytest.mark.parametrize(
    ("name", "before"),
    [
        ("占比达42%", "占比达42%的"),
        ("仅集中学习3次", "仅集中学习3次的"),
        ("应收账款达1800万元", "应收账款达1800万元的"),
        ("问题反复出现", "问题反复出现的"),
        ("存在“应招未招”问题，4个项目直接委托", "存在“应招未招”问题，4个项目直接委托"),
        ("账目不清", "账目不清"),
    ],
)
def test_a_number_or_a_clause_of_problems_asks_for_a_joining_word(name: str, before: str) -> None:
    assert before_noun(name) == before
