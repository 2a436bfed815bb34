"""The frame of the window: what every feature stands in and works with, and nothing of any one of them."""
