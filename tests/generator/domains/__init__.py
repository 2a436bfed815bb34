"""Ledgers of thirteen domains in sixty shapes, each with what every measure's status, deadline and owners truly are."""

# The truth is what the contract says a wording means; where the contract leaves two readings open, both are true.
# What the contract wants asked is "unknown", "unreadable" or "missing" here: true only under a finding (tests/ledger/
# silence.py). Left out because they come with another rule: columns of periods, extended deadlines, prefilled rows.

from tests.generator.domains.book import make
from tests.generator.domains.said import Row, Shape, Truth
from tests.generator.domains.shapes import SHAPES

__all__ = ["SHAPES", "Row", "Shape", "Truth", "make"]
