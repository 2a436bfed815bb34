"""Figures that do not add up are refused."""

from decimal import Decimal

import pytest

from app.core.figure import Claim, Figure, Proposal, Source, prove, rate, tell_sum, tell_turns
from app.core.grid import Cell


def figure(name: str, value: int, *amounts: int, parts: tuple[str, ...] = ()) -> Figure:
    sources = tuple(Source(Cell("台账", at, 1), Decimal(one)) for at, one in enumerate(amounts, 1))
    return Figure(name, Decimal(value), "个", sources, parts)


def test_what_adds_up_passes() -> None:
    whole = figure("总", 3, 1, 1, 1, parts=("甲", "乙"))
    prove(
        [whole, figure("甲", 2, 1, 1), figure("乙", 1, 1), Figure("率", Decimal("66.67"), "%", quotient=("甲", "总"))]
    )


@pytest.mark.parametrize(
    "wrong",
    [
        [figure("甲", 2, 1)],
        [figure("总", 2, 1, 1, parts=("甲",)), figure("甲", 1, 1)],
        [figure("甲", 1, 1), figure("甲", 1, 1)],
        [figure("甲", 1, 1), figure("总", 3, 3), Figure("率", Decimal(33), "%", quotient=("甲", "总"))],
    ],
)
def test_what_does_not_flies(wrong: list[Figure]) -> None:
    with pytest.raises(RuntimeError):
        prove(wrong)


def test_rates_have_two_decimals() -> None:
    assert [rate(Decimal(done), Decimal(total)) for done, total in ((19, 25), (1, 3), (0, 0))] == [
        Decimal("76.00"), Decimal("33.33"), Decimal(0),
    ]  # fmt: skip


def claim(row: int, words: str, value: int, why: str | None = None) -> Claim:
    return Claim(Cell("台账", row, 9), words, Decimal(value), words, why)


@pytest.mark.parametrize(
    ("candidates", "told"),
    [
        ([claim(8, "收回9万元", 90000)], "金额是台账!I8里的数；别处还有的，请自己加上。"),
        (
            [claim(8, "收回9万元", 90000), claim(8, "退还患者1.58万元", 15800, "退给群众或企业"), claim(9, "收回8元", 8)],
            "金额是台账!I8、I9里的数，没有加进去的有：“退还患者1.58万元”（I8，退给群众或企业）；别处还有的，请自己加上。",
        ),
        # No number is no sum that was left out; without any that counts nothing was added up.
        ([claim(8, "收回9万元", 90000), claim(9, "追缴违规所得", 0, "没有写明几元")], "金额是台账!I8里的数；别处还有的，请自己加上。"),
        ([claim(8, "退还患者1.58万元", 15800, "退给群众或企业")], ""),
    ],
)  # fmt: skip
def test_a_sum_of_money_names_its_cells_and_what_was_left_out(candidates: list[Claim], told: str) -> None:
    assert tell_sum(Proposal("金额", "元", tuple(candidates))) == told
    assert tell_sum(Proposal("制度数", "项", tuple(candidates))) == ""


@pytest.mark.parametrize(
    ("words", "unit", "why", "told"),
    [
        (
            "对6人次进行提醒谈话",
            "人",
            None,
            "提醒谈话人数里有按人次写的：“对6人次进行提醒谈话”（台账!H9），人数可能少些，请核对。",
        ),
        ("对6名干部进行提醒谈话", "人", None, ""),
        ("对6人次进行提醒谈话", "人", "还没有做", ""),
        ("培训6人次", "项", None, ""),
    ],
)
def test_people_told_in_turns_may_be_fewer(words: str, unit: str, why: str | None, told: str) -> None:
    claim = Claim(Cell("台账", 9, 8), words, Decimal(6), words, why)
    assert tell_turns([Proposal("提醒谈话人数", unit, (claim,))]) == told
