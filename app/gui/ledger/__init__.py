"""The open ledger in the window: reading and checking it, its tables, and what the clerk is asked about its columns."""
