"""What the office wrote stands in sections of its own, what follows is numbered behind them, and nothing is said twice."""

import pytest

from app.core.matters.given import Particulars
from app.notice import compose
from tests.notice.ledgers import ledger, measure, problem

ONE = ledger(problem("账目不清", measure("清理", "已清理3个")))
HEAD = {"领导小组组长": "党组书记", "被检查单位": "市档案馆党组"}
USUAL = "党组书记认真履行巡察整改第一责任人责任，担任巡察整改工作领导小组组长，组织推动各项整改任务落实。"
SHORT = USUAL.replace("担任巡察整改工作领导小组组长，", "")


@pytest.mark.parametrize(
    ("given", "number"),
    [
        ({}, ""),
        ({"思想认识": "召开会议。"}, "三"),
        ({"组织领导": "成立小组。"}, "二"),
        ({"思想认识": "召开会议。", "组织领导": "成立小组。", "长效机制": "建章立制。"}, "四"),
    ],
)
def test_what_is_done_has_a_number_behind_the_sections(given: dict[str, object], number: str) -> None:
    assert compose(ONE, Particulars().with_(given))["总体序号"] == number


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, [USUAL]),
        ({"思想认识": "召开会议。"}, [SHORT]),
        ({"组织领导": "党组书记任组长，履行第一责任人责任。"}, ["【待补：第一责任人】。"]),
        ({"第一责任人": "主持会议。\n督办难点，涉及{{ 问题数 }}个问题。"}, ["主持会议。", "督办难点，涉及1个问题。"]),
        (
            {"组织领导": "党组书记任组长，履行第一责任人责任。", "第一责任人": "主持会议。"},
            ["主持会议。"],
        ),
    ],
)
def test_the_first_to_answer_is_told_once(given: dict[str, object], told: list[str]) -> None:
    assert compose(ONE, Particulars().with_({**HEAD, **given}))["主要负责人履责"] == told
