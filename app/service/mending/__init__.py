"""Mending (补正) of a ledger, in a copy or where it stands, as one of the office's matters."""
