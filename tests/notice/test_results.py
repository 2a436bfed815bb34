"""What a report says of each measure: its result, why it is open, what is next, in the ledger's own words."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.core.columns import Column, Guess
from app.core.deadline import Deadline, Immediate, Missing, OnDate, Ongoing
from app.core.grid import Cell
from app.core.ledger import Entry, Ledger, Measure
from app.core.sheet import Sheet
from app.core.status import Status
from app.notice.results import next_steps, results_of
from app.notice.rows import state_of
from tests.notice.ledgers import SHEET, ledger, measure, problem

OPEN, NONE = Status.IN_PROGRESS, Status.NOT_STARTED
AS_OF = date(2026, 6, 30)
GAP = "【待补：未完成原因】。"
PAST = OnDate("2026年6月29日", date(2026, 6, 29))


def results(*measures: Measure, heading: str = "") -> list[dict[str, Any]]:
    one = ledger(problem("甲", *measures))
    return list(results_of(with_notes(one, heading) if heading else one, AS_OF)(one.problems[0]))


def with_notes(one: Ledger, heading: str) -> Ledger:
    columns = {Column.NOTE: Guess(Column.NOTE, heading, Cell(SHEET, 1, 12), "标题一致")}
    return replace(one, sheets=(Sheet(SHEET, True, columns=columns),))


def noted(one: Measure, text: str) -> Measure:
    return replace(one, entries={**one.entries, Column.NOTE: Entry(text, Cell(SHEET, one.row, 12))})


def test_the_result_stands_beside_its_measure() -> None:
    first, second = results(
        measure("1.建台账；2.清理账户", "1.已建台账。2.已清理3个", row=2),
        measure("撤", "已撤", Status.CANCELLED),
        measure("学", "已学", row=4),
    )
    assert first == {
        "序号": "一", "措施": "（1）建台账。（2）清理账户。", "名目": "结果", "状态": "已完成",
        "结果": "一是已建台账。二是已清理3个。", "未完成原因": "", "原因及打算": "",
    }  # fmt: skip
    assert (second["序号"], second["措施"], second["结果"]) == ("二", "学。", "已学。")


def test_measures_of_one_cell_of_progress_have_one_result() -> None:
    (one,) = results(
        measure("建台账", "都办了", row=2, progress_row=2), measure("清理", "都办了", OPEN, PAST, row=3, progress_row=2)
    )
    assert (one["序号"], one["措施"], one["状态"]) == ("", "（1）建台账。（2）清理。", "已完成、整改中")
    assert one["名目"] == "进展"
    assert (one["结果"], one["未完成原因"]) == ("都办了。", GAP)


@pytest.mark.parametrize(
    ("state", "called"),
    [
        (Status.DONE, "结果"),
        (Status.IN_PROGRESS, "进展"),
        (Status.NOT_STARTED, "进展"),
        (Status.ONGOING, "进展"),
        (Status.UNKNOWN, "进展"),
    ],
)
def test_only_what_is_done_has_come_to_a_result(state: Status, called: str) -> None:
    (one,) = results(measure("建台账", "建了一本", state))
    assert one["名目"] == called


def test_a_number_without_words_is_marked_beside_those_that_tell() -> None:
    whole = Entry("1.建了账。2.清了户。3.无", Cell(SHEET, 2, 6))
    told = [measure(text, one, OPEN) for text, one in (("建账", "建了账。"), ("清户", "清了户。"), ("学", ""))]
    (one,) = results(*(replace(each, entries={**each.entries, Column.PROGRESS: whole}) for each in told))
    assert one["结果"] == "一是建了账。二是清了户。三是【待补：整改进展】。"


@pytest.mark.parametrize(
    ("progress", "result"),
    [
        ("1.建了账。2.清了户。", "一是建了账。二是清了户。其余措施【待补：整改进展】。"),
        ("1.建了账。2.清了户。3.学了。", "一是建了账。二是清了户。三是学了。"),
        ("1.建了账。2.清了户。3.学了。4.查了。", "一是建了账。二是清了户。三是学了。四是查了。"),
        ("都办了。", "都办了。"),
    ],
)
def test_fewer_results_than_measures_are_asked_for_beside_them(progress: str, result: str) -> None:
    (one,) = results(
        *(measure(text, progress, row=at, progress_row=2) for at, text in enumerate(("建账", "清户", "学"), 2))
    )
    assert one["结果"] == result


@pytest.mark.parametrize(
    ("progress", "status", "result"),
    [
        ("已完成", Status.DONE, ""),
        ("", Status.DONE, "【待补：整改进展】。"),
        ("推进中", OPEN, "【待补：整改进展】。"),
        ("正在推进。", OPEN, "【待补：整改进展】。"),
        ("长期坚持", Status.ONGOING, "【待补：整改进展】。"),
        ("整改中", NONE, "【待补：整改进展】。"),
        ("尚未启动", NONE, ""),
        ("-", NONE, ""),
        ("", OPEN, "【待补：整改进展】。"),
        ("", NONE, ""),
        ("下一步开展检查", OPEN, "【待补：整改进展】。"),
        ("下一步开展检查", NONE, ""),
        ("★", OPEN, "【待补：整改进展】。"),
    ],
)
def test_a_bare_state_is_no_result_and_nothing_told_is_marked(progress: str, status: Status, result: str) -> None:
    assert results(measure("查", progress, status))[0]["结果"] == result


def test_an_unknown_state_is_marked() -> None:
    assert results(measure("查", "查了2次", Status.UNKNOWN))[0]["状态"] == "【待补：完成状态】"


@pytest.mark.parametrize(
    ("progress", "note", "heading", "reason"),
    [
        ("已招标", "", "", GAP),
        ("已招标", "资金没钱", "未完成原因", "资金没钱。"),
        ("已招标", "因设计变更，需重新核价", "备注", "因设计变更，需重新核价。"),
        ("已招标", "资金尚未到位", "备注", "资金尚未到位。"),
        ("已招标", "牵头部门已调整", "备注", GAP),
        ("已招标", "无", "未完成原因", GAP),
        ("已招标", "正在推进", "未完成原因", GAP),
        ("已招标", "已书面报告县委巡察办", "未完成原因", GAP),
        ("已招标", "受汛情影响超期，已书面报告县委巡察办", "备注", "受汛情影响超期。"),
        ("已招标", "因经费未到位，并已向县委汇报，明年实施。", "备注", "因经费未到位，明年实施。"),
        ("已招标", "因设计变更，已申请延期", "备注", "因设计变更，已申请延期。"),
        # In the hands of others: that is told, and nothing is asked.
        ("移交线索2件，另1件正在核查", "由派驻纪检监察组核查", "备注", "由派驻纪检监察组核查。"),
        ("方案已报县发改局，正在评审", "", "备注", ""),
        ("方案已报县发改局，正在评审；尚有3户未签约", "", "备注", GAP),
        # Told once: in the result.
        ("因汛期提前，工期延后。", "受汛情影响超期，已书面报告", "备注", ""),
        ("受疫情影响，展厅暂停开放。", "受疫情影响", "未完成原因", ""),
        ("已招标。受汛期影响，工期推迟", "", "", ""),
        ("深入查找原因，尚未整改", "", "", GAP),
        ("因地制宜开展培训，其余推迟", "", "", GAP),
        ("因工作需要增加人手，已招标", "", "", GAP),
    ],
)
def test_why_it_is_open_is_told_in_the_ledger_s_words_or_marked(
    progress: str, note: str, heading: str, reason: str
) -> None:
    (one,) = results(noted(measure("查", progress, OPEN, PAST), note), heading=heading)
    assert one["未完成原因"] == reason


@pytest.mark.parametrize("status", [Status.DONE, Status.ONGOING, Status.UNKNOWN])
def test_only_what_is_unfinished_needs_a_reason(status: Status) -> None:
    assert results(measure("查", "查了", status, PAST))[0]["未完成原因"] == ""


@pytest.mark.parametrize(
    ("progress", "deadline", "owed"),
    [
        ("查了", PAST, True),
        ("查了", OnDate("2026年6月30日", AS_OF), False),
        ("查了", OnDate("2026年6月29日", PAST.day, then_ongoing=True), False),
        ("查了", Ongoing("长期坚持"), False),
        ("查了", Missing(), False),
        ("超期未完成", Missing(), True),
        ("查了2次，未按期完成", Missing(), True),
        ("查了2次，工期顺延", Missing(), True),
        ("对逾期未换届的5家单位逐一约谈", Missing(), False),
    ],
)
def test_a_reason_is_owed_once_it_is_late(progress: str, deadline: Deadline, owed: bool) -> None:
    assert results(measure("查", progress, OPEN, deadline))[0]["未完成原因"] == (GAP if owed else "")


def test_a_reason_that_is_told_is_printed_before_the_day_is_due() -> None:
    (one,) = results(noted(measure("查", "查了", OPEN), "因设计变更，需重新核价"))
    assert one["未完成原因"] == "因设计变更，需重新核价。"


@pytest.mark.parametrize(
    ("note", "heading", "reason"), [("正在推进", "未完成原因", GAP), ("", "未完成原因", ""), ("正在推进", "备注", "")]
)
def test_a_state_in_the_column_of_reasons_is_asked_before_the_day_is_due(note: str, heading: str, reason: str) -> None:
    (one,) = results(noted(measure("查", "查了", OPEN), note), heading=heading)
    assert one["未完成原因"] == reason


@pytest.mark.parametrize("written", ["已逾期", "未按期完成", "滞后"])
def test_a_state_that_says_late_owes_a_reason(written: str) -> None:
    late = measure("查", "查了", OPEN)
    late = replace(late, entries={**late.entries, Column.STATUS: Entry(written, Cell(SHEET, 2, 7))})
    assert results(late)[0]["未完成原因"] == GAP


@pytest.mark.parametrize(
    ("deadline", "until"),
    [
        (OnDate("2026年9月30日", date(2026, 9, 30)), "2026年9月30日前完成"),
        (OnDate("2026年6月30日", AS_OF), "2026年6月30日前完成"),
        (OnDate("2026年3月31日", date(2026, 3, 31)), "原定2026年3月31日前完成，【待补：新的完成时限】"),
        (Immediate("立行立改"), "立行立改"),
    ],
)
def test_a_day_that_is_past_is_no_plan(deadline: Deadline, until: str) -> None:
    (one,) = next_steps(ledger(problem("甲", measure("查", "在查", OPEN, deadline))), AS_OF)
    assert one == {"序号": "", "名称": "甲", "措施": f"查（{until}）。"}


@pytest.mark.parametrize(
    ("open_one", "steps"),
    [
        (measure("查", "", Status.DONE, row=5), ["学。"]),
        # Beside what has a day it must be told which are kept up.
        (measure("查", "", OPEN, Immediate("立行立改"), row=5), ["学（长期坚持）。", "查（立行立改）。"]),
        (measure("长期坚持抽查", "", Status.ONGOING, Ongoing("长期坚持"), row=5), ["学。", "长期坚持抽查。"]),
        (measure("6月底前办结", "", OPEN, OnDate("6月底前", AS_OF), row=5), ["学（长期坚持）。", "6月底前办结。"]),
    ],
)
def test_a_deadline_is_told_once_and_a_lone_item_has_no_number(open_one: Measure, steps: list[str]) -> None:
    lasting = problem("甲", measure("学", "学了", Status.ONGOING, Ongoing("长期坚持")))
    found = next_steps(ledger(lasting, problem("乙", open_one)), AS_OF)
    assert [one["措施"] for one in found] == steps
    assert [one["序号"] for one in found] == (["一", "二"] if len(found) > 1 else [""])


@pytest.mark.parametrize(
    ("progress", "until"),
    [
        ("工期延后，预计2026年8月底前完工。", "预计2026年8月底前完工"),
        ("预计2026年6月完工。", "【待补：新的完成时限】"),
        # Without a year one still to come this year, of what ends the work.
        ("预计8月底完工。", "预计8月底完工"),
        ("其余4户已签协议，计划9月底前缴清。", "计划9月底前缴清"),
        ("预计5月底完工。", "【待补：新的完成时限】"),
        ("计划9月提交审议。", "【待补：新的完成时限】"),
        ("按计划9月底完成。", "【待补：新的完成时限】"),
        ("计划9月提交审议，预计12月底前印发。", "预计12月底前印发"),
        ("预计2026年13月完工。", "【待补：新的完成时限】"),
    ],
)
def test_the_day_the_progress_expects_stands_for_a_past_one(progress: str, until: str) -> None:
    past = OnDate("2026年3月31日", date(2026, 3, 31))
    (one,) = next_steps(ledger(problem("甲", measure("查", progress, OPEN, past))), AS_OF)
    assert one["措施"] == f"查（原定2026年3月31日前完成，{until}）。"


@pytest.mark.parametrize(
    ("progress", "result"),
    [
        ("尚未启动，待明确流程后开展。", "待明确流程后开展。"),
        ("未开展，经费没有到位。", "经费没有到位。"),
        ("尚未启动招标，待批复。", "尚未启动招标，待批复。"),
    ],
)
def test_a_state_of_what_was_not_begun_is_said_once(progress: str, result: str) -> None:
    (one,) = results(measure("查", progress, NONE))
    assert one["结果"] == result


@pytest.mark.parametrize(
    ("progress", "result"),
    [
        ("已完成，印发《办法》。", "印发《办法》。"),
        ("已完成整改，修订制度2项。", "修订制度2项。"),
        ("约谈3人，已完成。", "约谈3人。"),
        ("1.约谈3人，已完成整改。2.印发《办法》。", "一是约谈3人。二是印发《办法》。"),
        ("制定方案，已完成3项。", "制定方案，已完成3项。"),
        ("因部分村民户籍资料缺失，现已全部办结。", "因部分村民户籍资料缺失，现已全部办结。"),
        ("1.约谈3人，已完成。2.经公安机关补录，已办结。", "一是约谈3人。二是经公安机关补录，已办结。"),
        ("清理12笔；因资料缺失补正3笔，已完成。", "清理12笔；因资料缺失补正3笔，已完成。"),
        ("2026年1月9日，印发《办法》。", "2026年1月9日，印发《办法》。"),
    ],
)
def test_the_state_that_stands_before_the_result_is_not_said_again(progress: str, result: str) -> None:
    (one,) = results(measure("查", progress))
    assert one["结果"] == result


def test_the_state_of_a_part_of_what_is_open_is_told() -> None:
    (one,) = results(measure("查", "1.约谈3人，已完成。2.正在起草《办法》。", OPEN))
    assert one["结果"] == "一是约谈3人，已完成。二是正在起草《办法》。"


def test_next_comes_what_is_open_and_what_nobody_knows_as_such() -> None:
    one = ledger(
        problem("甲", measure("学", "学了"), measure("查", "", OPEN), measure("", "", Status.ONGOING)),
        problem("乙", measure("清", "清了", Status.UNKNOWN)),
        problem("丙", measure("撤", "", Status.CANCELLED)),
    )
    known, unclear = next_steps(one, AS_OF)
    assert known["措施"] == "（1）查（【待补：整改时限】）。（2）【待补：整改措施】（【待补：整改时限】）。"
    assert (unclear["序号"], unclear["措施"]) == ("二", "【待补：完成状态】。")


def test_a_ledger_that_tells_no_state_of_anything_has_no_next_steps() -> None:
    assert next_steps(ledger(problem("甲", measure("清", "清了", Status.UNKNOWN)), status_column=False), AS_OF) == []


@pytest.mark.parametrize(
    ("written", "status", "printed"),
    [
        ("已销号", Status.DONE, "已销号"),
        ("未整改", Status.NOT_STARTED, "未整改"),
        ("部分整改", Status.IN_PROGRESS, "部分整改"),
        ("化解中", Status.IN_PROGRESS, "化解中"),
        ("处置中。", Status.IN_PROGRESS, "处置中"),
        ("在办", Status.IN_PROGRESS, "在办"),
        ("整改不合格", Status.IN_PROGRESS, "整改不合格"),
        ("已化解", Status.DONE, "已化解"),
        ("完成", Status.DONE, "已完成"),
        ("否", Status.IN_PROGRESS, "未完成"),
        ("已申请销号，待县委巡察办审核", Status.IN_PROGRESS, "已申请销号，待县委巡察办审核"),
        ("未销号（序时推进）", Status.IN_PROGRESS, "未销号（序时推进）"),
        ("尚未启动", Status.NOT_STARTED, "尚未启动"),
        ("其余2户正在化解，预计年底完成", Status.IN_PROGRESS, "其余2户正在化解，预计年底完成"),
        ("其余2户正在化解；已完成31户", Status.IN_PROGRESS, "整改中"),
        ("1.已完成2.正在起草办法", Status.IN_PROGRESS, "整改中"),
        ("整" * 31, Status.IN_PROGRESS, "整改中"),
        ("群众反映", Status.UNKNOWN, "群众反映"),
        ("已销号（第一批，\n2026年8月31日）", Status.UNKNOWN, "已销号（第一批，2026年8月31日）"),
        ("", Status.UNKNOWN, "状态不明"),
        ("完成整改，长期坚持", Status.DONE, "完成整改，长期坚持"),
        ("√", Status.DONE, "已完成"),
        ("是", Status.DONE, "已完成"),
        ("100%", Status.DONE, "已完成"),
        ("60%", Status.IN_PROGRESS, "整改中（60%）"),
        ("已完成80%", Status.IN_PROGRESS, "整改中（已完成80%）"),
        ("0%", Status.NOT_STARTED, "未开始"),
        ("已完成，并建立长效机制，定期开展检查", Status.DONE, "已完成，并建立长效机制，定期开展检查"),
        ("已完成。已建立长效机制", Status.DONE, "已完成"),
    ],
)
def test_a_state_is_told_in_the_ledgers_own_word(written: str, status: Status, printed: str) -> None:
    told = measure("自查", "", status)
    told = replace(told, entries={**told.entries, Column.STATUS: Entry(written, Cell(SHEET, 2, 7))})
    assert state_of(told) == printed


@pytest.mark.parametrize(
    ("progress", "printed"), [("推进中", "推进中"), ("正在起草《办法》", "整改中"), ("", "整改中")]
)
def test_without_a_column_of_its_own_a_bare_state_in_the_progress_is_the_word(progress: str, printed: str) -> None:
    assert state_of(measure("自查", progress, OPEN)) == printed
