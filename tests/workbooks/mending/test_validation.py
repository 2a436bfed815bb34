"""What data validation allows: lists written out, in cells, under a name; bounds of days and lengths; nothing worked out."""

import pytest
from lxml import etree

from app.workbooks.mending.validation import ListedValues, allows, describe, read_validations
from tests.tables import grid

LISTS = ListedValues(
    {"台账": grid([["状态"]], name="台账"), "字 典": grid([["已完成", "周敏"], ["整改中", ""]], name="字 典")},
    {"状态表": "'字 典'!$A$1:$A$9", "算的": "OFFSET(A1,1,1)"},
)
JULY = 46204  # 2026-07-01


def sheet(kind: str, formula: str, more: str = "") -> etree._Element:
    rule = f'<dataValidation type="{kind}" sqref="B2:B9 D4" {more}><formula1>{formula}</formula1></dataValidation>'
    return etree.fromstring(f'<worksheet xmlns="urn:x"><dataValidations>{rule}</dataValidations></worksheet>')


@pytest.mark.parametrize(
    ("kind", "formula", "more", "text", "serial", "expected"),
    [
        ("list", '"已完成, 整改中"', "", "整改中", None, True),
        ("list", '"已完成, 整改中"', "", "差不多", None, False),
        ("list", "'字 典'!$A$1:$A$2", "", "整改中", None, True),
        ("list", "'字 典'!$A$1:$A$2", "", "周敏", None, False),
        ("list", "$A$1", "", "状态", None, True),
        ("list", "状态表", "", "已完成", None, True),
        ("list", "状态表", "", "未开始", None, False),
        ("list", "算的", "", "已完成", None, False),
        ("list", "INDIRECT(A1)", "", "已完成", None, False),
        ("list", "没有的表!$A$1", "", "已完成", None, False),
        ("date", "46000", 'operator="greaterThan"', "2026-7-1", JULY, True),
        ("date", "47000", 'operator="greaterThan"', "2026-7-1", JULY, False),
        ("date", "TODAY()", 'operator="greaterThan"', "2026-7-1", JULY, False),
        ("date", "46000", 'operator="greaterThan"', "2026-7-1", None, False),
        ("textLength", "4", 'operator="lessThanOrEqual"', "四个字的", None, True),
        ("textLength", "4", 'operator="lessThan"', "四个字的", None, False),
        ("whole", "1", 'operator="greaterThan"', "3", None, False),
        ("custom", "TRUE", "", "甲", None, False),
        ("none", "", "", "甲", None, True),
        ("list", '"甲"', "", "", None, True),
    ],
)
def test_a_value_is_allowed_where_the_rule_says_so_for_certain(
    kind: str, formula: str, more: str, text: str, serial: int | None, expected: bool
) -> None:
    rules = read_validations(sheet(kind, formula, more))
    for place in ((2, 2), (9, 2), (4, 4)):
        assert allows(rules, place, text, serial, LISTS, "台账") is expected
    assert allows(rules, (10, 2), text, serial, LISTS, "台账")


def test_a_span_has_both_ends_and_a_rule_for_later_versions_counts() -> None:
    later = (
        '<worksheet xmlns="urn:x" xmlns:x14="urn:14" xmlns:xm="urn:m"><extLst><ext><x14:dataValidations>'
        '<x14:dataValidation type="textLength"><x14:formula1><xm:f>2</xm:f></x14:formula1>'
        "<x14:formula2><xm:f>3</xm:f></x14:formula2><xm:sqref>B2</xm:sqref></x14:dataValidation>"
        "</x14:dataValidations></ext></extLst></worksheet>"
    )
    rules = read_validations(etree.fromstring(later))
    assert [allows(rules, (2, 2), "字" * length, None, LISTS, "台账") for length in (1, 2, 3, 4)] == [
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("kind", "formula", "says", "values"),
    [
        ("list", '"整改中,已完成"', "只能填规定的内容", ("已完成", "整改中")),
        ("list", "INDIRECT(A1)", "这里看不到", ()),
        ("date", "46000", "规定范围里的日期", ()),
        ("textLength", "4", "字数有规定", ()),
        ("custom", "TRUE", "这里写不了", ()),
    ],
)
def test_what_a_rule_allows_is_told_before_anything_is_typed(
    kind: str, formula: str, says: str, values: tuple[str, ...]
) -> None:
    rules = read_validations(sheet(kind, formula))
    allowed = describe(rules, (2, 2), LISTS, "台账")
    assert allowed
    assert says in allowed.says
    assert allowed.values == values
    assert describe(rules, (10, 2), LISTS, "台账") is None
