"""A matter that follows another: what its file leaves out is that one's, with its own words in the place of that one's."""

import pytest

from app.core.matters.following import data_of, filled_up, followable, has_report_of_its_own, words_left
from app.core.matters.texts import USUAL

OWN = {
    "名称": "信访积案化解",
    "参照": "督查督办",
    "标志": ["信访积案"],
    "用语": {
        "整改名称": "信访积案化解",
        "问题名称": "信访积案",
        "问题词": "积案",
        "量词": "件",
        "动作": "化解",
        "完成说法": "已化解",
        "通报导语": "{{ 检查机构 }}交办了信访积案。按照政务公开要求，现将化解情况予以公布。",
    },
}


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("通报标题", "关于信访积案化解情况的通报"),
        ("报告标题", "关于信访积案化解情况的报告"),
        ("报告导语", "{{ 检查机构 }}交办了信访积案。现将化解情况报告如下。"),
        (
            "组织领导句",
            "{{ 被检查单位 }}成立信访积案化解工作专班，由{{ 领导小组组长 }}任组长，逐件明确责任领导、责任科室和完成时限。",
        ),
        ("销号表标题", "信访积案化解销号审批表"),
        ("台账名称", "信访积案化解台账"),
        ("提出方式", "交办"),
        ("量词", "件"),
        ("办理说法", "化解"),
        ("办结说法", "化解"),
        ("督办说法", "督办"),
        ("问题栏", "具体{{ 问题词 }}"),
    ],
)
def test_what_is_left_out_is_said_in_its_own_words(key: str, said: str) -> None:
    assert filled_up(OWN)["用语"][key] == said


def test_particulars_and_kinds_are_those_of_the_other_unless_told() -> None:
    told = filled_up({**OWN, "种类": ["台账附表"], "要素.检查机构": {"例": "县联席办"}})
    assert told["要素.检查机构"] == {"叫法": "交办机构", "含义": "交办信访积案的机构", "例": "县联席办"}
    assert told["种类"] == ["台账附表"] and filled_up(OWN)["种类"] == data_of("督查督办")["种类"]


@pytest.mark.parametrize(
    ("name", "source", "words", "key", "said"),
    [
        ("提级巡察", "巡察", {}, "审核意见", "巡察机构意见"),
        ("专项督导", "巡察", {}, "审核意见", "专项督导机构意见"),
        ("专项督导", "巡察", {"整改名称": "督导整改"}, "审核意见", "督导机构意见"),
        ("专项督导", "巡察", {"整改名称": "督导整改"}, "销号表标题", "督导整改问题销号审批表"),
        ("专项督导", "巡察", {"通报标题": "关于督导整改的公告"}, "报告标题", "关于督导整改的报告"),
        ("专项督导", "巡察", {"通报标题": "公告", "报告标题": "总结"}, "报告标题", "总结"),
        ("专项督导", "巡察", {"量词": "项"}, "量词", "项"),
        ("专项督导", "巡察", {"完成说法": "办完"}, "完成说法", "办完"),
    ],
)
def test_the_longest_word_is_exchanged_and_a_part_of_the_new_one_stays(
    name: str, source: str, words: dict[str, str], key: str, said: str
) -> None:
    assert filled_up({"名称": name, "参照": source, "标志": [name], "用语": words})["用语"][key] == said


def test_fields_keep_their_names() -> None:
    lead = filled_up({"名称": "甲", "参照": "巡察", "标志": ["甲"], "用语": {"动作": "反馈日期"}})["用语"]["报告导语"]
    assert "{{ 反馈日期 }}" in lead


def test_one_that_follows_none_says_what_is_usual_where_it_says_nothing() -> None:
    told = filled_up({"名称": "甲", "用语": {"督办说法": "催办", "动作": "化解"}})
    assert told == {"名称": "甲", "用语": {**USUAL, "督办说法": "催办", "动作": "化解"}}


@pytest.mark.parametrize("source", followable())
def test_a_file_of_three_lines_says_all_that_the_other_says(source: str) -> None:
    told = filled_up({"名称": f"县{source}", "参照": source, "标志": ["县级"]})
    assert told["用语"] == USUAL | data_of(source)["用语"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("抓好重点任务落实", ["重点任务"]),
        ("督查督办工作", []),
        ("现将办理情况予以通报。", ["办理"]),
        ("信访积案化解", []),
        ("{{ 重点任务 }}", []),
        ("", []),
    ],
)
def test_words_of_the_other_that_are_left_are_found(text: str, left: list[str]) -> None:
    # 督查督办 is a sign of its matter, and told as that.
    assert list(words_left(text, data_of("督查督办"), OWN)) == left


@pytest.mark.parametrize(("count", "left"), [("件", ["逐项"]), ("项", [])])
def test_what_the_other_counts_by_is_left_where_this_one_has_its_own(count: str, left: list[str]) -> None:
    own = {"名称": "信访积案化解", "标志": ["信访积案"], "用语": {"量词": count}}
    assert list(words_left("逐项明确责任领导", data_of("督查督办"), own)) == left


@pytest.mark.parametrize(
    ("words", "has"),
    [
        ({}, True),
        ({"通报导语": "现将情况予以通报。"}, True),
        ({"通报导语": "现将情况通报如下。"}, True),
        ({"通报导语": "情况如下。"}, False),
        ({"通报导语": "情况如下。", "报告导语": "报告如下。"}, True),
    ],
)
def test_a_report_follows_from_a_notice_that_ends_as_usual(words: dict[str, str], has: bool) -> None:
    assert has_report_of_its_own(words) is has
