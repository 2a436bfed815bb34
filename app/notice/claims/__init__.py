"""What a text of the ledger claims to have been done, in numbers: rules made, people held to account, money got back."""
