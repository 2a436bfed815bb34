"""The figures a ledger's texts only claim, as one of the office's matters."""
