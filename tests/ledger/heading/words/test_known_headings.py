"""Headings by themselves: what each of a table written from the contract before the code names."""

from pathlib import Path

import pytest

from app.ledger.heading.naming import find_column
from app.ledger.heading.words.headings import is_either, plain

TABLE = Path(__file__).parents[2] / "cases" / "headings.tsv"
LINES = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def named(heading: str) -> str:
    """The column a heading names, `either` for 完成时间 and its like, `none`."""
    found = find_column((heading,))
    if found is None:
        return "none"
    return "either" if is_either(plain(heading)) else str(found[0])


@pytest.mark.parametrize("column", sorted({line.split("\t")[1] for line in LINES}))
def test_every_heading_names_its_column(column: str) -> None:
    headings = [line.split("\t")[0] for line in LINES if line.endswith(f"\t{column}")]
    assert {heading: named(heading) for heading in headings} == dict.fromkeys(headings, column)
