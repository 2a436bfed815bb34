"""The first page: a ledger to open, those opened last, one to try."""
