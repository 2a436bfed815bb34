"""What the window asks for around the opening of a ledger: one to try, and what an opened one says of itself."""
