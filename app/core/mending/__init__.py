"""Mending (补正) of a ledger where it stands, as the packages that take part in it speak of it."""
