"""The fields of the other kinds: the ledger's rows, the slips, the sheets of finished problems, the report."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.core.columns import Column, Guess
from app.core.finding import Advice, Finding, Level, Report
from app.core.grid import Cell
from app.core.ledger import Entry, Ledger, Measure
from app.core.matters.given import Particulars
from app.core.sheet import Sheet
from app.core.status import Status
from app.notice import compose
from tests.notice.ledgers import SHEET, ledger, measure, problem
from tests.notice.test_results import noted, with_notes


def with_department(one: Measure, *departments: str, owner: str = "") -> Measure:
    entries = {
        **one.entries,
        Column.DEPARTMENT: Entry("、".join(departments), Cell(SHEET, one.row, 7)),
        Column.DEADLINE: Entry("2026年5月1日", Cell(SHEET, one.row, 8)),
    }
    owners = (owner,) if owner else ()
    return replace(one, departments=departments, owners=owners, entries=entries)


LEDGER = ledger(
    problem(
        "甲",
        with_department(measure("清退", "1.已清退；2.已入账", row=2), "办公室"),
        with_department(measure("催办", "", Status.IN_PROGRESS, row=3), "办公室", "财务科"),
    ),
    problem("乙", with_department(measure("学", "学了", row=4), "党支部"), category="一、党建方面", number="7"),
    problem("丙", with_department(measure("查", "", Status.NOT_STARTED, row=5), owner="周敏"), number="9"),
)


SAID = {"told": "已逾期91天，状态是“整改中”", "written": "是空的", "status": "已完成"}
MUST = ("deadline-missing", "finished-missing", "owner-missing", "finished-in-future")


def report(*found: tuple[str, int]) -> Report:
    return Report(
        tuple(
            Advice(Finding(rule, Level.MUST if rule in MUST else Level.WARN, Cell(SHEET, row, 8), values=SAID), "", "")
            for rule, row in found
        )
    )


def slips(*found: tuple[str, int], number: str = "云督〔2026〕") -> Any:
    return compose(LEDGER, Particulars().with_({"督办字号": number}), report(*found))["督办单"]


def test_one_slip_for_each_department_or_owner_numbered() -> None:
    made = slips(("overdue", 3), ("deadline-missing", 5))
    assert [(one["编号"], one["承办单位"], one["事项数"]) for one in made] == [
        ("云督〔2026〕1号", "办公室", 1), ("云督〔2026〕2号", "财务科", 1), ("云督〔2026〕3号", "周敏", 1),
    ]  # fmt: skip
    assert made[2]["事项"] == [
        {
            "序号": 1, "问题编号": "9", "位置": "", "问题": "丙", "措施": "查", "责任人": "周敏", "承办": "",
            "协办": "", "时限": "—", "责任领导": "—", "进展": "—", "备注": "", "备注栏": "",
            "督办原因": "台账“整改时限”栏写的是“2026年5月1日”，请明确整改时限",
        }
    ]  # fmt: skip


def test_a_slip_counts_what_is_wrong_and_tells_it_of_each_measure() -> None:
    office, finance = slips(("overdue", 3), ("owner-missing", 3), ("finished-missing", 2))
    assert office["情形"] == "完成时间未填写1项、逾期未完成1项、责任人未明确1项"
    assert [item["督办原因"] for item in office["事项"]] == [
        "台账状态为“已完成”，“完成时间”栏空白，请补报完成时间", "已逾期91天，状态是“整改中”；台账“责任人”栏空白，请明确责任人",
    ]  # fmt: skip
    assert finance["情形"] == "逾期未完成1项、责任人未明确1项"
    assert (office["同一情形"], finance["同一情形"]) == ("", "")


def test_a_slip_of_one_kind_names_it_once() -> None:
    made = slips(("overdue", 3), ("deadline-missing", 5))
    assert [one["同一情形"] for one in made] == ["逾期未完成", "逾期未完成", "整改时限未明确"]


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("受汛情影响超期，已书面报告", "受汛情影响超期，已书面报告"),
        ("已申请延期至9月底", "已申请延期至9月底"),
        ("因设计变更重新核价", "因设计变更重新核价"),
        ("许可8月才办结，计划10月底完工", "许可8月才办结，计划10月底完工"),
        ("许可8月才办结", "许可8月才办结"),
        ("工期顺延", "工期顺延"),
        ("消除不良影响", ""),
        ("因地制宜", ""),
        ("已与主任沟通", ""),
        ("", ""),
    ],
)
def test_a_slip_tells_what_was_reported_who_leads_and_why_it_is_late(note: str, told: str) -> None:
    one = with_department(measure("催办", "已催办2次。", Status.IN_PROGRESS, row=3), "办公室")
    entries = {**one.entries, Column.NOTE: Entry(note, Cell(SHEET, 3, 12))}
    late = ledger(problem("甲", replace(one, entries=entries, leaders=("李某",))))
    made: Any = compose(late, Particulars(), report(("overdue", 3)))["督办单"]
    item = made[0]["事项"][0]
    assert (item["进展"], item["责任领导"], item["备注"]) == ("已催办2次。", "李某", told)
    assert item["备注栏"] == ("备注" if told else "")


@pytest.mark.parametrize("heading", ["未完成原因", "备注"])
def test_a_slip_calls_the_note_as_the_ledger_does(heading: str) -> None:
    late = noted(with_department(measure("查", "在查", Status.IN_PROGRESS, row=3), "办公室"), "受汛情影响")
    made: Any = compose(with_notes(ledger(problem("甲", late)), heading), Particulars(), report(("overdue", 3)))[
        "督办单"
    ]
    assert (made[0]["事项"][0]["备注栏"], made[0]["事项"][0]["备注"]) == (heading, "受汛情影响")


@pytest.mark.parametrize(
    ("progress", "note", "asked", "explain"),
    [
        ("已催办2次。", "", "", "说明原因和预计完成时间"),
        ("已催办2次。", "已申请延期", "", "说明原因和预计完成时间"),
        # A note's own new day stands for the past one in the documents too; one that is only asked for does not.
        ("已催办2次。", "计划10月底完工", "；台账已写明预计完成时间，请核实", "说明原因和预计完成时间（台账已写明的，予以核实）"),
        ("已催办2次。", "拟申请延期至10月底", "", "说明原因和预计完成时间"),
        ("已催办2次，预计2026年8月底前完工。", "", "；台账已写明预计完成时间，请核实",
         "说明原因和预计完成时间（台账已写明的，予以核实）"),
        ("已催办2次。", "受汛情影响超期", "；台账已写明原因，请核实", "核实台账写明的原因，说明预计完成时间"),
        ("因设计变更，工期推迟。", "", "；台账已写明原因，请核实", "核实台账写明的原因，说明预计完成时间"),
        ("因设计变更，工期推迟，预计2026年8月底前完工。", "", "；台账已写明原因和预计完成时间，请核实",
         "核实台账写明的原因和预计完成时间"),
    ],
)  # fmt: skip
def test_a_slip_asks_to_confirm_what_the_ledger_tells(progress: str, note: str, asked: str, explain: str) -> None:
    one = with_department(measure("催办", progress, Status.IN_PROGRESS, row=3), "办公室")
    one = replace(one, entries={**one.entries, Column.NOTE: Entry(note, Cell(SHEET, 3, 12))})
    late = ledger(problem("甲", one))
    made: Any = compose(late, Particulars(), report(("overdue", 3)), as_of=date(2026, 6, 30))["督办单"]
    assert (made[0]["事项"][0]["督办原因"], made[0]["说明"]) == (f"{SAID['told']}{asked}", explain)
    other: Any = compose(late, Particulars(), report(("deadline-missing", 3)), as_of=date(2026, 6, 30))["督办单"]
    assert other[0]["说明"] == ""


def test_of_what_is_finished_only_what_must_be_mended_is_asked() -> None:
    assert slips(("overdue", 2), ("leader-missing", 2), ("number-gap", 3), ("due-soon", 5)) == []
    assert [one["承办单位"] for one in slips(("finished-missing", 2))] == ["办公室"]
    assert [one["承办单位"] for one in slips(("owner-missing", 4))] == ["党支部"]


def test_a_slip_names_who_helps_and_who_is_to_answer_must_be_filled_in() -> None:
    helped = replace(LEDGER.problems[1].measures[0], status=Status.IN_PROGRESS, departments=())
    entries = {**helped.entries, Column.SUPPORT: Entry("财务科、工会", Cell(SHEET, 4, 9))}
    one = ledger(problem("乙", replace(helped, entries=entries)))
    made: Any = compose(one, Particulars(), report(("overdue", 4)))["督办单"]
    (slip,) = made
    assert (slip["承办单位"], slip["事项"][0]["协办"]) == ("【待补：责任单位】", "财务科、工会")


def test_a_slip_of_several_departments_names_them_all_the_lead_first() -> None:
    def of(text: str, *names: str) -> list[object]:
        one = with_department(measure("催办", "", Status.IN_PROGRESS, row=3), *names)
        said = {**one.entries, Column.DEPARTMENT: Entry(text, Cell(SHEET, 3, 7))}
        late = ledger(problem("甲", replace(one, entries=said)))
        made: Any = compose(late, Particulars(), report(("overdue", 3)))["督办单"]
        return [(slip["承办单位"], slip["事项"][0]["承办"]) for slip in made]

    both = "办公室（牵头）、财务科"
    assert of("财务科，办公室（牵头）", "办公室", "财务科") == [("办公室", both), ("财务科", both)]
    assert of("办公室（牵头）", "办公室") == [("办公室", "办公室（牵头）")]
    assert of("办公室", "办公室") == [("办公室", "")]


def test_a_slip_names_what_was_to_be_done_where_progress_and_measures_share_a_column() -> None:
    def planned(heading: str) -> object:
        columns = {Column.PROGRESS: Guess(Column.PROGRESS, heading, Cell(SHEET, 1, 6), "")}
        told = with_department(measure("", "推动学会换届，目前已有3家完成。", Status.IN_PROGRESS, row=3), "办公室")
        one = replace(ledger(problem("甲", told)), sheets=(Sheet(SHEET, True, columns=columns),))
        made: Any = compose(one, Particulars(), report(("overdue", 3)))["督办单"]
        return made[0]["事项"][0]["措施"]

    assert planned("整改措施及进展情况") == "推动学会换届。"
    assert planned("整改进展") == "【待补：整改措施】"


def test_past_its_day_and_of_unknown_state_is_not_called_unfinished() -> None:
    unknown = replace(LEDGER.problems[0].measures[1], status=Status.UNKNOWN)
    made: Any = compose(ledger(problem("甲", unknown)), Particulars(), report(("overdue", 3)))["督办单"]
    assert [one["情形"] for one in made] == ["时限已过、状态不明1项"] * 2


def test_slips_of_chosen_problems() -> None:
    found = report(("overdue", 3), ("overdue", 5), ("owner-missing", 4))
    chosen: Any = compose(LEDGER, Particulars(), found, problems=["7"])["督办单"]
    assert [one["承办单位"] for one in chosen] == ["党支部"]


def test_a_missing_number_is_marked() -> None:
    assert slips(("overdue", 3), number="")[0]["编号"] == "【待补：督办字号】1号"


def closures(one: Ledger = LEDGER) -> list[dict[str, object]]:
    made = compose(one, Particulars())["销号表"]
    assert isinstance(made, list)
    return made


def test_a_sheet_for_each_finished_problem() -> None:
    assert [(one["编号"], one["问题"], one["责任部门"]) for one in closures()] == [("7", "乙", "党支部")]
    both = problem(
        "丁", measure("清退", "1.已清退；2.已入账"), measure("查", "查了", row=3), measure("撤", "", Status.CANCELLED)
    )
    (sheet,) = closures(ledger(both))
    assert sheet["措施"] == ["1.清退", "2.查"]
    assert sheet["完成情况"] == ["1.（1）已清退；（2）已入账", "2.查了"]


def test_rows_are_the_ledger_s_own() -> None:
    rows = compose(LEDGER, Particulars())["台账"]
    assert isinstance(rows, list)
    assert [(row["序号"], row["编号"], row["类别"], row["状态"]) for row in rows] == [
        (1, "1", "—", "整改中"), (2, "7", "党建方面", "已完成"), (3, "9", "—", "未开始"),
    ]  # fmt: skip
    assert rows[0]["措施"][0]["进展"] == "1.已清退；2.已入账"


def test_the_report_has_its_own_title_and_the_ledger_attached() -> None:
    given = Particulars().with_({"发文机关": "中共云川市档案馆党组", "标题": "关于整改情况的通报", "附件": "责任清单"})
    fields = compose(LEDGER, given)
    assert fields["报告标题行"] == ["中共云川市档案馆党组", "关于巡察整改情况的报告"]
    assert fields["报告附件行"] == ["附件：1.中共云川市档案馆党组巡察反馈问题整改台账", "　　　2.责任清单"]
    assert compose(LEDGER, given.with_({"标题": "关于巡察整改的报告"}))["报告标题行"] == ["关于巡察整改的报告"]


def test_numbers_of_the_notice() -> None:
    fields = compose(LEDGER, Particulars())
    assert [fields[name] for name in ("问题数", "完成数", "推进数", "完成率")] == [3, 1, 2, "33.33%"]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("建台账；", "建台账。"),
        ("建台账，", "建台账。"),
        ("建台账", "建台账"),
        ("建台账。", "建台账。"),
        ("“建台账”；", "“建台账”。"),
    ],
)
def test_an_item_of_a_list_ends_where_it_stands_alone(written: str, printed: str) -> None:
    """一是建台账；二是清账目 is two measures, each in a row of the table."""
    made: Any = compose(ledger(problem("甲", measure(written, written))), Particulars())["台账"]
    assert [(one["内容"], one["进展"]) for one in made[0]["措施"]] == [(printed, printed)]
