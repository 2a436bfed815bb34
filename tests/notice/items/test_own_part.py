"""Whose part is done beyond doubt gets no slip for what others owe; in every doubt it gets one."""

from dataclasses import replace

import pytest

from app.core.columns import Column
from app.core.grid import Cell
from app.core.ledger import Entry
from app.core.status import Status
from app.notice.items.own_part import departments_done
from tests.notice.ledgers import SHEET, measure

TOLD = "已退回51.06万元，其中甲医院38.9万元已全部退清，乙医院退回12.16万元，剩余11.42万元。"
DONE = {"甲医院": "其中甲医院38.9万元已全部退清"}


@pytest.mark.parametrize(
    ("progress", "departments", "done"),
    [
        (TOLD, ("医管股", "甲医院", "乙医院"), DONE),
        (TOLD, ("甲医院", "乙医院"), DONE),
        ("甲站3处已整改到位；乙站尚有2处未整改。", ("甲站", "乙站"), {"甲站": "甲站3处已整改到位"}),
        # Of a part, of nobody by name, of both, of two of one name: nobody is left out.
        ("其中甲医院退回38.9万元，乙医院退回12.16万元，剩余11.42万元。", ("甲医院", "乙医院"), {}),
        ("甲医院38.9万元已全部退清，尚有11.42万元未退回。", ("甲医院", "乙医院"), {}),
        ("甲医院、乙医院第一批已全部退清，乙医院尚有11.42万元未退回。", ("甲医院", "乙医院"), {}),
        ("甲站已全部整改到位；甲站二部尚有2处未整改。", ("甲站", "甲站二部"), {}),
        ("甲站自查问题已全部整改；乙站尚有2处未整改；甲站另受理1件。", ("甲站", "乙站"), {}),
        ("甲站基本完成整改；乙站尚有2处未整改。", ("甲站", "乙站"), {}),
        (TOLD, ("甲医院",), {}),
        ("甲站、乙站均已完成。", ("甲站", "乙站"), {}),
    ],
)
def test_who_has_done_its_part(progress: str, departments: tuple[str, ...], done: dict[str, str]) -> None:
    one = replace(measure("全额退回", progress, Status.IN_PROGRESS), departments=departments)
    assert departments_done([one]) == done


def test_of_several_measures_all_have_to_be_done_and_a_note_may_speak_otherwise() -> None:
    one = replace(measure("全额退回", TOLD, Status.IN_PROGRESS), departments=("甲医院", "乙医院"))
    other = replace(one, progress="制度尚未印发。")
    assert departments_done([one, other]) == {}
    note = Entry("甲医院申请延期", Cell(SHEET, 2, 12))
    assert departments_done([replace(one, entries={**one.entries, Column.NOTE: note})]) == {}
