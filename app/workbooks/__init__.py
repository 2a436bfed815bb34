"""Workbooks made of findings: the marked and the fixed copy of a ledger, and the list of issues."""
