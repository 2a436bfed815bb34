"""销号审批表: which problems get a sheet, and why the others do not."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.core.columns import Column, Guess
from app.core.deadline import Deadline, Missing, OnDate, Unreadable
from app.core.finding import Advice, Finding, Level, Report
from app.core.grid import Cell, Doubt
from app.core.ledger import Entry, Ledger, Measure, Problem
from app.core.matters.given import Particulars
from app.core.sheet import Sheet
from app.core.status import Status
from app.notice import closable, compose
from app.notice.closure import closures, in_doubt, left_out
from tests.notice.ledgers import SHEET, ledger, measure, problem
from tests.tables import grid
from tests.tables import ledger as read_ledger

AS_OF = date(2026, 6, 30)
NOTHING = Report()
DONE = OnDate("2026年6月20日", date(2026, 6, 20))


def ready(finished: Deadline = DONE, evidence: str = "会议纪要", *, signed_off: bool | None = None) -> Measure:
    one = measure("清退", "已清退", row=3)
    entries = {
        **one.entries,
        Column.FINISHED: Entry(finished.text, Cell(SHEET, 3, 8)),
        Column.EVIDENCE: Entry(evidence, Cell(SHEET, 3, 9)),
    }
    return replace(one, finished=finished, entries=entries, signed_off=signed_off)


def worded(status: str) -> Measure:
    one = ready()
    return replace(one, entries={**one.entries, Column.STATUS: Entry(status, Cell(SHEET, 3, 10))})


def reasons(*measures: Measure, report: Report = NOTHING) -> tuple[str, ...]:
    """Why this problem gets no sheet."""
    one = ledger(problem("甲", *measures))
    left = left_out(one, report, AS_OF, ["1"])
    assert bool(closable(one, report, AS_OF)) is bool(compose(one, Particulars(), report, as_of=AS_OF)["销号表"])
    assert bool(closable(one, report, AS_OF)) is not bool(left)
    return left[0].reasons if left else ()


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (ready(), ()),
        (ready(signed_off=False), ()),
        (ready(signed_off=True), ("已经销号",)),
        (worded("已销号"), ("已经销号",)),
        (worded("已完成并销号"), ("已经销号",)),
        (worded("已完成，待销号"), ()),
        (replace(worded("已销号"), signed_off=False), ()),
        (ready(Missing()), ("没有完成时间",)),
        (ready(Unreadable("五月底左右", "不是日期")), ("完成时间“五月底左右”看不出日期",)),
        (ready(OnDate("2026年6月30日", AS_OF)), ()),
        (ready(OnDate("2026年7月1日", date(2026, 7, 1))), ("完成时间“2026年7月1日”还没有到",)),
        (ready(evidence=""), ("没有佐证材料",)),
        (ready(Missing(), evidence="待补"), ("没有完成时间", "没有佐证材料")),
        (replace(ready(), status=Status.IN_PROGRESS), ("还没有完成，状态是“整改中”",)),
        (replace(ready(), status=Status.UNKNOWN), ("看不出是否完成",)),
        (
            replace(worded("已销号（第一批）"), status=Status.UNKNOWN),
            ("看不出是否完成，状态写的是“已销号（第一批）”",),
        ),
    ],
)
def test_why_a_problem_is_not_closed(one: Measure, expected: tuple[str, ...]) -> None:
    assert reasons(one) == expected


@pytest.mark.parametrize(("sheet", "heading"), [("已销号", "完成时间"), (SHEET, "销号时间")])
def test_a_sheet_or_a_day_of_close_out_tells_that_it_is_closed(sheet: str, heading: str) -> None:
    columns = {Column.FINISHED: Guess(Column.FINISHED, heading, Cell(sheet, 1, 8), "标题一致")}
    one = replace(ledger(problem("甲", ready())), sheets=(Sheet(sheet, True, columns=columns),))
    one = replace(one, problems=(replace(one.problems[0], sheet=sheet),))
    assert [left.reasons for left in left_out(one, NOTHING, AS_OF)] == [("已经销号",)]


def test_a_picture_is_evidence() -> None:
    one = ready(evidence="")
    pictured = {**one.entries, Column.EVIDENCE: Entry("", Cell(SHEET, 3, 9), doubt=Doubt.PICTURE)}
    assert reasons(replace(one, entries=pictured)) == ()


def test_what_must_be_mended_keeps_a_problem_open_in_the_words_of_the_finding() -> None:
    finding = Finding("owner-missing", Level.MUST, Cell(SHEET, 3, 8), values={"written": "是空的"})
    must = Report((Advice(finding, "问题1“甲”：责任人是空的。", "", "问题1“甲”："),))
    assert reasons(ready(), report=must) == ("责任人是空的",)


def test_what_was_given_up_keeps_nothing_open() -> None:
    assert reasons(ready(), replace(ready(Missing(), ""), status=Status.CANCELLED)) == ()


def several() -> Ledger:
    def numbered(number: str, one: Measure) -> Problem:
        return problem("甲", one, number=number)

    return ledger(
        numbered("1", ready()),
        numbered("2", ready(evidence="")),
        numbered("3", replace(ready(), status=Status.NOT_STARTED)),
        numbered("4", ready()),
    )


def test_sheets_and_what_is_left_out_are_the_finished_ones() -> None:
    made: Any = compose(several(), Particulars(), as_of=AS_OF)["销号表"]
    assert [one["编号"] for one in made] == ["1", "4"]
    assert list(map(str, left_out(several(), NOTHING, AS_OF))) == ["问题2“甲”：没有佐证材料。"]


def test_of_the_chosen_ones_every_reason_is_told() -> None:
    made: Any = compose(several(), Particulars(), as_of=AS_OF, problems=["3", "4"])["销号表"]
    assert [one["编号"] for one in made] == ["4"]
    assert [one.name for one in left_out(several(), NOTHING, AS_OF, ["3", "4"])] == ["问题3"]


def test_two_problems_of_one_number_are_told_apart_by_sheet_and_row() -> None:
    def at(number: str, row: int, one: Measure) -> Problem:
        return replace(problem("甲", one, number=number), rows=(row, row))

    twice = ledger(at("3", 5, ready()), at("3", 9, ready(evidence="")), at("", 11, ready()), at("4", 12, ready()))
    made: Any = compose(twice, Particulars(), as_of=AS_OF)["销号表"]
    assert [one["编号"] for one in made] == ["1", "3", "4"]
    assert list(map(str, left_out(twice, NOTHING, AS_OF))) == ["问题2（“整改台账”第9行）“甲”：没有佐证材料。"]
    assert next((one.place, one.number) for one in closable(twice, NOTHING, AS_OF)) == (
        "整改台账!5", "1（“整改台账”第5行）",
    )  # fmt: skip


def doubts(*measures: Measure) -> tuple[str, ...]:
    return in_doubt(ledger(problem("甲", *measures)), NOTHING, AS_OF)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (ready(), ()),
        (ready(OnDate("2026年6月30日", AS_OF)), ()),
        (ready(OnDate("2026年7月1日", date(2026, 7, 1))), ("完成时间“2026年7月1日”还没有到：问题1（H3）。",)),
        (ready(Missing()), ("没有完成时间：问题1（H3）。",)),
        (ready(evidence=""), ("没有佐证材料：问题1（I3）。",)),
        (worded("已销号"), ()),
        (replace(ready(Missing()), status=Status.IN_PROGRESS), ()),
    ],
)
def test_what_is_told_as_done_and_may_not_be_closed(one: Measure, expected: tuple[str, ...]) -> None:
    assert doubts(one) == expected


def test_a_done_measure_of_an_open_problem_is_doubted_for_its_day_alone() -> None:
    still = replace(ready(), status=Status.IN_PROGRESS)
    assert doubts(ready(Missing()), ready(evidence=""), still) == ("没有完成时间：问题1（H3）。",)


def test_one_doubt_names_all_its_problems_once() -> None:
    two = ledger(problem("甲", ready(Missing()), ready(Missing())), problem("乙", ready(Missing()), number="2"))
    # Each by the cell that is to be mended, not by the first row of its problem.
    assert in_doubt(two, NOTHING, AS_OF) == ("没有完成时间：问题1（H3）、问题2（H3）。",)


@pytest.mark.parametrize(
    ("heading", "told", "lines", "done"),
    [
        ("整改措施及进展情况", "已印发办法，清退3万元。", [], ["已印发办法，清退3万元。"]),
        ("整改措施及进展情况", "已完成", ["【待补：整改措施】"], ["已完成"]),
        ("整改进展情况", "已印发办法，清退3万元。", ["【待补：整改措施】"], ["已印发办法，清退3万元。"]),
    ],
)
def test_measures_that_share_the_column_of_the_progress_share_its_line(
    heading: str, told: str, lines: list[str], done: list[str]
) -> None:
    head = ["序号", "具体问题", heading, "责任部门", "整改时限", "完成情况"]
    read = read_ledger(grid([head, [1, "学会党建薄弱", told, "办公室", "2026年6月底前", "已完成"]]))
    (sheet,) = closures(read, NOTHING, AS_OF)
    assert (sheet["措施"], sheet["完成情况"]) == (lines, done)
