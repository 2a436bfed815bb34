"""Numbered lists within a text."""

import pytest

from app.core.enumeration import items, without_mark


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1.开展自查。\n2.修订办法。", ("开展自查。", "修订办法。")),
        ("1、开展自查；2、修订办法。", ("开展自查；", "修订办法。")),
        ("（1）开展自查。（2）修订办法。", ("开展自查。", "修订办法。")),
        ("①开展自查；②修订办法", ("开展自查；", "修订办法")),
        ("一是开展自查。二是修订办法，三是组织培训。", ("开展自查。", "修订办法，", "组织培训。")),
        ("（一）开展自查。\n（二）修订办法。", ("开展自查。", "修订办法。")),
        ("整改措施如下：\n1.开展自查。\n2.修订办法。", ("开展自查。", "修订办法。")),
        ("1.开展自查。\n2.2026年3月底前召开会议。", ("开展自查。", "2026年3月底前召开会议。")),
    ],
)
def test_lists_are_taken_apart(text: str, found: tuple[str, ...]) -> None:
    assert items(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "开展自查。",
        "1.开展自查。",
        "1.5万元已退回。2.5万元待退回。",
        "2.修订办法。3.组织培训。",
        "党组研究两项：一是开展自查。二是修订办法。",
        "2015年7月以前。2016年以后。",
        "",
    ],
)
def test_what_is_no_list_stays_whole(text: str) -> None:
    assert items(text) == (text,)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("一、党的领导方面", "党的领导方面"),
        ("（一）党的领导方面", "党的领导方面"),
        ("(1)制度执行不严", "制度执行不严"),
        ("1.制度执行不严", "制度执行不严"),
        ("12、制度执行不严", "制度执行不严"),
        ("①制度执行不严", "制度执行不严"),
        ("第一，制度执行不严", "制度执行不严"),
        ("一是制度执行不严", "制度执行不严"),
        ("2015年7月以前外出", "2015年7月以前外出"),
        ("1.5万元长期挂账", "1.5万元长期挂账"),
        ("3名干部未报备", "3名干部未报备"),
        ("一岗双责落实不到位", "一岗双责落实不到位"),
    ],
)
def test_a_number_before_a_text_goes(text: str, bare: str) -> None:
    assert without_mark(text) == bare
