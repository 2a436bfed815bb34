"""The day late work is expected to be done: only one that is still to come, in the ledger's own words."""

from dataclasses import replace
from datetime import date

import pytest

from app.core.columns import Column
from app.core.deadline import OnDate
from app.core.grid import Cell
from app.core.ledger import Entry, Measure
from app.core.status import Status
from app.notice.remaining import list_remaining
from app.notice.unfinished.expected import expected, expected_in_note
from tests.notice.ledgers import SHEET, ledger, measure, problem

JUNE = OnDate("6月底前", date(2026, 6, 30))
OPEN = Status.IN_PROGRESS


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("预计2026年8月底前完工", "预计2026年8月底前完工"),
        ("预计2026年7月底完成", "预计2026年7月底完成"),
        ("预计2026年7月完成", "预计2026年7月完成"),
        ("预计2026年7月4日完成", "预计2026年7月4日完成"),
        ("预计2026年7月3日完成", ""),
        ("预计2026年7月2日完成", ""),
        ("预计2026年7月中旬完成", "预计2026年7月中旬完成"),
        ("预计2026年6月底完成", ""),
        ("预计2026年13月完成", ""),
        ("预计2026年9月31日完成", ""),
        ("计划7月底办结", "计划7月底办结"),
        ("计划7月提交审议", ""),
        ("计划1月底办结", ""),
    ],
)
def test_the_new_day_a_progress_tells_lies_ahead(told: str, day: str) -> None:
    """Judged on 3 July: the end of that month is still to come."""
    assert expected([measure("查", f"正在办理，{told}。", OPEN, JUNE)], date(2026, 7, 3)) == day


def noted(text: str, note: str, *, row: int = 2, cell_row: int = 2) -> Measure:
    one = measure(text, "", OPEN, JUNE, row=row)
    return replace(one, entries={**one.entries, Column.NOTE: Entry(note, Cell(SHEET, cell_row, 12))})


NOTE = "1人有异议，学校人事处正在复核，预计7月底前办结。"


@pytest.mark.parametrize(
    ("item", "beside", "day"),
    [
        ([noted("退缴", NOTE)], [], "预计7月底前办结"),
        ([noted("退缴", NOTE)], [noted("约谈", "无", row=3, cell_row=3)], "预计7月底前办结"),
        # The note may tell when the other one ends.
        ([noted("退缴", NOTE)], [noted("约谈", NOTE, row=3)], ""),
        ([noted("退缴", NOTE), noted("约谈", NOTE, row=3)], [], ""),
        # What is only asked for, or is past too, is no new day.
        ([noted("退缴", "拟申请延期至2026年9月30日")], [], ""),
        ([noted("退缴", "预计6月底前办结")], [], ""),
        ([noted("退缴", "预计8月提交审议")], [], ""),
        ([measure("退缴", "", OPEN, JUNE)], [], ""),
    ],
)
def test_the_new_day_a_note_of_one_measure_tells(item: list[Measure], beside: list[Measure], day: str) -> None:
    assert expected_in_note(item, beside, date(2026, 7, 3)) == day


def test_the_day_of_a_note_stands_for_the_past_one_once() -> None:
    one = ledger(problem("兼职取酬失察", noted("退缴报酬", NOTE)))
    (told,) = list_remaining(one, date(2026, 7, 3))
    assert told["措施"] == "退缴报酬（原定2026年6月30日前完成，预计7月底前办结）。"
