"""What is told of the claimed figures a template prints: those given otherwise than found, and kinds that do not add up."""

from collections.abc import Mapping
from decimal import Decimal

import pytest

from app.core.figure import Claim, Proposal
from app.core.grid import Cell
from app.notice.claims.proposals import differing_in, other_ways_in, proposals, settle, uneven_in
from tests.notice.ledgers import ledger, measure, problem

NOTICE = ("问责", "问责人数", "制度数", "问题数")
FOUND = {"制度数": 7, "问责人数": 5, "提醒谈话人数": 2, "诫勉人数": 3}


def figures(given: Mapping[str, int]) -> tuple[Proposal, ...]:
    found = (
        Proposal(name, "项" if name == "制度数" else "人", (Claim(Cell("台账", 2, 7), "…", Decimal(value), "…"),))
        for name, value in FOUND.items()
    )
    return settle(found, {name: Decimal(value) for name, value in given.items()})


@pytest.mark.parametrize(
    ("used", "given", "told"),
    [
        (NOTICE, {"制度数": 8}, ["制度数"]),
        (NOTICE, {"制度数": 7}, []),
        (NOTICE, {}, []),
        (NOTICE, {"诫勉人数": 4}, ["诫勉人数"]),
        (("问责人数",), {"诫勉人数": 4}, []),
        (("督办单",), {"制度数": 8, "问责人数": 6}, []),
    ],
)
def test_only_a_figure_that_is_printed_differs(
    used: tuple[str, ...], given: Mapping[str, int], told: list[str]
) -> None:
    assert [one.name for one in differing_in(used, figures(given), given)] == told


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (
            {"问责人数": 14, "提醒谈话人数": 9, "诫勉人数": 7},
            "问责的各类之和16人，比问责人数14人多2人，同一人受两种处理的请核对。",
        ),
        (
            {"问责人数": 14, "提醒谈话人数": 9, "诫勉人数": 4},
            "问责的各类之和13人，比问责人数14人少1人，没有写明是哪一类的请核对。",
        ),
        ({"问责人数": 14, "提醒谈话人数": 9, "诫勉人数": 5}, ""),
        # A kind nobody confirmed may be what is missing, but never what is too much.
        ({"问责人数": 14, "提醒谈话人数": 13}, ""),
        (
            {"问责人数": 14, "提醒谈话人数": 15},
            "问责的各类之和15人，比问责人数14人多1人，同一人受两种处理的请核对。",
        ),
        ({"提醒谈话人数": 9, "诫勉人数": 7}, ""),
        ({"问责人数": 14, "提醒谈话人数": 0, "诫勉人数": 0}, ""),
        ({"问责人数": 0}, ""),
    ],
)
def test_the_kinds_add_up_to_the_people(given: Mapping[str, int], told: str) -> None:
    assert uneven_in(NOTICE, figures(given)) == told


@pytest.mark.parametrize(
    ("people", "kinds", "told"),
    [
        (
            9,
            {"批评教育人数": 6, "书面检查人数": 4},
            "问责的各类相加比问责人数多1人：同一人受几种处理的，问责人数里只算一次。",
        ),
        (10, {"批评教育人数": 6, "书面检查人数": 4}, ""),
        (11, {"批评教育人数": 6, "书面检查人数": 4}, ""),
    ],
)
def test_before_any_is_confirmed_who_is_told_in_two_kinds_is_named(
    people: int, kinds: Mapping[str, int], told: str
) -> None:
    cell = Cell("台账", 2, 6)
    found = [
        Proposal(name, "人", (Claim(cell, "处理", Decimal(value), "处理"),))
        for name, value in {"问责人数": people, **kinds}.items()
    ]
    assert uneven_in(NOTICE, found) == told
    assert uneven_in(NOTICE, [found[0], found[1].confirm(Decimal(6)), found[2]]) == ""


@pytest.mark.parametrize("used", [("问责人数",), ("问责",), ("督办单",)])
def test_what_is_not_printed_together_need_not_add_up(used: tuple[str, ...]) -> None:
    assert uneven_in(used, figures({"问责人数": 14, "提醒谈话人数": 9, "诫勉人数": 7})) == ""


def test_those_dealt_with_in_a_way_that_no_figure_counts_are_told_by_name() -> None:
    found = proposals(ledger(problem("甲", measure("清理", "给予1名教师通报批评、对1名教师进行批评教育。"))))
    told = other_ways_in(NOTICE, found)
    assert told.startswith("另有“给予1名教师通报批评”（") and told.endswith(
        "）不在计数的几类问责方式里，问责人数里没有。"
    )
    assert other_ways_in({"制度数"}, found) == ""
    assert other_ways_in(NOTICE, proposals(ledger(problem("甲", measure("清理", "约谈2人"))))) == ""
