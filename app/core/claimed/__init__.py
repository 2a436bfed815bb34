"""What the headings of a ledger promise of the figures it claims."""
