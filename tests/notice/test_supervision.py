"""Slips count what the ledger counts: a problem with one state is one item, measures with a state each are several."""

from datetime import date
from typing import Any

import pytest

from app.core.columns import Column
from app.core.finding import Advice, Finding, Level, Report
from app.core.ledger import Ledger
from app.core.matters.given import Particulars
from app.notice import compose
from app.notice.supervision import list_spared
from tests import tables

AS_OF = date(2026, 6, 30)
HEAD = ["序号", "具体问题", "整改措施", "责任部门", "责任人", "整改时限", "整改进展", "完成状态"]
LIST = "1.修订会议制度。\n2.清退补贴。\n3.补签合同。"
TOLD = "1.印发《会议制度》。\n2.已清退61人，其余2人正在联系。\n3.57份合同均已补签。"
WHOLE = "召开专题会议，逐项研究推进，补贴正在清退。"
TOLD_WHY = "因案件二审尚未判决，预计2026年12月底前执行完毕。"
ONE_STATE = ("A2:A4", "B2:B4", "H2:H4")


def read(*rows: list[Any], merges: tuple[str, ...] = ()) -> Ledger:
    return tables.ledger(tables.grid([HEAD, *rows], merges=merges))


def rows(*told: tuple[str, str, str, str, str, str]) -> list[list[Any]]:
    """措施、责任部门、责任人、整改时限、整改进展、完成状态 of each, of one problem."""
    first, *others = told
    return [[1, "补贴发放不规范", *first], *[["", "", *one] for one in others]]


def late(one: Ledger) -> Report:
    """The findings of what is overdue, as the check has them."""
    found = [entry.cell for measure, entry in one.measures_with(Column.DEADLINE) if measure.is_overdue(AS_OF)]
    told = {"told": "已逾期30天，状态是“整改中”"}
    return Report(
        tuple(Advice(Finding("overdue", Level.WARN, cell, values=told), "", "") for cell in dict.fromkeys(found))
    )


def slips(one: Ledger) -> Any:
    return compose(one, Particulars(), late(one), as_of=AS_OF)["督办单"]


def test_a_problem_of_numbered_measures_with_one_state_is_one_item() -> None:
    (slip,) = slips(read([1, "补贴发放不规范", LIST, "办公室", "周敏", "2026年5月底前", TOLD, "整改中"]))
    (item,) = slip["事项"]
    assert (slip["事项数"], slip["情形"], item["督办原因"]) == (1, "逾期未完成1项", "已逾期30天，状态是“整改中”")
    # What is told as done is no longer asked, and a lone one bears no number: 2. beside 1. and 3. would look for those.
    assert (item["措施"], item["进展"]) == ("清退补贴。", "已清退61人，其余2人正在联系。")
    assert (item["责任人"], item["时限"]) == ("周敏", "2026年5月底前")


def test_what_is_left_of_an_item_keeps_its_numbers_in_measures_and_progress_alike() -> None:
    told = "1.印发《会议制度》。\n2.已清退61人，其余2人正在联系。\n3.正在协商。"
    (slip,) = slips(read([1, "补贴发放不规范", LIST, "办公室", "周敏", "2026年5月底前", told, "整改中"]))
    (item,) = slip["事项"]
    assert (item["措施"], item["进展"]) == ("2.清退补贴。3.补签合同。", "2.已清退61人，其余2人正在联系。3.正在协商。")


def test_what_has_to_be_mended_is_asked_of_what_is_told_as_done_too() -> None:
    one = read([1, "补贴发放不规范", LIST, "办公室", "", "2026年5月底前", TOLD, "整改中"])
    cell = one.problems[0].measures[0].entries[Column.OWNER].cell
    lacking = Advice(Finding("owner-missing", Level.MUST, cell), "", "")
    made: Any = compose(one, Particulars(), Report((*late(one).advice, lacking)), as_of=AS_OF)["督办单"]
    (item,) = made[0]["事项"]
    assert item["措施"] == "1.修订会议制度。2.清退补贴。3.补签合同。"
    assert made[0]["情形"] == "责任人未明确1项、逾期未完成1项"


def test_a_progress_that_cannot_be_parted_is_told_once_and_leaves_all_measures() -> None:
    (slip,) = slips(read([1, "补贴发放不规范", LIST, "办公室", "周敏", "2026年5月底前", WHOLE, "整改中"]))
    (item,) = slip["事项"]
    assert (item["措施"], item["进展"]) == ("1.修订会议制度。2.清退补贴。3.补签合同。", WHOLE)


@pytest.mark.parametrize(
    ("merges", "count"),
    [
        (ONE_STATE, 1),
        ((*ONE_STATE, "F2:F4", "G2:G4"), 1),
        (("A2:A4", "B2:B4"), 3),
        (("A2:A4", "B2:B4", "F2:F4"), 3),
    ],
)
def test_a_state_merged_over_rows_makes_one_item_and_a_state_each_several(merges: tuple[str, ...], count: int) -> None:
    due, state = "2026年5月底前", "整改中"
    told = rows(
        ("修订会议制度", "办公室", "周敏", due, "已起草", state),
        ("清退补贴", "办公室", "周敏", due, "正在联系", state),
        ("补签合同", "办公室", "周敏", due, "正在协商", state),
    )
    (slip,) = slips(read(*told, merges=merges))
    assert (slip["事项数"], slip["情形"]) == (count, f"逾期未完成{count}项")


def test_what_differs_within_an_item_stands_under_the_number_of_its_measure() -> None:
    due = "2026年5月底前"
    told = rows(
        ("修订会议制度", "办公室", "周敏", due, "已起草", "整改中"),
        ("清退补贴", "财务科", "何立", due, "", ""),
        ("补签合同", "办公室", "林芳", due, "正在协商", ""),
    )
    office, finance = slips(read(*told, merges=ONE_STATE))
    (item,), (other,) = office["事项"], finance["事项"]
    assert (item["责任人"], item["进展"]) == ("1.周敏；3.林芳", "1.已起草。3.正在协商。")
    assert item["措施"] == "1.修订会议制度。3.补签合同。"
    assert (other["措施"], other["责任人"], other["进展"]) == ("清退补贴", "何立", "—")


def test_measures_of_one_state_with_days_of_their_own_are_late_for_themselves() -> None:
    told = rows(
        ("修订会议制度", "办公室", "周敏", "2026年5月底前", "已起草", "整改中"),
        ("清退补贴", "办公室", "周敏", "2026年9月底前", "正在联系", ""),
    )
    (slip,) = slips(read(*told, merges=("A2:A3", "B2:B3", "H2:H3")))
    assert [item["措施"] for item in slip["事项"]] == ["修订会议制度"]


def test_what_lacks_for_one_measure_is_asked_of_that_one() -> None:
    told = rows(
        ("修订会议制度", "办公室", "周敏", "2026年9月底前", "已起草", "整改中"),
        ("清退补贴", "办公室", "", "2026年9月底前", "正在联系", ""),
    )
    one = read(*told, merges=("A2:A3", "B2:B3", "H2:H3"))
    missing = one.problems[0].measures[1].entries[Column.OWNER].cell
    report = Report((Advice(Finding("owner-missing", Level.MUST, missing), "", ""),))
    made: Any = compose(one, Particulars(), report, as_of=AS_OF)["督办单"]
    assert [item["措施"] for item in made[0]["事项"]] == ["清退补贴"]


@pytest.mark.parametrize(
    ("state", "due", "asked"),
    [
        ("持续推进", "2026年5月底前", ["已逾期30天，状态是“持续推进”"]),
        ("持续推进", "2026年6月底前", []),
        ("持续推进", "2026年5月底前，长期坚持", []),
        ("持续推进", "长期坚持", []),
        ("长期坚持", "2026年5月底前", []),
    ],
)
def test_what_goes_on_to_a_day_of_its_own_is_late_after_it(state: str, due: str, asked: list[str]) -> None:
    """The documents count it as unfinished; the check leaves it out, and so no finding tells it."""
    one = read([1, "轮岗不够", "轮岗11人", "人事科", "周敏", due, "已轮岗7人", state])
    assert [item["督办原因"] for slip in slips(one) for item in slip["事项"]] == asked


def test_of_a_state_nobody_understands_too_what_the_ledger_tells_is_to_be_confirmed() -> None:
    one = read([1, "合同拖欠", "追讨货款", "法务部", "周敏", "2026年5月底前", TOLD_WHY, "取得阶段性成效"])
    cell = one.problems[0].measures[0].entries[Column.DEADLINE].cell
    told = {"told": "已过30天，状态不明（“取得阶段性成效”），如未完成则已逾期"}
    report = Report((Advice(Finding("overdue", Level.WARN, cell, values=told), "", ""),))
    made: Any = compose(one, Particulars(), report, as_of=AS_OF)
    (slip,) = made["督办单"]
    assert slip["情形"] == "时限已过、状态不明1项"
    reason = f"{told['told']}；已经完成的，请反馈完成情况；台账已写明原因和预计完成时间，请核实"
    assert slip["事项"][0]["督办原因"] == reason


def test_what_is_late_is_told_in_the_matters_word() -> None:
    one = read([1, "停车场没有建成", "建设停车场", "市政股", "周敏", "2026年5月底前", "已封顶", "办理中"])
    given = Particulars().with_({"事项": "督查督办"})
    made: Any = compose(one, given, late(one), as_of=AS_OF)["督办单"]
    assert [slip["同一情形"] for slip in made] == ["逾期未办结"]
    assert [slip["同一情形"] for slip in slips(one)] == ["逾期未完成"]


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (("已封顶", "已封顶"), "说明原因和预计完成时间"),
        ((TOLD_WHY, "已封顶"), "说明原因和预计完成时间（台账已写明的，予以核实）"),
        ((TOLD_WHY, TOLD_WHY), "核实台账写明的原因和预计完成时间"),
    ],
)
def test_slips_of_one_day_ask_in_the_same_words(told: tuple[str, str], asked: str) -> None:
    found = slips(
        read(
            [1, "停车场没有建成", "建设停车场", "市政股", "周敏", "2026年5月底前", told[0], "整改中"],
            [2, "库房没有建成", "建设库房", "办公室", "李华", "2026年5月底前", told[1], "整改中"],
        )
    )
    assert [slip["说明"] for slip in found] == [asked, asked]


def test_who_only_has_to_fill_something_in_is_not_asked_for_reasons() -> None:
    one = read(
        [1, "停车场没有建成", "建设停车场", "市政股", "周敏", "2026年5月底前", "已封顶", "整改中"],
        [2, "库房没有建成", "建设库房", "办公室", "张某", "2026年12月底前", "已封顶", "整改中"],
    )
    owner = one.problems[1].measures[0].entries[Column.OWNER].cell
    blank = Advice(Finding("owner-missing", Level.MUST, owner), "", "")
    report = Report((*late(one).advice, blank))
    made: Any = compose(one, Particulars(), report, as_of=AS_OF)["督办单"]
    assert [(slip["承办单位"], bool(slip["说明"])) for slip in made] == [("市政股", True), ("办公室", False)]


def test_of_an_unknown_state_only_what_its_progress_leaves_open_is_urged() -> None:
    one = read([1, "补贴发放不规范", LIST, "办公室", "周敏", "2026年5月底前", TOLD, "取得阶段性成效"])
    (slip,) = slips(one)
    (item,) = slip["事项"]
    assert (slip["情形"], item["措施"]) == ("时限已过、状态不明1项", "清退补贴。")


SHARED = "已退回51.06万元，其中甲医院38.9万元已全部退清，乙医院退回12.16万元，剩余11.42万元。"


@pytest.mark.parametrize(
    ("progress", "state", "addressees", "spared"),
    [
        (SHARED, "整改中", ["医管股", "乙医院"], ["甲医院"]),
        # Nobody is left out where the words leave a doubt, or the state is unknown and so asked for.
        (SHARED.replace("已全部退清", "退回"), "整改中", ["医管股", "甲医院", "乙医院"], []),
        (SHARED, "取得阶段性成效", ["医管股", "甲医院", "乙医院"], []),
    ],
)
def test_who_has_done_its_part_gets_no_slip_and_the_clerk_is_told(
    progress: str, state: str, addressees: list[str], spared: list[str]
) -> None:
    one = read([1, "违规使用基金", "全额退回。", "医管股、甲医院、乙医院", "周敏", "2026年5月底前", progress, state])
    assert [slip["承办单位"] for slip in slips(one)] == addressees
    told = list(list_spared(one, late(one)))
    assert len(told) == len(spared) and all(f"没有给{name}写督办通知单" in told[0] for name in spared)
    assert list(list_spared(one, late(one), ["9"])) == []
