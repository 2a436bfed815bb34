"""What outlives a run: settings, presets and levels, what the window remembers, the journal of decisions, the log."""
