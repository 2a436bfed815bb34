"""What a ledger says about how far a measure is (完成状态): a closed set of whole wordings; what is on no list is unknown."""
