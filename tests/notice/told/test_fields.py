"""The fields know where they come from: particulars by what was given, figures by name, the ledger's texts by cell."""

from dataclasses import replace
from datetime import date

import pytest

from app.core.columns import Column
from app.core.deadline import OnDate
from app.core.grid import Cell
from app.core.ledger import Entry, Passage
from app.core.matters.given import Particulars
from app.core.status import Status
from app.core.told.origin import from_cell
from app.core.told.sourced import OriginPiece, pieces_of
from app.notice import compose
from tests.notice.ledgers import SHEET, ledger, measure, problem

DUE = OnDate("2026年6月底前", date(2026, 6, 30), since=date(2026, 6, 1))
OPEN = measure("清退", "", Status.IN_PROGRESS, DUE)
WITH_DAY = replace(OPEN, entries={**OPEN.entries, Column.DEADLINE: Entry(DUE.text, Cell(SHEET, 2, 8))})
IN_A_SECTION = replace(problem("甲", WITH_DAY, category="党建方面"), rows=(4, 4), entries=OPEN.entries)
PASSAGES = tuple(Passage(text, Cell(SHEET, row, 1)) for text, row in (("二、党建方面", 3), ("三、党建方面", 9)))
LEDGER = replace(ledger(IN_A_SECTION), passages=PASSAGES)


def named(value: object) -> list[tuple[str, str]]:
    """The kind and the name of every piece that has one."""
    return [(one.origin.kind.value, one.origin.name) for one in pieces_of(value) if one.origin]


def inside(value: object, *path: str | int) -> object:
    for step in path:
        assert isinstance(value, dict | list)
        value = value[step]  # type: ignore[index]  # a list by number, a dict by name
    return value


@pytest.mark.parametrize(
    ("given", "field", "name"),
    [
        ({"发文机关": "某局党组"}, "标题", "发文机关"),
        ({"发文机关": "某局党组", "标题": "某局通报"}, "标题", "标题"),
        ({"发文机关": "某局党组", "标题": "某局通报"}, "标题行", "标题"),
        ({"发文机关": "某局党组", "标题": "某局通报"}, "报告标题行", "发文机关"),
        ({}, "标题", "发文机关"),
        ({"巡察结束日期": "2025年10月31日"}, "巡察时间", "巡察开始日期"),
        ({"巡察开始日期": "2025年9月8日", "巡察结束日期": "2025年10月31日"}, "巡察时间", "巡察开始日期"),
        ({"版头": "红头"}, "发文字号", "发文字号"),
        ({}, "反馈日期", "反馈日期"),
    ],
)
def test_a_text_is_from_the_particular_that_was_given(given: dict[str, str], field: str, name: str) -> None:
    value = compose(LEDGER, Particulars().with_(given))[field]
    assert {pair for one in (value if isinstance(value, list) else [value]) for pair in named(one)} == {
        ("particular", name)
    }


def test_figures_are_named_and_the_numeral_of_a_heading_is_the_templates() -> None:
    fields = compose(LEDGER, Particulars())
    assert named(fields["问题数"]) == [("figure", "问题数")]
    assert named(fields["完成率"]) == [("figure", "完成率")]
    assert named(fields["待整改节序号"]) == []


def test_a_deadline_leads_to_its_own_cell() -> None:
    told = inside(compose(LEDGER, Particulars()), "待整改事项", 0, "措施")
    assert [one.origin.cell.address for one in pieces_of(told) if one.origin and one.origin.cell] == ["E2", "H2"]


def test_a_gap_leads_to_the_cell_that_is_to_be_filled() -> None:
    gap = inside(compose(LEDGER, Particulars()), "整改情况", 0, "分组", 0, "问题", 0, "整改")
    assert pieces_of(gap) == (OriginPiece("【待补：整改进展】。", from_cell(Cell(SHEET, 2, 6))),)


def test_a_category_leads_to_the_section_row_above() -> None:
    name = inside(compose(LEDGER, Particulars()), "整改情况", 0, "名称")
    assert pieces_of(name) == (OriginPiece("党建方面", from_cell(Cell(SHEET, 3, 1))),)
