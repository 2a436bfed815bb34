"""A document in memory: composed of a ledger as ordered, and any document laid out as pages to look at."""
