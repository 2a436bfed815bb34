"""Who found a problem: only what the ledger says of it, by a column, a sheet, a heading or a category."""

from dataclasses import replace

import pytest

from app.core.columns import Column, Guess
from app.core.field import gap
from app.core.grid import Cell
from app.core.ledger import Ledger, Problem, Trouble, Unsettled
from app.core.matters.matter import Matter
from app.core.matters.shipped import shipped_matters
from app.core.sheet import Sheet
from app.notice.figures import figures
from app.notice.forms.found_by import FoundBy, fed_back, found_by
from app.notice.numbers import numbers
from tests.notice.ledgers import problem
from tests.tables import grid
from tests.tables import ledger as read

OWN, FED, UNCLEAR, UNTOLD = FoundBy.OFFICE, FoundBy.INSPECTION, FoundBy.UNCLEAR, FoundBy.UNTOLD


def told(*sheets: tuple[str, str, str], kind: str = "问题类别", unread: str = "") -> Ledger:
    """A problem a sheet: the sheet's name, the heading over its problems, the problem's category."""
    made: list[Problem] = []
    known: list[Sheet] = []
    for name, heading, category in sheets:
        at = Cell(name, 1, 1)
        columns = {
            Column.PROBLEM: Guess(Column.PROBLEM, heading, at, "标题一致"),
            Column.CATEGORY: Guess(Column.CATEGORY, kind, at, "标题一致"),
        }
        known.append(Sheet(name, True, columns=columns))
        made.append(replace(problem("甲", category=category), sheet=name))
    troubles = (Trouble(Unsettled.COLUMN_UNREAD, Cell(sheets[0][0], 1, 3), {"headings": unread}),) if unread else ()
    return Ledger("台账.xlsx", "0" * 64, "xlsx", tuple(known), tuple(made), troubles=troubles)


@pytest.mark.parametrize(
    ("sheet", "heading", "category", "by"),
    [
        ("Sheet1", "具体问题", "党的领导方面", UNTOLD),
        ("巡察整改台账", "具体问题", "党的领导方面", FED),
        ("督查反馈问题", "督查反馈问题", "", FED),
        ("自查补充问题", "自查问题", "", OWN),
        ("Sheet1", "自查发现的问题", "", OWN),
        ("单位自查问题台账", "具体问题", "", OWN),
        ("自查发现隐患", "具体隐患", "", OWN),
        ("巡察整改台账", "具体问题", "三、自查发现的问题", OWN),
        ("巡察整改台账", "具体问题", "自查问题方面", OWN),
        # A fault of the office's own inquiries says nothing of who found it.
        ("Sheet1", "具体问题", "自查自纠不到位方面", UNTOLD),
        ("Sheet1", "具体问题", "自查整改方面", UNTOLD),
        ("巡察反馈及自查问题", "具体问题", "", UNCLEAR),
        ("自查补充问题", "反馈问题", "", UNCLEAR),
    ],
)
def test_who_found_it(sheet: str, heading: str, category: str, by: FoundBy) -> None:
    one = told((sheet, heading, category))
    assert found_by(one.problems[0], one) is by


@pytest.mark.parametrize(
    ("source", "by"),
    [("巡察反馈", FED), ("省委巡视", FED), ("自查", OWN), ("自查发现", OWN), ("巡察反馈、自查", UNCLEAR),
     ("审计反馈", UNCLEAR), ("信访", UNCLEAR), ("", UNCLEAR)],
)  # fmt: skip
def test_a_column_of_sources_says_it(source: str, by: FoundBy) -> None:
    one = told(("巡察整改台账", "反馈问题", source), kind="问题来源")
    assert found_by(one.problems[0], one) is by


def test_a_column_of_sources_nobody_read_says_it_not() -> None:
    one = told(("巡察整改台账", "反馈问题", ""), unread="“问题来源”（C 列）")
    assert found_by(one.problems[0], one) is UNCLEAR
    assert numbers(one)["反馈数"] == gap("反馈数")


@pytest.mark.parametrize(
    ("sheets", "fed", "own"),
    [
        ([("Sheet1", "问题", ""), ("Sheet2", "问题", "")], 2, 0),
        ([("督查反馈问题", "问题", ""), ("自查补充问题", "问题", "")], 1, 1),
        ([("Sheet1", "问题", ""), ("自查补充问题", "问题", "")], None, 1),
        ([("巡察反馈问题", "问题", ""), ("巡察及自查", "问题", "")], None, 0),
        ([("自查问题", "问题", "")], 0, 1),
    ],
)
def test_they_are_counted_only_where_the_ledger_tells(
    sheets: list[tuple[str, str, str]], fed: int | None, own: int
) -> None:
    one = told(*sheets)
    found = numbers(one)
    counted = fed_back(one, one.problems)
    assert (found["反馈数"], found["自查数"]) == (gap("反馈数") if fed is None else fed, own)
    assert (None if counted is None else len(counted)) == fed
    names = ["反馈数"] * (fed is not None) + ["自查数"]
    assert [figure.name for figure in figures(one) if figure.name in ("反馈数", "自查数")] == names * bool(own)


def test_a_ledger_with_a_column_of_sources() -> None:
    rows: list[list[object]] = [
        ["序号", "问题来源", "具体问题", "整改措施", "责任部门", "完成情况"],
        [1, "巡察反馈", "台账没有更新", "更新", "办公室", "整改中"],
        [2, "自查", "账目没有公开", "公开", "财务科", "整改中"],
    ]
    found = numbers(read(grid(rows)))
    assert (found["反馈数"], found["自查数"]) == (1, 1)
    both = [["序号", "问题类别", *rows[0][1:]], *([one[0], "党建", *one[1:]] for one in rows[1:])]
    found = numbers(read(grid(both)))
    assert (found["反馈数"], found["自查数"]) == (1, 1), "beside 问题类别 as well"
    for doubted in ("群众反映", "巡察反馈、自查"):
        rest = [*both[:2], [*both[2][:2], doubted, *both[2][3:]]]
        found = numbers(read(grid(rest)))
        assert (found["反馈数"], found["自查数"]) == (gap("反馈数"), 0)


MATTERS = {one.name: one for one in shipped_matters()} | {
    "信访积案": Matter("信访积案", {}, texts={"提出方式": "交办"}, signs=("信访联席会议",))
}


@pytest.mark.parametrize(
    ("matter", "source", "by"),
    [
        ("督查督办", "县联席会议交办", FED),
        ("督查督办", "县信访联席会议交办", UNCLEAR),
        ("信访积案", "县信访联席会议交办", FED),
        ("信访积案", "群众信访", UNCLEAR),
        ("信访积案", "自查发现", OWN),
        ("审计", "审计查出", FED),
        ("审计", "内部审计发现", UNCLEAR),
        ("巡察", "县联席会议交办", UNCLEAR),
        ("巡察", "巡察反馈", FED),
    ],
)
def test_the_matters_own_word_for_raising_a_problem_counts(matter: str, source: str, by: FoundBy) -> None:
    one = told(("Sheet1", "具体问题", source), kind="问题来源")
    assert found_by(one.problems[0], one, MATTERS[matter]) is by


def test_five_that_were_handed_down_and_one_of_its_own_are_counted_in_their_matter() -> None:
    sheets = [(f"Sheet{at}", "问题", "县联席会议交办") for at in range(5)] + [("Sheet6", "问题", "自查发现")]
    one = told(*sheets, kind="问题来源")
    found = numbers(one, matter=MATTERS["督查督办"])
    assert (found["反馈数"], found["自查数"]) == (5, 1)
    assert numbers(one)["反馈数"] == gap("反馈数")
