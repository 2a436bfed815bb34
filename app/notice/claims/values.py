"""Reads what a clerk writes for a claimed figure: 8, 8项, 12万元, 120000."""

import re
from decimal import Decimal

from app.core.errors import BadOption
from app.core.text import narrow
from app.notice.claims.proposals import UNITS
from app.notice.fields import MONEY

_COUNT = re.compile(r"(?P<n>\d{1,3}(?:,\d{3})+|\d+)(?P<scale>)[项个份人名次]*", re.ASCII)
_AMOUNT = re.compile(r"(?P<n>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?P<scale>[亿万]?)元?", re.ASCII)
_SCALES = {"": 1, "万": 10_000, "亿": 100_000_000}
_LONGEST = 20


def read_value(name: str, text: str) -> Decimal:
    """The value of the claimed figure of that name; money in 元. Raises BadOption for what is no number of its kind."""
    money = name == MONEY.name
    match = (_AMOUNT if money else _COUNT).fullmatch(narrow(text)) if len(text) <= _LONGEST else None
    if match is None:
        example = "12万元 或 120000" if money else f"8 或 8{UNITS[name]}"
        raise BadOption(f"“{name}”只能写数字，例如 {example}，不能写“{text}”。")
    return Decimal(match["n"].replace(",", "")) * _SCALES[match["scale"]]
