"""What counts of each text of the tables: nothing wrong, and everything that was done; and why the rest does not."""

from decimal import Decimal

import pytest

from app.notice.claims.reading import deeds_in
from tests.notice.claims.frozen import Case, add, read

TABLES = ("claims.jsonl", "claims_boundaries.jsonl", "claims_unnumbered.jsonl")


@pytest.mark.parametrize("case", [case for name in TABLES for case in read(name)], ids=lambda one: one.text)
def test_what_counts_is_what_was_done(case: Case) -> None:
    deeds = deeds_in(case.text)
    assert add((one.name, one.value) for one in deeds if one.counts) == case.counting()
    assert all(one.words in case.text for one in deeds)
    if case.unnumbered is not None:
        unnumbered = [one for one in deeds if not one.value]
        assert sorted(one.name for one in unnumbered) == sorted(case.unnumbered)
        assert all(one.why and one.why.startswith("没有写明几") for one in unnumbered)


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("计划出台制度5项。", "计划出台制度5项", "还没有做"),
        ("《采购规定》正在征求意见。", "《采购规定》正在征求意见", "还没有做"),
        ("尚未追缴资金5万元。", "尚未追缴资金5万元", "没有做到"),
        ("应收回借款20万元。", "应收回借款20万元", "应缴未缴"),
        ("剩余7.22万元，法院正在执行。", "剩余7.22万元", "应缴未缴"),
        ("3月25日前将剩余142万元分3批全部拨付到7个施工单位。", "3月25日前将剩余142万元", "是付出去的钱"),
        ("拟于年底将剩余3万元支付。", "拟于年底将剩余3万元", "应缴未缴"),
        ("剩余3万元尚未支付。", "剩余3万元", "应缴未缴"),
        ("已退还保证金3万元给企业。", "已退还保证金3万元", "退给群众或企业"),
        ("完善工作机制9项。", "完善工作机制9项", "不是制度"),
        ("学习制度3项。", "学习制度3项", "是别的事"),
        ("修订相关制度。", "修订相关制度", "没有写明几项"),
        ("约谈单位3家。", "约谈单位3家", "是别的事"),
        ("给予2人通报批评。", "给予2人通报批评", "不在计数的几类问责方式里"),
        ("4.对4名教师在全院通报批评，取消评优资格。", "对4名教师在全院通报批评", "不在计数的几类问责方式里"),
        ("全院通报批评4人。", "全院通报批评4人", "不在计数的几类问责方式里"),
        ("对原所长予以通报批评。", "对原所长予以通报批评", "不在计数的几类问责方式里"),
        ("拟对4名教师通报批评。", "拟对4名教师通报批评", "还没有做"),
        ("每户退缴800元。", "每户退缴800元", "是每人、每户或每次的数"),
        ("租金3万元已收回大部分。", "租金3万元已收回", "其中有的还没有做"),
        ("措施：修订制度3项。进展：无。", "修订制度3项", "还没有做"),
    ],
)
def test_why_a_deed_does_not_count(text: str, words: str, why: str) -> None:
    assert {(one.words, one.why) for one in deeds_in(text)} == {(words, why)}


def test_what_another_number_holds_is_told_as_repeated() -> None:
    told = [(int(one.value), one.why) for one in deeds_in("共修订制度5项，其中新建2项、修订3项。")]
    assert told == [(5, None), (2, "与合计重复"), (3, "与合计重复")]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("已退回51.06万元，其中甲院38.9万元已全部退清，乙院退回12.16万元，剩余11.42万元。", [510600]),
        ("甲院退回38.9万元，乙院退回12.16万元，退回51.06万元。", [510600]),
        ("退回51.06万元；甲院退回38.9万元，乙院退回12.16万元。", [510600]),
        ("甲院退回38.9万元，乙院退回12.1万元，退回51.06万元。", [389000, 121000, 510600]),
        ("清退补贴3万元，奖金2万元，租金1万元。", [30000, 20000, 10000]),
        ("退回3万元。追缴2万元。收回5万元。", [30000, 20000, 50000]),
    ],
)
def test_parts_that_add_up_to_a_total_are_not_counted_beside_it(text: str, counted: list[int]) -> None:
    assert [int(one.value) for one in deeds_in(text) if one.counts] == counted


@pytest.mark.parametrize(
    ("text", "words", "counts"),
    [
        (
            "指导3家医院修订党委会、院长办公会议事规则6项，8月10日前全部印发。",
            "修订党委会、院长办公会议事规则6项",
            True,
        ),
        ("修订党委会、院长办公会议事规则6项，8月31日前全部印发。", "修订党委会、院长办公会议事规则6项", False),
        ("修订议事规则6项，8月底前全部印发。", "修订议事规则6项", False),
        ("修订议事规则6项，计划8月10日前全部印发。", "修订议事规则6项", False),
        ("制定办法1项、修订规则2项。", "修订规则2项", True),
    ],
)
def test_rules_told_by_one_verb_and_a_list_of_names(text: str, words: str, counts: bool) -> None:
    assert (words, counts) in {(one.words, one.counts) for one in deeds_in(text)}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("修订财务管理办法和采购规定。", 2),
        ("出台关于规范公务接待有关规定，已执行。", 1),
        ("健全制度，加强管理。", 0),
        ("学习管理办法。", 0),
    ],
)
def test_rules_named_without_quotes(text: str, named: int) -> None:
    assert sum(one.value for one in deeds_in(text) if one.counts) == named


def test_people_are_told_once_and_last() -> None:
    name, value = "问责人数", Decimal(5)
    assert [(one.name, one.value) for one in deeds_in("诫勉2人，批评教育3人。")][-1] == (name, value)


@pytest.mark.parametrize("text", ["", "，", "1" * 500, "《", "共元", "3.5.6万元已上缴", "\n\n、、"])
def test_text_of_any_kind_is_read(text: str) -> None:
    assert all(one.words in text for one in deeds_in(text))


@pytest.mark.parametrize("text", ["通报批评典型案例2起。", "对3家单位通报批评。", "取消低保对象3人。"])
def test_what_deals_with_nobody_is_no_deed(text: str) -> None:
    assert deeds_in(text) == ()
