"""Tables of progress texts with what each claims, written before the code and by others than its author."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

CASES = Path(__file__).parent.parent / "cases"


@dataclass(frozen=True)
class Case:
    """One text with its claims: (name, value, whether it counts), and the figures it tells deeds of without a number."""

    text: str
    claims: tuple[tuple[str, Decimal, bool], ...]
    unnumbered: tuple[str, ...] | None = None

    def counting(self) -> dict[str, Decimal]:
        """By name the sum of what counts."""
        return add((name, value) for name, value, counts in self.claims if counts)


def add(values: Iterator[tuple[str, Decimal]]) -> dict[str, Decimal]:
    """By name the sum."""
    sums: dict[str, Decimal] = {}
    for name, value in values:
        sums[name] = sums.get(name, Decimal(0)) + value
    return sums


def read(name: str) -> list[Case]:
    """The cases of a table in tests/notice/cases."""
    rows = map(json.loads, (CASES / name).read_text("utf-8").splitlines())
    return [_case(row) for row in rows]


def _case(row: dict[str, Any]) -> Case:
    claims = ((one["name"], Decimal(str(one["value"])), one["counts"]) for one in row["claims"])
    unnumbered = row.get("unnumbered")
    return Case(row["text"], tuple(claims), None if unnumbered is None else tuple(unnumbered))
