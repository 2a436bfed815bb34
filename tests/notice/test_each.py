"""What a report or a slip leaves out of the notes beside what is open is told to the clerk, by its cell."""

import pytest

from app.core.ledger import Ledger
from app.core.status import Status
from app.notice import unsaid_notes
from app.notice.supervision import slips
from tests.notice.ledgers import ledger, measure, problem
from tests.notice.test_kinds import report, with_department
from tests.notice.test_results import noted, with_notes

REPORT, NOTICE, SLIPS = ("报告标题行", "整改情况"), ("标题行", "整改情况"), ("督办单",)


def made(*notes: str, status: Status = Status.IN_PROGRESS) -> Ledger:
    lines = [noted(measure("查", "在查", status, row=at), one) for at, one in enumerate(notes, 2)]
    return ledger(problem("甲", *lines))


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (made("设备未到货", "已沟通"), "整改台账!L2“设备未到货”、整改台账!L3“已沟通”；"),
        (made("设备未到货", "设备未到货"), "整改台账!L2“设备未到货”、整改台账!L3“设备未到货”；"),
        (made(*["已沟通"] * 8), "整改台账!L7“已沟通”等8处；"),
        # It gives a reason, and is printed.
        (made("因设计变更重新核价"), ""),
        (with_notes(made("设备未到货"), "未完成原因"), ""),
        (made("", "／"), ""),
        (made("已归档", status=Status.DONE), ""),
    ],
)
def test_a_report_tells_the_notes_it_does_not_print(one: Ledger, told: str) -> None:
    found = unsaid_notes(REPORT, one, report())
    assert found.startswith("没有办完的事项，台账的备注没有写进文件：整改台账!L2“" if told else "")
    assert told in found and bool(found) == bool(told)


def test_a_notice_asks_for_no_reason() -> None:
    assert unsaid_notes(NOTICE, made("设备未到货"), report()) == ""


@pytest.mark.parametrize(("note", "told"), [("设备未到货", True), ("因汛情延期", False), ("", False)])
def test_a_slip_tells_the_notes_of_what_it_asks_about(note: str, told: bool) -> None:
    late = noted(with_department(measure("查", "在查", Status.IN_PROGRESS), "办公室"), note)
    in_time = noted(with_department(measure("学", "在学", Status.IN_PROGRESS, row=3), "办公室"), "已沟通")
    found = unsaid_notes(SLIPS, ledger(problem("甲", late, in_time)), report(("overdue", 2)))
    assert ("整改台账!L2“设备未到货”；" in found, "L3" in found) == (told, False)


@pytest.mark.parametrize(("heading", "printed"), [("未完成原因", True), ("备注", False)])
def test_what_a_slip_prints_is_not_told_as_unprinted(heading: str, printed: bool) -> None:
    """剩余8个为果树 stood on the slip, from the column 未完成原因, and was listed as not printed."""
    late = noted(with_department(measure("查", "在查", Status.IN_PROGRESS), "办公室"), "剩余8个图斑为果树")
    one, found = with_notes(ledger(problem("甲", late)), heading), report(("overdue", 2))
    (item,) = (item for slip in slips(one, found, "") for item in slip["事项"])  # type: ignore[attr-defined]
    assert (item["备注"] == "剩余8个图斑为果树", unsaid_notes(SLIPS, one, found) == "") == (printed, printed)
