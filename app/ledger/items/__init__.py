"""What counts as an item and what does not: rows that are none, sheets that repeat others, days put off."""
