"""One rule of headings understood by their parts: patterns, the column they name, the rank among others of it."""

import re
from typing import NamedTuple

from app.core.columns import Column

LOOSE = 900
"""The rank of a heading that is understood by its parts; better known ones have smaller ranks."""
NAMES, KINDS = LOOSE + 40, LOOSE + 50
"""From these ranks on a heading of items only tells what they are called, or what kind they are and where."""


class Reading(NamedTuple):
    """What a heading says: its column, None where it is something no column is for; the rank among others of that column."""

    column: Column | None
    rank: int = LOOSE


def rule(column: Column | None, *patterns: str, behind: int = 0) -> tuple[re.Pattern[str], Reading]:
    """Headings that hold one of these patterns name that column, ranked so far behind the plainest."""
    return re.compile("|".join(patterns)), Reading(column, LOOSE + behind)
