"""What outlives a run: the folders, the settings, what the window remembers."""
