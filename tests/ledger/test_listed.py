"""Cells whose numbered items go with the measures of the same numbers."""

import pytest

from app.core.status import Status
from app.ledger.wording.listed import parts_for
from tests.tables import grid, ledger

HEAD = ["序号", "具体问题", "整改措施", "责任科室", "责任人", "整改期限", "整改状态"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1.2026年5月31日\n2.2026年9月30日", ("2026年5月31日", "2026年9月30日")),
        ("(1)2026年6月10日\n(2)2026年6月20日", ("2026年6月10日", "2026年6月20日")),
        ("1.5月31日前\n2.9月30日前", ("5月31日前", "9月30日前")),
        ("1、5月31日；2、9月30日", ("5月31日", "9月30日")),
        ("①5月底②9月底", ("5月底", "9月底")),
        ("1.2026年5月31日\n2.", ("2026年5月31日", "")),
        ("1、\n2、2026年9月30日", ("", "2026年9月30日")),
        ("1.\n2.9月30日前", ("", "9月30日前")),
        ("5月31日\n9月30日", ("5月31日\n9月30日",) * 2),
        ("1.15\n2.28", ("1.15\n2.28",) * 2),
        ("1.5月\n2.6月\n3.7月", ("1.5月\n2.6月\n3.7月",) * 2),
        ("2.5月底\n1.6月底", ("2.5月底\n1.6月底",) * 2),
    ],
)
def test_only_numbers_that_run_like_the_measures_part_a_cell(text: str, parts: tuple[str, ...]) -> None:
    assert parts_for(text, 2) == parts


def test_each_measure_has_the_deadline_owner_and_status_of_its_number() -> None:
    line = [
        1,
        "问题事项",
        "1.发函催收\n2.依法诉讼",
        "1.财务科\n2.法规科",
        "1.周敏\n2.林芳",
        "1.2026年5月31日\n2.2026年9月30日",
        "1.已完成\n2.整改中",
    ]
    first, second = ledger(grid([HEAD, line])).problems[0].measures
    assert (first.deadline.text, second.deadline.text) == ("2026年5月31日", "2026年9月30日")
    assert (first.owners, second.owners) == (("周敏",), ("林芳",))
    assert (first.departments, second.departments) == (("财务科",), ("法规科",))
    assert (first.status, second.status) == (Status.DONE, Status.IN_PROGRESS)


def test_what_is_not_numbered_belongs_to_every_measure() -> None:
    line = [1, "问题事项", "1.发函催收\n2.依法诉讼", "财务科", "周敏", "2026年5月31日", "整改中"]
    first, second = ledger(grid([HEAD, line])).problems[0].measures
    assert first.deadline == second.deadline
    assert first.owners == second.owners == ("周敏",)


@pytest.mark.parametrize(
    ("owners", "named"),
    [
        ("1.周敏\n2.林芳\n3.杨帆", ["周敏", "林芳", "杨帆"]),
        ("（1）周敏；（2）林芳；（3）杨帆", ["周敏", "林芳", "杨帆"]),
        ("1.周敏\n2.林芳", ["周敏", "林芳", ""]),
        ("1-2.周敏\n3.林芳", ["周敏", "周敏", "林芳"]),
        ("1、3：周敏；2：林芳", ["周敏", "林芳", "周敏"]),
        ("1、2：周敏；3：林芳", ["周敏", "周敏", "林芳"]),
        ("措施1：周敏\n措施3：林芳", ["周敏", "", "林芳"]),
        ("周敏\n林芳\n杨帆", ["周敏、林芳、杨帆"] * 3),
        ("1.周敏\n2.林芳\n3.杨帆\n4.王磊", ["周敏、林芳、杨帆、王磊"] * 3),
        ("周敏", ["周敏"] * 3),
    ],
)
def test_owners_go_with_the_measures_of_their_numbers(owners: str, named: list[str]) -> None:
    line = [1, "问题事项", "1.发函催收\n2.依法诉讼\n3.完善制度", "财务科", owners, "2026年5月31日", "整改中"]
    assert ["、".join(one.owners) for one in ledger(grid([HEAD, line])).measures()] == named


@pytest.mark.parametrize(
    ("deadline", "days"),
    [
        ("1.2026年5月31日\n2.2026年9月30日", ["2026年5月31日", "2026年9月30日", ""]),
        ("1-2.2026年5月31日；3.长期坚持", ["2026年5月31日", "2026年5月31日", "长期坚持"]),
        ("2026年5月31日\n2026年6月30日\n2026年9月30日", ["2026年5月31日\n2026年6月30日\n2026年9月30日"] * 3),
        ("6.30", ["6.30"] * 3),
    ],
)
def test_deadlines_go_with_the_measures_of_their_numbers(deadline: str, days: list[str]) -> None:
    line = [1, "问题事项", "1.发函催收\n2.依法诉讼\n3.完善制度", "财务科", "周敏", deadline, "整改中"]
    assert [one.deadline.text for one in ledger(grid([HEAD, line])).measures()] == days
