"""A second column of the same meaning that is not read, though it says something else: 承办单位 beside 责任部门."""

from app.core.columns import Column
from app.core.placeholders import is_missing
from app.ledger.heading.candidates import Below, Candidate

# Whom a document addresses and holds to it, and by which day.
_ASKED = (Column.LEADER, Column.DEPARTMENT, Column.OWNER, Column.DEADLINE, Column.FINISHED)


def says_otherwise(below: Below, read: Candidate, other: Candidate) -> bool:
    """Whether both are filled in a row and not with the same."""
    if read.column not in _ASKED:
        return False
    rows = below.grid.texts[below.header.rows[-1] :]
    both = ((row[read.index - 1], row[other.index - 1]) for row in rows)
    return any(mine != theirs and not (is_missing(mine) or is_missing(theirs)) for mine, theirs in both)
