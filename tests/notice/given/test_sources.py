"""The particulars behind the computed fields: as compose() itself shows when one of them changes."""

import pytest

from app.core.field import Particular
from app.core.finding import Advice, Finding, Level, Report
from app.core.grid import Cell
from app.core.matters.given import Particulars
from app.core.particulars import PARTICULARS, TITLE
from app.core.status import Status
from app.notice import FIELDS, compose, particulars_for
from tests.notice.ledgers import SHEET, ledger, measure, problem

OVERDUE = Report((Advice(Finding("overdue", Level.WARN, Cell(SHEET, 2, 5), values={"told": "已逾期91天"}), "", ""),))
LEDGER = ledger(problem("往来款项清理不及时", measure("清理", "正在清理", Status.IN_PROGRESS)))
ALL = {one.name: one.example for one in PARTICULARS}
BASES: tuple[dict[str, str], ...] = (
    {},
    ALL,
    {**ALL, TITLE.name: "", "发文机关标志": "", "发文字号": "", "份号": "", "印发日期": ""},
)

MATTER_OF_ALL = Particulars().matter


def given(texts: dict[str, str]) -> dict[str, object]:
    return compose(LEDGER, Particulars().with_(texts), OVERDUE)


@pytest.mark.parametrize(
    "particular", [one for one in PARTICULARS if one.name in MATTER_OF_ALL.asked], ids=lambda one: one.name
)
def test_a_field_that_changes_with_a_particular_names_it(particular: Particular) -> None:
    changed = set()
    for base in BASES:
        for other in ("", "关于某事的报告" if particular is TITLE else particular.example):
            before, after = given(base), given({**base, particular.name: other})
            changed |= {one.name for one in FIELDS if before[one.name] != after[one.name]}
    assert changed, "a particular no field shows"
    hidden = [
        name
        for name in sorted(changed)
        if particular.name not in {one.name for one in particulars_for([name], MATTER_OF_ALL)}
    ]
    assert hidden == [], "say in _MADE_OF (app/notice/given/sources.py) that these are made of it"


def test_they_come_in_the_order_of_the_form_and_once() -> None:
    assert [one.name for one in particulars_for(["检查时间", "成文日期", "标题行", "发文机关", "台账"], MATTER_OF_ALL)] == [
        "发文机关", "检查开始日期", "检查结束日期", "成文日期", "标题", "联合发文机关",
    ]  # fmt: skip
