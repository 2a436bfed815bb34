"""The category a whole sheet stands for, by its title or its name."""

from typing import Any

import pytest

from tests import tables

HEAD = ["序号", "具体问题", "整改措施", "责任人", "整改时限"]


def categories(*sheets: tuple[str, str], head: list[str] = HEAD) -> list[str]:
    """Of one problem a sheet, each sheet with its name and its title."""
    grids = [
        tables.grid([[title], head, [at, f"事项{at}不规范", "修订制度", "周敏", "2026年9月底前"]], name=name)
        for at, (name, title) in enumerate(sheets, 1)
    ]
    return [one.category for one in tables.ledger(*grids).problems]


@pytest.mark.parametrize(
    ("sheets", "expected"),
    [
        (
            [("落实部署", "整改台账（一）落实上级决策部署板块"), ("从严治党", "整改台账（二）全面从严治党板块")],
            ["落实上级决策部署板块", "全面从严治党板块"],
        ),
        ([("甲", "整改台账——党的建设方面"), ("乙", "整改台账——作风建设方面")], ["党的建设方面", "作风建设方面"]),
        ([("党建板块", "整改台账"), ("作风板块", "整改台账")], ["党建板块", "作风板块"]),
        ([("一、党的建设", "整改台账"), ("二、作风建设", "整改台账")], ["党的建设", "作风建设"]),
        ([("（一）党的建设", "整改台账"), ("（二）作风建设", "整改台账")], ["党的建设", "作风建设"]),
        # One of them is no part, both are the same, or they are times, offices and numbers alone.
        ([("党建板块", "整改台账"), ("自查补充", "整改台账")], ["", ""]),
        ([("甲", "整改台账（一）党建板块"), ("乙", "整改台账（一）党建板块")], ["", ""]),
        ([("党建板块", "整改台账")], [""]),
        ([("一、一季度", "整改台账"), ("二、二季度", "整改台账")], ["", ""]),
        ([("一、财务股", "整改台账"), ("二、运输股", "整改台账")], ["", ""]),
        ([("甲", "整改台账（一）"), ("乙", "整改台账（二）")], ["", ""]),
        ([("甲", "整改台账（一）2026年6月"), ("乙", "整改台账（二）2026年7月")], ["", ""]),
        ([("第一党支部", "整改台账"), ("第二党支部", "整改台账")], ["", ""]),
    ],
)
def test_the_sheets_of_a_ledger_are_its_categories(sheets: list[tuple[str, str]], expected: list[str]) -> None:
    assert categories(*sheets) == expected


def test_a_column_of_categories_counts_for_more() -> None:
    lines: list[list[Any]] = [["问题类别", *HEAD], ["党的领导方面", 1, "学习不深", "改", "周敏", "2026年9月底前"]]
    grids = [
        tables.grid(lines, name="党建板块"),
        tables.grid([HEAD, [2, "执行不严", "改", "何立", "9月底"]], name="作风板块"),
    ]
    assert [one.category for one in tables.ledger(*grids).problems] == ["党的领导方面", ""]
