"""What a text of progress (整改进展) tells, as far as rules ask for it."""
