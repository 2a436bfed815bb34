"""The report says what each measure came to, in sections of its own; a notice may have the ledger behind it."""

from pathlib import Path
from typing import Any

import pytest

from app.core.field import gap
from app.core.matters.given import Particulars
from app.core.matters.shipped import shipped_matters
from app.core.status import Status
from app.notice import compose
from app.notice.given.filled import fill
from app.notice.given.naming import name_problems
from app.word.filling.document import write
from tests.notice.ledgers import ledger, measure, problem
from tests.word.documents import paragraphs
from tests.word.kinds import ROOT, sample_fields

REPORT, NOTICE = ROOT / "templates" / "整改情况报告.docx", ROOT / "templates" / "整改进展通报.docx"
LEDGER_TITLE = "中共云溪县科学技术协会党组巡察反馈问题整改台账"
TEXTS = shipped_matters()[0].texts


@pytest.fixture(scope="module")
def fields() -> dict[str, object]:
    return sample_fields()


def written(template: Path, fields: dict[str, object], **changed: object) -> list[str]:
    return paragraphs(write(template, fields | changed))


def test_result_and_reason_stand_beside_the_measure(fields: dict[str, object]) -> None:
    found = written(REPORT, fields)
    at = found.index("（2）关于谋划推动重点工作力度不足，县科普馆提升改造项目进展缓慢问题")
    first, second, third, _ = found[at + 1 : at + 5]
    assert first.startswith(
        "整改措施一：成立项目专班，倒排工期，每半月调度一次。整改结果：已完成。成立由党组书记任组长的"
    )
    assert second.endswith("社会捐赠逐步解决。"), "no reason is owed before the day is due"
    assert "整改进展：整改中。" in third and "因设计变更需要重新核定造价" in third and "【待补" not in third


@pytest.mark.parametrize(
    ("figures", "sections"),
    [
        ({"制度数": 0, "问责人数": 0, "问责": [], "金额": ""}, ["三、巡察反馈问题线索的处理情况", "四、下一步打算"]),
        (
            {"制度数": 8, "问责人数": 3, "问责": [{"方式": "约谈", "人数": 3}], "金额": "12万元"},
            ["三、建章立制情况", "四、追责问责情况", "五、巡察反馈问题线索的处理情况", "六、下一步打算"],
        ),
        (
            {"制度数": "【待补：制度数】", "问责人数": 0, "问责": [], "金额": ""},
            ["三、建章立制情况", "四、巡察反馈问题线索的处理情况", "五、下一步打算"],
        ),
        (
            {"制度数": 0, "问责人数": 0, "问责": [], "金额": "【待补：金额】", "问题线索处理情况": ""},
            ["三、下一步打算"],
        ),
    ],
)
def test_what_was_made_and_who_was_dealt_with_are_sections(
    fields: dict[str, object], figures: dict[str, object], sections: list[str]
) -> None:
    found = written(REPORT, fields, **figures)
    assert [one for one in found if one[:2] in ("三、", "四、", "五、", "六、")] == sections
    said = "".join(found)
    assert ("制定、修订制度8项。" in said) == (figures["制度数"] == 8)
    assert ("处理相关责任人员3人，方式为约谈。" in said) == (figures["问责人数"] == 3)
    assert ("制定、修订制度【待补：制度数】项。" in said) == (figures["制度数"] == "【待补：制度数】")
    assert ("整改到位资金【待补：金额】。" in said) == (figures["金额"] == "【待补：金额】")


def test_the_money_stands_with_what_was_achieved_not_with_who_was_dealt_with(fields: dict[str, object]) -> None:
    found = written(REPORT, fields, 金额="36.28万元", 问责人数=3)
    second = found.index("二、巡察反馈问题的整改情况")
    assert found[second - 1] == "巡察整改期间，整改到位资金36.28万元。"
    assert sum("36.28万元" in one for one in found[:second]) == 1
    assert not any("资金36.28万元" in one for one in found[second:])


def test_what_is_next_has_its_deadline_and_a_finished_ledger_no_such_section(fields: dict[str, object]) -> None:
    found = written(REPORT, fields)
    at = next(at for at, one in enumerate(found) if one.endswith("下一步打算"))
    assert found[at + 2].startswith("（一）谋划推动重点工作力度不足，县科普馆提升改造项目进展缓慢问题。（1）主动对接")
    assert found[at + 1] == "对尚未完成整改的事项，按照下列措施和时限推进；对需要长期坚持的整改措施，继续抓好落实。"
    assert "对尚未完成整改的事项，按照下列措施和时限推进。" in written(REPORT, fields, 下一步范围="还没有完成")
    assert "对需要长期坚持的整改措施，继续抓好落实。" in written(REPORT, fields, 下一步范围="需要长期坚持")
    assert not any("下一步打算" in one for one in written(REPORT, fields, 下一步打算=[]))


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ([], "处理相关责任人员3人。"),
        ([("诫勉", 3)], "处理相关责任人员3人，方式为诫勉。"),
        ([("诫勉", 2)], "处理相关责任人员3人，其中诫勉2人。"),
        ([("诫勉", gap("诫勉人数"))], "处理相关责任人员3人，其中诫勉【待补：诫勉人数】人。"),
        ([("诫勉", 2), ("约谈", 1)], "处理相关责任人员3人，其中诫勉2人、约谈1人。"),
    ],
)
def test_one_way_of_dealing_with_all_is_no_part_of_them(
    kinds: list[tuple[str, object]], said: str, fields: dict[str, object]
) -> None:
    dealt = [{"方式": way, "人数": count} for way, count in kinds]
    assert said in written(REPORT, fields, 问责人数=3, 问责=dealt)


STATES = {"问题数": 25, "完成数": 20, "推进数": 5, "未启动数": 0, "长期坚持数": 0, "状态不明数": 0, "完成率": "80%"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, "截至2026年6月30日，反馈的25个问题中，已完成整改20个，尚未完成5个，完成率80%。"),
        (
            {"长期坚持数": 2},
            "截至2026年6月30日，反馈的25个问题中，已完成整改20个，尚未完成5个，长期坚持2个，完成率80%。",
        ),
        (
            {"状态不明数": 3, "完成率": "【待补：完成率】"},
            "截至2026年6月30日，反馈的25个问题中，已完成整改20个，尚未完成5个，另有3个状态待核实，完成率【待补：完成率】。",
        ),
        (
            {"完成数": 0, "状态不明数": 3, "完成率": "【待补：完成率】"},
            "截至2026年6月30日，反馈的25个问题中，尚未完成5个，另有3个状态待核实，完成率【待补：完成率】。",
        ),
        ({"完成数": 0, "推进数": 0, "状态不明数": 25}, ""),
        ({"完成数": 0, "推进数": 25, "问题数": 25}, "截至2026年6月30日，反馈的25个问题均正在整改。"),
        ({"完成数": 0, "推进数": 1, "问题数": 1}, "截至2026年6月30日，反馈的1个问题正在整改。"),
        (
            {"完成数": 0, "推进数": 25, "未启动数": 25, "问题数": 25},
            "截至2026年6月30日，反馈的25个问题均尚未启动整改。",
        ),
        (
            {"完成数": 0, "推进数": 25, "未启动数": 2, "问题数": 25},
            "截至2026年6月30日，反馈的25个问题均尚未完成整改，其中尚未启动2个。",
        ),
        (
            {"完成数": 0, "推进数": 0, "长期坚持数": 2, "问题数": 2},
            "截至2026年6月30日，反馈的2个问题均需长期坚持整改。",
        ),
        (
            {"完成数": 0, "推进数": 1, "长期坚持数": 1, "问题数": 2},
            "截至2026年6月30日，反馈的2个问题中，尚未完成1个，长期坚持1个。",
        ),
    ],
)
def test_the_notice_states_its_progress(fields: dict[str, object], changed: dict[str, object], said: str) -> None:
    for template in (NOTICE, REPORT):
        told = {**fields, **STATES, **changed}
        found = written(template, told, 问题总称=f"反馈的{told['问题数']}个问题")
        assert [one for one in found if one.startswith("截至2026年6月30日，反馈")] == ([said] if said else [])


@pytest.mark.parametrize(
    ("counted", "said", "whose"),
    [
        ({"反馈数": 8, "自查数": 0}, "针对反馈的8个问题，", "巡察反馈"),
        ({"反馈数": 6, "自查数": 2}, "针对反馈的6个问题和自查发现的2个问题，", "巡察反馈和自查发现"),
        ({"反馈数": 0, "自查数": 8}, "针对自查发现的8个问题，", "自查发现"),
        ({"反馈数": 0, "自查数": 2}, "针对8个问题（其中自查发现2个），", "各项"),
        ({"反馈数": 0, "自查数": 0}, "针对8个问题，", "各项"),
    ],
)
def test_what_the_office_found_itself_nobody_fed_back(
    fields: dict[str, object], counted: dict[str, object], said: str, whose: str
) -> None:
    told = {**fields, "问题数": 8, **counted}
    named = {name: fill(text, told) for name, text in name_problems(TEXTS, told).items()}
    for template in (NOTICE, REPORT):
        found = written(template, told | named)
        assert any(one.startswith(said) for one in found)
        assert f"二、{whose}问题的整改情况" in found


@pytest.mark.parametrize(
    ("chosen", "lines"), [("不附", ["附件：责任分工"]), ("附上", [f"附件：1.{LEDGER_TITLE}", "2.责任分工"])]
)
def test_a_notice_carries_the_ledger_where_that_is_chosen(chosen: str, lines: list[str]) -> None:
    given: Any = sample_fields(附台账=chosen, 附件="责任分工")
    found = written(NOTICE, given)
    assert [one.strip() for one in found if "责任分工" in one or one.strip().startswith("附件：")] == lines
    assert (LEDGER_TITLE in found) is (chosen == "附上")
    assert ("附件1" in found) is (chosen == "附上")


def test_a_problem_of_one_measure_needs_no_number() -> None:
    one = ledger(problem("甲", measure("查", "查了2次", Status.DONE)))
    made = {**sample_fields(), "整改情况": compose(one, Particulars())["整改情况"]}
    found = written(REPORT, made)
    assert found[found.index("（1）关于甲问题") + 1] == "整改措施：查。整改结果：已完成。查了2次。"


def test_what_is_to_be_kept_up_is_no_problem_left(fields: dict[str, object]) -> None:
    found = written(NOTICE, fields)
    (item,) = [one for one in found if one.startswith("（六）年轻干部培养力度不够")]
    assert item.endswith("问题需长期坚持整改。整改措施：持续开展青年干部理论和业务学习。")
    assert "还存在的问题" not in item
    assert "，长期坚持1个，" in "".join(found)
