"""The findings in the window: their list and counts, what the clerk decides about them, and the rules behind them."""
