"""Writing back into a ledger where it stands: whether it is free, its backup, its replacement, what a killed program left."""
