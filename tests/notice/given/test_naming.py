"""What the problems are called together and how they are counted, in the words of each matter."""

import pytest

from app.core.field import gap
from app.core.grid import Cell
from app.core.matters.shipped import shipped_matters
from app.core.told.origin import from_cell
from app.core.told.sourced import keep, pieces_of, sourced
from app.notice.given.filled import fill
from app.notice.given.naming import ask_in_its_words, call_all, name_problems

TEXTS = {one.name: one.texts for one in shipped_matters()}


def named(matter: str, **counted: object) -> dict[str, str]:
    values = {**TEXTS[matter], "问题数": 8, "反馈数": 8, "自查数": 0, "措施数": 20, **counted}
    found = name_problems(TEXTS[matter], values)
    return {name: fill(text, values | found) for name, text in found.items()}


@pytest.mark.parametrize(
    ("matter", "counted", "task", "together"),
    [
        ("巡察", {}, "针对反馈的8个问题，", "巡察反馈问题"),
        ("巡察", {"反馈数": 6, "自查数": 2}, "针对反馈的6个问题和自查发现的2个问题，", "巡察反馈和自查发现问题"),
        (
            "督查督办",
            {"反馈数": 6, "自查数": 2},
            "针对交办的6项事项和自查发现的2项事项，",
            "督查督办事项和自查发现事项",
        ),
        ("巡察", {"反馈数": 0, "自查数": 8}, "针对自查发现的8个问题，", "自查发现问题"),
        ("审计", {}, "针对查出的8个问题，", "审计查出问题"),
        ("督查督办", {}, "针对交办的8项事项，", "督查督办事项"),
        ("安全生产检查", {}, "针对检查发现的8项隐患，", "安全生产检查发现隐患"),
        (
            "安全生产检查",
            {"反馈数": 6, "自查数": 2},
            "针对检查发现的6项隐患和自查发现的2项隐患，",
            "安全生产检查发现和自查发现隐患",
        ),
        ("安全生产检查", {"反馈数": 0, "自查数": 2}, "针对8项隐患（其中自查发现2项），", "各项隐患"),
        ("安全生产检查", {"反馈数": 0}, "针对8项隐患，", "各项隐患"),
        ("安全生产检查", {"反馈数": gap("反馈数"), "自查数": 2}, "针对8项隐患（其中自查发现2项），", "各项隐患"),
    ],
)
def test_they_are_counted_by_who_found_them(matter: str, counted: dict[str, object], task: str, together: str) -> None:
    found = named(matter, **counted)
    assert found["任务句"].startswith(task)
    assert found["问题全称"] == together


def test_what_is_done_about_them_is_the_matters_word() -> None:
    assert named("督查督办")["任务句"].endswith("制定办理措施20条，逐条推进办理工作。")
    assert named("督查督办", 措施数=0)["任务句"].endswith("，逐个推进办理工作。")


@pytest.mark.parametrize(
    ("matter", "counted", "all_of_them", "item", "work"),
    [
        ("巡察", {}, "反馈的8个问题", "事项", "整改落实"),
        ("巡察", {"反馈数": 6, "自查数": 2}, "反馈的6个问题和自查发现的2个问题", "事项", "整改落实"),
        ("审计", {}, "查出的8个问题", "事项", "整改落实"),
        ("审计", {"反馈数": 0}, "8个问题", "事项", "整改落实"),
        ("安全生产检查", {}, "检查发现的8项隐患", "隐患", "整改落实"),
        ("督查督办", {}, "交办的8项事项", "事项", "办理工作"),
    ],
)
def test_figures_say_of_what_they_are(
    matter: str, counted: dict[str, object], all_of_them: str, item: str, work: str
) -> None:
    found = named(matter, **counted)
    assert (found["问题总称"], found["事项词"], found["推进说法"]) == (all_of_them, item, work)


def test_a_ledger_with_problems_of_its_own_is_not_that_of_the_feedback() -> None:
    assert named("巡察")["台账名称"] == "巡察反馈问题整改台账"
    assert named("巡察", 反馈数=6, 自查数=2)["台账名称"] == "巡察整改台账"


@pytest.mark.parametrize(
    ("matter", "name", "said"),
    [
        ("巡察", "对下属单位监管不力", "针对“对下属单位监管不力”问题。"),
        ("巡察", "对重点岗位谈话仅3次的", "针对“对重点岗位谈话仅3次”的问题。"),
        ("巡察", "监督不力，对下属单位监管不够", "针对监督不力，对下属单位监管不够问题。"),
        ("巡察", "对照检查不深入", "针对对照检查不深入问题。"),
        ("督查督办", "对下属单位监管不力", "对下属单位监管不力。"),
        ("审计", "对下属单位监管不力", "针对“对下属单位监管不力”问题。"),
        ("审计", "对下属单位监管不力，处置不及时", "针对“对下属单位监管不力，处置不及时”问题。"),
    ],
)
def test_a_finding_that_begins_with_its_object_keeps_it_without_a_second_word_for_it(
    matter: str, name: str, said: str
) -> None:
    assert call_all([{"名称": name}], TEXTS[matter])[0]["句首"] == said


@pytest.mark.parametrize(
    ("name", "said"), [("未按期办理的", "针对未按期办理的问题。"), ("台账不全", "针对台账不全的问题。")]
)
def test_a_name_that_ends_with_its_particle_gets_no_second_one(name: str, said: str) -> None:
    texts = dict(TEXTS["巡察"]) | {"问题句首": "针对{{ 名称 }}的问题。"}
    assert call_all([{"名称": name}], texts)[0]["句首"] == said


@pytest.mark.parametrize(
    ("done", "left", "word"),
    [
        ("已完成整改", "尚未完成整改", "完成"),
        ("已办结", "尚未办结", "办结"),
        ("已化解", "尚未化解", "化解"),
        ("办结", "尚未完成整改", "完成"),
        ("已按程序申请销号", "尚未完成整改", "完成"),
    ],
)
def test_what_is_not_done_is_told_as_what_is_done(done: str, left: str, word: str) -> None:
    texts = dict(TEXTS["巡察"]) | {"完成说法": done}
    said = name_problems(texts, {"问题数": 8, "反馈数": 8, "自查数": 0, "措施数": 20})
    assert (said["未完成说法"], said["完成词"]) == (left, word)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("【待补：整改进展】。", "【待补：化解进展】。"),
        ("其余措施【待补：整改进展】；【待补：整改时限】", "其余措施【待补：化解进展】；【待补：化解时限】"),
        ("【待补：新的完成时限】", "【待补：新的完成时限】"),
        ("写整改进展", "写整改进展"),
    ],
)
def test_what_is_missing_is_asked_for_in_the_words_of_the_matter(text: str, asked: str) -> None:
    values = {"整改情况": [{"整改": text}], "问题数": 8}
    assert ask_in_its_words(values, "化解") == {"整改情况": [{"整改": asked}], "问题数": 8}
    assert ask_in_its_words(values, "整改") == values


def test_the_cell_where_it_is_missing_stays_known() -> None:
    gap_there = sourced("【待补：整改进展】", from_cell(Cell("台账", 5, 9)))
    told = keep(f"已办。{gap_there}", gap_there)
    (piece,) = pieces_of(ask_in_its_words(told, "化解"))
    assert piece == ("已办。【待补：化解进展】", from_cell(Cell("台账", 5, 9)))


@pytest.mark.parametrize(
    ("name", "marked"),
    [
        ("账目不清", "账目不清"),
        ("账目不清、票据不全", "账目不清、票据不全"),
        ("账目不清，票据不全", "“账目不清，票据不全”"),
        ("账目不清，支出未按规定报批的", "“账目不清，支出未按规定报批”的"),
        ("“三重一大”未上会，记录不全", "“‘三重一大’未上会，记录不全”"),
    ],
)
@pytest.mark.parametrize("matter", ["专项整治", "审计", "巡视", "生态环境保护督察"])
def test_a_problem_of_several_clauses_stands_in_quotation_marks_everywhere(matter: str, name: str, marked: str) -> None:
    (called,) = call_all([{"名称": name}], TEXTS[matter])
    assert [called[one] for one in ("句首", "标题", "称呼")] == [
        f"针对{marked}问题。",
        f"关于{marked}问题",
        f"{marked}问题",
    ]


def test_what_is_to_be_done_of_several_clauses_is_one_phrase() -> None:
    (called,) = call_all([{"名称": "建成停车场，投入使用"}], TEXTS["督查督办"])
    assert (called["句首"], called["称呼"]) == ("建成停车场，投入使用。", "“建成停车场，投入使用”")
