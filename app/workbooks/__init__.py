"""Findings as workbooks: a marked copy of the ledger, and a list of issues of its own."""
