"""From a spreadsheet file to a Ledger."""
