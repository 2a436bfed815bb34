"""台账成文: turns the ledger (台账) of an inspection into the notice (通报) an office prints."""
