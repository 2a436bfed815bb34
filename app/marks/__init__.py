"""Findings as workbooks: a marked copy of the ledger, and a list of issues of its own."""

from app.marks.copy import marked_copy
from app.marks.issues import issue_list

__all__ = ["issue_list", "marked_copy"]
