"""Figures that do not add up are refused."""

from decimal import Decimal

import pytest

from app.core.figure import Figure, Source, prove, rate
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
