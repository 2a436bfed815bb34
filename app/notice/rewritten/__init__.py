"""What is printed otherwise than the ledger has it, cell by cell: names masked, points full-width."""
