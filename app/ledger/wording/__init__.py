"""How an office words its days, kind by kind: what is on no list is not understood."""
