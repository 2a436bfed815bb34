"""What a sheet of close-out says: a result for each measure, and 【待补】 for what a signer needs."""

from dataclasses import replace
from datetime import date

import pytest

from app.core.columns import Column
from app.core.deadline import OnDate
from app.core.grid import Cell
from app.core.ledger import Entry, Measure
from app.notice.forms.approval import in_even_lines, is_roomy, measure_lines, result_lines, told
from tests.notice.ledgers import SHEET, measure


def row(at: int, text: str, progress: str = "", *, shared: int = 0) -> Measure:
    return measure(text, progress, row=at, progress_row=shared)


def filled(one: Measure, column: Column, text: str, **values: object) -> Measure:
    entries = {**one.entries, column: Entry(text, Cell(SHEET, one.row, 20))}
    return replace(one, entries=entries, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("measures", "lines", "results"),
    [
        ([row(2, "清退", "清了")], ["清退"], ["清了"]),
        ([row(2, "1.清退；2.入账", "1.清了；2.入了")], ["1.清退；", "2.入账"], ["1.清了；", "2.入了"]),
        (
            [row(2, "修订制度", "已修订"), row(3, "5名班子成员讲党课", "2026年1月29日，已开讲")],
            ["1.修订制度", "2. 5名班子成员讲党课"],
            ["1.已修订", "2. 2026年1月29日，已开讲"],
        ),
        ([row(2, "清退", "已完成"), row(3, "查", "已完成")], ["1.清退", "2.查"], ["1.已完成", "2.已完成"]),
        ([row(2, "甲", "做了", shared=2), row(3, "乙", "做了", shared=2)], ["1.甲", "2.乙"], ["第1、2条措施：做了"]),
        (
            [row(at, text, "1.做了甲。2.做了乙。", shared=2) for at, text in ((2, "甲"), (3, "乙"), (4, "丙"))],
            ["1.甲", "2.乙", "3.丙"],
            ["1.做了甲。", "2.做了乙。", "3.【待补：完成情况】"],
        ),
        (
            [row(at, text, "1.做了甲。2.做了乙。3.做了丙。", shared=2) for at, text in ((2, "甲"), (3, "乙"))],
            ["1.甲", "2.乙"],
            ["第1、2条措施：（1）做了甲。（2）做了乙。（3）做了丙。"],
        ),
        (
            [row(2, "（1）清退", "清了"), row(3, "（2）入账", "（2）入了")],
            ["1.清退", "2.入账"],
            ["1.清了", "2.入了"],
        ),
        (
            [row(2, "甲", "做了", shared=2), row(3, "乙", "做了", shared=2), row(4, "丙", "做了")],
            ["1.甲", "2.乙", "3.丙"],
            ["第1、2条措施：做了", "3.做了"],
        ),
        (
            [row(2, "1.清退；2.入账", "1.清了；2.入了"), row(3, "", "")],
            ["1.（1）清退；（2）入账", "2.【待补：整改措施】"],
            ["1.（1）清了；（2）入了", "2.【待补：完成情况】"],
        ),
        ([row(2, "", "清了"), row(3, "", "查了")], ["【待补：整改措施】"], ["1.清了", "2.查了"]),
        ([row(2, "甲", "", shared=2), row(3, "乙", "", shared=2)], ["1.甲", "2.乙"], ["1.【待补：完成情况】", "2.【待补：完成情况】"]),
    ],
)  # fmt: skip
def test_measures_and_results_have_the_same_numbers(
    measures: list[Measure], lines: list[str], results: list[str]
) -> None:
    assert measure_lines(measures) == lines
    assert result_lines(measures) == results


@pytest.mark.parametrize(
    ("name", "column", "without", "blank"),
    [
        ("责任领导", Column.LEADER, "—", "【待补：责任领导】"),
        ("责任人", Column.OWNER, "—", "【待补：责任人】"),
        ("时限", Column.DEADLINE, "—", "【待补：整改时限】"),
        ("责任部门", Column.DEPARTMENT, "【待补：责任单位】", "【待补：责任单位】"),
        ("完成时间", Column.FINISHED, "【待补：完成时间】", "【待补：完成时间】"),
        ("佐证", Column.EVIDENCE, "【待补：佐证材料】", "【待补：佐证材料】"),
    ],
)
def test_what_cannot_be_blank_is_asked_without_a_column_too(
    name: str, column: Column, without: str, blank: str
) -> None:
    one = row(2, "清退", "清了")
    assert told([one], name) == without
    assert told([filled(one, column, "")], name) == blank


def test_what_differs_stands_under_the_number_of_its_measure() -> None:
    def by(at: int, *owners: str) -> Measure:
        return filled(row(at, "查"), Column.OWNER, "、".join(owners), owners=owners)

    assert told([by(2, "周敏"), by(3, "周敏")], "责任人") == "周敏"
    assert told([by(2, "周敏"), by(3, "林芳", "何立"), by(4)], "责任人") == "1.周敏；2.林芳、何立；3.【待补：责任人】"


@pytest.mark.parametrize(
    ("departments", "expected"),
    [
        (["运输股", "运输股", "办公室"], "运输股、办公室"),
        (["办公室", "运输股", "办公室"], "办公室、运输股"),
        (["运输股、办公室", "办公室"], "运输股、办公室"),
        (["运输股", "办公室", "财务股"], "1.运输股；2.办公室；3.财务股"),
        (["运输股", "运输股", ""], "1.运输股；2.运输股；3.【待补：责任单位】"),
        (["运输股（牵头）、办公室", "办公室"], "1.运输股（牵头）、办公室；2.办公室"),
    ],
)
def test_an_office_named_again_stands_once(departments: list[str], expected: str) -> None:
    measures = [
        filled(
            row(at, "查"),
            Column.DEPARTMENT,
            one,
            departments=tuple(filter(None, one.replace("（牵头）", "").split("、"))),
        )
        for at, one in enumerate(departments, 2)
    ]
    assert told(measures, "责任部门") == expected


def test_days_that_differ_do_too() -> None:
    def due(at: int, text: str) -> Measure:
        return filled(row(at, "查"), Column.DEADLINE, text, deadline=OnDate(text, date(2026, 5, 1)))

    assert told([due(2, "2026年5月1日"), due(3, "5月底前")], "时限") == "1. 2026年5月1日；2. 5月底前"


@pytest.mark.parametrize(
    ("sheet", "roomy"),
    [
        ({"问题": "账目不清", "措施": ["清理账目。"], "类别": "财务"}, True),
        ({"问题": "甲" * 26 * 15}, True),
        ({"问题": "甲" * (26 * 15 + 1)}, False),
        ({"措施": ["一条"] * 8, "完成情况": ["一条"] * 7}, True),
        ({"措施": ["一条"] * 8, "完成情况": ["一条"] * 8}, False),
        ({"类别": "甲" * 8 * 15}, True),
        ({"类别": "甲" * 8 * 16}, False),
    ],
)
def test_a_sheet_of_few_lines_has_room_for_those_who_sign(sheet: dict[str, object], roomy: bool) -> None:
    assert is_roomy(sheet) is roomy


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("审计机关意见", ["审计机关意见"]),
        ("检查机构复查意见", ["检查机构", "复查意见"]),
        ("巡视整改工作领导小组办公室意见", ["巡视整改工作", "领导小组", "办公室意见"]),
        ("县政协提案委意见", ["县政协提案委", "意见"]),
        ("职能（监督）部门审核意见", ["职能（监督）", "部门审核意见"]),
        ("县信访工作联席会议办公室意见", ["县信访工作", "联席会议", "办公室意见"]),
        ("市委第三巡察组意见", ["市委第三", "巡察组意见"]),
        ("县大数据中心服务科意见", ["县大数据中心", "服务科意见"]),
        ("县农产品检测站意见", ["县农产品检", "测站意见"]),
        ("", []),
    ],
)
def test_no_character_of_a_label_stands_alone(label: str, lines: list[str]) -> None:
    assert in_even_lines(label) == lines
