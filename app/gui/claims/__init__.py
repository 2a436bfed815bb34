"""Claimed figures in the window: their candidates to tick, and what the clerk confirms."""
