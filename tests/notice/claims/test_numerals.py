"""Numbers as ledgers write them."""

from decimal import Decimal

import pytest

from app.notice.claims.numerals import value_of


@pytest.mark.parametrize(
    ("quantity", "value"),
    [
        ("36.28万元", "362800"),
        ("1.05亿元", "105000000"),
        ("1亿2000万元", "120000000"),
        ("三万二千元", "32000"),
        ("5千元", "5000"),
        ("120余万元", "1200000"),
        ("3万多元", "30000"),
        ("12,860元", "12860"),
        ("0.5元", "0.5"),
        ("十二项", "12"),
        ("两人", "2"),
    ],
)
def test_a_quantity_has_its_value(quantity: str, value: str) -> None:
    assert value_of(quantity) == Decimal(value)
