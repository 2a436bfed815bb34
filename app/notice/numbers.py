"""The proven figures as fields of a template."""

from collections.abc import Sequence
from decimal import Decimal

from app.core.field import gap
from app.core.figure import Figure
from app.core.ledger import Ledger
from app.notice.fields import MONEY, PEOPLE_KINDS, RATE, UNKNOWN
from app.notice.figures import KIND, prove_figures

_WAN = Decimal(10_000)


def numbers(ledger: Ledger) -> dict[str, object]:
    """The value of each figure's field. Raises RuntimeError where the figures do not add up."""
    found = {one.name: one.value for one in prove_figures(ledger)}
    kinds = [name for name in found if name.startswith(KIND)]
    return {
        **{name: int(value) for name, value in found.items() if name not in (*kinds, RATE.name, MONEY.name)},
        # A rate is no fact while nobody knows how far some problems are.
        RATE.name: gap(RATE.name) if found[UNKNOWN.name] else f"{plain(found[RATE.name])}%",
        MONEY.name: money(found[MONEY.name]),
        PEOPLE_KINDS.name: [{"方式": name.removeprefix(KIND), "人数": int(found[name])} for name in kinds],
    }


def plain(value: Decimal) -> str:
    """Without noughts at the end: 76.00 -> 76."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def money(value: Decimal) -> str:
    """In 万元 from 10,000 元 on; empty for nothing."""
    if not value:
        return ""
    return f"{plain(value / _WAN)}万元" if value >= _WAN else f"{plain(value)}元"


def as_data(found: Sequence[Figure]) -> dict[str, object]:
    """The figures for JSON: value, unit, parts or quotient, and what each cell adds."""
    return {
        "figures": [
            {
                "name": one.name,
                "value": _number(one.value),
                "unit": one.unit,
                "parts": list(one.parts),
                "quotient": list(one.quotient or ()),
                "cells": [
                    {"sheet": source.cell.sheet, "cell": source.cell.address, "amount": _number(source.amount)}
                    for source in one.sources
                ],
            }
            for one in found
        ]
    }


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
