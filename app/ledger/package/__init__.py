"""A ledger's file as both readers are given it: the parts they need, each proven, under the names every reader knows."""
